import { fits, isSisterHost, partOfHost } from '../crawl/hosts.js';
import { bareHost } from '../crawl/page-key.js';
import type { Words } from '../rules/schema.js';

/** Whose address a link leads to, seen from the agency. */
export type Place =
  | 'own'
  | 'storage'
  | 'system'
  | 'social'
  | 'chat'
  | 'share'
  | 'foreign'
  | 'public-body'
  | 'other'
  | 'contact';

/** A test for the addresses of the agency's own website and its subdomains. */
function ownTest(ownHosts: readonly string[]): (url: URL) => boolean {
  const own = new Set(ownHosts.map(bareHost));
  return ({ host, hostname }) => own.has(bareHost(host)) || isSisterHost(hostname, ownHosts);
}

/** True for the agency's own website and its subdomains. */
export const isOwnHost = (url: string, ownHosts: readonly string[]): boolean =>
  ownTest(ownHosts)(new URL(url));

const PUBLIC_BODY = /\.(go|ac|or|mi)\.th$|\.(go|ac|mi)\.th:\d+$/;

/** A function that tells whose place an absolute address is. `ownHosts` as in Snapshot.ownHosts. */
export function placesOf(words: Words, ownHosts: readonly string[]): (url: string) => Place {
  const isOwn = ownTest(ownHosts);
  const { share, social, chat, storage, systems, foreign } = words.hosts;
  // Sharing and chat addresses live on social hosts, so they are asked first.
  const lists: [Place, string[]][] = [
    ['share', share],
    ['chat', chat],
    ['social', social],
    ['storage', storage],
    ['system', systems],
    ['foreign', foreign],
  ];

  function place(url: string): Place {
    if (!URL.canParse(url)) return 'other';
    const parsed = new URL(url);
    const { protocol, host } = parsed;
    if (protocol !== 'http:' && protocol !== 'https:') return 'contact';
    if (isOwn(parsed)) return 'own';
    const listed = lists.find(([, list]) => list.some((entry) => fits(entry, parsed)));
    return listed?.[0] ?? (PUBLIC_BODY.test(host) ? 'public-body' : 'other');
  }

  // The same addresses are asked for again and again: menus stand on every page.
  const known = new Map<string, Place>();
  return (url) => {
    const found = known.get(url) ?? place(url);
    known.set(url, found);
    return found;
  };
}

/** A test whether an address lies on the host, or in the same part of a service, of the page that links to it. */
export function besideTest({ hosts }: Words): (url: string, page: string) => boolean {
  return (url, page) =>
    URL.canParse(url) &&
    new URL(url).host !== '' &&
    partOfHost(url, hosts.storage) === partOfHost(page, hosts.storage);
}

const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|rar|7z|rtf|txt|jpe?g|png|gif|webp|mp4)$/i;

const PICTURE = /\.(jpe?g|png|gif|webp|svg)$/i;

/** True when the address ends like a picture. */
export function looksLikePicture(url: string): boolean {
  return URL.canParse(url) && PICTURE.test(new URL(url).pathname);
}

/** A test for the addresses of a hosts list (`host` or `host/path-start`). */
export function hostTest(list: readonly string[]): (url: string) => boolean {
  return (url) => {
    if (!URL.canParse(url)) return false;
    const parsed = new URL(url);
    return list.some((entry) => fits(entry, parsed));
  };
}

/** True when the address ends like a file a visitor would open or save rather than a page. */
export function looksLikeDocument(url: string): boolean {
  return URL.canParse(url) && DOCUMENT.test(new URL(url).pathname);
}
