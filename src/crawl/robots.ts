import robotsModule from 'robots-parser';
import type { Request } from './client.js';
import { rulesForUs } from './robots-text.js';
import type { Answer, Failure } from './transport.js';
import { ROBOTS_TOKEN } from './user-agent.js';

const MAX_BYTES = 500_000;
const MAX_DELAY_S = 10;
/** Nobody means more; the number is only shown. */
const MAX_ASKED_S = 1_000_000;

export interface Robots {
  /** False when the host's robots.txt forbids the address to this tool. */
  allows(url: string): Promise<boolean>;
  /** Sitemap addresses the host's robots.txt names. */
  sitemaps(url: string): Promise<string[]>;
}

interface RobotsOptions {
  ask: (request: Request) => Promise<Answer | Failure>;
  /** The file could not be read: go on at the slow pace, and say so. */
  onUnreadable(url: string, message: string): void;
  /** The file asks for so many milliseconds between requests; `ms` of them are kept. */
  onDelay(url: string, ms: number, askedMs: number): void;
}

/** The package's types describe an ES module; what Node loads is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;
type Rules = ReturnType<typeof robotsParser> | null;

/**
 * robots.txt of every host, read once (RFC 9309): 4xx allows everything; unreadable ones, 429 among them, are gone on with
 * slowly.
 */
export function robotsOf(options: RobotsOptions): Robots {
  const hosts = new Map<string, Promise<Rules>>();
  const rulesFor = (url: string) => {
    const { origin } = new URL(url);
    let rules = hosts.get(origin);
    if (!rules) {
      rules = read(`${origin}/robots.txt`, options);
      hosts.set(origin, rules);
    }
    return rules;
  };
  return {
    async allows(url) {
      return (await rulesFor(url))?.isDisallowed(url, ROBOTS_TOKEN) !== true;
    },
    async sitemaps(url) {
      return (await rulesFor(url))?.getSitemaps() ?? [];
    },
  };
}

async function read(url: string, { ask, onUnreadable, onDelay }: RobotsOptions): Promise<Rules> {
  const answer = await ask({
    url,
    method: 'GET',
    maxBytes: MAX_BYTES,
    maxOtherBytes: MAX_BYTES,
    closesHost: false,
  });
  const why = whyUnreadable(answer);
  if (why) onUnreadable(url, `robots.txt ${why}; going on slowly`);
  if (why || !answer.ok) return null;
  if (answer.status >= 300) return null;
  const rules = robotsParser(url, rulesForUs(new TextDecoder().decode(answer.body)));
  const delay = rules.getCrawlDelay(ROBOTS_TOKEN);
  if (delay !== undefined && delay > 0)
    onDelay(url, Math.min(delay, MAX_DELAY_S) * 1000, Math.min(delay, MAX_ASKED_S) * 1000);
  return rules;
}

/** null also for a host that cannot be reached at all: its pages will say so themselves. */
function whyUnreadable(answer: Answer | Failure): string | null {
  if (!answer.ok) return answer.cause === 'timeout' ? 'was not sent in time' : null;
  if (answer.status >= 500 || answer.status === 429) return `answered ${answer.status}`;
  if (answer.status >= 300 || answer.cut === null) return null;
  return answer.cut === 'budget' ? 'is over 500 KB' : 'was not sent whole';
}
