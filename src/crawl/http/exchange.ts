import { type Dispatcher, request } from 'undici';
import { sniff } from '../sniff.js';
import {
  type Answer,
  type Ask,
  type Exchange,
  failure,
  isPageType,
  mediaType,
  withoutFragment,
} from '../transport.js';
import { causeOf } from './causes.js';
import { type Caps, readBody } from './decode-body.js';

export interface HttpOptions {
  dispatcher: Dispatcher;
  /** One request with its body, milliseconds. */
  timeoutMs: number;
  userAgent: string;
  /** Aborts whatever is under way: the run was interrupted or its time is up. */
  signal: AbortSignal;
}

/** One HTTP request and its answer through undici: no redirects, no retries, never throws. */
export function httpExchange(options: HttpOptions): Exchange {
  const { dispatcher, userAgent, signal } = options;
  return async (ask) => {
    const { timeoutMs } = options;
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), timeoutMs);
    const stop = () => clock.abort();
    signal.addEventListener('abort', stop);
    if (signal.aborted) clock.abort();
    try {
      const answer = await once(ask, dispatcher, userAgent, clock.signal);
      if (answer.cut === null || answer.cut === 'budget' || !clock.signal.aborted) return answer;
      return { ...answer, cut: signal.aborted ? 'budget' : 'timeout' };
    } catch (error) {
      if (signal.aborted) return failure(ask.url, 'budget', 'the run ended before an answer came');
      if (clock.signal.aborted)
        return failure(ask.url, 'timeout', `no full answer within ${timeoutMs / 1000} s`);
      const { cause, code } = causeOf(error);
      return failure(ask.url, cause, `${ask.method} failed: ${code}`);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}

async function once(
  ask: Ask,
  dispatcher: Dispatcher,
  userAgent: string,
  signal: AbortSignal,
): Promise<Answer> {
  const { url, method } = ask;
  const answer = await request(withoutFragment(url), {
    dispatcher,
    method,
    signal,
    // The clock in httpExchange covers the whole request.
    headersTimeout: 0,
    bodyTimeout: 0,
    headers: {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'th,en;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': userAgent,
      ...ask.headers,
    },
  });
  const { headers, setCookies } = plainHeaders(answer.headers);
  const body = await readBody(
    answer.body,
    headers['content-encoding'] ?? '',
    capsOf(ask, mediaType(headers)),
  );
  const { statusCode: status, statusText } = answer;
  return { ok: true, url, status, statusText, headers, setCookies, body: body.bytes, cut: body.cut };
}

/** Pages are wanted whole, also when the server does not know that they are pages. */
function capsOf({ maxBytes, maxOtherBytes }: Ask, type: string): Caps {
  if (isPageType(type)) return { cap: maxBytes, isPage: type.includes('html') };
  return { cap: maxOtherBytes, wider: { cap: maxBytes, fits: (start) => sniff(start) === 'html' } };
}

function plainHeaders(raw: Record<string, string | string[] | undefined>) {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  const cookies = raw['set-cookie'];
  return { headers, setCookies: cookies === undefined ? [] : [cookies].flat() };
}
