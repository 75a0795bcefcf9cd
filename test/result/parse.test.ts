import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { renderJson } from '../../src/report/json.js';
import { findJsonFault } from '../../src/result/json-fault.js';
import { parseResult } from '../../src/result/parse.js';
import { Verdict } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';
import { scoreAll } from '../../src/score/roll-up.js';
import { makeItem, makeResult, makeUnreadable } from '../helpers/result.js';
import { linesOf } from '../helpers/run-oit.js';

const SAVED = renderJson(makeResult());

/** The English line of the error; checks that it is one line in each language. */
function refusal(text: string): string {
  try {
    parseResult(text, 'r.json');
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    expect(linesOf(error.th)).toHaveLength(1);
    expect(linesOf(error.en)).toHaveLength(1);
    expect(error.exitStatus).toBe(2);
    return error.en;
  }
  throw new Error('was not refused');
}

/** The saved Result with some of it changed. */
function changed(change: (data: ReturnType<typeof JSON.parse>) => void): string {
  const data = JSON.parse(SAVED);
  change(data);
  return JSON.stringify(data);
}

describe('a saved result', () => {
  it('comes back as it was', () => {
    for (const result of [makeResult(), makeUnreadable()])
      expect(parseResult(renderJson(result), 'r.json')).toEqual(result);
  });

  it('of an older oit loads without what only newer ones write', () => {
    const text = changed((data) => {
      delete data.crawl.rendered;
      delete data.crawl.crawlDelays;
      delete data.score.gradePossible;
      delete data.agency.name;
    });
    expect(parseResult(text, 'r.json').crawl).toMatchObject({ rendered: 0, crawlDelays: [] });
  });

  it('of a newer oit loads when it only holds more than is known here', () => {
    const text = changed((data) => {
      data.screenshots = { o1: 'x.png' };
      data.items[0].confidence = 1;
      data.crawl.weather = 'fair';
    });
    expect(parseResult(text, 'r.json')).toEqual(makeResult());
  });
});

describe('a result that contradicts itself', () => {
  const refused: [string, (data: ReturnType<typeof JSON.parse>) => void, RegExp][] = [
    [
      'a better score',
      (data) => void Object.assign(data.score, { confirmed: 99.5 }),
      /score\.confirmed: the score 99\.5 does not fit/,
    ],
    [
      'an item turned to pass with its old score',
      (data) => void Object.assign(data.items[1], { verdict: 'pass' }),
      /items\[1\]\.score: o2 is pass, but its score is 0, not 100/,
    ],
    [
      'an item turned to pass without the sum',
      (data) => void Object.assign(data.items[1], { verdict: 'pass', score: 100 }),
      /score\.confirmed: the score 33\.33 does not fit the items \(66\.67\)/,
    ],
    [
      'an item taken out',
      (data) => void data.items.splice(1, 1),
      /score\.confirmed: .* does not fit the items/,
    ],
    [
      'an indicator of its own score',
      (data) => void Object.assign(data.score.indicators[0].subIndicators[0], { possible: 100 }),
      /score\.indicators\[0\]\.subIndicators\[0\]\.possible: the score 100/,
    ],
    [
      'a possible score below the sure one',
      (data) => void Object.assign(data.score, { possible: 10 }),
      /score\.possible: the score 10/,
    ],
  ];
  it.each(refused)('is refused: %s', (_, change, told) => {
    expect(refusal(changed(change))).toMatch(told);
  });

  it('is refused when it has a grade of a homepage that nobody could read', () => {
    const data = JSON.parse(renderJson(makeUnreadable()));
    data.score.grade = 'AA';
    expect(refusal(JSON.stringify(data))).toMatch(/score\.grade: .* homepage could not be read/);
  });

  it('is told apart from every result that scoring makes', async () => {
    const { ruleSet } = await loadRules('oit-2566');
    const verdicts = fc.array(fc.constantFrom(...Verdict.options), {
      minLength: ruleSet.items.length,
      maxLength: ruleSet.items.length,
    });
    fc.assert(
      fc.property(verdicts, (chosen) => {
        const scores = { pass: 100, fail: 0, review: null, 'not-applicable': null } as const;
        const items = ruleSet.items.map((item, at) => {
          const verdict = chosen[at] ?? 'pass';
          const { indicator, subIndicator } = item;
          return makeItem(item.id, { indicator, subIndicator, verdict, score: scores[verdict] });
        });
        const text = renderJson(makeResult({ items, score: scoreAll(items, ruleSet) }));
        expect(parseResult(text, 'r.json').items).toHaveLength(items.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what cannot be read', () => {
  it('of a newer schema asks for an update', () => {
    const text = changed((data) => {
      data.schemaVersion = 2;
      data.items = { o1: 'pass' };
    });
    expect(refusal(text)).toMatch(/made by a newer oit \(schema version 2, .*: update oit$/);
  });

  it('of a newer oit with a value not known here asks for an update too', () => {
    const text = changed((data) => {
      data.tool.version = '9.0.0';
      data.items[1].findings[0].code = 'moved-away';
    });
    expect(refusal(text)).toMatch(
      /items\[1\]\.findings\[0\]\.code.*made by the newer oit 9\.0\.0: update oit/,
    );
  });

  it('names the place of what was edited, with what was found', () => {
    const verdict = changed((data) => {
      data.items[2].verdict = 'ok';
    });
    expect(refusal(verdict)).toContain(
      'items[2].verdict: must be pass, fail, review, not-applicable, found "ok"',
    );
    const missing = changed((data) => {
      delete data.crawl.homepageRead;
    });
    expect(refusal(missing)).toContain('crawl.homepageRead: is missing');
    const two = changed((data) => {
      data.items[0].title = 5;
      data.items[1].score = 55;
    });
    expect(refusal(two)).toContain('items[0].title: must be text, found 5 and 1 more');
    const twice = changed((data) => {
      data.items[1].id = 'o1';
    });
    expect(refusal(twice)).toContain('items[1].id: o1 stands there twice');
    const noVersion = changed((data) => {
      delete data.schemaVersion;
    });
    expect(refusal(noVersion)).toContain('schemaVersion: is missing');
  });

  it('names line and column of what is no JSON', () => {
    expect(refusal('{\n  "a": 1,\n}')).toContain('r.json:3:1: not JSON from here on');
    expect(refusal('[1,\n 2,]')).toContain('r.json:2:4:');
    expect(refusal('{"a": \'x\'}')).toContain('r.json:1:7:');
    expect(refusal('<!doctype html>')).toContain('r.json:1:1:');
  });

  it('says of a file cut anywhere that it is cut short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SAVED.trimEnd().length - 1 }), (length) => {
        expect(refusal(SAVED.slice(0, length))).toContain('the file is cut short');
      }),
    );
    expect(refusal('')).toContain('the file is empty');
    expect(refusal(' \n')).toContain('the file is empty');
  });

  it.each([
    ['a package.json', JSON.stringify({ name: 'x', version: '1.0.0', type: 'module' })],
    ['a SARIF log', JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'oit' } } }] })],
    ['a list', '[]'],
    ['a number', '5'],
    ['null', 'null'],
  ])('says of %s that it is no result', (_, text) => {
    expect(refusal(text)).toContain('JSON, but not a result of oit');
  });

  it('stays one short line, whatever the file holds', () => {
    const long = changed((data) => {
      data.items[0].verdict = `x\n${'ย'.repeat(100_000)}\u202e`;
    });
    expect(refusal(long).length).toBeLessThan(250);
    expect(refusal('['.repeat(1_000_000)).length).toBeLessThan(250);
    const deep = `${SAVED.trimEnd().slice(0, -1)}, "score": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(refusal(deep)).toContain('score: must be an object { }, found […]');
  });

  it('is not led astray by keys that every object has', () => {
    const text = SAVED.replace('"data": {', '"data": {"__proto__": "x", "constructor": "y",')
      .replace(',}', '}')
      .replace('"options": {', '"__proto__": {"polluted": true}, "options": {');
    const result = parseResult(text, 'r.json');
    expect(Object.hasOwn(result, '__proto__')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(renderJson(result)).not.toContain('polluted');
    expect(refusal('{"__proto__": {"schemaVersion": 1, "tool": {"name": "oit-check"}}}')).toContain(
      'not a result of oit',
    );
  });
});

describe('the place where JSON breaks', () => {
  it('is found for every text that JSON.parse refuses, and for no other', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0.5e3',
      'true',
      'nul',
      '\\u00',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
          fc.json(),
          fc.string(),
        ),
        (text) => {
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          expect(findJsonFault(text) === null).toBe(isJson);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
