import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/match/label.js';
import { createMatcher } from '../../src/match/matcher.js';
import type { MatchContext } from '../../src/match/types.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const matcher = createMatcher(ruleSet, words);
const first = (label: string, context: MatchContext = {}) => matcher.match(label, context)[0];

describe('the number in front of a name', () => {
  it.each([
    'O12 รายงาน',
    'o12รายงาน',
    'O๑๒ รายงาน',
    '๐๑๒ รายงาน',
    '012 รายงาน',
    'OIT 12 : รายงาน',
    'OIT ข้อ 12 รายงาน',
    'ข้อ ๑๒ รายงาน',
    'ข้อที่ 12. รายงาน',
    'O 12 :: รายงาน',
    'o-12 รายงาน',
    'o_12 รายงาน',
    'O#12 รายงาน',
    'O12.1 รายงาน',
    '(O12) รายงาน',
    '[o12] รายงาน',
    '2. O12 รายงาน',
    'Ｏ１２ รายงาน',
    'О12 รายงาน',
    'о12 รายงาน',
    'Ο12 รายงาน',
    'รายงาน (O12)',
    'รายงาน O12',
  ])('is that of item 12: %s', (label) => expect(takeApart(label)).toEqual({ words: 'รายงาน', item: 12 }));

  it.each([
    'MOIT 12 รายงาน',
    'EB 12 รายงาน',
    'EB12 รายงาน',
    'ตัวชี้วัดที่ 12 รายงาน',
    'ข้อ 9.2 รายงาน',
    '12. รายงาน',
    'O1-O9 รายงาน',
  ])('is of another list, or of several items: %s', (label) =>
    expect(takeApart(label)).toEqual({ words: 'รายงาน', item: null }),
  );

  it.each(['o2566', 'รายงานปี 2566', 'โทร 02 123 4567', 'วิดีโอ 12'])('is not seen in %s', (label) =>
    expect(takeApart(label).item).toBeNull(),
  );
});

describe('number and words', () => {
  const plan = 'แผนปฏิบัติการป้องกันการทุจริต';
  it('are told when they agree, also when they stand in two cells', () => {
    expect(first(`O36 ${plan}`)?.why).toContain('เลขข้อตรงกัน (o36)');
    expect(first('คลิก', { row: `O36 | ${plan}` })).toMatchObject({ id: 'o36', via: 'row' });
    expect(first('คลิก', { row: `O36 | ${plan}` })?.why).toContain('เลขข้อตรงกัน (o36)');
  });

  it('are told when they disagree, and the words win', () => {
    for (const found of [first(`O35 ${plan}`), first(plan, { row: 'O35 | ดาวน์โหลด' })]) {
      expect(found).toMatchObject({ id: 'o36' });
      expect(found?.why).toContain('เลขข้อบนหน้าเป็น o35');
      expect(found?.why).toContain('ยึดตามชื่อ (o36)');
    }
  });

  it('of another list say nothing together', () => {
    const numbering = { is: 'other' } as const;
    expect(matcher.match('คลิก', { row: 'O14', numbering })).toEqual([]);
    expect(first(`O35 ${plan}`, { numbering })?.why).not.toContain('o35');
  });

  it('without a name are for a person to look at, however sure the list is', () => {
    const found = first('คลิก', { row: 'O14', numbering: { is: 'ours', agree: 9 } });
    expect(found).toMatchObject({ id: 'o14', via: 'number', wording: 'weak' });
    expect(found?.score).toBeLessThan(ruleSet.passScore);
    expect(found?.why).toContain('ตรงกัน 9 รายการ');
  });

  it('of a proved list give the context that a short name lacks', () => {
    const label = 'O24 การดำเนินการตามนโยบาย';
    expect(first(label)?.score).toBeLessThan(ruleSet.passScore);
    const found = first(label, { numbering: { is: 'ours', agree: 9 } });
    expect(found).toMatchObject({ id: 'o24', wording: 'other-wording' });
    expect(found?.score).toBeGreaterThanOrEqual(ruleSet.passScore);
    expect(found?.why).toContain('แต่เลขข้อตรงกัน (o24)');
    const other = first('O25 การดำเนินการตามนโยบาย', { numbering: { is: 'ours', agree: 9 } });
    expect(other?.score).toBeLessThan(ruleSet.passScore);
  });
});

describe('a title with a number', () => {
  const heading = 'O10 แผนปฏิบัติการป้องกันการทุจริต';
  it('speaks for the links of its number and for those without', () => {
    for (const row of ['', 'O10', '1'])
      expect(first('คลิก', { row, headings: [heading] })).toMatchObject({ id: 'o36', via: 'heading' });
  });
  it('says nothing of a link with another number', () => {
    expect(first('คลิก', { row: 'O11', headings: [heading] })).toMatchObject({ id: 'o11', via: 'number' });
    expect(first('O11 เอกสารแนบท้าย', { headings: [heading] })?.id).not.toBe('o36');
  });
});

describe('the reason', () => {
  it('names the place that gives a name its context', () => {
    const label = 'การดำเนินการตามนโยบาย';
    const step = 'การบริหารทรัพยากรบุคคล';
    expect(first(label, { breadcrumb: ['หน้าแรก', step] })).toMatchObject({ id: 'o24', via: 'label' });
    expect(first(label, { breadcrumb: [step] })?.why).toContain(`เส้นทางของหน้าเป็นเรื่องเดียวกัน (“${step}”)`);
    expect(first(label, { menu: [step] })?.why).toContain(`เมนูเป็นเรื่องเดียวกัน (“${step}”)`);
  });

  it('is not given by the breadcrumb alone', () => {
    const found = first('คลิก', { breadcrumb: ['แผนปฏิบัติการป้องกันการทุจริต'] });
    expect(found).toMatchObject({ id: 'o36', via: 'breadcrumb', wording: 'weak' });
  });
});
