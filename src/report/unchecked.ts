import type { ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { decidingFinding } from './finding.js';
import type { Layout } from './layout.js';
import { isPaced } from './pace.js';
import { type Step, UNCHECKED } from './steps.js';

/** Items that could not be checked for one reason, and what to do about all of them. */
export interface Unchecked {
  step: Step;
  items: ItemResult[];
  /** Fills `{cause}`. */
  cause: string;
}

/** The items that could not be checked, grouped by what a new run must change; each reason once. */
export function uncheckedGroups(layout: Layout, result: Result): Unchecked[] {
  const groups = new Map<string, Unchecked>();
  for (const item of result.items) {
    const finding = decidingFinding(item);
    // Where the item's own link does not open, that is mended first (next-steps.ts).
    if (finding?.code !== 'could-not-check' || finding.data.shut !== undefined) continue;
    const code = String(finding.data.causeCode ?? '');
    const cause = layout.causes[code];
    const step = stepOf(code, result);
    const key = step === UNCHECKED.cause ? code : step.en;
    const group = groups.get(key) ?? { step, items: [], cause: bracketed(cause?.[layout.lang]) };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function stepOf(cause: string, result: Result): Step {
  if (cause === 'robots') return UNCHECKED.robots;
  if (cause === 'interrupted') return UNCHECKED.interrupted;
  if (cause !== 'budget') return UNCHECKED.cause;
  const { stoppedBy } = result.crawl;
  if (stoppedBy === 'time' && isPaced(result)) return UNCHECKED.pace;
  if (stoppedBy === 'max-pages' || stoppedBy === 'time' || stoppedBy === 'interrupted')
    return UNCHECKED[stoppedBy];
  return UNCHECKED.budget;
}

/** Words for a cause, to stand after a sentence; '' where there are none. */
export const bracketed = (words: string | undefined) => (words === undefined ? '' : ` (${cleanText(words)})`);
