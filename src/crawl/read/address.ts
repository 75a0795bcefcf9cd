import { decoded } from '../../text/percent.js';
import { routeOf } from '../route.js';
import { clip } from './clip.js';
import { encodeQuery } from './query-874.js';

/** Longest address that is kept; browsers and servers refuse longer ones. */
const MAX_ADDRESS = 2000;

export interface Address {
  /** Absolute address without fragment (but with the route within a scripted page); null when a visitor cannot be led anywhere by it. */
  url: string | null;
  /** Decoded fragment without `#`. */
  fragment: string;
}

export interface Place {
  /** Address of the page itself, without fragment. */
  page: string;
  /** What relative addresses are resolved against (`<base href>` or the page). */
  base: string;
  /** True on a page with scripts: `#/name` is a page that they show, not a place on this one. */
  hasRoutes?: boolean;
  /** The page's charset (WHATWG name): browsers write the query of an address in it. */
  charset: string;
}

const NOWHERE: Address = { url: null, fragment: '' };
/** Written where an address has still to be filled in. */
const PLACEHOLDER = /^(?:#!?|#?void\(0\);?|javascript:.*|about:.*|vbscript:.*)?$/is;
/** Exist only on the writer's own machine or in the page's memory. */
const LOCAL_SCHEME = /^(?:data|blob|file|filesystem|about|javascript|vbscript|chrome|edge|c|d):/i;
const WEB_SCHEME = /^https?:$/;

/**
 * Resolves an address as a browser does (spaces, Thai letters, backslashes and missing schemes included). `mailto:`, `tel:`
 * and other addresses for an application stay as they are written. Never throws.
 */
export function resolveAddress(written: string, place: Place): Address {
  const href = written.trim();
  if (href.length > MAX_ADDRESS || PLACEHOLDER.test(href) || LOCAL_SCHEME.test(href)) return NOWHERE;
  const parsed = parse(place.charset === 'windows-874' ? encodeQuery(href) : href, place.base);
  if (parsed === null) return NOWHERE;
  // A name and password met on a page are nobody's business: neither asked with, nor shown.
  parsed.username = '';
  parsed.password = '';
  if (!WEB_SCHEME.test(parsed.protocol)) {
    return LOCAL_SCHEME.test(parsed.protocol)
      ? NOWHERE
      : { url: clip(parsed.href, MAX_ADDRESS), fragment: '' };
  }
  if (!isUsableHost(parsed.hostname, hostOf(place.page))) return NOWHERE;
  const isHere = parsed.hostname === hostOf(place.page);
  const route = place.hasRoutes === true && isHere ? routeOf(parsed.hash) : '';
  const fragment = route === '' ? clip(decoded(parsed.hash.slice(1))) : '';
  parsed.hash = '';
  const bare = parsed.href.replace(/#$/, '');
  // "/#" or "index.html#" written on that very page is the "#" placeholder in a longer form.
  if (fragment === '' && href.endsWith('#') && bare === place.page) return NOWHERE;
  return { url: `${href.startsWith('#') ? place.page : bare}${route}`, fragment };
}

/** The page's own address without fragment, and where its `<base>` (first one with an href) points. */
export function placeOf(pageUrl: string, baseHref: string | undefined, charset: string): Place {
  const page = parse(pageUrl, undefined);
  if (page === null) return { page: pageUrl, base: pageUrl, charset };
  page.hash = '';
  page.username = '';
  page.password = '';
  const own = page.href.replace(/#$/, '');
  const base = baseHref === undefined ? null : parse(baseHref.trim(), own);
  return { page: own, base: base !== null && WEB_SCHEME.test(base.protocol) ? base.href : own, charset };
}

export function hostOf(url: string): string {
  return parse(url, undefined)?.hostname ?? '';
}

function parse(href: string, base: string | undefined): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

/** "https://..." and "http://xxx" parse, but name no host; a host without a dot is only believed when the page is on it. */
function isUsableHost(host: string, pageHost: string): boolean {
  if (host === pageHost || host === 'localhost' || host.startsWith('[')) return host !== '';
  const labels = host.replace(/\.$/, '').split('.');
  return labels.length > 1 && labels.every((label) => /[^\s.]/.test(label));
}
