import type { Gate } from './gate.js';
import type { CookieJar } from './http/cookies.js';
import { cookieJar } from './http/cookies.js';
import { withoutLogin } from './login.js';
import type { Pause } from './options.js';
import type { AddressGuard } from './private.js';
import type { Redact } from './redact.js';
import { decideRetry, isBroken, type RetryLimits } from './retry.js';
import { sleep } from './sleep.js';
import { type Answer, type Ask, type Exchange, type Failure, failure } from './transport.js';

/** An answer or failure after redirects. */
export type Reply = (Answer | Failure) & {
  /** Where redirects ended (the address that answered or failed), without fragment. */
  finalUrl: string;
  /** Every address asked on the way, first to last. */
  hops: string[];
  /** Those of them that sent the request on, and how; none when missing. */
  redirects?: { url: string; status: number }[];
};

export interface Request extends Ask {
  /** Asked before every hop; false = the host's robots.txt forbids it. */
  mayAsk?: (url: string) => Promise<boolean>;
  /** Further attempts when it fails; the client's own number when missing. */
  retries?: number;
  /** False for a file whose refusal says nothing about the pages: a long rest asked for it does not end the talk. */
  closesHost?: boolean;
}

export interface Counters {
  requests: number;
  bytes: number;
}

interface ClientOptions {
  exchange: Exchange;
  gate: Gate;
  guard: AddressGuard;
  retry: RetryLimits;
  counters: Counters;
  signal: AbortSignal;
  /** Headers of the user for the origin he typed, none for others: they may carry a password. */
  headersFor(url: string): Record<string, string>;
  /** Takes those headers out of what comes back. */
  redact: Redact;
  /** A host is left alone for a while. */
  onPause(pause: Pause): void;
  /** Hosts that are never asked (social networks): a redirect to one is where the trail ends. */
  isOffLimits(url: string): boolean;
}

export type Client = (request: Request) => Promise<Reply>;

/** More redirects for one request are a loop. */
export const MAX_REDIRECTS = 10;
/** Servers refuse longer addresses. */
const MAX_ADDRESS = 8_000;
/** In first back-offs. */
const REST_AFTER_TIMEOUT = 4;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Requests as a browser makes them: redirects hop by hop (each checked), cookies, retries, the pace of each host. */
export function createClient(options: ClientOptions): Client {
  const jar = cookieJar();
  const closed = new Set<string>();
  return async (request) => {
    const hops: string[] = [];
    const redirects: { url: string; status: number }[] = [];
    let url = plainUrl(request.url);
    for (;;) {
      if (url === null)
        return {
          ...failure(request.url, 'bad-address', 'not an http address'),
          finalUrl: request.url,
          hops,
          redirects,
        };
      hops.push(url);
      const outcome = await hop({ ...request, url }, options, jar, closed);
      const next = outcome.ok ? redirectOf(outcome) : undefined;
      if (next === undefined) return { ...outcome, finalUrl: url, hops, redirects };
      if (outcome.ok) redirects.push({ url, status: outcome.status });
      if (next !== null && options.isOffLimits(next)) return { ...outcome, finalUrl: next, hops, redirects };
      if (hops.length > MAX_REDIRECTS) {
        return {
          ...failure(request.url, 'redirect-loop', `more than ${MAX_REDIRECTS} redirects`),
          finalUrl: url,
          hops,
          redirects,
        };
      }
      if (next === null)
        return {
          ...failure(request.url, 'bad-address', 'redirects to something that is no web address'),
          finalUrl: url,
          hops,
          redirects,
        };
      url = next;
    }
  };
}

async function hop(
  request: Request,
  options: ClientOptions,
  jar: CookieJar,
  closed: Set<string>,
): Promise<Answer | Failure> {
  const { url } = request;
  const { host } = new URL(url);
  if (!options.guard.allowsUrl(url)) return failure(url, 'private-address', `${host} is a private address`);
  if (request.mayAsk && !(await request.mayAsk(url)))
    return failure(url, 'robots', 'robots.txt does not allow it');
  const { retries } = options.retry;
  const limits = { ...options.retry, retries: request.retries ?? retries, rests: retries };
  let most: Answer | null = null;
  for (let attempt = 0; ; attempt++) {
    // What an answer means for its host is settled before the gate lets the next one through.
    const { outcome, decision } = await options.gate.pass(url, async () => {
      if (closed.has(host)) return { outcome: refusedRest(url, host), decision: { again: false } as const };
      const reply = await exchange(request, options, jar);
      const next = decideRetry(reply, attempt, limits, Date.now());
      if (!next.again && next.closeHost && request.closesHost !== false) closed.add(host);
      if (next.again && next.hostWide) rest(url, next.waitMs, 'rest-asked', options);
      // Who is too slow for one request is not helped by the next one at once.
      if (!reply.ok && reply.cause === 'timeout')
        rest(url, REST_AFTER_TIMEOUT * options.retry.backoffMs, 'timeout', options);
      return { outcome: reply, decision: next };
    });
    if (isBroken(outcome) && outcome.body.length >= (most?.body.length ?? 0)) most = outcome;
    if (!decision.again || options.signal.aborted) return fuller(outcome, most);
    if (!decision.hostWide) await sleep(decision.waitMs, options.signal);
  }
}

const refusedRest = (url: string, host: string) =>
  failure(url, 'rate-limited', `${host} asked for a rest of more than 60 s`);

function rest(url: string, ms: number, why: Pause['why'], { gate, onPause }: ClientOptions): void {
  gate.pause(url, ms);
  onPause({ host: new URL(url).host, ms, why });
}

/** Half a page is worth more than none: what an earlier attempt brought is used when the last one brought less. */
function fuller(last: Answer | Failure, most: Answer | null): Answer | Failure {
  const isWorse = !last.ok || last.status >= 500 || isBroken(last);
  return most && isWorse ? most : last;
}

async function exchange(request: Request, options: ClientOptions, jar: CookieJar): Promise<Answer | Failure> {
  const { url } = request;
  const given = options.headersFor(url);
  const cookie = [given.cookie, jar.headerFor(url)].filter(Boolean).join('; ');
  const headers = { ...given, ...request.headers, ...(cookie ? { cookie } : {}) };
  const isPrivate = isSent(given);
  if (options.signal.aborted) return failure(url, 'budget', 'the run ended before it was asked');
  options.counters.requests += 1;
  const outcome = await options.exchange({ ...request, headers, isPrivate });
  if (!outcome.ok) return outcome;
  options.counters.bytes += outcome.body.length;
  jar.store(url, outcome.setCookies);
  return withoutSecrets(outcome, options);
}

/** Only the origin that was sent the secrets may get them back, by a redirect within itself. */
function withoutSecrets(answer: Answer, { redact, headersFor }: ClientOptions): Answer {
  const { location = '' } = answer.headers;
  const isWithin =
    URL.canParse(location, answer.url) && isSent(headersFor(new URL(location, answer.url).href));
  const headers = redact.data(answer.headers);
  const body = redact.bytes(answer.body);
  return {
    ...answer,
    headers: isWithin ? { ...headers, location } : headers,
    body,
    ...(body === answer.body ? {} : { isRedacted: true }),
  };
}

const isSent = (headers: Record<string, string>) => Object.keys(headers).length > 0;

/** undefined: no redirect; null: a redirect to something that cannot be asked. */
function redirectOf({ status, headers, url }: Answer): string | null | undefined {
  const location = headers.location;
  if (!REDIRECTS.includes(status) || !location) return undefined;
  // Servers send UTF-8 in the header although it is read as Latin-1.
  const text = /[\x80-\xff]/.test(location) ? Buffer.from(location, 'latin1').toString('utf8') : location;
  if (text.length > MAX_ADDRESS) return null;
  return URL.canParse(text, url) ? plainUrl(new URL(text, url).href) : null;
}

function plainUrl(url: string): string | null {
  // What is no web address may be none at all without the part before its "@".
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  const parsed = new URL(withoutLogin(url));
  parsed.hash = '';
  return parsed.href;
}
