import { version } from '../version.js';

/** The name robots.txt files know this tool by. */
export const ROBOTS_TOKEN = 'oit-check';

/** The honest name sent with every request: tool, version and, when given, whom to ask about it. */
export function userAgent(contact?: string): string {
  const name = `${ROBOTS_TOKEN}/${version}`;
  const who = contact?.replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return who ? `${name} (+${who})` : name;
}
