import { facetsOf, pathOf } from './facets.js';
import { addressPattern, articlePattern } from './pattern.js';

/** Where a link stands: indexes into Snapshot.pages and the page's links. */
export interface Place {
  page: number;
  link: number;
}

/** An address waiting to be opened (`page`) or asked for its life (`check`). */
export interface Entry {
  lane: 'page' | 'check';
  url: string;
  key: string;
  look: 'must' | 'may';
  priority: number;
  clicks: number;
  /** True when the guide wants to know what the address holds, not only whether it is alive. */
  isSought: boolean;
  /** True for a page on a host that may be the agency's; what is found there decides. */
  isVisit?: boolean;
  /** True when it was only ever found on pages of its own address pattern, like the next day of a calendar. */
  isChained: boolean;
  /** True when it was only ever found on pages of its own path that have a choice of their query in common with it. */
  isRefined: boolean;
  /** Links that lead here, in the order they were found; at most 50 are kept. */
  links: Place[];
}

export interface Sampling {
  /** At most so many pages per pattern of addresses that may be read. */
  may: number;
  /** The same for those that must and that were found on pages of the same pattern: a calendar or a trap, not a menu. */
  must: number;
  /** At most so many combinations of the choices of one list that may be read. */
  combined: number;
}

/** What waits to be looked at, and what was once put there. */
export interface Frontier {
  /** Puts an address in the queue unless it was there before; a better reason to read it raises one that still waits. */
  add(entry: Entry): void;
  /** The same, but only for an address that is known already: it keeps what further links say of a page that was read. */
  raise(entry: Entry): void;
  /** The best entry of a lane: highest priority, then fewest clicks, then first found; null when the lane is empty. */
  take(lane: Entry['lane']): Entry | null;
  /** The priority `take` would give; -Infinity when the lane is empty. */
  best(lane: Entry['lane']): number;
  size(): number;
  /** Takes out everything that still waits, in order of discovery. */
  drain(): Entry[];
  /** What was passed over because enough of its kind were read. */
  sampled(): Entry[];
}

const MAX_LINKS = 50;

export function createFrontier(sampling: Sampling): Frontier {
  const known = new Map<string, Entry>();
  const waiting = { page: new Set<Entry>(), check: new Set<Entry>() };
  const opened = new Map<string, number>();
  const passed = new Set<Entry>();
  const facets = facetsOf();

  /** The families an address belongs to, each with the number of its pages that are opened. */
  const capsOf = ({ look, url, isChained, isRefined }: Entry): [family: string, most: number][] => {
    const caps: [string, number][] = [];
    if (look === 'may') caps.push([`may ${articlePattern(url)}`, sampling.may]);
    else if (isChained) caps.push([`must ${addressPattern(url)}`, sampling.must]);
    if (isRefined && facets.isCombination(url))
      caps.push([`${look} ${pathOf(url)}?*`, look === 'may' ? sampling.combined : sampling.must]);
    return caps;
  };
  const isSpent = (entry: Entry) => {
    const caps = entry.lane === 'check' ? [] : capsOf(entry);
    const count = (family: string) => opened.get(family) ?? 0;
    if (caps.some(([family, most]) => count(family) >= most)) return true;
    for (const [family] of caps) opened.set(family, count(family) + 1);
    return false;
  };

  const nameOf = ({ lane, key }: Entry) => `${lane} ${key}`;
  const merge = (old: Entry, entry: Entry) => {
    if (old.links.length < MAX_LINKS) old.links.push(...entry.links);
    old.clicks = Math.min(old.clicks, entry.clicks);
    old.priority = Math.max(old.priority, entry.priority);
    old.isSought ||= entry.isSought;
    const isFreed = (old.isChained && !entry.isChained) || (old.isRefined && !entry.isRefined);
    const isRaised = entry.look === 'must' && old.look === 'may';
    old.isChained &&= entry.isChained;
    old.isRefined &&= entry.isRefined;
    if (isRaised) old.look = 'must';
    if ((isRaised || isFreed) && passed.delete(old)) waiting[old.lane].add(old);
  };

  return {
    add(entry) {
      const old = known.get(nameOf(entry));
      if (old) return merge(old, entry);
      known.set(nameOf(entry), entry);
      if (entry.lane === 'page') facets.learn(entry.url);
      waiting[entry.lane].add(entry);
    },
    raise(entry) {
      const old = known.get(nameOf(entry));
      if (old) merge(old, entry);
    },
    take(lane) {
      for (let entry = bestOf(waiting[lane]); entry; entry = bestOf(waiting[lane])) {
        waiting[lane].delete(entry);
        if (!isSpent(entry)) return entry;
        passed.add(entry);
      }
      return null;
    },
    best: (lane) => bestOf(waiting[lane])?.priority ?? Number.NEGATIVE_INFINITY,
    size: () => waiting.page.size + waiting.check.size,
    drain() {
      const left = [...waiting.page, ...waiting.check];
      waiting.page.clear();
      waiting.check.clear();
      return left;
    },
    sampled: () => [...passed],
  };
}

/** Sets keep their order: the first of equals is the one found first. */
function bestOf(entries: Set<Entry>): Entry | null {
  let best: Entry | null = null;
  for (const entry of entries) {
    if (
      !best ||
      entry.priority > best.priority ||
      (entry.priority === best.priority && entry.clicks < best.clicks)
    )
      best = entry;
  }
  return best;
}
