import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/match/matcher.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const matcher = createMatcher(ruleSet, words);
const passes = (label: string): string[] =>
  matcher.match(label).flatMap(({ id, score }) => (score >= ruleSet.passScore ? [id] : []));

describe('rules/oit-2566.yaml', () => {
  it('holds the 43 items, in order', () => {
    expect(ruleSet.items.map(({ id }) => id)).toEqual(Array.from({ length: 43 }, (_, at) => `o${at + 1}`));
  });

  it('gives every sub-indicator its number of items', () => {
    const count = (id: string): number =>
      ruleSet.items.filter(({ subIndicator }) => subIndicator === id).length;
    expect(['9.1', '9.2', '9.3', '9.4', '9.5', '10.1', '10.2'].map(count)).toEqual([10, 8, 4, 4, 4, 8, 5]);
  });

  it('gives standing advice for o19 only', () => {
    expect(ruleSet.items.filter(({ advice }) => advice !== null).map(({ id }) => id)).toEqual(['o19']);
  });

  describe.each(ruleSet.items.map((item) => [item.id, item] as const))('%s', (id, item) => {
    it('knows its titles and other names', () => {
      for (const name of [item.title, item.officialTitle, ...item.aliases])
        expect(passes(name)[0], name).toBe(id);
    });
    it('recognises its examples', () => {
      for (const label of item.examples.match) expect(passes(label)[0], label).toBe(id);
    });
    it('recognises its examples behind a number and before a year', () => {
      for (const label of item.examples.match)
        for (const prefix of [`${id.toUpperCase()} `, 'MOIT 17 ', '๐๐๙ ', '9.2 ', 'ข้อ ๑๒ '])
          expect(passes(`${prefix}${label}`)[0], `${prefix}${label}`).toBe(id);
    });
    it('is not taken for its near misses', () => {
      for (const label of item.examples.nearMiss) expect(passes(label), label).not.toContain(id);
    });
  });

  it('takes labels of other things for no item', () => {
    const labels = [
      'แผนอัตรากำลัง 3 ปี',
      'เจตจำนงสุจริตของผู้บริหาร',
      'การมีส่วนร่วมของผู้บริหาร',
      'ร้องเรียนร้องทุกข์',
      'คำถามที่พบบ่อย (FAQ)',
      'วิสัยทัศน์และพันธกิจ',
      'การควบคุมภายใน',
      'ผลประโยชน์ทับซ้อน',
      'การประเมินคุณธรรมและความโปร่งใส (ITA) 2566',
      'ITA 2566',
      'OIT',
      'ข้อมูลพื้นฐาน',
      'เกี่ยวกับเรา',
      'หน้าแรก',
      'ศูนย์ข้อมูลข่าวสารของราชการ',
      'แบบสอบถามความพึงพอใจ',
      'O31 ความรู้เกี่ยวกับผลประโยชน์ทับซ้อน',
    ];
    for (const label of labels) expect(passes(label), label).toEqual([]);
  });

  it('never takes a cover memo or a request form for the document', () => {
    expect(passes('บันทึกข้อความ แผนปฏิบัติการป้องกันการทุจริต')).toEqual([]);
    expect(passes('แบบฟอร์มขอเผยแพร่ข้อมูล รายงานผลการจัดซื้อจัดจ้างประจำปี')).toEqual([]);
  });

  it('lets one label stand for two items', () => {
    expect(passes('โครงสร้างและอำนาจหน้าที่').sort()).toEqual(['o1', 'o3']);
    expect(passes('แผนและรายงานผลการจัดซื้อจัดจ้าง').sort()).toEqual(['o19', 'o22']);
    expect(passes('ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม').sort()).toEqual(['o39', 'o40']);
  });
});
