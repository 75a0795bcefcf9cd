import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/compare.js';
import { gotWorse } from '../../src/diff/difference.js';
import { renderDifference } from '../../src/report/difference.js';
import type { FindingCode, ItemResult, Result, Verdict } from '../../src/result/schema.js';
import { makeFinding, makeItem, makeResult } from '../helpers/result.js';

/** What an item may be: a verdict, and the finding that decided it. */
type State = [Verdict, FindingCode | null];

const PLAIN = { color: false, width: 100, quiet: false };

const STATES: State[] = [
  ['pass', null],
  ['not-applicable', null],
  ['fail', 'not-present'],
  ['fail', 'broken-link'],
  ['review', 'ambiguous'],
  ['review', 'wrong-period'],
  ['review', 'could-not-check'],
];
const SEVERITIES = { pass: 'info', 'not-applicable': 'info', fail: 'error', review: 'review' } as const;

function itemIn([verdict, code]: State, id = 'o1'): ItemResult {
  const score = verdict === 'pass' ? 100 : verdict === 'fail' ? 0 : null;
  const findings = code === null ? [] : [makeFinding({ code, severity: SEVERITIES[verdict] })];
  return makeItem(id, { verdict, score, findings });
}

const resultOf = (states: State[], over: Partial<Result> = {}) =>
  makeResult({ items: states.map((state, at) => itemIn(state, `o${at + 1}`)), ...over });

const change = (before: State, after: State) =>
  compare(resultOf([before]), resultOf([after])).items[0]?.change;

describe('an item that was seen both times', () => {
  it('got worse when it failed, or when only something that may be it was left', () => {
    expect(change(['pass', null], ['fail', 'not-present'])).toBe('worse');
    expect(change(['pass', null], ['review', 'ambiguous'])).toBe('worse');
    expect(change(['pass', null], ['review', 'wrong-period'])).toBe('worse');
    expect(change(['review', 'ambiguous'], ['fail', 'not-present'])).toBe('worse');
    expect(change(['not-applicable', null], ['fail', 'not-present'])).toBe('worse');
  });

  it('got better the other way round, and is the same when only the reason changed', () => {
    expect(change(['fail', 'not-present'], ['pass', null])).toBe('better');
    expect(change(['fail', 'not-present'], ['review', 'ambiguous'])).toBe('better');
    expect(change(['fail', 'not-present'], ['fail', 'broken-link'])).toBe('same');
    expect(change(['pass', null], ['not-applicable', null])).toBe('same');
  });

  it('is the same when only --strict made a failure of its wrong year', () => {
    expect(change(['review', 'wrong-period'], ['fail', 'wrong-period'])).toBe('same');
  });
});

describe('an item that could not be looked at once', () => {
  const unseen: State = ['review', 'could-not-check'];

  it('raises no alarm: it is unsure where it may have got worse, and closes a gate with --strict only', () => {
    expect(change(['pass', null], unseen)).toBe('unsure');
    expect(change(['review', 'ambiguous'], unseen)).toBe('unsure');
    expect(change(unseen, ['fail', 'not-present'])).toBe('unsure');
    const difference = compare(resultOf([['pass', null]]), resultOf([unseen]));
    expect(gotWorse(difference, false)).toBe(false);
    expect(gotWorse(difference, true)).toBe(true);
  });

  it('is neither worse nor unsure where it cannot have got worse', () => {
    expect(change(['fail', 'not-present'], unseen)).toBe('same');
    expect(change(unseen, unseen)).toBe('same');
    expect(change(unseen, ['pass', null])).toBe('better');
  });
});

const states = fc.array(fc.constantFrom(...STATES), { maxLength: 20 });
const idsOf = (before: State[], after: State[], wanted: string) =>
  compare(resultOf(before), resultOf(after))
    .items.filter((item) => item.change === wanted)
    .map(({ id }) => id);

describe('any two results', () => {
  it('a result compared with itself has nothing new, fixed or unsure, and no caution', () => {
    fc.assert(
      fc.property(states, (some) => {
        const result = resultOf(some);
        const { counts, cautions, onlyBefore, onlyAfter } = compare(result, result);
        expect(counts).toEqual({ worse: 0, better: 0, unsure: 0, same: some.length });
        expect([...cautions, ...onlyBefore, ...onlyAfter]).toEqual([]);
      }),
    );
  });

  it('what is worse one way is better the other way; every item of both is counted once', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const both = Math.min(a.length, b.length);
        const { counts, items, onlyBefore, onlyAfter } = compare(resultOf(a), resultOf(b));
        expect(items).toHaveLength(both);
        expect(counts.worse + counts.better + counts.unsure + counts.same).toBe(both);
        expect([onlyBefore.length, onlyAfter.length]).toEqual([a.length - both, b.length - both]);
        expect(idsOf(b, a, 'better')).toEqual(expect.arrayContaining(idsOf(a, b, 'worse')));
      }),
    );
  });

  it('without items that could not be looked at, new and fixed are exact mirrors and nothing is unsure', () => {
    const seen = fc.array(fc.constantFrom(...STATES.slice(0, -1)), { maxLength: 20 });
    fc.assert(
      fc.property(seen, seen, (a, b) => {
        expect(idsOf(a, b, 'worse')).toEqual(idsOf(b, a, 'better'));
        expect(idsOf(a, b, 'unsure')).toEqual([]);
      }),
    );
  });
});

describe('cautions', () => {
  const at = (homepage: string, finalUrl = homepage, baseUrl: string | null = null) =>
    resultOf([], { agency: { homepage, finalUrl }, options: { baseUrl } });
  const cautions = (before: Result, after: Result) => compare(before, after).cautions;

  it('tell of another website, not of http, www. or a redirect', () => {
    const site = at('https://www.example.go.th/');
    expect(cautions(site, at('https://www.other.example/'))).toEqual(['other-homepage']);
    expect(cautions(site, at('http://example.go.th', 'https://www.example.go.th/home'))).toEqual([]);
    expect(cautions(site, at('https://www.example.go.th/th/', 'https://www.example.go.th/'))).toEqual([]);
  });

  it('know a folder by its --base-url, and do not guess without', () => {
    const site = at('https://www.example.go.th/');
    const based = (baseUrl: string) => at('./public', baseUrl, baseUrl);
    expect(cautions(site, based('https://www.example.go.th/'))).toEqual([]);
    expect(cautions(site, based('https://www.other.example/'))).toEqual(['other-homepage']);
    expect(cautions(site, at('./public', 'http://localhost/'))).toEqual([]);
  });

  it('tell of results that were swapped, of other versions, and which options differ', () => {
    const before = resultOf([], {
      checkedAt: '2026-01-02T00:00:00.000Z',
      options: { maxClicks: 5, maxPages: 300 },
    });
    const after = resultOf([], {
      checkedAt: '2026-01-01T00:00:00.000Z',
      options: { maxClicks: 5, maxPages: 50, brandNew: true },
      tool: { name: 'oit-check', version: '0.2.0' },
      ruleSet: { ...before.ruleSet, version: '1.1.0' },
    });
    const difference = compare(before, after);
    expect(difference.cautions).toEqual(['swapped', 'other-rules', 'other-tool', 'other-options']);
    expect(difference.options).toEqual(['maxPages']);
  });

  it('scores of different methods are not subtracted', () => {
    const before = resultOf([]);
    const after = resultOf([], { score: { ...before.score, method: 'mean-of-means' } });
    expect(compare(before, after).score).toBeNull();
  });
});

describe('two checks of folders', () => {
  const ofFolder = (homepage: string, port: number, options: Result['options'] = {}) =>
    makeResult({ agency: { homepage, finalUrl: `http://127.0.0.1:${port}/` }, options });
  const cautions = (one: string, other: string) => compare(ofFolder(one, 1), ofFolder(other, 2)).cautions;

  it('are of one folder however its path was written', () => {
    for (const other of [
      './site',
      'site/',
      '/home/somchai/site',
      'C:\\web\\site',
      'web/../site',
      '../site',
      '.',
    ])
      expect([...cautions('site', other), ...cautions(other, 'site')]).toEqual([]);
  });

  it('are told to be of different folders by their names', () => {
    expect(cautions('example-2566', './complete-2566')).toEqual(['other-folder']);
    expect(cautions('/srv/a/site', '/srv/b/site')).toEqual(['other-folder']);
    expect(cautions('/site', '/srv/site')).toEqual(['other-folder']);
    expect(renderDifference(compare(ofFolder('a', 1), ofFolder('b', 2)), { ...PLAIN, lang: 'en' })).toContain(
      'different folders (a and b)',
    );
  });

  it('are compared by their real addresses where both have one', () => {
    const options = { baseUrl: 'https://www.example.go.th/' };
    const real = (homepage: string) =>
      makeResult({ agency: { homepage, finalUrl: 'https://www.example.go.th/' }, options });
    expect(compare(real('build-1'), real('build-2')).cautions).toEqual([]);
  });
});
