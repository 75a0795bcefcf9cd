import type { Month } from './months.js';
import { findTimes, findYears, type TimeMention, type YearMention } from './years.js';

export { monthName } from './months.js';

/** The fiscal year a month lies in: 2566 runs from October 2565 to September 2566. `year` พ.ศ., `month` 1–12. */
export function fiscalYearOf(year: number, month: number): number {
  return month >= 10 ? year + 1 : year;
}

/** The twelve months of a fiscal year, October first. */
export function monthsOfFiscalYear(fiscalYear: number): (Month & { year: number })[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = ((at + 9) % 12) + 1;
    return { year: month >= 10 ? fiscalYear - 1 : fiscalYear, month };
  });
}

/** October to March: the six months the half-year items report on. */
export function monthsOfFirstHalf(fiscalYear: number): (Month & { year: number })[] {
  return monthsOfFiscalYear(fiscalYear).slice(0, 6);
}

/** First and last fiscal year of a mention. */
function fiscalSpan({ year, to, month, toMonth }: YearMention): [first: number, last: number] {
  return [
    month === null ? year : fiscalYearOf(year, month),
    toMonth === null ? to : fiscalYearOf(to, toMonth),
  ];
}

/**
 * The mentions that say what period a text is of. Years of laws and of the assessment say nothing; a single day is as a rule
 * the day of posting and counts only where nothing else is named.
 */
function periodMentions(text: string): YearMention[] {
  const named = findYears(text).filter(({ form }) => form !== 'law' && form !== 'assessment');
  const strong = named.filter(({ form }) => form !== 'date' && form !== 'short');
  return strong.length > 0 ? strong : named;
}

/** Fiscal years a text names, พ.ศ., ascending, each once; of a range its two ends. */
export function fiscalYearsNamed(text: string): number[] {
  return distinct(periodMentions(text).flatMap(fiscalSpan));
}

/** The same without single days: the day something was posted is too weak a hint to speak against it. */
export function firmYearsNamed(text: string): number[] {
  return distinct(
    periodMentions(text)
      .filter(({ form }) => form !== 'date')
      .flatMap(fiscalSpan),
  );
}

/** True when the nearest text (first of the list) that names a year names another one than this fiscal year (พ.ศ.). */
export function isOfOtherYear(texts: readonly string[], fiscalYear: number): boolean {
  const nearest = texts.find((text) => firmYearsNamed(text).length > 0);
  return nearest !== undefined && !coversYear(nearest, fiscalYear);
}

const distinct = (years: number[]) => [...new Set(years)].sort((a, b) => a - b);

/** True when the text names the fiscal year (พ.ศ.) or a range that holds it. */
export function coversYear(text: string, fiscalYear: number): boolean {
  return periodMentions(text).some((mention) => {
    const [first, last] = fiscalSpan(mention);
    // A school year runs from May to March and so lies in two fiscal years.
    return first <= fiscalYear && fiscalYear <= last + Number(mention.form === 'school');
  });
}

/** True when a text names the years of a plan ("2561–2564"), all of them before the fiscal year (พ.ศ.), and no later year. */
export function isPlanGoneBy(text: string, fiscalYear: number): boolean {
  const mentions = periodMentions(text);
  const isPast = (mention: YearMention) => fiscalSpan(mention)[1] < fiscalYear;
  return mentions.some(({ form }) => form === 'range') && mentions.every(isPast);
}

/** True when one of the texts names a day or a month of a year, as the date beside a piece of news does. */
export const namesDay = (texts: readonly string[]): boolean =>
  texts.some((text) => text !== '' && findYears(text).some(({ month }) => month !== null));

/** Years of the assessment itself ("ITA 2566", "การประเมินคุณธรรมและความโปร่งใส ปี 2566"), ascending, each once. */
export function assessmentYears(text: string): number[] {
  return distinct(findYears(text).flatMap(({ form, year }) => (form === 'assessment' ? [year] : [])));
}

/** Every year a text shows, whatever it stands for, พ.ศ., ascending, each once. */
export function yearsIn(text: string): number[] {
  return distinct(findYears(text).map(({ year }) => year));
}

const ONLY_YEAR =
  /^(?:ปีงบประมาณ|งบประมาณ|ประจำ|ปี|พ\.?\s?ศ\.?|fiscal|year|fy|b\.?e\.?|[\s\d๐-๙()[\]:.,–-])+$/i;

/** True when a text is nothing but a year: "ปี 2566", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "2566". */
export function isYearOnly(text: string): boolean {
  return text.length <= 60 && ONLY_YEAR.test(text) && findYears(text).length > 0;
}

/** A span longer than this is no list of months. */
const MOST_MONTHS = 24;

function monthsOf({ form, year, to, month, toMonth }: TimeMention): Month[] {
  if (form === 'date' || month === null || toMonth === null) return [];
  const years = year === null || to === null ? (toMonth < month ? 1 : 0) : to - year;
  const count = years * 12 + toMonth - month + 1;
  if (count > MOST_MONTHS) return [];
  return Array.from({ length: count }, (_, at) => ({
    year: year === null ? null : year + Math.floor((month - 1 + at) / 12),
    month: ((month - 1 + at) % 12) + 1,
  }));
}

/** Months a text names, in order, each once; a span or quarter gives every month in it; single days are left out. */
export function monthsNamed(text: string): Month[] {
  const seen = new Set<string>();
  return findTimes(text)
    .flatMap(monthsOf)
    .filter(({ year, month }) => {
      const key = `${year}-${month}`;
      return !seen.has(key) && seen.add(key);
    });
}
