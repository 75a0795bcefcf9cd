import type { Caution, Change } from '../diff/difference.js';
import type { Verdict } from '../result/schema.js';

/** The words around a comparison of two Results; `{n}` places are filled by `say`. */
export const DIFFERENCE_WORDS = {
  title: { th: 'เทียบผลตรวจ OIT สองครั้ง', en: 'Two OIT checks compared' },
  since: { th: 'เทียบกับครั้งก่อน ({date})', en: 'Since the check before ({date})' },
  before: { th: 'ครั้งก่อน', en: 'Before' },
  after: { th: 'ครั้งนี้', en: 'Now' },
  score: { th: 'คะแนน', en: 'Score' },
  possible: { th: 'อาจถึง', en: 'Up to' },
  otherMethod: { th: 'คิดคะแนนคนละวิธี จึงไม่เทียบคะแนน', en: 'scored by different methods, so not compared' },
  counts: {
    th: 'แย่ลง {worse} · ดีขึ้น {better} · ไม่แน่ใจ {unsure} · คงเดิม {same}',
    en: 'new {worse} · fixed {better} · unsure {unsure} · unchanged {same}',
  },
  onlyBefore: { th: 'มีเฉพาะครั้งก่อน: {ids}', en: 'Only in the earlier result: {ids}' },
  onlyAfter: { th: 'มีเฉพาะครั้งนี้: {ids}', en: 'Only in the newer result: {ids}' },
  worse: {
    th: '{n} รายการแย่ลงจากครั้งก่อน: {ids} (--baseline)',
    en: '{n} {n:item|items} worse than the baseline: {ids} (--baseline)',
  },
  unsure: {
    th: '{n} รายการอาจแย่ลง แต่มีครั้งที่ดูไม่ได้: {ids} นับเพราะใช้ --strict',
    en: '{n} {n:item|items} may be worse, but could not be looked at once: {ids} (counted with --strict)',
  },
} as const;

/** Headings of the lists, in the order they are shown. */
export const CHANGES: Record<Exclude<Change, 'same'>, Record<'th' | 'en', string>> = {
  worse: { th: 'แย่ลง ({n})', en: 'New: worse than before ({n})' },
  unsure: {
    th: 'ไม่แน่ใจ: มีครั้งที่เปิดดูไม่ได้ จึงยังไม่นับว่าแย่ลง ({n})',
    en: 'Unsure: could not be looked at once, so not counted as worse ({n})',
  },
  better: { th: 'ดีขึ้น ({n})', en: 'Fixed: better than before ({n})' },
};

export const VERDICTS: Record<Verdict, Record<'th' | 'en', string>> = {
  pass: { th: 'ผ่าน', en: 'pass' },
  fail: { th: 'ไม่ผ่าน', en: 'fail' },
  review: { th: 'ต้องตรวจเอง', en: 'review' },
  'not-applicable': { th: 'ไม่ต้องประเมิน', en: 'not applicable' },
};

export const CAUTIONS: Record<Caution, Record<'th' | 'en', string>> = {
  'other-homepage': {
    th: 'คำเตือน: สองครั้งนี้เป็นคนละเว็บไซต์ ({before} กับ {after})',
    en: 'Warning: these are checks of different websites ({before} and {after})',
  },
  'other-folder': {
    th: 'คำเตือน: สองครั้งนี้เป็นคนละโฟลเดอร์ ({before} กับ {after}) อาจไม่ใช่เว็บไซต์เดียวกัน',
    en: 'Warning: these are checks of different folders ({before} and {after}), maybe not of one website',
  },
  swapped: {
    th: 'คำเตือน: ผลครั้งก่อนตรวจทีหลังผลครั้งนี้ อาจสลับไฟล์กัน',
    en: 'Warning: the earlier result was made after the newer one; the files may be swapped',
  },
  'other-rules': {
    th: 'ข้อสังเกต: ใช้ชุดกติกาคนละรุ่น ผลอาจต่างกันโดยเว็บไซต์ไม่ได้เปลี่ยน',
    en: 'Note: made by different versions of the rules; verdicts may differ though the website did not change',
  },
  'other-tool': {
    th: 'ข้อสังเกต: ใช้โปรแกรมคนละรุ่น ผลอาจต่างกันโดยเว็บไซต์ไม่ได้เปลี่ยน',
    en: 'Note: made by different versions of oit; verdicts may differ though the website did not change',
  },
  'other-options': {
    th: 'ข้อสังเกต: ตรวจด้วยตัวเลือกต่างกัน ({options})',
    en: 'Note: checked with different options ({options})',
  },
};
