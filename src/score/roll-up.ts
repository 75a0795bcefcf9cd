import type { Result, RollUp, Verdict } from '../result/schema.js';
import type { RuleSet, ScoreMethod } from '../rules/schema.js';
import { gradeOf } from './grade.js';
import { type Mean, meanOf, roundScore, scoreOf } from './mean.js';
import { type IndicatorScores, indicatorMean, totalMean } from './method-means.js';

/** What scoring needs of an item. */
export interface ScoredItem {
  id: string;
  indicator: string;
  subIndicator: string;
  verdict: Verdict;
}

function gather(items: readonly ScoredItem[], ruleSet: RuleSet): IndicatorScores[] {
  return ruleSet.indicators.map(({ id, title, subIndicators }) => ({
    id,
    title,
    subIndicators: subIndicators.map((sub) => ({
      id: sub.id,
      title: sub.title,
      items: items
        .filter((item) => item.indicator === id && item.subIndicator === sub.id)
        .map(({ verdict }) => scoreOf(verdict))
        .filter((score) => score !== null),
    })),
  }));
}

const rounded = ({ confirmed, possible }: Mean): Mean => ({
  confirmed: roundScore(confirmed),
  possible: roundScore(possible),
});

/** What else scoring must know. */
export interface ScoreOptions {
  /** The homepage could not be read: there is no grade. */
  unreadable?: boolean;
}

/** Nothing was decided: a grade would be made of guesses. */
const isUndecided = (items: readonly ScoredItem[]) =>
  items.every(({ verdict }) => verdict === 'review' || verdict === 'not-applicable');

/**
 * Scores by one method (facts: the commission's own is `mean-of-means`, the example's committee used `item-mean`).
 * Items that do not apply are left out of every mean, and so are (sub-)indicators without any other. Rounded to two decimals at the
 * end only. `grade` is that of the confirmed score on the first scale,
 * `gradePossible` that of the possible one; both null when the homepage was
 * unreadable or no item at all could be decided.
 */
export function rollUp(
  items: readonly ScoredItem[],
  ruleSet: RuleSet,
  method: ScoreMethod,
  options: ScoreOptions = {},
): RollUp {
  const indicators = gather(items, ruleSet);
  const total = totalMean(indicators, method);
  const [scale] = ruleSet.grades;
  const mean = rounded(total ?? { confirmed: 0, possible: 0 });
  const isGraded = total !== null && options.unreadable !== true && !isUndecided(items);
  return {
    method,
    ...mean,
    grade: scale && isGraded ? gradeOf(mean.confirmed, scale) : null,
    gradePossible: scale && isGraded ? gradeOf(mean.possible, scale) : null,
    indicators: indicators.flatMap((indicator) => {
      const own = indicatorMean(indicator, method);
      if (!own) return [];
      const subIndicators = indicator.subIndicators.flatMap(({ id, title, items: scores }) => {
        const sub = meanOf(scores);
        return sub ? [{ id, title, ...rounded(sub) }] : [];
      });
      return [{ id: indicator.id, title: indicator.title, ...rounded(own), subIndicators }];
    }),
  };
}

/** The `score` of a Result: the rule set's default method, the others beside it, and the level on each further scale. */
export function scoreAll(
  items: readonly ScoredItem[],
  ruleSet: RuleSet,
  options: ScoreOptions = {},
): Result['score'] {
  const main = rollUp(items, ruleSet, ruleSet.scoring.default, options);
  const levels =
    main.grade === null
      ? []
      : ruleSet.grades.slice(1).map((scale) => ({
          scale: scale.id,
          title: scale.title,
          grade: gradeOf(main.confirmed, scale),
          gradePossible: gradeOf(main.possible, scale),
          certainty: scale.certainty,
        }));
  return {
    ...main,
    levels,
    also: ruleSet.scoring.also.map((method) => rollUp(items, ruleSet, method, options)),
  };
}
