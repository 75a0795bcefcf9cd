import { decoded } from '../text/percent.js';
import { routeOf } from './route.js';

/** Parameters that say where a visitor came from or which session he has, never which page he wants. */
const NOISE = /^(utm_\w+|fbclid|gclid|phpsessid|jsessionid|aspsessionid\w*)$/i;
/** Names under which sites carry a session id in the address; many mean something else too, so the value decides. */
const SESSION =
  /^(s|sid|sess|sess_?id|session|session_?id|session_?key|os_?csid|xtc?sid|zen_?id|php_?sid|cfid|cftoken|token_?id)=[0-9a-v]{26,40}$/i;
/** ASP.NET keeps its session id in the path. */
const PATH_SESSION = /;jsessionid=[^/?;]*|\/\(S\([0-9a-z]{24}\)\)(?=\/)/gi;
/** The same page in another order or dress. Names like these mean other things too, so again the value decides. */
const DRESS = [
  /^(sort|sort_?by|order|order_?by|order_?dir|sort_?order|sort_?dir|dir|direction|filter_order(_dir)?)=(asc|desc|ascending|descending|a|d|name|title|date|created|modified|hits|views|popular|newest|oldest|latest|ordering)?$/i,
  /^(print|printable|print_?version|for_?print|print_?friendly)=(1|y|yes|true|on)?$/i,
  /^(tmpl=component|action=print|view_?mode=(list|grid|table)|display=(list|grid|table)|replytocom=\d+)$/i,
];
/** Signs that mean the same in a path whether they are escaped or not. */
const ESCAPED = /%(24|26|2b|2c|3a|3b|3d|40)/gi;
/** ASCII that means the same anywhere, escaped or not: letters, digits and `-_.~!*'()|`. */
const PLAIN = /%(?:2[1789ade]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dace])/gi;
/** One escaped letter in UTF-8. */
const BEYOND_ASCII =
  /%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-4](?:%[89ab][\da-f]){3}/gi;
const OWN_END = /(?:\/+index\.html?)*\/*$/i;

/**
 * The name under which the crawl remembers an address, so that one page is asked for once: fragment, tracking and session
 * parameters dropped, escapes and Thai written one way; on the agency's own hosts http/https, `www.`, doubled and trailing
 * slashes, `index.html`, the order of a list and a print version make no difference either. The query string is kept, and
 * so is a route within a scripted page (`#/structure`).
 *
 * @param ownHosts hosts with port, with or without `www.`
 * @returns the address itself when it cannot be parsed; never throws
 */
export function pageKey(url: string, ownHosts: readonly string[]): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const own = ownHosts.some((host) => bareHost(host) === bareHost(parsed.host));
  let path = plain(parsed.pathname).replace(ESCAPED, decodeURIComponent).replace(PATH_SESSION, '');
  if (own) path = path.replace(/\/{2,}/g, '/').replace(OWN_END, '');
  const start = own ? `//${bareHost(parsed.host)}` : `${parsed.protocol}//${parsed.host}`;
  return `${start}${path || '/'}${plainQuery(parsed.search, own ? DRESS : [])}${routeOf(url)}`;
}

/** Host without a leading `www.`, lower case. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Escapes written one way. `%25` stays: `%252F` names another file than `%2F`. */
function plain(text: string): string {
  return (
    text
      .replace(/%[\da-f]{2}/gi, (one) => one.toUpperCase())
      .replace(PLAIN, decodeURIComponent)
      // Thai in one byte per letter, as old sites write it, is mostly no UTF-8 and stays escaped.
      .replace(BEYOND_ASCII, (letter) => decoded(letter))
      .normalize('NFC')
      // What the Greek varia becomes; addresses never hold it as it is.
      .replaceAll('`', '%60')
  );
}

function plainQuery(search: string, dress: readonly RegExp[]): string {
  const kept = plain(search.slice(1))
    .split('&')
    .filter((part) => part !== '' && !NOISE.test(part.split('=', 1)[0] ?? '') && !SESSION.test(part))
    .filter((part) => !dress.some((pattern) => pattern.test(part)));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
