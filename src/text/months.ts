/** Month names as agencies write them: full, short, misspelt and English. Index 0 is January. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['มกร(?:าคม|าคาม|คม|า)', 'ม\\.? ?ค\\.?', 'january', 'jan'],
  ['กุม[ภพ]า(?:พัน[ธท]?์?)?', 'ก\\.? ?พ\\.?', 'february', 'feb'],
  ['ม[ีิ]นา(?:คม)?', 'มี\\.? ?ค\\.?', 'march', 'mar'],
  ['เม[ษศส]า(?:ยน)?', 'เม\\.? ?ย\\.?', 'april', 'apr'],
  ['พฤ(?:ษ|ศ|ส|กษ)ภา(?:คม)?', 'พ\\.? ?ค\\.?', 'may'],
  ['มิ[ถท]ุนา(?:ยน)?', 'มิ\\.? ?ย\\.?', 'june', 'jun'],
  ['กร?ก[ฎฏด]า?(?:คม)?', 'ก\\.? ?ค\\.?', 'july', 'jul'],
  ['สิงห์?า(?:คม)?', 'ส\\.? ?ค\\.?', 'august', 'aug'],
  ['กัน?ย์?า(?:ยน)?', 'ก\\.? ?ย\\.?', 'september', 'sept?'],
  ['ต[ุู]ลา(?:คม)?', 'ต\\.? ?ค\\.?', 'october', 'oct'],
  ['พฤ(?:ศ|ษ|ส)?จิ[กย]า(?:ยน)?', 'พ\\.? ?ย\\.?', 'november', 'nov'],
  ['ธ[ัั]?นวา(?:คม)?', 'ธ\\.? ?ค\\.?', 'december', 'dec'],
];

const THAI = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];
const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month; `month` 1–12, `year` พ.ศ. of the calendar, null when none is named. */
export interface Month {
  year: number | null;
  month: number;
}

/** `ตุลาคม 2565`, `October 2565`. */
export function monthName({ year, month }: Month, lang: 'th' | 'en'): string {
  const name = (lang === 'th' ? THAI : ENGLISH)[month - 1] ?? '';
  return year === null ? name : `${name} ${year}`;
}

/** Not inside another word: "ก.ย." must not be read out of "ลก.ย." nor "mar" out of "summary". */
const alone = (pattern: string) => `(?<![a-zก-ฮะ-์.])(?:${pattern})(?![a-zะ-์])`;

/** Any way to write a month; only trustworthy beside a year. A full Thai name may follow other letters (ประจำเดือนตุลาคม). */
export const MONTH = `(?:${SPELLINGS.map(([full]) => full).join('|')}|${alone(
  SPELLINGS.flatMap(([, ...short]) => short).join('|'),
)}|(?<=เดือน)(?:${SPELLINGS.map(([, short]) => short).join('|')}))`;

/** A month written out, which needs no year beside it to be one. */
export const FULL_MONTH = `(?:${THAI.map((name) => name.replace('กฎ', 'ก[ฎฏ]').replace('พฤศ', 'พฤ[ศษ]')).join('|')})`;

const READERS = SPELLINGS.map((forms) => new RegExp(`^(?:${forms.join('|')})$`, 'i'));

/** 1–12, or 0 when the text is no month. */
export function monthNumber(text: string): number {
  return READERS.findIndex((reader) => reader.test(text)) + 1;
}
