import type { Verdict } from '../result/schema.js';
import type { ScoreMethod } from '../rules/schema.js';
import { type Mean, meanOf, scoreOf } from './mean.js';
import { type IndicatorScores, indicatorMean, totalMean } from './method-means.js';

interface Placed {
  indicator: string;
  subIndicator: string;
  verdict: Verdict;
}

/** Scores by id, unrounded; an indicator without any item that counts has none. */
export interface ItemScores {
  total: Mean;
  indicators: Map<string, Mean>;
  subIndicators: Map<string, Mean>;
}

/** What the items of a saved Result score by themselves: by the indicators they name, without the rule set. */
export function scoresOfItems(items: readonly Placed[], method: ScoreMethod): ItemScores {
  const gathered = gather(items);
  const scored = (pairs: [string, Mean | null][]) =>
    new Map(pairs.filter((pair): pair is [string, Mean] => pair[1] !== null));
  return {
    total: totalMean(gathered, method) ?? { confirmed: 0, possible: 0 },
    indicators: scored(gathered.map((indicator) => [indicator.id, indicatorMean(indicator, method)])),
    subIndicators: scored(
      gathered.flatMap(({ id, subIndicators }) =>
        subIndicators.map((sub): [string, Mean | null] => [placeKey(id, sub.id), meanOf(sub.items)]),
      ),
    ),
  };
}

/** A sub-indicator's key in `subIndicators`. */
export const placeKey = (indicator: string, subIndicator: string): string =>
  JSON.stringify([indicator, subIndicator]);

function gather(items: readonly Placed[]): IndicatorScores[] {
  const indicators = new Map<string, Map<string, Mean[]>>();
  for (const { indicator, subIndicator, verdict } of items) {
    const subs = indicators.get(indicator) ?? new Map<string, Mean[]>();
    indicators.set(indicator, subs);
    const scores = subs.get(subIndicator) ?? [];
    subs.set(subIndicator, scores);
    const score = scoreOf(verdict);
    if (score !== null) scores.push(score);
  }
  return [...indicators].map(([id, subs]) => ({
    id,
    title: '',
    subIndicators: [...subs].map(([sub, scores]) => ({ id: sub, title: '', items: scores })),
  }));
}
