import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/match/matcher.js';
import type { Match, MatchContext } from '../../src/match/types.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const matcher = createMatcher(ruleSet, words);
const pass = ruleSet.passScore;
const match = (label: string, context: MatchContext): Match[] => matcher.match(label, context);
const passes = (label: string, context: MatchContext): string[] =>
  match(label, context).flatMap(({ id, score }) => (score >= pass ? [id] : []));

describe('a label that says nothing', () => {
  it.each([
    '',
    'คลิก',
    'ดาวน์โหลด PDF',
    'รายละเอียด 1',
    'ไฟล์ 1',
    'ตุลาคม 2565',
    'https://files.example/a.pdf',
    'O12',
    '1',
  ])('is known as such: %s', (label) => {
    expect(matcher.isGeneric(label)).toBe(true);
  });
  it('is told from one that does', () => {
    for (const label of ['โครงสร้าง', 'รายละเอียดโครงการ', 'กองคลัง'])
      expect(matcher.isGeneric(label)).toBe(false);
  });
  it('is filled in by its table row', () => {
    const [first] = match('คลิก', { row: 'O12 | รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน' });
    expect(first).toMatchObject({ id: 'o12', via: 'row', wording: 'right-words' });
    expect(first?.score).toBeGreaterThanOrEqual(pass);
  });
  it('takes the first telling cell, not the explanation where it is found', () => {
    expect(passes('คลิก', { row: 'o8 | Q&A | มี | หน้าหลัก > ข่าวประชาสัมพันธ์ > ติดต่อเรา' })).toEqual(['o8']);
  });
  it('is not misled by the group name in the first cell', () => {
    const row = 'นโยบาย No Gift Policy | รายงานผลตามนโยบาย No Gift Policy';
    expect(passes('คลิก', { row })).toEqual(['o33']);
    expect(passes('ต.ค. 65', { row: 'การจัดซื้อจัดจ้าง | O21 | สรุปผลการจัดซื้อจัดจ้างรายเดือน' })).toEqual(['o21']);
  });
  it('is filled in by the card, the heading, the tab or the menu above it', () => {
    expect(passes('ดูรายละเอียด', { item: 'ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ' })).toEqual(['o39']);
    expect(passes('เอกสาร 1', { headings: ['O36 แผนปฏิบัติการป้องกันการทุจริต', 'ITA 2566'] })).toEqual(['o36']);
    expect(passes('ตุลาคม 2565', { headings: ['สรุปผลการจัดซื้อจัดจ้างรายเดือน'] })).toEqual(['o21']);
    expect(passes('ไฟล์', { tab: 'E-Service' })).toEqual(['o18']);
    expect(passes('ทั้งหมด', { menu: ['เมนูหลัก', 'ข่าวประชาสัมพันธ์'] })).toEqual(['o7']);
  });
  it('lets the row speak before the heading', () => {
    const context = { row: 'แผนอัตรากำลัง 3 ปี', headings: ['นโยบายการบริหารทรัพยากรบุคคล'] };
    expect(passes('ดาวน์โหลด', context)).toEqual([]);
  });
  it('tells the half-year report from the plan it stands under', () => {
    expect(passes('รอบ 6 เดือน', { headings: ['แผนปฏิบัติการป้องกันการทุจริต'] })).toEqual(['o37']);
  });
  it('is only hinted at by a file name or the page title', () => {
    for (const context of [
      { image: 'no-gift-policy.png' },
      { url: 'https://a.example/no-gift-policy.pdf' },
      { pageTitle: 'No Gift Policy' },
    ]) {
      const [first] = match('คลิก', context);
      expect(first).toMatchObject({ id: 'o31', wording: 'weak' });
      expect(first?.score).toBeLessThan(pass);
    }
    expect(match('', { image: 'o12.jpg' })).toEqual([]);
  });
  it('is only hinted at by an item number', () => {
    expect(match('O12', {})).toMatchObject([{ id: 'o12', wording: 'weak' }]);
    expect(match('คลิก', { row: 'O12 | มี' })).toMatchObject([{ id: 'o12', wording: 'weak' }]);
    expect(match('MOIT 12', {})).toEqual([]);
  });
  it('is not filled in by a paragraph that mentions an item in passing', () => {
    const item =
      'สำนักงานขอแจ้งให้ผู้ประกอบการทุกท่านทราบว่าจะปิดปรับปรุงอาคารในสัปดาห์หน้า หากมีข้อสงสัยให้ดูประกาศในหน้าข่าวประชาสัมพันธ์ได้ตามปกติ';
    expect(passes('คลิก', { item })).toEqual([]);
  });
  it('never makes the way home or to the next page an item', () => {
    for (const label of ['หน้าแรก', 'ถัดไป', 'แชร์', 'ITA 2566'])
      expect(match(label, { headings: ['แผนปฏิบัติการป้องกันการทุจริต'] })).toEqual([]);
  });
});

describe('a label with words of its own', () => {
  it('wins over the heading when it names another item', () => {
    expect(passes('ประกาศผู้ชนะการเสนอราคา', { headings: ['สรุปผลการจัดซื้อจัดจ้างรายเดือน'] })).toEqual(['o20']);
  });
  it('is an item below the heading of a list of documents or news', () => {
    expect(match('การจัดเก็บภาษีที่ดินและสิ่งปลูกสร้าง', { headings: ['คู่มือการปฏิบัติงาน'] })).toMatchObject([
      { id: 'o14', via: 'heading', wording: 'other-wording' },
    ]);
    expect(passes('ปลูกต้นไม้เนื่องในวันสิ่งแวดล้อม', { headings: ['ข่าวประชาสัมพันธ์'] })).toEqual(['o7']);
  });
  it('is not an item below a heading when it is known as another thing', () => {
    expect(passes('แผนอัตรากำลัง 3 ปี', { headings: ['แผนพัฒนาบุคลากร'] })).toEqual([]);
    expect(passes('วิสัยทัศน์', { headings: ['โครงสร้าง'] })).toEqual([]);
    expect(passes('บันทึกข้อความ', { headings: ['แผนปฏิบัติการป้องกันการทุจริต'] })).toEqual([]);
  });
  it('is for review below a menu, a tab, a farther heading or the heading of a page', () => {
    for (const context of [
      { menu: ['คู่มือการปฏิบัติงาน'] },
      { tab: 'คู่มือการปฏิบัติงาน' },
      { headings: ['กลุ่มงานบริหารทั่วไป', 'คู่มือการปฏิบัติงาน'] },
      { headings: ['ช่องทางแจ้งเรื่องร้องเรียนการทุจริต'] },
    ])
      expect(passes('งานธุรการและงานสารบรรณ', context)).toEqual([]);
  });
  it('counts in context only where the rule says so', () => {
    expect(passes('การดำเนินการตามนโยบาย', { menu: ['การบริหารทรัพยากรบุคคล'] })).toEqual(['o24']);
    expect(passes('การดำเนินการตามนโยบาย', {})).toEqual([]);
    expect(passes('รายงานผลประจำปี', { headings: ['การจัดซื้อจัดจ้าง'] })).toEqual(['o22']);
  });
  it('says why', () => {
    expect(match('แผนปฏิบัติการป้องกันการทุจริต 2566', {})[0]?.why).toBe('ป้ายลิงก์มีคำว่า “แผนปฏิบัติการป้องกันการทุจริต”');
    expect(match('บันทึกข้อความ แผนปฏิบัติการป้องกันการทุจริต', {})[0]?.why).toContain('เอกสารนำ');
  });
});

describe('match, whatever it is given', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'แผน',
          'รายงาน',
          'ทุจริต',
          'O12',
          'no gift',
          '2566',
          '…',
          '|',
          'ร้องเรียน',
          '\uD800',
          '%E0%B8',
          ' ',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  );
  const context = fc.record(
    {
      row: text,
      item: text,
      headings: fc.array(text, { maxLength: 3 }),
      menu: fc.array(text, { maxLength: 3 }),
      tab: text,
      image: text,
      url: text,
      pageTitle: text,
    },
    { requiredKeys: [] },
  );

  it('never throws, is deterministic, and keeps its promises about scores and order', () => {
    fc.assert(
      fc.property(text, context, (label, around) => {
        const found = match(label, around);
        expect(createdAgain.match(label, around)).toEqual(found);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const [at, { score, why, wording }] of found.entries()) {
          expect(score).toBeGreaterThanOrEqual(ruleSet.reviewScore);
          expect(score).toBeLessThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
          expect(why).not.toBe('');
          if (score >= pass) expect(wording).not.toBe('weak');
        }
      }),
      { numRuns: 300 },
    );
  });
  it('bears a label of any length', () => {
    expect(match('แผน'.repeat(100_000), { headings: ['รายงาน '.repeat(50_000)] })).toBeInstanceOf(Array);
  });
});

const createdAgain = createMatcher(ruleSet, words);
