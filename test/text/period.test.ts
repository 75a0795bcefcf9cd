import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessmentYears,
  coversYear,
  fiscalYearOf,
  fiscalYearsNamed,
  monthName,
  monthsNamed,
  monthsOfFirstHalf,
  monthsOfFiscalYear,
} from '../../src/text/period.js';
import { SHORT_MONTHS } from '../helpers/months.js';

describe('fiscal years', () => {
  it('run from October to September', () => {
    expect(fiscalYearOf(2565, 9)).toBe(2565);
    expect(fiscalYearOf(2565, 10)).toBe(2566);
    expect(fiscalYearOf(2566, 9)).toBe(2566);
    const months = monthsOfFiscalYear(2566);
    expect(months).toHaveLength(12);
    expect(months.every(({ year, month }) => fiscalYearOf(year, month) === 2566)).toBe(true);
    expect(months[0]).toEqual({ year: 2565, month: 10 });
    expect(months[11]).toEqual({ year: 2566, month: 9 });
  });

  it('have a first half from October to March', () => {
    expect(monthsOfFirstHalf(2566).map((month) => monthName(month, 'th'))).toEqual([
      'ตุลาคม 2565',
      'พฤศจิกายน 2565',
      'ธันวาคม 2565',
      'มกราคม 2566',
      'กุมภาพันธ์ 2566',
      'มีนาคม 2566',
    ]);
    expect(monthName({ year: 2565, month: 10 }, 'en')).toBe('October 2565');
    expect(monthName({ year: null, month: 1 }, 'en')).toBe('January');
  });
});

describe('fiscalYearsNamed', () => {
  it.each<[string, number[]]>([
    ['รายงานผลการดำเนินงานประจำปี 2565', [2565]],
    ['พฤศจิกายน 2565', [2566]],
    ['กันยายน 2565', [2565]],
    ['1 ต.ค. 2565 – 30 ก.ย. 2566', [2566]],
    ['รอบ 6 เดือน (ต.ค. 65 - มี.ค. 66)', [2566]],
    ['ไตรมาส 1/2566', [2566]],
    ['ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566', [2566]],
    ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)', [2566, 2570]],
    ['ปีงบประมาณ 2565 และ 2566', [2565, 2566]],
    ['ITA 2566', []],
    ['ITA 2566 แผนปฏิบัติการ', []],
    ['คู่มือตามระเบียบกระทรวงการคลัง พ.ศ. 2560', []],
    ['ประกาศเมื่อ 5 พฤศจิกายน 2565', [2566]],
    ['แผนจัดซื้อจัดจ้าง ปีงบประมาณ 2565 ประกาศ 5 พฤศจิกายน 2565', [2565]],
    ['ไม่มีปี', []],
    ['', []],
  ])('reads "%s" as %j', (text, years) => {
    expect(fiscalYearsNamed(text)).toEqual(years);
  });

  it('is sorted and names each year once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2550, max: 2580 }), { maxLength: 8 }), (years) => {
        const sorted = [...new Set(years)].sort((a, b) => a - b);
        expect(fiscalYearsNamed(years.map((year) => `ปีงบประมาณ ${year}`).join(', '))).toEqual(sorted);
      }),
    );
  });
});

describe('coversYear', () => {
  it('sees every year of a plan, not only its ends', () => {
    const plan = 'แผนยุทธศาสตร์ (พ.ศ. 2563–2567)';
    expect([2562, 2563, 2566, 2567, 2568].map((year) => coversYear(plan, year))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('does not take the assessment or a law for the period', () => {
    expect(coversYear('ITA 2566', 2566)).toBe(false);
    expect(coversYear('พระราชบัญญัติตัวอย่าง พ.ศ. 2566', 2566)).toBe(false);
  });

  it('agrees with the years named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const year of fiscalYearsNamed(text)) expect(coversYear(text, year)).toBe(true);
      }),
    );
  });
});

describe('assessmentYears', () => {
  it('gives the years of the assessment only', () => {
    expect(assessmentYears('ITA 2566 รายงานผลปี 2565')).toEqual([2566]);
    expect(assessmentYears('ปีงบประมาณ 2566')).toEqual([]);
  });
});

describe('monthsNamed', () => {
  it('gives single months, with or without a year', () => {
    expect(monthsNamed('สขร.1 ประจำเดือนตุลาคม 2565')).toEqual([{ year: 2565, month: 10 }]);
    expect(monthsNamed('เดือนตุลาคม')).toEqual([{ year: null, month: 10 }]);
    expect(monthsNamed('มกราคม, กุมภาพันธ์')).toEqual([
      { year: null, month: 1 },
      { year: null, month: 2 },
    ]);
  });

  it('gives every month of a span or a quarter', () => {
    expect(monthsNamed('ตุลาคม 2565 - มีนาคม 2566')).toEqual(monthsOfFirstHalf(2566));
    expect(monthsNamed('ไตรมาส 1 ปีงบประมาณ 2566')).toEqual(monthsOfFirstHalf(2566).slice(0, 3));
    expect(monthsNamed('ตุลาคม - ธันวาคม').map(({ month }) => month)).toEqual([10, 11, 12]);
    expect(monthsNamed('พฤศจิกายน - มกราคม').map(({ month }) => month)).toEqual([11, 12, 1]);
  });

  it('leaves out the day something was posted', () => {
    expect(monthsNamed('เดือนตุลาคม 2565 (ประกาศ 5 พ.ย. 2565)')).toEqual([{ year: 2565, month: 10 }]);
  });

  it('reads all twelve short names back', () => {
    expect(SHORT_MONTHS.map((name) => monthsNamed(`${name} 2566`))).toEqual(
      SHORT_MONTHS.map((_, at) => [{ year: 2566, month: at + 1 }]),
    );
  });

  it('never throws, and gives months between 1 and 12', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { month } of monthsNamed(text)) expect(month >= 1 && month <= 12).toBe(true);
      }),
    );
  });
});

it('does not read the number of the procurement form สขร.1 as a day', () => {
  expect(monthsNamed('สขร.1 ตุลาคม 2565')).toEqual([{ year: 2565, month: 10 }]);
  expect(monthsNamed('แบบ สขร. 1 เดือนพฤศจิกายน 2565')).toEqual([{ year: 2565, month: 11 }]);
});
