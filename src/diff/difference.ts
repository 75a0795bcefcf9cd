import type { Result, Verdict } from '../result/schema.js';

/**
 * What became of an item: `worse` (it held before and is now seen not to, or something stood there that is gone), `better`,
 * `unsure` (it may have got worse, but one of the two times it could not be looked at), `same`.
 */
export type Change = 'worse' | 'better' | 'unsure' | 'same';

export interface ItemChange {
  id: string;
  title: string;
  titleEn: string;
  change: Change;
  before: Verdict;
  after: Verdict;
  /** The finding that explains the verdict now, Thai and English; '' where there is none. */
  why: string;
  whyEn: string;
}

/** Why two Results may differ though the website did not, or may not be of one website at all. */
export type Caution =
  | 'other-homepage'
  | 'other-folder'
  | 'other-rules'
  | 'other-tool'
  | 'other-options'
  | 'swapped';

/** One number at both times. */
export interface Pair {
  before: number;
  after: number;
}

/** Two Results side by side. */
export interface Difference {
  before: Pick<Result, 'agency' | 'checkedAt'>;
  after: Pick<Result, 'agency' | 'checkedAt'>;
  /** Of the items that both have, in the order of the newer one. */
  items: ItemChange[];
  /** Items that only the older, only the newer one has. */
  onlyBefore: string[];
  onlyAfter: string[];
  counts: Record<Change, number>;
  /** null when the two were scored by different methods. */
  score: { method: Result['score']['method']; confirmed: Pair; possible: Pair } | null;
  cautions: Caution[];
  /** Names of the settings that differ, for `other-options`. */
  options: string[];
}

/**
 * True when a gate must close: an item got worse, or, with `strict`, may have got worse.
 */
export function gotWorse({ counts }: Difference, strict: boolean): boolean {
  return counts.worse > 0 || (strict && counts.unsure > 0);
}
