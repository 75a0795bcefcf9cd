import { getPublicSuffix } from 'tldts';

interface Cookie {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  path: string;
  secure: boolean;
  /** The host that set it. */
  by: string;
}

const MAX_COOKIE = 4096;
/** Per host: no other one may push out the session of the agency. */
const MAX_COOKIES = 50;
/** Hosts that may leave cookies. */
const MAX_HOSTS = 100;

/** Cookies of one run: some sites show nothing before their own cookie comes back (the useful part of RFC 6265). */
export interface CookieJar {
  store(url: string, setCookies: readonly string[]): void;
  /** Value of the Cookie header for an address; ''. */
  headerFor(url: string): string;
}

export function cookieJar(): CookieJar {
  const jar = new Map<string, Cookie>();
  /** How many each host has set. */
  const counts = new Map<string, number>();
  const hasRoom = (host: string) =>
    (counts.get(host) ?? (counts.size < MAX_HOSTS ? 0 : MAX_COOKIES)) < MAX_COOKIES;
  const count = (host: string, more: number) => counts.set(host, (counts.get(host) ?? 0) + more);
  return {
    store(url, setCookies) {
      for (const line of setCookies) {
        const cookie = parseCookie(line, new URL(url));
        if (!cookie) continue;
        const key = `${cookie.domain}|${cookie.path}|${cookie.name}`;
        const old = jar.get(key);
        if (isExpired(line)) {
          if (old && jar.delete(key)) count(old.by, -1);
        } else if (old) jar.set(key, { ...cookie, by: old.by });
        else if (hasRoom(cookie.by)) {
          jar.set(key, cookie);
          count(cookie.by, 1);
        }
      }
    },
    headerFor(url) {
      const target = new URL(url);
      return [...jar.values()]
        .filter((cookie) => fits(cookie, target))
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
    },
  };
}

function parseCookie(line: string, from: URL): Cookie | null {
  if (line.length > MAX_COOKIE || /[\0-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(line)) return null;
  const [pair = '', ...attributes] = line.split(';');
  const equals = pair.indexOf('=');
  if (equals < 1) return null;
  const domain = attribute(attributes, 'domain')?.replace(/^\./, '').toLowerCase();
  const host = from.hostname;
  if (domain && domain !== host && !(host.endsWith(`.${domain}`) && getPublicSuffix(domain) !== domain))
    return null;
  const path = attribute(attributes, 'path');
  return {
    name: pair.slice(0, equals).trim(),
    value: pair.slice(equals + 1).trim(),
    domain: domain || host,
    by: host,
    hostOnly: !domain,
    path: path?.startsWith('/') ? path : '/',
    secure: attributes.some((each) => each.trim().toLowerCase() === 'secure'),
  };
}

function attribute(attributes: string[], name: string): string | undefined {
  const found = attributes.find((each) => each.trim().toLowerCase().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim();
}

/** A server deletes a cookie by Max-Age=0 or a date long past; other life-times outlast a run. */
function isExpired(line: string): boolean {
  return /;\s{0,9}max-age\s{0,9}=\s{0,9}(?:-|0{0,9}\s{0,9}(?:;|$))|;\s{0,9}expires\s{0,9}=[^;]{0,99}\b19\d\d\b/i.test(
    line,
  );
}

function fits({ domain, hostOnly, path, secure }: Cookie, { hostname, pathname, protocol }: URL): boolean {
  if (hostname !== domain && (hostOnly || !hostname.endsWith(`.${domain}`))) return false;
  if (secure && protocol !== 'https:') return false;
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}
