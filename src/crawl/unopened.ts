import type { Snapshot, Unopened } from '../snapshot.js';
import type { Entry, Place } from './frontier.js';
import { addressPattern } from './pattern.js';

const MAX_LINKS = 50;
/** Groups of one reason; what is left goes into one more, which might hold any item. */
const MAX_GROUPS = 300;

/** What was left, and why. */
export interface Left {
  why: Unopened['why'];
  entries: readonly Pick<Entry, 'url' | 'key' | 'look' | 'links'>[];
}

interface Group extends Omit<Unopened, 'links' | 'overflow'> {
  /** The first of its addresses. */
  url: string;
  /** One list of links per address. */
  ways: Map<string, readonly Place[]>;
}

/**
 * Groups what was left unopened by reason, look and address pattern; sorted by pattern. The links of must-look addresses are
 * taken from the pages that were read: the first one, and the first one with other words.
 */
export function groupUnopened(
  left: readonly Left[],
  { snapshot, key }: { snapshot: Snapshot; key(url: string): string },
): Unopened[] {
  const groups = new Map<string, Group>();
  const wanted = left.flatMap(({ entries }) => entries).filter(({ look }) => look === 'must');
  const waysTo = linksTo(new Set(wanted.map((entry) => entry.key)), snapshot, key);
  for (const { why, entries } of left) {
    for (const { url, look, key: address, links } of entries) {
      const pattern = addressPattern(url);
      const name = `${pattern} ${look} ${why}`;
      const group = groups.get(name) ?? { pattern, url, count: 0, look, why, ways: new Map() };
      groups.set(name, group);
      if (group.ways.has(address)) continue;
      group.count += 1;
      group.ways.set(address, look === 'must' ? (waysTo.get(address) ?? links.slice(0, 1)) : []);
    }
  }
  const sorted = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => unopened(group));
  return folded(sorted);
}

/** A site where every address is a pattern of its own has as many groups as addresses. */
function folded(groups: readonly Unopened[]): Unopened[] {
  const kept: Unopened[] = [];
  const rest = new Map<string, Unopened>();
  const counts = new Map<string, number>();
  for (const group of groups) {
    const name = `${group.why} ${group.look}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const other = rest.get(name);
    if (count <= MAX_GROUPS) kept.push(group);
    else if (other) other.count += group.count;
    else rest.set(name, { ...group, pattern: '*', links: [], overflow: group.look === 'must' });
  }
  return [...kept, ...rest.values()];
}

/** Every address has its say before any has a second one. */
function unopened({ ways, url, ...group }: Group): Unopened {
  const first = [...ways.values()].flatMap((links) => links.slice(0, 1));
  const second = [...ways.values()].flatMap((links) => links.slice(1));
  // One address needs no pattern, which would look like a damaged address.
  const pattern = group.count === 1 ? url : group.pattern;
  return {
    ...group,
    pattern,
    links: [...first, ...second].slice(0, MAX_LINKS),
    overflow: first.length > MAX_LINKS,
  };
}

function linksTo(
  keys: ReadonlySet<string>,
  { pages }: Snapshot,
  key: (url: string) => string,
): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const labels = new Map<string, string>();
  if (keys.size === 0) return found;
  for (const page of pages) {
    for (const [link, { url, label }] of page.content.links.entries()) {
      const name = url === null ? '' : key(url);
      if (!keys.has(name)) continue;
      const places = found.get(name);
      if (!places) {
        found.set(name, [{ page: page.index, link }]);
        labels.set(name, label);
      } else if (places.length < 2 && labels.get(name) !== label) places.push({ page: page.index, link });
    }
  }
  return found;
}
