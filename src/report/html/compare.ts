import type { ItemResult, Result } from '../../result/schema.js';

/** How an item came out before and now; null where that Result does not have it. */
export interface Pair {
  id: string;
  item: ItemResult | null;
  before: ItemResult | null;
}

export interface Changes {
  /** Worse than before: passed, and does no more, or was only in doubt, and fails now. */
  worse: Pair[];
  /** Better than before. */
  better: Pair[];
  unchanged: Pair[];
}

/** The higher, the worse; an item that a Result does not have, or need not have, is as good as a pass. */
const BADNESS: Record<ItemResult['verdict'], number> = { pass: 0, 'not-applicable': 0, review: 1, fail: 2 };

/** The items of two Results, paired by id: those of the later one in their order, then those only the earlier one has. */
export function changesBetween(before: Result, after: Result): Changes {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  const pairs: Pair[] = [
    ...after.items.map((item) => ({ id: item.id, item, before: old.get(item.id) ?? null })),
    ...before.items
      .filter(({ id }) => !now.has(id))
      .map((item) => ({ id: item.id, item: null, before: item })),
  ];
  const changes: Changes = { worse: [], better: [], unchanged: [] };
  for (const pair of pairs) {
    const change = badness(pair.item) - badness(pair.before);
    changes[change > 0 ? 'worse' : change < 0 ? 'better' : 'unchanged'].push(pair);
  }
  return changes;
}

const badness = (item: ItemResult | null): number => (item === null ? 0 : BADNESS[item.verdict]);
