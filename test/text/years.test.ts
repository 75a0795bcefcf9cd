import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findYears } from '../../src/text/years.js';

const forms = (text: string) =>
  findYears(text).map(({ form, year, to }) => (to === year ? [form, year] : [form, year, to]));

describe('findYears', () => {
  it.each([
    ['ปีงบประมาณ 2566', 'fiscal', 2566],
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๖', 'fiscal', 2566],
    ['ประจำปีงบประมาณ พ.ศ.2566', 'fiscal', 2566],
    ['ปีงบ 66', 'fiscal', 2566],
    ['ปีงบประมาณ66', 'fiscal', 2566],
    ['งบประมาณรายจ่ายประจำปี 2566', 'fiscal', 2566],
    ['FY2023', 'fiscal', 2566],
    ['FY 66', 'fiscal', 2566],
    ['FY23', 'fiscal', 2566],
    ['ปีการศึกษา 2565', 'school', 2565],
    ['พ.ศ. 2566', 'calendar-be', 2566],
    ['ประจำปี พ.ศ. ๒๕๖๕', 'calendar-be', 2565],
    ['ปี 66', 'calendar-be', 2566],
    ['แผน2566.pdf', 'calendar-be', 2566],
    ['คำสั่งที่ 12/2566', 'calendar-be', 2566],
    ['รายงานผล (2566)', 'calendar-be', 2566],
    ['Annual Report 2022', 'calendar-ce', 2565],
    ['ตุลาคม 2565', 'month', 2565],
    ['5 ตุลาคม 2565', 'date', 2565],
    ['1/10/2565', 'date', 2565],
    ['1/10/65', 'date', 2565],
    ['2022-10-01', 'date', 2565],
    ['พ.ศ. 2566-2570', 'range', 2566],
    ['ITA 2566', 'assessment', 2566],
    ['ITA Online ประจำปีงบประมาณ พ.ศ. 2566', 'assessment', 2566],
    ['ITA66', 'assessment', 2566],
    ['การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปี 2566', 'assessment', 2566],
    ['OIT ปี 2566', 'assessment', 2566],
    ['พ.ร.บ. จัดซื้อจัดจ้าง พ.ศ. 2560', 'law', 2560],
    ['พระราชบัญญัติข้อมูลข่าวสารของราชการ 2540', 'law', 2540],
    ['ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖', 'law', 2526],
  ])('reads the one year of "%s"', (text, form, year) => {
    expect(findYears(text)).toMatchObject([{ form, year }]);
  });

  it.each([
    'โทร. 02-566-2566',
    'โทรศัพท์ 0-2566-2566',
    '+66 2566 2565',
    'โทร 2566',
    'ราคา 2,566 บาท',
    'ราคา 2566.00',
    'จำนวน 2566 คน',
    'เลขที่ 2566',
    'รหัสไปรษณีย์ 25660',
    'ISO 9001:2015',
    'โควิด 2019',
    'จำนวน 25,660',
    'ปีที่ 60',
  ])('finds no year in "%s"', (text) => {
    expect(findYears(text)).toEqual([]);
  });

  it('reads the years of a plan as a range, however they are joined', () => {
    for (const text of [
      '2566-2570',
      '(พ.ศ. 2566 – 2570)',
      'พ.ศ.๒๕๖๖ - พ.ศ.๒๕๗๐',
      '2566–70',
      'ปี 2566 ถึง 2570',
      '2023-2027',
    ]) {
      expect(forms(text), text).toEqual([['range', 2566, 2570]]);
    }
  });

  it('tells the hub from the document it holds', () => {
    expect(forms('ITA 2566 : รายงานผลการดำเนินงานประจำปี 2565')).toEqual([
      ['assessment', 2566],
      ['calendar-be', 2565],
    ]);
    expect(forms('ITA : รายงานผลการดำเนินงานประจำปีงบประมาณ 2565')).toEqual([['fiscal', 2565]]);
    expect(forms('มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2566')).toEqual([['calendar-be', 2566]]);
    expect(forms('digital 2566')).toEqual([['calendar-be', 2566]]);
  });

  it('tells a law from the period beside it', () => {
    expect(forms('แผนการจัดซื้อจัดจ้างตาม พ.ร.บ. จัดซื้อจัดจ้างฯ พ.ศ. 2560 ปีงบประมาณ 2566')).toEqual([
      ['law', 2560],
      ['fiscal', 2566],
    ]);
    expect(forms('พ.ร.บ. ประกอบรัฐธรรมนูญ พ.ศ. 2542 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2554')).toEqual([
      ['law', 2542],
      ['law', 2554],
    ]);
    expect(forms('พ.ร.บ. งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566')).toEqual([['fiscal', 2566]]);
    expect(forms('แผนพัฒนาฯ ฉบับที่ 13 (พ.ศ. 2566-2570)')).toEqual([['range', 2566, 2570]]);
  });

  it('reads spans of months and days, with the first year left out too', () => {
    const span = { form: 'month', year: 2565, month: 10, to: 2566 };
    expect(findYears('1 ต.ค. 2565 – 30 ก.ย. 2566')).toMatchObject([{ ...span, toMonth: 9 }]);
    expect(findYears('(ตุลาคม 2565 - มีนาคม 2566)')).toMatchObject([{ ...span, toMonth: 3 }]);
    expect(findYears('ตุลาคม - มีนาคม 2566')).toMatchObject([{ ...span, toMonth: 3 }]);
    expect(findYears('ต.ค.65-มี.ค.66')).toMatchObject([{ ...span, toMonth: 3 }]);
    expect(findYears('เดือนตุลาคม พ.ศ. ๒๕๖๕ ถึงเดือนมีนาคม พ.ศ. ๒๕๖๖')).toMatchObject([{ ...span, toMonth: 3 }]);
    expect(findYears('1-31 ตุลาคม 2565')).toMatchObject([{ form: 'month', year: 2565, month: 10 }]);
  });

  it('reads full, short, misspelt and English month names', () => {
    const written = [
      'ตุลาคม 2565',
      'ต.ค. 2565',
      'ต.ค.65',
      'ตค. 65',
      'ประจำเดือนตุลาคม ๒๕๖๕',
      'Oct 2022',
      'October, 2022',
    ];
    for (const text of written) expect(findYears(text), text).toMatchObject([{ year: 2565, month: 10 }]);
    for (const text of ['พฤศจิกายน 2565', 'พฤษจิกายน 2565', 'พ.ย. 2565', 'พฤจิกายน 65']) {
      expect(findYears(text), text).toMatchObject([{ year: 2565, month: 11 }]);
    }
    for (const text of ['กรกฏาคม 2566', 'ก.ค. 66', 'กรกฎาคม 2566']) {
      expect(findYears(text), text).toMatchObject([{ year: 2566, month: 7 }]);
    }
  });

  it('takes the year beside a month as a fiscal one when it says so', () => {
    expect(findYears('ตุลาคม ปีงบประมาณ 2566')).toMatchObject([{ year: 2565, month: 10 }]);
    expect(findYears('เดือนมกราคม ปีงบประมาณ 2566')).toMatchObject([{ year: 2566, month: 1 }]);
  });

  it('gives the place of each year in the text as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('แผน', 'ก ข ', '“', '😀', ''),
        fc.constantFrom('2566', '๒๕๖๖'),
        (before, year) => {
          expect(findYears(`${before}${year}`)).toMatchObject([{ index: before.length, year: 2566 }]);
        },
      ),
    );
  });

  it('never throws and stays in order and in bounds on any text', () => {
    const pieces = fc.constantFrom(
      '2566',
      'ปี',
      'พ.ศ.',
      ' ',
      '-',
      'ตุลาคม',
      'ต.ค.',
      '65',
      'ITA',
      'ระเบียบ',
      '/',
      '1',
      'ไตรมาส',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const found = findYears(any);
        for (const { year, to, index } of found) {
          expect(year).toBeLessThanOrEqual(to);
          expect(index).toBeLessThan(any.length);
        }
        expect(found.map(({ index }) => index)).toEqual(
          found.map(({ index }) => index).sort((a, b) => a - b),
        );
      }),
    );
  });
});
