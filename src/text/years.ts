import { arabicDigits } from './digits.js';
import { BARE_MONTH, READERS, type Reading } from './year-patterns.js';

/**
 * How a year was named. fiscal: ปีงบประมาณ 2566; calendar-be: พ.ศ. 2566, ปี 2566 or bare; calendar-ce: 2023; school: ปีการศึกษา;
 * month: a month or a span of dates; date: one day, often the day something was posted; range: a plan's years 2566–2570;
 * short: two digits at the end of a name (แผนดำเนินงาน 66); assessment: ITA 2566, the hub's year and not the document's; law: the year in the name of a law.
 */
export type YearForm =
  | 'fiscal'
  | 'calendar-be'
  | 'calendar-ce'
  | 'school'
  | 'month'
  | 'date'
  | 'range'
  | 'short'
  | 'assessment'
  | 'law';

/** A year named in a text. */
export interface YearMention {
  /** พ.ศ.; the first year of a range or span. */
  year: number;
  /** The last year; equal to `year` but for ranges and spans. */
  to: number;
  /** Month in `year` (1–12); null when no month is named. */
  month: number | null;
  /** Month in `to`; equal to `month` but for spans. */
  toMonth: number | null;
  form: YearForm;
  /** Where it stands in the text, in UTF-16 units. */
  index: number;
}

/** A mention that may lack its year: "ประจำเดือนตุลาคม". */
export interface TimeMention extends Omit<YearMention, 'year' | 'to'> {
  year: number | null;
  to: number | null;
}

/** Titles and rows are short; the years of a longer text stand at its start or nowhere. */
const LONGEST = 4000;

/** Thai digits, dashes and odd spaces in one form each, without moving anything. */
function unify(text: string): string {
  return arabicDigits(text.slice(0, LONGEST))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/\s/g, ' ');
}

/** Years and months named in a text, in order; phone numbers, amounts and numbers of things are passed over. Never throws. */
export function findTimes(text: string): TimeMention[] {
  let rest = unify(text);
  const found: TimeMention[] = [];
  const readers = /\d/.test(rest) ? [...READERS, BARE_MONTH] : [BARE_MONTH];
  for (const { pattern, read } of readers) {
    rest = rest.replace(pattern, (whole: string, ...args: unknown[]) => {
      // After the groups come the index and the text itself.
      const index = args.findIndex((arg) => typeof arg === 'number');
      const readings: Reading[] | null = read(whole, args.slice(0, index).map(asGroup));
      if (readings === null) return whole;
      found.push(...readings.map((reading) => ({ ...reading, index: Number(args[index]) })));
      return '\u0000'.repeat(whole.length);
    });
  }
  return found.sort((a, b) => a.index - b.index || (a.year ?? 0) - (b.year ?? 0));
}

const asGroup = (group: unknown) => (typeof group === 'string' ? group : undefined);

/** The years named in a text, in order; see {@link YearForm} for which of them are periods. Never throws. */
export function findYears(text: string): YearMention[] {
  return findTimes(text).flatMap((mention) => {
    const { year, to } = mention;
    return year === null || to === null ? [] : [{ ...mention, year, to }];
  });
}
