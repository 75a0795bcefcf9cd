import { bareHost, pageKey } from '../crawl/page-key.js';
import type { Evidence, Result } from '../result/schema.js';
import type { Snapshot } from '../snapshot.js';
import { type Role, Role as Roles } from './schema.js';

/** What is known of a recorded answer by its addresses. */
export interface Addressed {
  url: string;
  finalUrl: string;
}

/** What an answer decided. */
export interface Part {
  roles: Set<Role>;
  /** Items it speaks for, and as what. */
  items: Map<string, Set<Role>>;
}

/** Which answers decided something, and what of the evidence no answer stands behind. */
export interface Deciding {
  /** By place in the list of answers. */
  parts: Map<number, Part>;
  /** By item. */
  notRecorded: Map<string, string[]>;
}

type Seen = Pick<Snapshot, 'homepage' | 'finalUrl' | 'ownHosts'> & {
  pages: readonly { target: Addressed; clicks: number }[];
  orphans: readonly { target: Addressed }[];
};

const SITEMAP = /\/sitemap[^/]*\.xml(\.gz)?$/i;

/** Finds the answers behind a result: homepage and the way to it, trails, targets, problems, and the pages that were searched. */
export function decidingOf(result: Result, seen: Seen, answers: readonly Addressed[]): Deciding {
  const find = finder(answers, seen.ownHosts);
  const parts = new Map<number, Part>();
  const notRecorded = new Map<string, string[]>();
  const take = (url: string, role: Role, item?: string) => {
    const found = find(url);
    for (const index of found) {
      const part = parts.get(index) ?? { roles: new Set(), items: new Map() };
      parts.set(index, part);
      part.roles.add(role);
      if (item !== undefined) part.items.set(item, (part.items.get(item) ?? new Set<Role>()).add(role));
    }
    return found.length > 0;
  };
  const homes = [
    seen.homepage,
    seen.finalUrl,
    ...seen.pages.flatMap(({ target, clicks }) => (clicks === 0 ? [target.url, target.finalUrl] : [])),
  ];
  for (const url of homes) take(url, 'homepage');
  for (const { id, evidence } of result.items) {
    for (const url of homes) take(url, 'homepage', id);
    const missing = new Set<string>();
    for (const { url, role } of evidence.flatMap(addressesOf)) if (!take(url, role, id)) missing.add(url);
    // Asked for under another spelling, or known from where another address was sent on to.
    for (const { url, http } of evidence)
      if (url !== null && http !== null && take(http.finalUrl, 'target', id)) missing.delete(url);
    notRecorded.set(id, [...missing].sort());
  }
  for (const { url } of result.crawl.problems) take(url, 'problem');
  for (const { target } of [...seen.pages, ...seen.orphans]) take(target.finalUrl, 'searched');
  const own = new Set(seen.ownHosts.map(bareHost));
  for (const { url } of answers) {
    if (!URL.canParse(url) || !own.has(bareHost(new URL(url).host))) continue;
    const { pathname } = new URL(url);
    if (pathname === '/robots.txt') take(url, 'robots');
    else if (SITEMAP.test(pathname)) take(url, 'sitemap');
  }
  return { parts, notRecorded };
}

/** The pages of a trail and what it leads to; what is named without a target stands on the last page known of it. */
function addressesOf({ url, trail, http }: Evidence): { url: string; role: Role }[] {
  const end = url ?? http?.finalUrl;
  const steps = trail.map((step) => ({ url: step.url, role: 'trail' as Role }));
  if (end !== undefined) return [...steps, { url: end, role: url === null ? 'mention' : 'target' }];
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, role: 'mention' } : step));
}

/** Places of the answers to an address, however it is written; else of those that ended there. */
function finder(answers: readonly Addressed[], own: readonly string[]): (url: string) => number[] {
  const asked = new Map<string, number[]>();
  const ended = new Map<string, number[]>();
  const keep = (map: Map<string, number[]>, url: string, index: number) => {
    const key = keyOf(url, own);
    map.set(key, [...(map.get(key) ?? []), index]);
  };
  for (const [index, { url, finalUrl }] of answers.entries()) {
    keep(asked, url, index);
    keep(ended, finalUrl, index);
  }
  return (url) => {
    const key = keyOf(url, own);
    return asked.get(key) ?? ended.get(key) ?? [];
  };
}

/** A place or a route within a page is the browser's business: the server was asked for the page. */
function keyOf(url: string, own: readonly string[]): string {
  const hash = url.indexOf('#');
  return pageKey(hash < 0 ? url : url.slice(0, hash), own);
}

/** Places of the deciding answers in the order of the pack: what matters most first, then by address, then as received. */
export function inPackOrder({ parts }: Deciding, answers: readonly Addressed[]): number[] {
  const rank = (index: number) =>
    Math.min(...rolesOf(parts.get(index)).map((role) => Roles.options.indexOf(role)));
  const order = [...parts.keys()].map((index) => ({
    index,
    rank: rank(index),
    url: answers[index]?.url ?? '',
  }));
  order.sort((a, b) => a.rank - b.rank || (a.url < b.url ? -1 : a.url > b.url ? 1 : a.index - b.index));
  return order.map(({ index }) => index);
}

/** In the order of the schema. */
export const rolesOf = (part: Part | undefined): Role[] => sortedRoles(part?.roles ?? new Set());

export const sortedRoles = (roles: ReadonlySet<Role>): Role[] =>
  Roles.options.filter((role) => roles.has(role));
