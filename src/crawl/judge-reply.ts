import type { Reply } from './client.js';
import { ALIVE, type Life } from './judge-page.js';

/** What the status says, before anything of the body is known. `isReal`: the agency's homepage was found by name. */
export function judgeReply(reply: Reply, isReal: boolean): Life {
  if (!reply.ok) {
    if (reply.cause === 'dns' && isReal) return { life: 'dead', cause: 'no-host' };
    return { life: 'unknown', cause: reply.cause };
  }
  return judgeStatus(reply.status);
}

function judgeStatus(status: number): Life {
  if (status === 404) return { life: 'dead', cause: 'not-found' };
  if (status === 410) return { life: 'dead', cause: 'gone' };
  if (status === 401) return { life: 'locked', cause: 'unauthorized' };
  if (status === 403 || status === 451) return { life: 'unknown', cause: 'forbidden' };
  if (status === 429) return { life: 'unknown', cause: 'rate-limited' };
  if (status >= 500) return { life: 'unknown', cause: 'server-error' };
  if (status >= 400) return { life: 'unknown', cause: 'client-error' };
  return ALIVE;
}

/** The words for `crawl.problems`: one English sentence. */
export function messageOf(reply: Reply, { life, cause }: Life, method: string): string {
  if (!reply.ok) return reply.message;
  if (reply.status >= 400) return `${method} answered ${reply.status}`;
  return `${method} answered ${reply.status}, but the content is ${life} (${cause ?? 'no cause'})`;
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
