import type { Unopened } from '../snapshot.js';
import type { Entry } from './frontier.js';
import { addressPattern } from './pattern.js';

const MAX_LINKS = 50;

/** What was left, and why. */
export type Left = { why: Unopened['why']; entries: readonly Entry[] };

/** Groups what was left unopened by reason, look and address pattern; sorted by pattern. */
export function groupUnopened(left: readonly Left[]): Unopened[] {
  const groups = new Map<string, Unopened>();
  for (const { why, entries } of left) {
    for (const { url, look, links } of entries) {
      const pattern = addressPattern(url);
      const name = `${pattern} ${look} ${why}`;
      const group = groups.get(name) ?? { pattern, count: 0, look, why, links: [] };
      group.count += 1;
      if (look === 'must') group.links.push(...links.slice(0, MAX_LINKS - group.links.length));
      groups.set(name, group);
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
