import { type Answer, type Ask, capOf, type Exchange } from '../transport.js';
import { type Entry, KEPT_HEADERS } from './entry.js';
import type { Store } from './store.js';

/**
 * Asks a server whether the answer of an earlier run still holds (RFC 9110 §13.1) and uses it when it says so (304). Every
 * answer is asked for anew, so a run with a cache sees what a run without one would see. Requests that carry what the user
 * gave on the command line are none of its business, nor is anything but a good, public answer.
 */
export function cachedExchange(next: Exchange, store: Store): Exchange {
  return async (ask) => {
    if (!isPublic(ask)) return next(ask);
    const known = await store.get(ask.url);
    const usable = known && cutTo(ask, known);
    if (!usable) return kept(await next(ask));
    const answer = await next({ ...ask, headers: { ...ask.headers, ...conditions(known) } });
    if (!answer.ok) return answer;
    // Some servers and firewalls cannot bear a condition.
    if (answer.status === 412) return kept(await next(ask));
    if (answer.status !== 304) return kept(answer);
    await store.touch(ask.url);
    return { ...usable, setCookies: answer.setCookies, isFromCache: true };
  };

  async function kept<T extends Awaited<ReturnType<Exchange>>>(answer: T): Promise<T> {
    if (!answer.ok) return answer;
    const entry = entryOf(answer);
    if (entry) await store.put(entry);
    // What was there is gone or is no longer to be kept.
    else if (answer.status !== 206 && answer.status < 500 && answer.cut === null)
      await store.drop(answer.url);
    return answer;
  }
}

/** Headers by which a script asks for another answer than a page of the same address. */
const OTHER_ANSWER = ['authorization', 'apikey', 'x-requested-with'];

/** What anybody would be sent who opens the address: nothing of the user's own goes along, nor of a script's. */
function isPublic({ url, method, isPrivate, headers }: Ask): boolean {
  const { username, password } = new URL(url);
  if (OTHER_ANSWER.some((name) => headers?.[name] !== undefined)) return false;
  return method === 'GET' && isPrivate !== true && username === '' && password === '';
}

function conditions({ headers }: Entry): Record<string, string> {
  const { etag, 'last-modified': modified } = headers;
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  };
}

/** null for what may not or need not be kept. */
function entryOf({ url, status, headers, setCookies, body, cut }: Answer): Entry | null {
  const isPart = cut === 'budget';
  if (status !== 200 || body.length === 0 || (cut !== null && !isPart)) return null;
  if (setCookies.length > 0 || /\*|cookie|authorization/i.test(headers.vary ?? '')) return null;
  if (/\b(?:no-store|private)\b/i.test(headers['cache-control'] ?? '')) return null;
  if (headers.etag === undefined && headers['last-modified'] === undefined) return null;
  const pairs = KEPT_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { url, headers: Object.fromEntries(pairs), body, isWhole: !isPart };
}

/** The stored answer as far as it is asked for now; null when less was kept. */
function cutTo(ask: Ask, { url, headers, body, isWhole }: Entry): Answer | null {
  const cap = capOf(ask, headers['content-type'] ?? '', body);
  if (!isWhole && body.length < cap) return null;
  const isCut = !isWhole || body.length > cap;
  return {
    ok: true,
    url,
    status: 200,
    headers,
    setCookies: [],
    body: body.subarray(0, cap),
    cut: isCut ? 'budget' : null,
  };
}
