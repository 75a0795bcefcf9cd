import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsNamed } from '../../src/text/half.js';
import {
  coversYear,
  fiscalYearsNamed,
  monthName,
  monthsNamed,
  monthsOfFirstHalf,
  monthsOfFiscalYear,
} from '../../src/text/period.js';
import { SHORT_MONTHS } from '../helpers/months.js';

const year = fc.integer({ min: 2560, max: 2569 });
const short = (of: number) => String(of).slice(2);
const thai = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
const digits = fc.constantFrom(
  (text: string) => text,
  (text: string) => thai(text),
);
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const names = fc.constantFrom('รายงานผลการดำเนินงาน', 'แผนปฏิบัติการ', 'สถิติการให้บริการ', 'สรุปผล');

const YEARS: ((of: number) => string)[] = [
  (of) => ` ${of}`,
  (of) => ` ปี ${of}`,
  (of) => ` พ.ศ.${short(of)}`,
  (of) => ` พ.ศ. ${of}`,
  (of) => ` ปีงบ${short(of)}`,
  (of) => ` งบปี ${of}`,
  (of) => ` ปีงบประมาณ พ.ศ. ${of}`,
  (of) => `ประจำปีงบประมาณ${of}`,
  (of) => ` ประจำปี ${short(of)}`,
  (of) => ` FY${of - 543}`,
  (of) => ` fiscal year ${of - 543}`,
  (of) => ` ${of - 543}`,
  (of) => ` ${short(of)}`,
  (of) => `_${of}.pdf`,
  (of) => ` (ต.ค.${short(of - 1)}-ก.ย.${short(of)})`,
  (of) => ` 1 ต.ค. ${of - 1} – 31 มี.ค. ${of}`,
  (of) => ` (ตุลาคม ${of - 1} – มีนาคม ${of})`,
  (of) => ` ไตรมาส 1/${of}`,
  (of) => ` ไตรมาสที่ 2 ปีงบประมาณ ${of}`,
  (of) => ` Q2/${of}`,
];

describe('a fiscal year, written in any of the ways agencies write it', () => {
  it('is read back, and no other', () => {
    fc.assert(
      fc.property(names, year, fc.constantFrom(...YEARS), digits, (name, of, write, as) => {
        expect(fiscalYearsNamed(`${name}${as(write(of))}`)).toEqual([of]);
      }),
      { numRuns: 400 },
    );
  });

  it('is not read out of what is counted, numbered or telephoned', () => {
    const texts = ['ครั้งที่', 'หน้า', 'ข้อ', 'มาตรา', 'ลำดับที่', 'ฉบับที่', 'หมู่ที่', 'อายุ', 'จำนวน'];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 60, max: 69 }), digits, (word, number, as) => {
        expect(fiscalYearsNamed(`รายงาน ${word} ${as(String(number))}`)).toEqual([]);
      }),
    );
  });

  it('lies in the years of a plan, however they are joined', () => {
    const joined: ((from: number, to: number) => string)[] = [
      (from, to) => `${from}-${to}`,
      (from, to) => `พ.ศ. ${from} – ${to}`,
      (from, to) => `ปี ${from} ถึง ปี ${to}`,
      (from, to) => `(${short(from)}-${short(to)})`,
      (from, to) => `ปี ${short(from)}-${short(to)}`,
      (from, to) => `พ.ศ. ${short(from)} - ${short(to)}`,
      (from, to) => `${from}-${short(to)}`,
    ];
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(...joined),
        digits,
        (from, more, write, as) => {
          const text = `แผนพัฒนา ${as(write(from, from + more))}`;
          const covered = Array.from({ length: more + 3 }, (_, at) => coversYear(text, from - 1 + at));
          expect(covered).toEqual([false, ...Array(more + 1).fill(true), false]);
        },
      ),
    );
  });

  it('shares a school year with the one after it', () => {
    expect([2564, 2565, 2566, 2567].map((of) => coversYear('ปีการศึกษา 2565', of))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a month, written in any of the ways agencies write it', () => {
  it('is read back with its year', () => {
    const ways: ((month: number, of: number) => string)[] = [
      (month, of) => monthName({ month, year: of }, 'th'),
      (month, of) => `ประจำเดือน ${monthName({ month, year: null }, 'th')} ${of}`,
      (month, of) => `เดือน${monthName({ month, year: null }, 'th')} พ.ศ. ${of}`,
      (month, of) => `${SHORT_MONTHS[month - 1]}${short(of)}`,
      (month, of) => `${SHORT_MONTHS[month - 1]} ${of}`,
      (month, of) => `${ENGLISH[month - 1]} ${of - 543}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        year,
        fc.constantFrom(...ways),
        digits,
        (month, of, write, as) => {
          expect(monthsNamed(`สขร.1 ${as(write(month, of))}`)).toEqual([{ year: of, month }]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is one of six in the first half, whichever way that is written', () => {
    const ways: ((of: number) => string)[] = [
      (of) => `ไตรมาส 1-2/${of}`,
      (of) => `ไตรมาสที่ 1 และ 2 ปีงบประมาณ ${of}`,
      (of) => `ไตรมาส 1 - ไตรมาส 2 ปี ${of}`,
      (of) => `ต.ค. ${short(of - 1)} – มี.ค. ${short(of)}`,
      (of) => `1 ตุลาคม ${of - 1} ถึงวันที่ 31 มีนาคม ${of}`,
      (of) => `October ${of - 544} - March ${of - 543}`,
    ];
    fc.assert(
      fc.property(year, fc.constantFrom(...ways), digits, (of, write, as) => {
        expect(monthsNamed(as(write(of)))).toEqual(monthsOfFirstHalf(of));
        expect(partsNamed(as(write(of)))).toEqual(['first-half']);
      }),
    );
    expect(monthsNamed('ไตรมาส 1-4/2566')).toEqual(monthsOfFiscalYear(2566));
  });
});

describe('partsNamed', () => {
  it.each([
    ['รอบ ๖ เดือน', ['first-half']],
    ['ครึ่งปีแรก 2566', ['first-half']],
    ['รอบ 6 เดือนหลัง', ['second-half']],
    ['เม.ย. 66 – ก.ย. 66', ['second-half']],
    ['ไตรมาส 3', ['second-half']],
    ['รอบ 12 เดือน 2566', ['whole-year']],
    ['รอบ 6 เดือน และ 12 เดือน', ['first-half', 'whole-year']],
    ['ต.ค. 65 – ก.ย. 66', ['first-half']],
    ['ข้อมูล ณ เดือนเมษายน 2566', []],
    ['16 เดือน', []],
    ['', []],
  ])('reads "%s" as %j', (text, parts) => {
    expect(partsNamed(text)).toEqual(parts);
  });
});
