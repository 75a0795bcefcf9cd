import { FULL_MONTH, MONTH, monthNumber } from './months.js';
import type { TimeMention } from './years.js';

export type Reading = Omit<TimeMention, 'index'>;

/**
 * One way to name a year. `read` gets the match and its groups: readings, none for a number that is no year, or null when the match
 * is nothing after all and stays for the readers below.
 */
export interface Reader {
  pattern: RegExp;
  read(whole: string, groups: (string | undefined)[]): Reading[] | null;
}

/** Years an agency's documents can be of. */
const FIRST = 2540;
const LAST = 2599;

const BE = '25[4-9]\\d';
const CE = '20[1-4]\\d';
const SHORT = '[5-7]\\d';
const ERA = '(?:พ ?\\.? ?ศ ?\\.?|ค ?\\.? ?ศ ?\\.?|b\\.?e\\.?|a\\.?d\\.?)';
const END = '(?!\\d|,\\d{3}(?!\\d)|\\.\\d{2}(?!\\d))';
const START = '(?<!\\d)';
const YEAR = `(${BE}|${CE})`;
const TO = '(?:-|ถึง(?:วันที่|เดือน)?|to(?![a-z]))';

/** A four-digit or, beside a month or ปี, two-digit year in พ.ศ.; null when it is none. */
function beYear(text: string | undefined): number | null {
  const number = Number(text);
  const year = number < 100 ? number + 2500 : number < 2100 ? number + 543 : number;
  return text !== undefined && year >= FIRST && year <= LAST ? year : null;
}

const plain = (form: Reading['form'], year: number, to = year): Reading => ({
  form,
  year,
  to,
  month: null,
  toMonth: null,
});

const yearOnly = (form: Reading['form']) => (_: string, groups: (string | undefined)[]) => {
  const year = beYear(groups.find((group) => group !== undefined));
  return year === null ? null : [plain(form, year)];
};

/** The calendar year of a month when the year beside it is a fiscal one (October 2565 is in 2566). */
const calendarYear = (year: number, month: number, fiscal: boolean) =>
  fiscal && month >= 10 ? year - 1 : year;

/** Year after a month: "ตุลาคม 2565", "ต.ค.65", "เดือนตุลาคม ปีงบประมาณ พ.ศ. 2566". Groups: fiscal mark, year. */
const MONTH_YEAR = `[ ,/.-]{0,3}(?:ประจำ)?(?:(ปี ?งบ(?:ประมาณ)?)|ปี)? ?(?:${ERA} ?)?(${BE}|${CE}|${SHORT})${END}`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';

function readMonth(form: Reading['form']) {
  return (_: string, [name, fiscal, number]: (string | undefined)[]) => {
    const month = monthNumber(name ?? '');
    const named = beYear(number);
    if (month === 0 || named === null) return null;
    const year = calendarYear(named, month, fiscal !== undefined);
    return [{ form, year, to: year, month, toMonth: month }];
  };
}

/** "ต.ค. 2565 – มี.ค. 2566", "ตุลาคม – มีนาคม 2566": a first month without a year takes the second's, or the one before. */
function readSpan(_: string, groups: (string | undefined)[]): Reading[] | null {
  const [firstName, firstFiscal, firstYear, lastName, lastFiscal, lastYear] = groups;
  const month = monthNumber(firstName ?? '');
  const toMonth = monthNumber(lastName ?? '');
  const named = beYear(lastYear);
  if (month === 0 || toMonth === 0 || named === null) return null;
  const to = calendarYear(named, toMonth, lastFiscal !== undefined);
  const own = beYear(firstYear);
  const year =
    own === null ? (month > toMonth ? to - 1 : to) : calendarYear(own, month, firstFiscal !== undefined);
  const backwards = year > to || (year === to && month > toMonth);
  return backwards ? null : [{ form: 'month', year, to, month, toMonth }];
}

function readNumericDate(_: string, [day, monthText, number]: (string | undefined)[]): Reading[] | null {
  const month = Number(monthText);
  const year = beYear(number);
  if (Number(day) > 31 || month > 12 || year === null) return null;
  return [{ form: 'date', year, to: year, month, toMonth: month }];
}

function readRange(_: string, [from, to]: (string | undefined)[]): Reading[] | null {
  const first = beYear(from);
  const last = beYear(to);
  if (first === null || last === null || last <= first || last - first > 30) return null;
  return [plain('range', first, last)];
}

/** "ไตรมาส 2/2566", "ไตรมาส 1-2 ปีงบประมาณ 2566": quarters of the fiscal year, which begins in October. */
function readQuarter(_: string, [first, last, number]: (string | undefined)[]): Reading[] | null {
  const starts = [10, 1, 4, 7];
  const month = starts[Number(first) - 1];
  const end = starts[Number(last ?? first) - 1];
  if (month === undefined || end === undefined || Number(last ?? first) < Number(first)) return null;
  const named = beYear(number);
  const [year, to] = [month, end].map((at) => (named === null ? null : calendarYear(named, at, true)));
  return [{ form: 'fiscal', year: year ?? null, to: to ?? null, month, toMonth: end + 2 }];
}

/** "March 1, 2023". */
function readEnglishDate(_: string, [name, number]: (string | undefined)[]): Reading[] | null {
  const month = monthNumber(name ?? '');
  const year = beYear(number);
  return month === 0 || year === null ? null : [{ form: 'date', year, to: year, month, toMonth: month }];
}

/** Words that may stand between "ITA" and its year; anything else ("ITA : รายงาน… 2565") makes it the document's year. */
const HUB_GAP =
  '(?:[ :_()/-]|online|ออนไลน์|assessment|integrity|and|transparency|ita|oit|ประจำ|ปีงบประมาณ|ปีการศึกษา|ปีงบ(?!ป)|ปี(?!งบ|การ)|พ\\.?ศ\\.?|ของ|ในการดำเนินงาน|หน่วยงาน|ภาครัฐ|โรงเรียน|สถานศึกษา|องค์กร){0,24}?';
const HUB = `(?:(?<![a-z])(?:ita|oit|moit|ebit)(?![b-z]|a[a-z])|ประเมินคุณธรรม(?:จริยธรรม)?[ ]?และ[ ]?ความโปร่งใส|วิเคราะห์ผล(?:การ)?ประเมิน)`;

const NAMED_LAW =
  '(?:พระราชบัญญัติ|พ\\. ?ร\\. ?บ\\.|พรบ\\.?|พระราชกำหนด|พระราชกฤษฎีกา|พ\\. ?ร\\. ?[กฎฏ]\\.|รัฐธรรมนูญ)';
const OTHER_LAW =
  '(?:ระเบียบ|ข้อบังคับ|กฎ(?!าคม)|ข้อกำหนด|ประมวล|ประกาศ(?:กระทรวง|คณะ|สำนักนายก)|คำสั่ง(?:หัวหน้า)?(?:คณะรักษาความสงบ|คสช))';
/** A document's year beats the law's: no year word may stand between. */
const LAW_GAP = '(?:(?!ปี|รอบ|\\d{4})[^\\n]){0,150}?';
const LAW_YEAR = '(2[45]\\d\\d)(?!\\d| ?-)';
const BE_SIGN = '(?:พ ?\\.? ?ศ ?\\.?)';

function readLaw(_: string, groups: (string | undefined)[]): Reading[] {
  return [plain('law', Number(groups.find((group) => group !== undefined)))];
}

/** Counted things; not เรื่อง, ครั้ง, รายการ, which follow years too ("2566 เรื่อง …"), nor the start of a longer word (รายงาน). */
const THINGS = '(?:บาท|คน|ราย|ไร่|ครัวเรือน|แห่ง|กิโลเมตร|เมตร|ลิตร|baht|km)(?![a-zก-ฮะ-์])';
const QUARTER = '(?:ไตรมาส(?: ?ที่)? ?|(?<![a-z])q(?:uarter)? ?)';
const FISCAL = 'ปี ?งบ ?ประมาณ|ปี ?งบ|งบประมาณ(?:รายจ่าย)?(?: ?ประจำ)? ?ปี|งบ ?ปี|fiscal year|(?<![a-z])fy';
const all = (source: string) => new RegExp(source, 'gi');

/** A Thai word before two digits at the very end of a text, which are a year ("แผนดำเนินงาน 66") unless it counts things. */
const COUNTER =
  '(?<=[ก-๙])(?<!(?:ที่|หน้า|ข้อ|มาตรา|หมู่|ฉบับ|เล่ม|ตอน|รุ่น|ชุด|ลำดับ|รหัส|อายุ|ร้อยละ|จำนวน|ม\\.|เดือน|ซอย|ห้อง|ชั้น|สาย|เขต|เลข) ?)';

/** In this order: what an earlier reader took, a later one does not see. */
export const READERS: readonly Reader[] = [
  // The procurement form สขร.1: its number is no day.
  { pattern: all('สขร ?\\.? ?\\d+'), read: () => [] },
  // Numbers that are no years: telephones, amounts, counts, house and standard numbers.
  {
    pattern: all('(?<![\\d/])(?:\\+66|0)[-. ]?\\d{1,4}(?:[-. ]\\d{3,4}){1,2}(?!\\d)'),
    read: (whole) => (whole.replace(/\D/g, '').length >= 9 ? [] : null),
  },
  {
    pattern: all(
      '(?:โทร(?:ศัพท์|สาร)?|tel|fax|ต่อ|เลขที่|บ้านเลขที่|รหัส(?:ไปรษณีย์)?|iso ?\\d{0,5} ?[:-]|covid|โควิด)[.: -]{0,3}\\d{4}(?![\\d/])',
    ),
    read: () => [],
  },
  { pattern: all(`${START}\\d{4} ?${THINGS}`), read: () => [] },
  // The year in the name of a law, and of its amendments.
  { pattern: all(`${NAMED_LAW}${LAW_GAP}${BE_SIGN}? ?${LAW_YEAR}`), read: readLaw },
  { pattern: all(`${OTHER_LAW}${LAW_GAP}${BE_SIGN} ?${LAW_YEAR}`), read: readLaw },
  { pattern: all(`แก้ไข(?:เพิ่มเติม)?(?:(?!ปี|\\d{4})[^\\n]){0,40}?${BE_SIGN} ?${LAW_YEAR}`), read: readLaw },
  // Spans of months and days, then single ones.
  {
    pattern: all(
      `(?:${DAY} ?)?(${MONTH})(?:${MONTH_YEAR})? ?${TO} ?(?:${DAY} ?)?(?:เดือน)?(${MONTH})${MONTH_YEAR}`,
    ),
    read: readSpan,
  },
  { pattern: all(`${START}${DAY} ?${TO} ?${DAY} ?(${MONTH})${MONTH_YEAR}`), read: readMonth('month') },
  { pattern: all(`${START}${DAY} ?(?:เดือน)?(${MONTH})${MONTH_YEAR}`), read: readMonth('date') },
  { pattern: all(`(${MONTH}) ?${DAY}(?:st|nd|rd|th)?, ?(${CE})(?!\\d)`), read: readEnglishDate },
  { pattern: all(`(${MONTH})${MONTH_YEAR}`), read: readMonth('month') },
  {
    pattern: all(`${START}(\\d{1,2})([/.-])(\\d{1,2})\\2(${BE}|${CE})(?!\\d)`),
    read: (whole, [day, , month, year]) => readNumericDate(whole, [day, month, year]),
  },
  { pattern: all(`${START}(\\d{1,2})/(\\d{1,2})/(${SHORT})(?![\\d/])`), read: readNumericDate },
  {
    pattern: all(`${START}(${BE}|${CE})-([01]\\d)-([0-3]\\d)(?!\\d)`),
    read: (whole, [year, month, day]) => readNumericDate(whole, [day, month, year]),
  },
  // The assessment's own year.
  { pattern: all(`${HUB}${HUB_GAP}${YEAR}${END}(?! ?-)`), read: yearOnly('assessment') },
  { pattern: all(`${HUB} ?(${SHORT})(?!\\d)`), read: yearOnly('assessment') },
  // Quarters of a fiscal year; a plan's years; a school's.
  {
    pattern: all(
      `${QUARTER}([1-4])(?!\\d)(?: ?(?:-|และ|ถึง|,|/|&) ?(?:${QUARTER})?([1-4])(?!\\d))?(?:[ /,()-]{0,3}(?:ของ)?(?:ประจำ)?(?:ปี ?(?:งบประมาณ|งบ)?)? ?(?:${ERA} ?)?(${BE}|${CE}|${SHORT})${END})?`,
    ),
    read: readQuarter,
  },
  {
    pattern: all(`${START}${YEAR} ?${TO} ?(?:ปี ?)?(?:${ERA} ?)?(${BE}|${CE}|${SHORT})(?!\\d)`),
    read: readRange,
  },
  {
    pattern: all(
      `(?:ปี(?: ?งบ ?ประมาณ| ?งบ)?|${ERA}|\\() ?(?:${ERA} ?)?(${SHORT}) ?[-/] ?(?:ปี)? ?(?:${ERA} ?)?(${SHORT})(?!\\d)`,
    ),
    read: readRange,
  },
  { pattern: all(`ปี ?การ ?ศึกษา ?(?:${ERA} ?)?(${BE}|${CE}|${SHORT})${END}`), read: yearOnly('school') },
  {
    pattern: all(`(?:${FISCAL})[ :.]{0,3}(?:ประจำปี)? ?(?:${ERA} ?)?(${BE}|${CE}|${SHORT})${END}`),
    read: yearOnly('fiscal'),
  },
  { pattern: all(`(?<![a-z])fy ?(2\\d)(?!\\d)`), read: (_, [year]) => yearOnly('fiscal')('', [`20${year}`]) },
  // Plain years.
  {
    pattern: all(`(?:ปี|งบ|(?=พ ?\\.? ?ศ)) ?(?:${ERA} ?)?(${SHORT})(?!\\d| ?ปี)`),
    read: yearOnly('calendar-be'),
  },
  { pattern: all(`${COUNTER}[ _-]?(${SHORT}) ?[-/_] ?(${SHORT})[ )]{0,3}$`), read: readRange },
  { pattern: all(`${COUNTER}[ _-]?(6\\d)[ )]{0,3}$`), read: yearOnly('short') },
  { pattern: all(`${START}(${BE})${END}`), read: yearOnly('calendar-be') },
  { pattern: all(`${START}(${CE})${END}`), read: yearOnly('calendar-ce') },
];

/** A month without a year: the only time that can be named without a digit. */
export const BARE_MONTH: Reader = {
  pattern: all(`(${FULL_MONTH})(?: ?${TO} ?(?:เดือน)?(${FULL_MONTH}))?`),
  read: (_, [first, last]) => {
    const month = monthNumber(first ?? '');
    return [{ form: 'month', year: null, to: null, month, toMonth: last ? monthNumber(last) : month }];
  },
};
