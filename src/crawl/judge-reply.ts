import { causeOfStatus, shutBy } from '../causes.js';
import type { Reply } from './client.js';
import { ALIVE, type Life } from './judge-page.js';

/** What the status says, before anything of the body is known. `isReal`: the agency's homepage was found by name. */
export function judgeReply(reply: Reply, isReal: boolean): Life {
  if (!reply.ok) {
    return shutBy(reply.cause === 'dns' && isReal ? 'no-host' : reply.cause);
  }
  if (isChallenge(reply.headers)) return shutBy('blocked');
  const cause = causeOfStatus(reply.status);
  return cause === null ? ALIVE : shutBy(cause);
}

/** Firewalls that send a riddle for a browser, some with a good status and no words at all, say so in a header. */
function isChallenge(headers: Record<string, string>): boolean {
  return (
    /^(?:challenge|captcha)$/i.test(headers['x-amzn-waf-action'] ?? '') ||
    /^challenge$/i.test(headers['cf-mitigated'] ?? '')
  );
}

/** The words for `crawl.problems`: one English sentence. */
export function messageOf(reply: Reply, { life, cause }: Life): string {
  if (!reply.ok) return reply.message;
  if (reply.status >= 400) return `GET answered ${reply.status}`;
  return `GET answered ${reply.status}, but the content is ${life} (${cause ?? 'no cause'})`;
}

/** A Drive or Docs file that is not shared sends its visitors to the account page of the service. */
const ACCOUNTS = /^(accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com)$/;

/** The viewer is drawn by scripts, but names the file it shows first: "แผน.pdf - Google Drive"; its sign-in page does not. */
export function showsFile(title: string): boolean {
  return /\S [-–] Google [^-–:]+$/.test(title);
}

export function asksPermission(finalUrl: string, asked: string): boolean {
  if (!URL.canParse(finalUrl) || !URL.canParse(asked)) return false;
  const { hostname } = new URL(finalUrl);
  return ACCOUNTS.test(hostname) && new URL(asked).hostname !== hostname;
}
