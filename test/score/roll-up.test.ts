import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';
import { rollUp, type ScoredItem, scoreAll } from '../../src/score/roll-up.js';

const { ruleSet } = await loadRules();

const verdicts = (choose: (id: string, subIndicator: string) => Verdict): ScoredItem[] =>
  ruleSet.items.map(({ id, indicator, subIndicator }) => ({
    id,
    indicator,
    subIndicator,
    verdict: choose(id, subIndicator),
  }));

const passing = (...ids: string[]) => verdicts((id) => (ids.includes(id) ? 'pass' : 'fail'));

/** o1–o14, o19, o20 and o28: the shape of the published example (100 / 50 / 50 / 0 / 25 in 9.1–9.5). */
const EXAMPLE = passing(...Array.from({ length: 14 }, (_, at) => `o${at + 1}`), 'o19', 'o20', 'o28');

/** All pass but so many of a sub-indicator. */
function failing(counts: Record<string, number>): ScoredItem[] {
  const left = { ...counts };
  return verdicts((_, subIndicator) => {
    const open = left[subIndicator] ?? 0;
    left[subIndicator] = open - 1;
    return open > 0 ? 'fail' : 'pass';
  });
}

const indicator = (items: ScoredItem[], id: string, method: 'item-mean' | 'mean-of-means') =>
  rollUp(items, ruleSet, method).indicators.find((one) => one.id === id)?.confirmed;

describe('item-mean', () => {
  it('gives the published example: 17 of 43 is 39.53, 17 of 30 is 56.67, 0 of 13 is 0', () => {
    const score = rollUp(EXAMPLE, ruleSet, 'item-mean');
    expect(score).toMatchObject({ confirmed: 39.53, possible: 39.53, grade: 'F' });
    expect(score.indicators.map(({ id, confirmed }) => [id, confirmed])).toEqual([
      ['9', 56.67],
      ['10', 0],
    ]);
  });

  it('tells the grade that is sure and the one that is possible, on every scale', () => {
    const items = verdicts((id) => (id === 'o1' ? 'pass' : 'review'));
    const score = scoreAll(items, ruleSet);
    expect(score).toMatchObject({ grade: 'F', gradePossible: 'AA' });
    expect(score.also[0]).toMatchObject({ grade: 'F', gradePossible: 'AA' });
    expect(score.levels[0]).toMatchObject({
      grade: ruleSet.grades[1]?.bands.at(-1)?.grade,
      gradePossible: ruleSet.grades[1]?.bands[0]?.grade,
    });
    expect(scoreAll(items, ruleSet, { unreadable: true }).gradePossible).toBeNull();
  });

  it('cannot give 87.5 for indicator 10, which has 13 items', () => {
    for (let missing = 0; missing <= 8; missing++) {
      expect(indicator(failing({ '10.1': missing }), '10', 'item-mean')).not.toBe(87.5);
    }
  });
});

describe('mean-of-means', () => {
  it('gives the same example 45.00 for indicator 9 and 22.50 for the whole', () => {
    const score = rollUp(EXAMPLE, ruleSet, 'mean-of-means');
    expect(score).toMatchObject({ confirmed: 22.5, grade: 'F' });
    const [nine, ten] = score.indicators;
    expect(nine?.confirmed).toBe(45);
    expect(ten?.confirmed).toBe(0);
    expect(nine?.subIndicators.map(({ confirmed }) => confirmed)).toEqual([100, 50, 50, 0, 25]);
  });

  it('gives the 87.5 an education area office published for indicator 10', () => {
    expect(indicator(failing({ '10.1': 2 }), '10', 'mean-of-means')).toBe(87.5);
  });

  it.each([
    [{ '9.2': 1 }, 97.5, 100, 39.5],
    [{ '9.2': 1, '10.1': 2 }, 97.5, 87.5, 37],
    [{ '9.1': 1 }, 98, 100, 39.6],
    [{ '10.1': 1 }, 100, 93.75, 38.75],
  ])('with %j failing gives indicators %d and %d, %d of 40 points', (counts, nine, ten, points) => {
    const score = rollUp(failing(counts), ruleSet, 'mean-of-means');
    expect(score.indicators.map(({ confirmed }) => confirmed)).toEqual([nine, ten]);
    expect(Math.round(score.confirmed * 40) / 100).toBeCloseTo(points, 2);
  });
});

describe('reviews and items that do not apply', () => {
  it('count 0 in confirmed and 100 in possible', () => {
    const score = rollUp(
      verdicts((id) => (id === 'o1' ? 'review' : 'pass')),
      ruleSet,
      'item-mean',
    );
    expect(score).toMatchObject({ confirmed: 97.67, possible: 100, grade: 'AA' });
  });

  it('leave a sub-indicator out when none of its items applies', () => {
    const items = verdicts((_, sub) =>
      sub === '10.2' ? 'not-applicable' : sub === '10.1' ? 'fail' : 'pass',
    );
    const score = rollUp(items, ruleSet, 'mean-of-means');
    const ten = score.indicators.find(({ id }) => id === '10');
    expect(ten?.subIndicators.map(({ id }) => id)).toEqual(['10.1']);
    expect(score.confirmed).toBe(50);
  });

  it('give no grade when nothing could be decided or the homepage was unreadable', () => {
    const open = verdicts(() => 'review');
    expect(scoreAll(open, ruleSet)).toMatchObject({ confirmed: 0, possible: 100, grade: null, levels: [] });
    expect(scoreAll(EXAMPLE, ruleSet, { unreadable: true })).toMatchObject({
      grade: null,
      levels: [],
      also: [{ grade: null }],
    });
    expect(rollUp([], ruleSet, 'item-mean')).toMatchObject({
      confirmed: 0,
      possible: 0,
      grade: null,
      indicators: [],
    });
  });
});

describe('scoreAll', () => {
  it('reports the default method with the other beside it', () => {
    const score = scoreAll(EXAMPLE, ruleSet);
    expect([score.method, score.confirmed]).toEqual(['item-mean', 39.53]);
    expect(score.also.map(({ method, confirmed }) => [method, confirmed])).toEqual([['mean-of-means', 22.5]]);
  });

  it('shows the level on every further scale with its certainty', () => {
    const { levels } = scoreAll(EXAMPLE, ruleSet);
    expect(levels.map(({ scale }) => scale)).toEqual(ruleSet.grades.slice(1).map(({ id }) => id));
    for (const level of levels) expect(level.certainty).not.toBe('');
  });
});

const someVerdict = fc.constantFrom<Verdict>('pass', 'fail', 'review', 'not-applicable');
const someItems = fc
  .array(someVerdict, { minLength: ruleSet.items.length, maxLength: ruleSet.items.length })
  .map((list) => ruleSet.items.map((item, at) => ({ ...item, verdict: list[at] ?? 'fail' })));
const method = fc.constantFrom('item-mean' as const, 'mean-of-means' as const);

function everyMean(items: ScoredItem[], by: 'item-mean' | 'mean-of-means') {
  const score = rollUp(items, ruleSet, by);
  return [score, ...score.indicators, ...score.indicators.flatMap(({ subIndicators }) => subIndicators)];
}

describe('every score', () => {
  it('lies between 0 and 100, confirmed never above possible, with two decimals', () => {
    fc.assert(
      fc.property(someItems, method, (items, by) => {
        for (const { confirmed, possible } of everyMean(items, by)) {
          expect(confirmed).toBeGreaterThanOrEqual(0);
          expect(confirmed).toBeLessThanOrEqual(possible);
          expect(possible).toBeLessThanOrEqual(100);
          expect(Number(confirmed.toFixed(2))).toBe(confirmed);
          expect(Number(possible.toFixed(2))).toBe(possible);
        }
      }),
    );
  });

  it('has confirmed equal to possible when nothing is left to review', () => {
    fc.assert(
      fc.property(someItems, method, (items, by) => {
        const decided = items.map((item) =>
          item.verdict === 'review' ? { ...item, verdict: 'fail' as const } : item,
        );
        for (const { confirmed, possible } of everyMean(decided, by)) expect(confirmed).toBe(possible);
      }),
    );
  });

  it('does not change when items that do not apply are taken out', () => {
    fc.assert(
      fc.property(someItems, method, (items, by) => {
        const rest = items.filter(({ verdict }) => verdict !== 'not-applicable');
        expect(rollUp(rest, ruleSet, by)).toEqual(rollUp(items, ruleSet, by));
      }),
    );
  });

  it('never falls when an item turns from fail to pass', () => {
    fc.assert(
      fc.property(someItems, method, fc.nat(42), (items, by, at) => {
        const turn = (verdict: Verdict) =>
          items.map((item, nth) => (nth === at ? { ...item, verdict } : item));
        expect(rollUp(turn('pass'), ruleSet, by).confirmed).toBeGreaterThanOrEqual(
          rollUp(turn('fail'), ruleSet, by).confirmed,
        );
      }),
    );
  });
});
