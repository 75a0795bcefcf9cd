import { decidingFinding } from '../report/finding.js';
import type { ItemResult, Result } from '../result/schema.js';
import { cautionsOf, otherOptions } from './cautions.js';
import { changeOf } from './change.js';
import type { Change, Difference, ItemChange } from './difference.js';

/**
 * What got worse, better or stayed the same from one Result to the next. Pure, and defined for any two Results; whether it
 * makes sense to compare them is for `cautions` to tell, and for the caller where their rule sets differ.
 *
 * @param before the older Result
 * @param after the newer one
 */
export function compare(before: Result, after: Result): Difference {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  const items = after.items.flatMap((item) => {
    const was = old.get(item.id);
    return was === undefined ? [] : [itemChange(was, item)];
  });
  return {
    before: { agency: before.agency, checkedAt: before.checkedAt },
    after: { agency: after.agency, checkedAt: after.checkedAt },
    items,
    onlyBefore: before.items.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    onlyAfter: after.items.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    counts: countsOf(items),
    score: scoreOf(before, after),
    cautions: cautionsOf(before, after),
    options: otherOptions(before, after),
  };
}

function itemChange(before: ItemResult, after: ItemResult): ItemChange {
  const finding = decidingFinding(after);
  return {
    id: after.id,
    title: after.title,
    titleEn: after.titleEn,
    change: changeOf(before, after),
    before: before.verdict,
    after: after.verdict,
    why: finding?.message ?? '',
    whyEn: finding?.messageEn ?? '',
  };
}

function countsOf(items: readonly ItemChange[]): Record<Change, number> {
  const counts = { worse: 0, better: 0, unsure: 0, same: 0 };
  for (const { change } of items) counts[change] += 1;
  return counts;
}

function scoreOf({ score: before }: Result, { score: after }: Result): Difference['score'] {
  if (before.method !== after.method) return null;
  return {
    method: after.method,
    confirmed: { before: before.confirmed, after: after.confirmed },
    possible: { before: before.possible, after: after.possible },
  };
}
