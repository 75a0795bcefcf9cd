import type { Lang } from '../words.js';

/** Names of sheets and columns, and the words of their cells. Headings of columns are kept short: a column is narrow. */
const WORDS = {
  summary: { th: 'สรุป', en: 'Summary' },
  items: { th: 'รายการ', en: 'Items' },
  findings: { th: 'ผลที่พบ', en: 'Findings' },
  links: { th: 'ลิงก์', en: 'Links' },
  unread: { th: 'ที่ไม่ได้เปิดดู', en: 'Not looked at' },
  changes: { th: 'เปลี่ยนแปลง', en: 'Changes' },

  change: { th: 'เทียบครั้งก่อน', en: 'Change' },
  before: { th: 'ครั้งก่อน', en: 'Before' },
  after: { th: 'ครั้งนี้', en: 'Now' },
  worse: { th: 'แย่ลง', en: 'Worse' },
  unsure: { th: 'ไม่แน่ใจ', en: 'Unsure' },
  better: { th: 'ดีขึ้น', en: 'Better' },
  noChange: { th: 'ไม่มีรายการใดเปลี่ยนจากครั้งก่อน', en: 'No item changed since the check before' },

  id: { th: 'ข้อ', en: 'Item' },
  title: { th: 'ชื่อรายการ', en: 'Title' },
  indicator: { th: 'ตัวชี้วัด', en: 'Indicator' },
  subIndicator: { th: 'ตัวชี้วัดย่อย', en: 'Sub-indicator' },
  verdict: { th: 'ผล', en: 'Verdict' },
  score: { th: 'คะแนน', en: 'Score' },
  code: { th: 'รหัสผลที่พบ', en: 'Finding code' },
  finding: { th: 'ผลที่พบ', en: 'Finding' },
  severity: { th: 'ประเภท', en: 'Kind' },
  label: { th: 'ข้อความที่พบ', en: 'Words found' },
  context: { th: 'ข้อความแวดล้อม', en: 'Words around it' },
  url: { th: 'ที่อยู่ (URL)', en: 'Address (URL)' },
  finalUrl: { th: 'ที่อยู่สุดท้าย', en: 'Final address' },
  page: { th: 'อยู่ในหน้า', en: 'Stands on page' },
  trail: { th: 'เส้นทางคลิก', en: 'Click trail' },
  clicks: { th: 'จำนวนคลิก', en: 'Clicks' },
  http: { th: 'HTTP', en: 'HTTP' },
  contentType: { th: 'ชนิดข้อมูล', en: 'Content type' },
  period: { th: 'ปีงบประมาณ (พ.ศ.)', en: 'Fiscal year (B.E.)' },
  matchScore: { th: 'ความตรงกับรายการ (0–1)', en: 'Match (0–1)' },
  why: { th: 'ตรงเพราะ', en: 'Matched because' },
  fix: { th: 'วิธีแก้', en: 'Fix' },
  count: { th: 'จำนวนลิงก์', en: 'Links' },
  reason: { th: 'เหตุ', en: 'Reason' },
  what: { th: 'คืออะไร', en: 'What' },

  pass: { th: 'ผ่าน', en: 'Pass' },
  fail: { th: 'ไม่ผ่าน', en: 'Fail' },
  review: { th: 'ต้องตรวจเอง', en: 'Review' },
  'not-applicable': { th: 'ไม่ต้องประเมิน', en: 'Not applicable' },

  'severity-error': { th: 'เหตุที่ไม่ผ่าน', en: 'Why it fails' },
  'severity-review': { th: 'เหตุที่ต้องตรวจเอง', en: 'Why to review' },
  'severity-warning': { th: 'ข้อสังเกต', en: 'Note' },
  'severity-info': { th: 'ข้อแนะนำ', en: 'Advice' },

  first: { th: 'ควรแก้อะไรก่อน', en: 'What to fix first' },
  verdictCounts: { th: 'จำนวนรายการ', en: 'Items by verdict' },
  noted: { th: 'ผ่านแต่มีข้อสังเกต (นับในผ่านแล้ว)', en: 'Pass with a note (among the passes)' },
  scores: { th: 'คะแนน', en: 'Scores' },
  sure: { th: 'ยืนยัน', en: 'Sure' },
  upTo: { th: 'อาจถึง', en: 'Up to' },
  grade: { th: 'ระดับ', en: 'Grade' },
  scoresNote: {
    th: '“ยืนยัน” นับรายการที่ต้องตรวจเองเป็น 0 “อาจถึง” นับเป็น 100',
    en: '“Sure” counts items to review as 0, “up to” as 100',
  },
  unconfirmed: { th: 'เกณฑ์ยังไม่ยืนยัน', en: 'bands not confirmed' },
  problemCount: { th: 'หน้าที่เปิดไม่ได้', en: 'Pages that could not be opened' },
  unopenedCount: { th: 'รูปแบบลิงก์ที่ไม่ได้เปิด', en: 'Link patterns left unopened' },
  bangkok: { th: 'ตรวจเมื่อ (เวลากรุงเทพฯ)', en: 'Checked (Bangkok time)' },
} as const;

export type TableWord = keyof typeof WORDS;

/** A word of the tables in a language. */
export const word = (lang: Lang, key: TableWord): string => WORDS[key][lang];
