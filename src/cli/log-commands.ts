import type { FormatName } from '../report/formats.js';

/**
 * Text for the log of a CI job. GitHub Actions takes a line that begins with `::`, spaces before it or not, and `##[` anywhere,
 * for a command to itself; a website must not be able to give it one by a link's words that begin a line of the report.
 */
export function withoutCommands(text: string, env: NodeJS.ProcessEnv): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

/** How `##[` is written where it may not be changed: JSON and XML have another spelling that reads the same. */
const SPELLED: Partial<Record<FormatName, string>> = {
  json: '#\\u0023[',
  sarif: '#\\u0023[',
  junit: '#&#35;[',
  csv: '## [',
};

/**
 * A report of another format in such a log: no line of it begins with a site's text, so only `##[` could be one. The format
 * made for that log sees to it itself.
 */
export function withoutCommandsIn(format: FormatName, text: string, env: NodeJS.ProcessEnv): string {
  const spelled = SPELLED[format];
  return env.GITHUB_ACTIONS !== 'true' || spelled === undefined ? text : text.replaceAll('##[', spelled);
}
