import { getDomain } from 'tldts';
import type { Words } from '../rules/schema.js';
import { bareHost } from './page-key.js';

/** Whose an address is, as far as the crawl must know. */
export interface Hosts {
  /** Hosts (with port, without `www.`) of the agency. */
  own: Set<string>;
  /** The agency's own website. */
  isOwn(url: string): boolean;
  /** The agency's own website or a sibling subdomain. */
  isHome(url: string): boolean;
  /** Takes the host (or the part of a service) of a page that turned out to be the agency's among those that may be read. */
  welcome(url: string): void;
  /** A file in the viewer of a storage service, which draws it by scripts. */
  isViewer(url: string): boolean;
  /** A page the crawl may read when it must: the own site, a sibling subdomain, a page the agency keeps on a site service. */
  isReadable(url: string): boolean;
  /** Social networks and share buttons: never asked. */
  isSocial(url: string): boolean;
  /** True when a link from page `from` to `to` may be followed into: a page on a site service only leads on within itself. */
  staysWithin(from: string, to: string): boolean;
}

const VIEWED = /\/(file|document|spreadsheets|presentation)\/d\//;

export function hostsOf(words: Words): Hosts {
  const own = new Set<string>();
  const guests = new Set<string>();
  /** When the homepage itself stands on a site service, only its own part of the service is the agency's. */
  const isListed = (list: readonly string[], url: string) => {
    const parsed = new URL(url);
    return list.some((entry) => fits(entry, parsed));
  };
  const isService = (url: string) =>
    isListed(words.hosts.storage, url) && new URL(url).hostname.startsWith('sites.');
  const isSocial = (url: string) => isListed(words.hosts.social, url) || isListed(words.hosts.share, url);
  const isOwn = (url: string) => isHttp(url) && own.has(bareHost(new URL(url).host));
  const isSibling = (url: string) =>
    !isListed(words.hosts.storage, url) && isSisterHost(new URL(url).host, [...own]);
  const isHome = (url: string) => isOwn(url) || (isHttp(url) && isSibling(url) && !isSocial(url));
  const partOf = (url: string) => partOfHost(url, words.hosts.storage);
  return {
    own,
    isOwn,
    isHome,
    welcome: (url) => void guests.add(partOf(url)),
    isViewer: (url) => isHttp(url) && isListed(words.hosts.files, url) && VIEWED.test(new URL(url).pathname),
    isSocial: (url) => isHttp(url) && isSocial(url),
    isReadable: (url) => isHome(url) || (isHttp(url) && (isService(url) || guests.has(partOf(url)))),
    staysWithin: (from, to) => {
      if (isService(from)) return servicePart(from) === servicePart(to);
      return true;
    },
  };
}

/**
 * True when a host belongs to the same agency as its homepage: it lies below the homepage's host (ita.abc.go.th, with the
 * homepage at www.abc.go.th), or the homepage is at the registered domain itself, of which everything below is the agency's.
 * abc.ministry.go.th and def.ministry.go.th are two agencies.
 *
 * @param host name, with or without port and `www.`
 * @param homeHosts hosts of the homepage, written in the same ways
 */
export function isSisterHost(host: string, homeHosts: readonly string[]): boolean {
  const name = nameOf(host);
  const domain = siteOf(name);
  if (domain === null) return false;
  return homeHosts.map(nameOf).some((home) => home === domain || isAtOrBelow(name, home));
}

const isAtOrBelow = (name: string, home: string) => name === home || name.endsWith(`.${home}`);

/** The bare name without port. */
const nameOf = (host: string) => bareHost(host).replace(/:\d+$/, '');

/** Entries of the hosts lists are `host` or `host/start-of-path`; a host stands for its subdomains too. */
export function fits(entry: string, { hostname, pathname, search }: URL): boolean {
  const slash = entry.indexOf('/');
  const host = slash < 0 ? entry : entry.slice(0, slash);
  if (hostname !== host && !hostname.endsWith(`.${host}`)) return false;
  return slash < 0 || (pathname + search).startsWith(entry.slice(slash));
}

export function isHttp(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Registrable domain (agency.go.th); null for numbers, localhost and public suffixes. */
function siteOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

/**
 * What of a host is one owner's: a service whose own name is listed gives its users folders, others give them names below
 * theirs.
 */
export function partOfHost(url: string, storage: readonly string[]): string {
  const { hostname, host } = new URL(url);
  return storage.includes(hostname) ? servicePart(url) : bareHost(host);
}

/** `sites.google.com/view/name`: host and the first two folders. */
function servicePart(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}/${pathname.split('/').filter(Boolean).slice(0, 2).join('/')}`;
}
