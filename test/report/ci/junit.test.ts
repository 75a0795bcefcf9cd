import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../../src/report/junit.js';
import type { Result } from '../../../src/result/schema.js';
import { loadRules } from '../../../src/rules/load.js';
import { hostileResult } from '../../helpers/hostile-result.js';
import { makeFail, makeFinding, makeItem, makeResult, makeUnreadable } from '../../helpers/result.js';
import { hasXmllint, xmlFaults } from '../../helpers/xmllint.js';

const rules = await loadRules();
const render = (result: Result, lang: 'th' | 'en' = 'en') => renderJunit(result, { lang, rules });

type Node = Record<string, unknown>;
const LISTS = ['testsuite', 'testcase', 'property'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => LISTS.includes(name),
  parseAttributeValue: false,
});

interface Suites {
  tests: string;
  failures: string;
  errors: string;
  skipped: string;
  testsuite: { name: string; tests: string; testcase: Node[]; properties: { property: Node[] } }[];
}
const read = (xml: string): Suites => parser.parse(xml).testsuites;
const cases = (suites: Suites) => suites.testsuite.flatMap(({ testcase }) => testcase);
const mixed = makeResult({
  items: [
    makeItem('o1'),
    makeFail('o2', { place: { path: 'public/index.html', line: 7 } }),
    makeItem('o3', {
      verdict: 'review',
      score: null,
      findings: [makeFinding({ code: 'ambiguous', severity: 'review' })],
    }),
    makeItem('o4', { verdict: 'not-applicable', score: null, evidence: [] }),
  ],
});

describe('JUnit', () => {
  it('is one test case per item: failed, skipped for review and not applicable, with scores', () => {
    const suites = read(render(mixed));
    expect(suites).toMatchObject({ tests: '4', failures: '1', errors: '0', skipped: '2' });
    const [first, failed, review, free] = cases(suites);
    expect(first).toMatchObject({ name: 'o1 Sample item 1', classname: 'oit-2566.9.1' });
    expect(failed).toMatchObject({
      file: 'public/index.html',
      line: '7',
      failure: { type: 'link-not-shown' },
    });
    expect(review).toHaveProperty('skipped');
    expect(free).toHaveProperty('skipped.message', 'Not applicable');
    expect(suites.testsuite[0]?.properties.property).toContainEqual({ name: 'o1.score', value: '100' });
    expect(suites.testsuite[0]?.properties.property).toContainEqual({
      name: 'score.confirmed',
      value: '33.33',
    });
  });

  it('fails what is to be reviewed in a strict run', () => {
    const suites = read(render({ ...mixed, options: { strict: true } }, 'th'));
    expect(suites).toMatchObject({ failures: '2', skipped: '1' });
    expect(cases(suites)[2]).toHaveProperty('failure.message', expect.stringContaining('--strict'));
  });

  it('is an error, not only skipped tests, when the homepage could not be read', () => {
    const suites = read(render(makeUnreadable()));
    expect(JSON.stringify(suites)).not.toContain('.confirmed');
    expect(suites).toMatchObject({ tests: '3', failures: '0', errors: '1', skipped: '2' });
    expect(cases(suites)[0]).toHaveProperty('error.type', 'homepage-unreadable');
  });

  it('is well-formed and keeps one case per item, whatever a site says', () => {
    fc.assert(
      fc.property(hostileResult, (result) => {
        const xml = render(result);
        expect(render(result)).toBe(xml);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
        const suites = read(xml);
        expect(cases(suites)).toHaveLength(result.items.length);
        const count = (kind: string) => cases(suites).filter((one) => kind in one).length;
        expect(suites).toMatchObject({
          tests: String(result.items.length),
          failures: String(count('failure')),
          skipped: String(count('skipped')),
        });
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(!hasXmllint)('is valid by its schema, whatever a site says', () => {
    for (const result of [mixed, makeUnreadable(), ...fc.sample(hostileResult, 15)])
      for (const lang of ['th', 'en'] as const) expect(xmlFaults(render(result, lang), 'junit.xsd')).toBe('');
  });

  it.skipIf(!hasXmllint)('is held against a schema that refuses what is no JUnit', () => {
    const xml = render(mixed);
    expect(
      xmlFaults(xml.replace('<failure', '<failed').replace('</failure', '</failed'), 'junit.xsd'),
    ).not.toBe('');
    expect(xmlFaults(xml.replace(/ tests="\d+"/, ''), 'junit.xsd')).not.toBe('');
  });
});
