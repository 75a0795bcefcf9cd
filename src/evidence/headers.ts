import { cleanText } from '../text/clean.js';

/** Response headers that hold sessions, tokens or what somebody logs in with. */
const SECRET =
  /^(set-cookie2?|cookie|authorization|(proxy-)?authentication-info|proxy-authorization|www-authorization)$|token|secret|session|csrf|xsrf|api-?key|password|jwt/;
const HIDDEN = '***';
/** Characters of one value, and of all values of an answer. */
const MAX_VALUE = 2_000;
const MAX_ALL = 16_000;
const CUT = '…';

/**
 * Response headers as they may be kept: sorted by name, secrets hidden, cut to what a pack can bear.
 *
 * @param cookies number of `set-cookie` lines, whose values are never kept
 */
export function keptHeaders(
  headers: Readonly<Record<string, string>>,
  cookies: number,
): Record<string, string> {
  const kept: [string, string][] = [];
  let left = MAX_ALL;
  for (const name of Object.keys(headers).sort()) {
    if (left <= 0) break;
    const value = SECRET.test(name) ? HIDDEN : cut(headers[name] ?? '', Math.min(MAX_VALUE, left));
    left -= name.length + value.length;
    kept.push([cleanText(name.slice(0, MAX_VALUE)), value]);
  }
  if (cookies > 0) kept.push(['set-cookie', Array(Math.min(cookies, 20)).fill(HIDDEN).join(', ')]);
  return Object.fromEntries(kept);
}

function cut(value: string, most: number): string {
  const clean = cleanText(value.slice(0, most));
  return value.length > most ? `${clean}${CUT}` : clean;
}
