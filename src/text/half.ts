import { arabicDigits } from './digits.js';
import { monthsNamed } from './period.js';

/** Which part of a fiscal year a text says it is of. */
export type Part = 'first-half' | 'second-half' | 'whole-year';

/** Thai digits as 0–9, spaces gone: the words stand close together in any case. */
const tidy = (text: string) => arabicDigits(text.slice(0, 600)).replace(/\s+/g, '').toLowerCase();

const SECOND = /6เดือนหลัง|หกเดือนหลัง|ครึ่งปี(?:งบประมาณ)?หลัง|ครึ่งหลัง|รอบ(?:ที่)?2(?!\d)|secondhalf/;
const FIRST = /(?<!\d)6เดือน(?!หลัง)|หกเดือน(?!หลัง)|ครึ่งปี(?:งบประมาณ)?แรก|ครึ่งแรก|รอบ(?:ที่)?1(?!\d)|firsthalf/;
const WHOLE = /(?<!\d)12เดือน|สิบสองเดือน/;

/**
 * The parts of a fiscal year a text names: "รอบ 6 เดือน", "ครึ่งปีหลัง", "รอบ 12 เดือน", "ไตรมาส 3-4", "ต.ค. 65 – มี.ค. 66". A single month is none,
 * for it may be the month of posting; a span over the whole year holds its first half. [] when none is named.
 */
export function partsNamed(text: string): Part[] {
  const parts = new Set<Part>();
  const words = tidy(text);
  if (FIRST.test(words)) parts.add('first-half');
  if (SECOND.test(words)) parts.add('second-half');
  if (WHOLE.test(words)) parts.add('whole-year');
  const months = monthsNamed(text);
  if (months.length > 1) {
    const isFirst = months.some(({ month }) => month >= 10 || month <= 3);
    parts.add(isFirst ? 'first-half' : 'second-half');
  }
  return [...parts];
}
