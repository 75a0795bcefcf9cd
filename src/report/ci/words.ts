import type { Lang } from '../words.js';

/** The words of the formats for CI around the sentences of the Result. */
const WORDS = {
  failed: { th: 'ไม่ผ่าน', en: 'Failed' },
  review: { th: 'ต้องตรวจเอง', en: 'To review by hand' },
  look: { th: 'ผ่าน แต่ควรดู', en: 'Passed, but worth a look' },
  passed: { th: 'ผ่าน', en: 'Passed' },
  notApplicable: { th: 'ไม่ต้องประเมิน', en: 'Not applicable' },
  item: { th: 'ข้อ', en: 'Item' },
  name: { th: 'ชื่อ', en: 'Name' },
  total: { th: 'รวม OIT', en: 'OIT in all' },
  file: { th: 'ไฟล์', en: 'File' },
  standsAt: { th: '{path} บรรทัดที่ {line}', en: '{path}, line {line}' },
  leftOut: {
    th: 'ตัดออก {n} ส่วนเพราะหน้าสรุปนี้มีขนาดจำกัด ดูทั้งหมดได้ในไฟล์รายงาน (-o)',
    en: '{n} parts were left out, because this summary has a size limit; the report file (-o) has all',
  },
  asBefore: { th: 'คงเดิมจากครั้งก่อนหรือดีขึ้น {n} รายการ: {items}', en: '{n} no worse than before: {items}' },
  andMore: { th: 'และอีก {n} รายการ: {items}', en: 'and {n} more: {items}' },
  together: { th: '{n} รายการ: {items}', en: '{n} items: {items}' },
  strict: { th: 'นับเป็นไม่ผ่านเพราะ --strict', en: 'counts as a failure: --strict' },
  homepage: { th: 'หน้าเว็บไซต์หลัก', en: 'Homepage' },
  homepageFails: { th: 'อ่านหน้าเว็บไซต์หลักไม่ได้', en: 'The homepage could not be read' },
  interrupted: { th: 'ถูกสั่งหยุดกลางคัน', en: 'The run was stopped' },
  elements: { th: 'องค์ประกอบ', en: 'Elements' },
  period: { th: 'ช่วงเวลา', en: 'Period' },
  deadline: { th: 'กำหนดเผยแพร่', en: 'Deadline' },
} as const;

/** A word of these formats; `{name}` places are filled from `data`. */
export function word(
  lang: Lang,
  key: keyof typeof WORDS,
  data: Record<string, string | number> = {},
): string {
  return WORDS[key][lang].replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : place,
  );
}
