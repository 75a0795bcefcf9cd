import { type ItemScores, placeKey, scoresOfItems } from '../score/of-items.js';
import type { ItemResult, Result, RollUp, Verdict } from './schema.js';

/** A sentence about a place in a Result, Thai and English. */
export interface Contradiction {
  th: string;
  en: string;
}

/** Scores are saved with two decimals, and another order of adding up may turn the last one. */
const TOLERANCE = 0.011;

const SCORES: Record<Verdict, number | null> = {
  pass: 100,
  fail: 0,
  review: null,
  'not-applicable': null,
};

/** Where a Result says two things that cannot both be: no run of oit writes such a one. null when it is of one piece. */
export function contradictionOf({ items, score, crawl }: Result): Contradiction | null {
  for (const [at, item] of items.entries()) {
    const found = itemFault(item, at);
    if (found !== null) return found;
  }
  for (const [at, rollUp] of [score, ...score.also].entries()) {
    const found = rollUpFault(at === 0 ? 'score' : `score.also[${at - 1}]`, rollUp, items);
    if (found !== null) return found;
  }
  if (!crawl.homepageRead && score.grade !== null)
    return {
      th: 'score.grade: มีเกรดทั้งที่อ่านหน้าเว็บไซต์หลักไม่ได้',
      en: 'score.grade: there is a grade, though the homepage could not be read',
    };
  return null;
}

function itemFault({ id, verdict, score }: ItemResult, at: number): Contradiction | null {
  const due = SCORES[verdict];
  if (score === due) return null;
  return {
    th: `items[${at}].score: รายการ ${id} เป็น ${verdict} แต่คะแนน ${score} ไม่ใช่ ${due}`,
    en: `items[${at}].score: ${id} is ${verdict}, but its score is ${score}, not ${due}`,
  };
}

type Named = { confirmed: number; possible: number };

function rollUpFault(place: string, rollUp: RollUp, items: readonly ItemResult[]): Contradiction | null {
  const due = scoresOfItems(items, rollUp.method);
  for (const [where, saved, mean] of pairsOf(place, rollUp, due)) {
    for (const key of ['confirmed', 'possible'] as const) {
      const expected = mean?.[key];
      if (expected !== undefined && Math.abs(saved[key] - expected) < TOLERANCE) continue;
      const told = expected === undefined ? '–' : expected.toFixed(2);
      return {
        th: `${where}.${key}: คะแนน ${saved[key]} ไม่ตรงกับรายการ (${told})`,
        en: `${where}.${key}: the score ${saved[key]} does not fit the items (${told})`,
      };
    }
  }
  return null;
}

/** Each saved score with what its items make; undefined where it has no item. */
function pairsOf(
  place: string,
  rollUp: RollUp,
  due: ItemScores,
): [where: string, saved: Named, due: Named | undefined][] {
  const indicators = rollUp.indicators.flatMap((indicator, at) => {
    const where = `${place}.indicators[${at}]`;
    const subs = indicator.subIndicators.map((sub, subAt): [string, Named, Named | undefined] => [
      `${where}.subIndicators[${subAt}]`,
      sub,
      due.subIndicators.get(placeKey(indicator.id, sub.id)),
    ]);
    return [
      [where, indicator, due.indicators.get(indicator.id)] as [string, Named, Named | undefined],
      ...subs,
    ];
  });
  return [[place, rollUp, due.total], ...indicators];
}
