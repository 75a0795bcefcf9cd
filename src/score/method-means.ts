import type { ScoreMethod } from '../rules/schema.js';
import { type Mean, meanOf } from './mean.js';

/** A sub-indicator with the scores of its items. */
export interface SubIndicatorScores {
  id: string;
  title: string;
  items: Mean[];
}

/** An indicator with its sub-indicators. */
export interface IndicatorScores {
  id: string;
  title: string;
  subIndicators: SubIndicatorScores[];
}

const itemsOf = (indicator: IndicatorScores) => indicator.subIndicators.flatMap(({ items }) => items);

/** Score of an indicator, unrounded; null when none of its items counts. */
export function indicatorMean(indicator: IndicatorScores, method: ScoreMethod): Mean | null {
  return method === 'item-mean'
    ? meanOf(itemsOf(indicator))
    : meanOf(indicator.subIndicators.map(({ items }) => meanOf(items)));
}

/** Score of the whole, unrounded; null when no item counts. */
export function totalMean(indicators: IndicatorScores[], method: ScoreMethod): Mean | null {
  return method === 'item-mean'
    ? meanOf(indicators.flatMap(itemsOf))
    : meanOf(indicators.map((indicator) => indicatorMean(indicator, method)));
}
