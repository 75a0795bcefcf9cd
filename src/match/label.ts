import { normalise } from '../text/normalise.js';
import { MAX_TEXT } from './folded.js';

/** A label taken apart: its number in some list of items, and its words. */
export interface LabelParts {
  /** The words without the number, normalised. */
  words: string;
  /** The number, when it is written as an item of the OIT list (O12, ๐๑๒, ข้อ ๑๒, OIT 12); null for other schemes (MOIT, 9.2) and for several (O1-O9). */
  item: number | null;
}

/** Numbers of other lists in front of a name: MOIT 17, EB 3, 9.2, (1), 3. */
const OTHER_NUMBER =
  /^(?:(?:m-?oit|eb(?:it)?|ita|iit|eit|ตัวชี้วัด(?:ย่อย)?(?:ที่)?|ข้อ(?:ที่)?|ลำดับ(?:ที่)?|รายการที่) ?[-.:]? ?\d{1,2}(?:[. -]\d{1,2}){0,3}|\(?\d{1,3}(?:\.\d{1,2}){0,3}[).]|\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}(?= ?[^\d\s.:/-])(?! ?(?:เดือน|ปี|ส\.|ธรรมาภิบาล|ประการ|ข้อ|ไตรมาส)))(?!\d)/;
/** Cyrillic and Greek O look the same and are typed all the same. O12.1 is a part of O12; 9.2 in "ข้อ 9.2" is no item. */
const OIT_NUMBER =
  /^(?:(?:ita ?)?(?:oit(?: ?ข้อ(?:ที่)?)?|[oоο]|ข้อ(?:ที่)? ?[oоο]) ?[-.:_#]? ?0?(\d{1,2})(?:\.\d{1,2})?(?![.]?\d)|(?:ข้อ(?:ที่)? ?[-.:]? ?0?(\d{1,2})|0(\d{2}))(?![\d.]\d|\d))/;
const IS_O = /^(?:ita ?)?(?:oit|[oоο]|ข้อ(?:ที่)? ?[oоο])/;
/** "รายงาน… (O12)": the number behind the name. */
const NUMBER_BEHIND = /[\s([](?:oit|[oоο]) ?[-.:_#]?0?(\d{1,2})[)\]]?$/;
/** What a number may begin with, and what it may look like behind a name, so that other texts cost nothing. */
const MAY_BEGIN_WITH_NUMBER = /^[^\p{L}\p{N}]{0,5}(?:[oоοｏ0๐ข]|ita|[1-9๑-๙][.)])/iu;
const MAY_END_WITH_NUMBER = /[oоοｏ] ?[-.:_#]?[\d๐-๙]{1,3}[)\]]?\s{0,3}$/iu;
/** The longest number behind a name. */
const LONGEST_BEHIND = 10;
const AFTER_NUMBER = /^(?:[\s:.)|,/_\]•·*~>=-]|\p{M})+/u;
/** List marks, brackets and pictures in front of a label; a mark hangs on the picture before it. */
const BEFORE = /^(?:[\s([{|•·*~>=–_:.-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+(?=\S)/u;

/** Takes "O12", "๐๑๒", "ข้อ ๑๒", "OIT 12", "MOIT 17", "9.2", "027" and list marks off the front, as often as they come (three at most). */
export function takeApart(label: string): LabelParts {
  let words = normalise(label.slice(0, 2 * MAX_TEXT)).slice(0, MAX_TEXT);
  let item: number | null = null;
  let isSeveral = false;
  for (let round = 0; round < 3; round++) {
    words = words.replace(BEFORE, '');
    const oit = OIT_NUMBER.exec(words);
    const match = oit ?? OTHER_NUMBER.exec(words);
    if (!match) break;
    if (oit) {
      const found = Number(oit[1] ?? oit[2] ?? oit[3]);
      if (item === null) item = found;
      else if (found !== item && IS_O.test(words)) isSeveral = true;
    }
    words = words.slice(match[0].length).replace(AFTER_NUMBER, '');
  }
  const behind = item === null ? NUMBER_BEHIND.exec(words) : null;
  if (behind) {
    item = Number(behind[1]);
    words = words.slice(0, behind.index).trim();
  }
  return { words, item: isSeveral ? null : item };
}

/** The number of a text as an OIT item, null if it has none; cheap for texts without. */
export function itemNumberOf(text: string): number | null {
  const read = text.slice(0, 2 * MAX_TEXT);
  return MAY_BEGIN_WITH_NUMBER.test(read) || MAY_END_WITH_NUMBER.test(read.slice(-LONGEST_BEHIND))
    ? takeApart(text).item
    : null;
}

/**
 * The item number of a link: its label's, else that of a cell of its row, else that of the words beside it.
 *
 * @param item what stands beside the link; [] when the label names something, as the number is then its neighbour's
 */
export function linkNumber(
  label: readonly string[],
  row: readonly string[],
  item: readonly string[],
): number | null {
  for (const text of [...label, ...row, ...item]) {
    const number = itemNumberOf(text);
    if (number !== null) return number;
  }
  return null;
}

const MONTH =
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\\.ค\\.?|ก\\.พ\\.?|มี\\.ค\\.?|เม\\.ย\\.?|พ\\.ค\\.?|มิ\\.ย\\.?|ก\\.ค\\.?|ส\\.ค\\.?|ก\\.ย\\.?|ต\\.ค\\.?|พ\\.ย\\.?|ธ\\.ค\\.?';
/** Words that say when or in which piece, never what. */
const NEUTRAL_WORDS = `${MONTH}|ประจำปีงบประมาณ|ประจำปี|ปีงบประมาณ|ปีการศึกษา|พ\\.ศ\\.?|พุทธศักราช|ประจำเดือน|ประจำไตรมาส|ไตรมาส(?:ที่)?|เดือน|ปี|รอบ(?:ที่)?|ครั้งที่|ฉบับที่|วันที่|ตอนที่|ส่วนที่|ชุดที่|เล่มที่|ลำดับที่|ไฟล์(?:ที่)?|เอกสาร(?:ที่)?(?= ?\\d)|\\.?(?<![a-z])(?:pdf|docx?|xlsx?|pptx?|csv|zip|rar|jpe?g|png|kb|mb|gb)(?![a-z])|\\d+`;
const NEUTRAL = new RegExp(NEUTRAL_WORDS, 'g');
const NEUTRAL_OR_SPACE = new RegExp(`${NEUTRAL_WORDS}|[\\s\\p{P}\\p{S}]+`, 'gu');

/** The words without dates, years, numbers and file types. */
export function withoutNeutral(words: string): string {
  return words.replace(NEUTRAL, ' ').replace(/\s+/g, ' ').trim();
}

/** Where the telling part of the words ends: before "… ประจำปีงบประมาณ พ.ศ. 2566 (ไฟล์ PDF)". */
export function tellingLength(words: string): number {
  let runStart = 0;
  let runEnd = -1;
  for (const match of words.matchAll(NEUTRAL_OR_SPACE)) {
    if (match.index !== runEnd) runStart = match.index;
    runEnd = match.index + match[0].length;
  }
  return runEnd === words.length ? runStart : words.length;
}

/** Ways around a site, not content: back, next, print, share, close. The home page is known by words.yaml (`enter`). */
const NAVIGATION =
  /^(?:(?:หน้า)?(?:ก่อนหน้า|ถัดไป|ย้อนกลับ|สุดท้าย)(?:นี้)?|กลับ(?:ไป)?(?:สู่)?(?:หน้า(?:หลัก|แรก|เดิม)|ด้านบน|ขึ้นด้านบน)?|พิมพ์|แชร์|ปิด|ค้นหา|เมนู|แก้ไข|คัดลอก(?:ลิงก์)?|ล็อกอิน|เข้าสู่ระบบ|ออกจากระบบ|ข้าม(?:ไปยัง|ไปที่)?(?:เนื้อหา(?:หลัก)?)?|next|prev(?:ious)?|back|top|home|print|share|close|search|menu|edit|copy(?: link)?|log ?in|log ?out|sign in|skip to (?:main )?content)$/;

export function isNavigation(words: string): boolean {
  return NAVIGATION.test(words.replace(/[^\p{L}\p{M}\p{N} ]/gu, '').trim());
}

/** An address printed as a label says nothing a visitor would read. */
export function isAddress(words: string): boolean {
  return URLS.test(words) || HOST.test(words);
}

const URLS = /^(?:https?:\/\/|www\.)\S+(?: (?:https?:\/\/|www\.)\S+)*$/;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:go|ac|or|co|in|mi|net)\.th(?:\/\S*)?$/;

/** "รอบ 6 เดือน", "ไตรมาสที่ 2", "รายเดือน" in a label that says nothing else; it tells the report from the plan it stands under. */
export function periodOf(words: string): string {
  return (
    /(?:รอบ(?:ที่)? ?)?\d{1,2} ?เดือน(?:แรก|หลัง)?|ไตรมาส(?:ที่)? ?\d?|รายเดือน|รายไตรมาส|ครึ่งปี/.exec(words)?.[0] ??
    ''
  );
}
