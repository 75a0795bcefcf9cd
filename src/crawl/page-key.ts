/** Parameters that say where a visitor came from or which session he has, never which page he wants. */
const NOISE = /^(utm_\w+|fbclid|gclid|phpsessid|jsessionid|aspsessionid\w*)$/i;
const OWN_INDEX = /\/index\.html?$/i;

/**
 * The name under which the crawl remembers an address, so that one page is asked for once: fragment, tracking and session
 * parameters dropped, escapes and Thai written one way; on the agency's own hosts http/https, `www.`, a trailing slash
 * and `index.html` make no difference either. The query string is kept.
 *
 * @param ownHosts hosts with port, with or without `www.`
 * @returns the address itself when it cannot be parsed; never throws
 */
export function pageKey(url: string, ownHosts: readonly string[]): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const own = ownHosts.some((host) => bareHost(host) === bareHost(parsed.host));
  let path = plainPath(parsed.pathname.replace(/;jsessionid=[^/?;]*/gi, ''));
  if (own) path = path.replace(OWN_INDEX, '/').replace(/\/+$/, '');
  const start = own ? `//${bareHost(parsed.host)}` : `${parsed.protocol}//${parsed.host}`;
  return `${start}${path || '/'}${plainQuery(parsed.search)}`;
}

/** Host without a leading `www.`, lower case. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function plainPath(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}

function plainQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !NOISE.test(part.split('=', 1)[0] ?? ''));
  return kept.length > 0 ? `?${plainPath(kept.join('&'))}` : '';
}
