import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, squeeze } from '../../src/text/normalise.js';
import { SPELLINGS } from '../../src/text/spelling.js';

/** Any UTF-16 at all, lone surrogates included, mixed with the characters the rules are about. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: fc.constantFrom(...'กคงจชซดตนบปผพมรลสอฏฎ่้๊๋์็ัิีึืุูำําเแใไๆฯ๑๖ -–"'), maxLength: 30 }),
);

describe('normalise', () => {
  it.each([
    ['การดําเนินงาน', 'การดำเนินงาน'],
    ['น้ํา', 'น้ำ'],
    ['นํ้า', 'น้ำ'],
    ['นำ้', 'น้ำ'],
    ['ท่ี', 'ที่'],
    ['เเผนงาน', 'แผนงาน'],
    ['ปี ๒๕๖๖', 'ปี 2566'],
    ['เว็ปไซด์', 'เว็บไซต์'],
    ['เวปไซต์', 'เว็บไซต์'],
    ['เวบไซท์', 'เว็บไซต์'],
    ['ลิ้งค์', 'ลิงก์'],
    ['กฏหมาย', 'กฎหมาย'],
    ['มาตราฐาน', 'มาตรฐาน'],
    ['อีเมล์', 'อีเมล'],
    ['คอรัปชั่น', 'คอร์รัปชัน'],
    ['เฟสบุ๊ค', 'เฟซบุ๊ก'],
    ['แนวปฎิบัติ', 'แนวปฏิบัติ'],
    ['สถิตการให้บริการ', 'สถิติการให้บริการ'],
    ['จัดชื้อจัดจ้าง', 'จัดซื้อจัดจ้าง'],
    ['พัฒนาบุคคลากร', 'พัฒนาบุคลากร'],
    ['เจตนารมย์', 'เจตนารมณ์'],
    ['มาตราการส่งเสริม', 'มาตรการส่งเสริม'],
    ['หลักเกณท์การบริหาร', 'หลักเกณฑ์การบริหาร'],
    ['การขับเคลื่อนจริธรรม', 'การขับเคลื่อนจริยธรรม'],
    ['ดำเนิการตามนโบาย', 'ดำเนินการตามนโยบาย'],
    ['ป้องกันการทุจิต', 'ป้องกันการทุจริต'],
    ['ร้องเรียนการทุจร.pdf', 'ร้องเรียนการทุจริต.pdf'],
    ['ร้องเรียนการทุ…', 'ร้องเรียนการทุจริต...'],
    ['รอบหกเดือน', 'รอบ6 เดือน'],
    ['“No  Gift–Policy”', '"no gift policy"'],
    ['ต่าง ๆ', 'ต่างๆ'],
    ['E–Service', 'e-service'],
  ])('reads %s as %s', (written, compared) => {
    expect(normalise(written)).toBe(compared);
  });

  it('leaves correct words alone', () => {
    for (const word of [
      'สถิตย์',
      'บุคคล',
      'ทรัพยากรบุคคล',
      'ประมวลจริยธรรม',
      'ยุทธศาสตร์',
      'พัสดุ',
      'อิเล็กทรอนิกส์',
      'การทุ่มเท',
      'หลักเกณฑ์',
    ])
      expect(normalise(word)).toBe(word);
  });

  it('has a fixed point for every canonical spelling', () => {
    for (const [, form] of SPELLINGS) expect(normalise(form)).toBe(form);
  });

  it('is idempotent and never throws on any Unicode', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('squeeze', () => {
  it('ignores spaces, punctuation and repetition marks', () => {
    expect(squeeze('ประกาศ ต่าง ๆ (Q & A) พ.ร.บ. ฯ')).toBe('ประกาศต่างqaพรบ');
  });

  it('keeps nothing but letters, marks and digits, and is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = squeeze(text);
        expect(squeeze(once)).toBe(once);
        expect(once).not.toMatch(/[\s\p{P}\p{S}\p{C}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
