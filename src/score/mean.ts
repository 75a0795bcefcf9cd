import type { Verdict } from '../result/schema.js';

/** A score 0–100 twice: with reviews counted as 0 (confirmed) and as 100 (possible). */
export interface Mean {
  confirmed: number;
  possible: number;
}

/** What one verdict is worth; null when the item is left out of every mean. */
export function scoreOf(verdict: Verdict): Mean | null {
  if (verdict === 'not-applicable') return null;
  return { confirmed: verdict === 'pass' ? 100 : 0, possible: verdict === 'fail' ? 0 : 100 };
}

/** The mean of what counts, unrounded; null when nothing does. */
export function meanOf(means: readonly (Mean | null)[]): Mean | null {
  const counted = means.filter((mean) => mean !== null);
  if (counted.length === 0) return null;
  const sum = (pick: (mean: Mean) => number) => counted.reduce((total, mean) => total + pick(mean), 0);
  return {
    confirmed: sum(({ confirmed }) => confirmed) / counted.length,
    possible: sum(({ possible }) => possible) / counted.length,
  };
}

/**
 * Two decimals, halves upward (away from zero; scores are never negative). The nudge of a few units in the last place puts right
 * what binary fractions lose: 1.005 is stored as 1.00499….
 */
export function roundScore(score: number): number {
  const hundredths = score * 100;
  return Math.floor(hundredths * (1 + 4 * Number.EPSILON) + 0.5) / 100;
}
