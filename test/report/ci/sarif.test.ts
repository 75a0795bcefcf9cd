import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSarif } from '../../../src/report/sarif.js';
import type { Result } from '../../../src/result/schema.js';
import { loadRules } from '../../../src/rules/load.js';
import { hostileResult } from '../../helpers/hostile-result.js';
import { makeFail, makeFinding, makeItem, makeResult, makeUnreadable } from '../../helpers/result.js';

const rules = await loadRules();
const render = (result: Result, lang: 'th' | 'en' = 'en') => renderSarif(result, { lang, rules });

/** The standard's schema is of JSON Schema draft 4, of which it uses nothing that draft 7 reads otherwise but these two keys. */
const text = await readFile(new URL('../../schemas/sarif-2.1.0.json', import.meta.url), 'utf8');
const { $schema: _draft, id: _id, ...schema } = JSON.parse(text);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);
function faults(sarif: string) {
  validate(JSON.parse(sarif));
  return validate.errors ?? [];
}

interface Found {
  ruleId: string;
  ruleIndex: number;
  level: string;
  locations?: { physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } } }[];
  partialFingerprints: Record<string, string>;
}
const runOf = (sarif: string) => JSON.parse(sarif).runs[0];
const resultsOf = (sarif: string): Found[] => runOf(sarif).results;

const placed = makeResult({
  items: [
    makeItem('o1'),
    makeFail('o2', { place: { path: 'เว็บ/หน้า แรก.html', line: 7 } }),
    makeItem('o3', {
      verdict: 'review',
      score: null,
      findings: [makeFinding({ code: 'ambiguous', severity: 'review' })],
    }),
    makeItem('o4', { findings: [makeFinding({ code: 'thin-page', severity: 'warning' })] }),
  ],
});

describe('SARIF', () => {
  it('has a rule for each item, with help, and a result for each that somebody should look at', () => {
    const sarif = render(placed);
    const { rules: written } = runOf(sarif).tool.driver;
    expect(written.map(({ id }: { id: string }) => id)).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(written[0].help.text).toContain('Elements: ');
    const results = resultsOf(sarif);
    expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      'o2 error',
      'o3 warning',
      'o4 note',
    ]);
    for (const { ruleId, ruleIndex } of results) expect(written[ruleIndex].id).toBe(ruleId);
  });

  it('points to file and line in a folder, as an address without spaces, else to the homepage', () => {
    const [inFolder, elsewhere] = resultsOf(render(placed));
    const physical = inFolder?.locations?.[0]?.physicalLocation;
    expect(decodeURIComponent(physical?.artifactLocation.uri ?? '')).toBe('เว็บ/หน้า แรก.html');
    expect(physical?.artifactLocation.uri).toMatch(/^[\w%/.-]+$/);
    expect(physical?.region).toEqual({ startLine: 7 });
    expect(elsewhere?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'https://www.example.go.th/' },
    });
  });

  it('keeps the fingerprint of an item when its finding and place change', () => {
    const moved = makeResult({
      items: [
        makeFail('o2', {
          place: { path: 'b.html', line: 1 },
          findings: [makeFinding({ code: 'not-linked' })],
        }),
      ],
    });
    const prints = [placed, moved].map((result) => resultsOf(render(result))[0]?.partialFingerprints);
    expect(prints[0]).toEqual(prints[1]);
    const all = resultsOf(render(placed)).map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('makes errors of reviews in a strict run', () => {
    const results = resultsOf(render({ ...placed, options: { strict: true } }));
    expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'note']);
  });

  it('has no results and did not succeed when the homepage could not be read', () => {
    const run = runOf(render(makeUnreadable(), 'th'));
    expect(run.properties).not.toHaveProperty('score');
    expect(run.results).toEqual([]);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('อ่านหน้าเว็บไซต์หลักไม่ได้');
  });

  it("is valid by the standard's schema, whatever a site says", () => {
    for (const lang of ['th', 'en'] as const) {
      expect(faults(render(placed, lang))).toEqual([]);
      expect(faults(render(makeUnreadable(), lang))).toEqual([]);
    }
    fc.assert(
      fc.property(hostileResult, (result) => {
        const sarif = render(result);
        expect(render(result)).toBe(sarif);
        expect(faults(sarif)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is held against a schema that refuses what is no SARIF', () => {
    expect(faults(render(placed).replace('"level": "error"', '"level": "bad"'))).not.toEqual([]);
    expect(faults(render(placed).replaceAll('"message"', '"massage"'))).not.toEqual([]);
  });
});

describe('SARIF with a baseline', () => {
  it('tells new results from those that were there, as the standard has it', () => {
    const baseline = makeResult({ items: [makeItem('o1'), makeFail('o2'), makeFail('o3')] });
    const findings = [makeFinding({ code: 'broken-link' })];
    const after = makeResult({ items: [makeFail('o1'), makeFail('o2'), makeFail('o3', { findings })] });
    const sarif = renderSarif(after, { lang: 'en', rules, baseline });
    const states = runOf(sarif).results.map((found: { ruleId: string; baselineState: string }) => [
      found.ruleId,
      found.baselineState,
    ]);
    expect(Object.fromEntries(states)).toEqual({ o1: 'new', o2: 'unchanged', o3: 'updated' });
    expect(faults(sarif)).toEqual([]);
  });
});
