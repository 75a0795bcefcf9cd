import { decidingFinding } from '../report/finding.js';
import type { ItemResult } from '../result/schema.js';
import type { Change } from './difference.js';

/** How much of an item is there: all that is asked, something that may be it, nothing; null: nobody could look. */
type Standing = 2 | 1 | 0 | null;

/**
 * What became of one item. "Could not look" is never taken for worse, neither as what is seen now nor as what was seen then:
 * an item that fails now may well have failed when it could not be opened.
 */
export function changeOf(before: ItemResult, after: ItemResult): Change {
  const [old, now] = [standing(before), standing(after)];
  if (isOfAnotherYear(before) && isOfAnotherYear(after)) return 'same';
  if (old === null) return ({ 0: 'unsure', 1: 'same', 2: 'better', none: 'same' } as const)[now ?? 'none'];
  if (now === null) return old > 0 ? 'unsure' : 'same';
  if (old === now) return 'same';
  return now < old ? 'worse' : 'better';
}

function standing(item: ItemResult): Standing {
  switch (item.verdict) {
    case 'pass':
    case 'not-applicable':
      return 2;
    case 'fail':
      return 0;
    case 'review': {
      const code = decidingFinding(item)?.code;
      return code === undefined || code === 'could-not-check' ? null : 1;
    }
  }
}

/** A review, or with --strict a failure: the same finding, so nothing changed on the website. */
const isOfAnotherYear = (item: ItemResult) => decidingFinding(item)?.code === 'wrong-period';
