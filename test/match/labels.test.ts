import { describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { loadRules } from '../../src/rules/load.js';
import { createJudge } from '../helpers/judge-case.js';
import { lacking, readCases } from '../helpers/label-cases.js';

const rules = await loadRules();
const faultOf = createJudge(rules);

function faultsOfFile(text: string, file = 'o12.yaml'): string {
  try {
    readCases(file, text);
    return '';
  } catch (error) {
    if (error instanceof KnownError) return error.en;
    throw error;
  }
}

/** The faults of the cases written below `cases:` of o12. */
const faultsOf = (yaml: string) => readCases('o12.yaml', `item: o12\ncases:\n${yaml}`).map(faultOf);

describe('a file of the regression set', () => {
  it.each([
    ['a key nobody knows', 'item: o12\ncases:\n  - is: pass\n    lable: x', 'o12.yaml:4: cases[0].lable'],
    ['a kind nobody knows', 'item: o12\ncases:\n  - is: passes\n    label: x', 'o12.yaml:3: cases[0].is'],
    [
      'an unknown place around the label',
      'item: o12\ncases:\n  - is: pass\n    label: x\n    context: { heading: y }',
      'o12.yaml:5: cases[0].context.heading',
    ],
    [
      'a page without its link',
      'item: o12\ncases:\n  - is: pass\n    html: <p>',
      'cases[0].link: is missing',
    ],
    [
      'a page and a label in one',
      'item: o12\ncases:\n  - { is: pass, html: <p>, link: x, label: x }',
      'cases[0].label',
    ],
    [
      'the item instead, where it is the item',
      'item: o12\ncases:\n  - { is: pass, label: x, other: o1 }',
      'cases[0].other: is for a near-miss',
    ],
    [
      'the same item instead',
      'item: o12\ncases:\n  - { is: near-miss, label: x, other: o12 }',
      'must be another item',
    ],
    [
      'the same label twice',
      'item: o12\ncases:\n  - { is: pass, label: x }\n  - { is: review, label: x }',
      'o12.yaml:4: cases[1]: says the same as cases[0]',
    ],
    ['the cases of another item', 'item: o24\ncases:\n  - { is: pass, label: x }', 'belong into o24.yaml'],
    ['no cases', 'item: o12\ncases: []', 'at least 1'],
    ['no YAML', 'item: [', 'o12.yaml:1: not valid YAML'],
  ])('is refused for %s', (_, text, message) => {
    expect(faultsOfFile(text)).toContain(message);
  });
});

describe('a case of the regression set', () => {
  it('holds when label, context or page are read as it says', () => {
    const around = 'context: { row: รายงานการกำกับติดตามการดำเนินงาน }';
    const html = '<table><tr><td>รายงานการกำกับติดตามการดำเนินงาน<td><a href=/a.pdf>คลิก</a></table>';
    expect(
      faultsOf(`  - { is: pass, label: คลิก, ${around} }
  - { is: pass, html: "${html}", link: คลิก }
  - { is: near-miss, label: รายงานผลการดำเนินงานประจำปี, other: o13 }
  - { is: other-year, label: รายงานการกำกับติดตามการดำเนินงาน ปี 2560 }
  - { is: review, label: บันทึกข้อความ รายงานการกำกับติดตามการดำเนินงาน }`),
    ).toEqual(['', '', '', '', '']);
  });

  it.each([
    ['another item', '{ is: pass, label: ประมวลจริยธรรม }', 'should be o12, read as o39'],
    ['no item', '{ is: pass, label: สวัสดี }', 'should be o12, read as no item'],
    [
      'another year',
      '{ is: pass, label: รายงานการกำกับติดตามการดำเนินงาน ปี 2560 }',
      'should be of the right year, read as of 2560',
    ],
    [
      'the right year',
      '{ is: other-year, label: รายงานการกำกับติดตามการดำเนินงาน ปี 2566 }',
      'should be of another year, its year is read as 2566 (fits)',
    ],
    ['the item itself', '{ is: near-miss, label: รายงานการกำกับติดตามการดำเนินงาน }', 'should not be o12'],
    ['not the other item', '{ is: near-miss, label: สวัสดี, other: o13 }', 'should be o13, read as no item'],
    ['no doubt', '{ is: review, label: รายงานการกำกับติดตามการดำเนินงาน }', 'should be o12 for review'],
    [
      'no such link',
      '{ is: near-miss, html: "<a href=/a>ก</a>", link: ข }',
      'no link "ข" on the page; there are: "ก"',
    ],
  ])('fails with a reason when it meets %s', (_, yaml, reason) => {
    expect(faultsOf(`  - ${yaml}`)[0]).toContain(reason);
  });

  it('fails when one of several links of that label is read otherwise', () => {
    const row = (title: string) => `<tr><td>${title}<td><a href=/a.pdf>คลิก</a>`;
    const html = `<table>${row('รายงานการกำกับติดตามการดำเนินงาน')}${row('ประมวลจริยธรรม')}</table>`;
    expect(faultsOf(`  - { is: pass, html: "${html}", link: คลิก }`)[0]).toContain('read as o39');
  });
});

describe('the verdict of a page', () => {
  const named = (href: string) => `<p><a href='${href}'>รายงานการกำกับติดตามการดำเนินงาน</a></p>`;
  const oneOf = (html: string, verdict: string) =>
    faultsOf(
      `  - { is: pass, html: "${html}", link: รายงานการกำกับติดตามการดำเนินงาน, verdict: ${verdict} }`,
    )[0];

  it('comes from the whole assessment, with everything the page links to alive', () => {
    expect(oneOf(named('/a.pdf'), 'pass')).toBe('');
    expect(oneOf(named('#'), 'fail')).toBe('');
  });
  it('fails when it is another', () => {
    expect(oneOf(named('#'), 'pass')).toBe('should be a pass of the whole page, is fail');
  });
});

describe('what the regression set lacks', () => {
  it('is told by item and kind', () => {
    const items = rules.ruleSet.items.filter(({ id }) => id === 'o1' || id === 'o12');
    const cases = readCases('o12.yaml', 'item: o12\ncases:\n  - { is: near-miss, label: x, other: o99 }');
    expect(lacking(cases, items)).toEqual([
      'o99: there is no such item',
      'o1: no file',
      'o12: 1 of 6 cases',
      'o12: 0 of 2 pass',
      'o12: 1 of 2 near-miss',
      'o12: 0 of 1 other-year',
      'o12: 0 of 1 with context or html',
    ]);
  });
});
