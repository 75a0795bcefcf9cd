import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringRestorer } from '../../src/text/lost-ring.js';
import { mendDocument, readingsOf } from '../../src/text/mend-document.js';

describe('text taken out of a PDF', () => {
  it.each([
    ['ส\u0e4d\u0e32นักงาน', 'สำนักงาน'],
    ['ส\u0e4d \u0e32นักงาน', 'สำนักงาน'],
    ['น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['ที ่ตั ้ง', 'ที่ตั้ง'],
    ['ส ำนักงาน', 'สำนักงาน'],
    ['ท\u0e48\u0e35', 'ท\u0e35\u0e48'],
    ['ป\uf702 พ\uf705อ \uf70f\uf700', 'ป\u0e35 พ\u0e48อ ญฐ'],
    ['แ ผ น ด ำ เ น ิ น ง า น', 'แผนดำเนินงาน'],
    ['á¼¹´Óà¹Ô¹§Ò¹»ÃÐ¨Ó»Õ', 'แผนดำเนินงานประจำปี'],
  ])('puts %j right', (raw, mended) => expect(mendDocument(raw)).toBe(mended));

  it.each(['รายงานประจำปี 2566', 'Annual Report', 'café à la carte', 'ก. แผน ข. ผล'])(
    'leaves %j as it is',
    (text) => expect(mendDocument(text)).toBe(text),
  );

  it('keeps lines apart and leaves out empty ones', () => {
    expect(mendDocument(' แผน \r\n\u0000\n\u2028 ผล\u202e\t1')).toBe('แผน\nผล 1');
  });

  it('reads a loose า both ways, since a gap and a lost ring look alike', () => {
    expect(readingsOf('ส านักงาน')).toEqual(['สำนักงาน', 'สานักงาน']);
    expect(readingsOf('รายง าน')).toContain('รายงาน');
    expect(readingsOf('รายงาน')).toEqual(['รายงาน']);
  });

  it('takes any text, and hands on no control characters and no glyphs of old fonts', () => {
    const thai = fc.array(fc.constantFrom(...'กสำานั้่ีื\u0e4d\uf702\uf70a \n\u202e\u0000á¼'), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          thai.map((all) => all.join('')),
        ),
        (raw) => {
          const mended = mendDocument(raw);
          expect(mended).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\uf700-\uf71a]/);
        },
      ),
    );
  });

  it('puts the ring of ำ back in words that are looked for, and in no others', () => {
    const restore = ringRestorer(['แผน[การ]ดำเนินงาน…ประจำปี', 'ทำแผน', '']);
    expect(restore('แผนการดาเนินงานประจาปี')).toBe('แผนการดำเนินงานประจำปี');
    expect(restore('ทาสีอาคาร')).toBe('ทาสีอาคาร');
    expect(ringRestorer([])('ประจาปี')).toBe('ประจาปี');
  });
});
