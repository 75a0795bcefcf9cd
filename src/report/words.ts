/** The two languages of every report; sentences about items come with the Result, these are the words around them. */
export type Lang = 'th' | 'en';

const WORDS = {
  title: { th: 'ผลตรวจ OIT ปีงบประมาณ {year}', en: 'OIT check, fiscal year B.E. {year}' },
  headline: { th: '{title}: {verdict}', en: '{title}: {verdict}' },
  someFail: { th: 'ไม่ผ่าน {n} รายการ', en: '{n} {n:item fails|items fail}' },
  noneFails: { th: 'ไม่พบรายการที่ไม่ผ่าน', en: 'no item fails' },
  allPass: { th: 'ผ่านทุกรายการ', en: 'every item passes' },
  someReview: { th: 'ต้องตรวจเอง {n} รายการ', en: '{n} to review' },
  notChecked: { th: 'ตรวจไม่ได้', en: 'could not be checked' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  agencyType: { th: 'ประเภท', en: 'Type' },
  homepage: { th: 'หน้าเว็บไซต์หลัก', en: 'Homepage' },
  folder: { th: 'โฟลเดอร์ที่ตรวจ', en: 'Folder checked' },
  checkedAt: { th: 'ตรวจเมื่อ', en: 'Checked' },
  ruleSet: { th: 'ชุดกติกา', en: 'Rule set' },
  score: { th: 'คะแนน OIT', en: 'OIT score' },
  grade: { th: 'ระดับ {grade}', en: 'grade {grade}' },
  gradeSpan: { th: '{from} ถึง {to}', en: '{from} to {to}' },
  upTo: { th: 'อาจถึง {score}', en: 'up to {score}' },
  items: { th: 'รายการ', en: 'Items' },
  pass: { th: 'ผ่าน {n}', en: '{n} pass' },
  doubtful: { th: 'ควรดู {n}', en: '{n} to look at' },
  fail: { th: 'ไม่ผ่าน {n}', en: '{n} fail' },
  review: { th: 'ต้องตรวจเอง {n}', en: '{n} to review' },
  notApplicable: { th: 'ไม่ต้องประเมิน {n}', en: '{n} not applicable' },
  crawl: { th: 'การสำรวจ', en: 'Crawl' },
  complete: { th: 'ครบถ้วน', en: 'complete' },
  incomplete: { th: 'ยังไม่ครบ', en: 'incomplete' },
  effort: {
    th: 'อ่าน {pages} หน้า ส่งคำขอ {requests} ครั้ง',
    en: '{pages} {pages:page|pages} read, {requests} {requests:request|requests}',
  },
  rendered: { th: 'ใช้เบราว์เซอร์แสดง {n} หน้า', en: '{n} shown by a browser' },
  unreadable: {
    th: 'อ่านหน้าเว็บไซต์หลักไม่ได้ จึงยังตัดสินรายการใดไม่ได้: {why}',
    en: 'The homepage could not be read, so no item could be decided: {why}',
  },
  incompleteWarning: {
    th: 'คำเตือน: ยังสำรวจเว็บไซต์ไม่ครบ {why} มี {n} รายการที่ยังตัดสินไม่ได้และไม่นับว่าไม่ผ่าน เว้นแต่ใช้ --strict',
    en: 'Warning: not all of the website was looked at, {why}; {n} {n:item is|items are} undecided and {n:does|do} not count as {n:a failure|failures} without --strict',
  },
  someUnread: { th: 'มีหน้าที่ต้องดูแต่เปิดไม่ได้', en: 'some pages that matter could not be opened' },
  yearPast: {
    th: 'ข้อสังเกต: ชุดกติกานี้เป็นของปีงบประมาณ {year} แต่วันที่ตรวจอยู่ในปีงบประมาณ {now} รายการและเกณฑ์อาจเปลี่ยนไปแล้ว',
    en: 'Note: these are the rules of fiscal year B.E. {year}, but the check was made in B.E. {now}; items and criteria may have changed',
  },
  insecure: {
    th: 'ข้อสังเกต: ตรวจโดยไม่ตรวจสอบใบรับรองความปลอดภัย (--insecure) เบราว์เซอร์ของคณะกรรมการอาจเตือนหรือไม่ยอมเปิดเว็บไซต์',
    en: "Note: certificates were not verified (--insecure); the committee's browser may warn or refuse to open the website",
  },
  robotsUnread: {
    th: 'อ่าน robots.txt ไม่ได้ จึงสำรวจต่ออย่างช้า ๆ',
    en: 'robots.txt could not be read, so the crawl went on slowly',
  },
  crawlDelay: {
    th: '{url} ขอให้เว้น {asked} วินาทีระหว่างคำขอ (Crawl-delay) โปรแกรมเว้น {kept} วินาที',
    en: '{url} asks for {asked} s between requests (Crawl-delay), {kept} s were kept',
  },
  paceNote: { th: 'ข้อสังเกต: {pace}', en: 'Note: {pace}' },
  stopMaxPages: {
    th: 'หยุดเพราะครบจำนวนหน้าที่กำหนด (--max-pages)',
    en: 'stopped at the page limit (--max-pages)',
  },
  stopTime: { th: 'หยุดเพราะครบเวลาที่กำหนด (--max-time)', en: 'stopped at the time limit (--max-time)' },
  stopInterrupted: { th: 'หยุดเพราะผู้ใช้สั่งหยุด', en: 'stopped by the user' },
  byMethod: { th: 'คะแนนตามวิธีคิด', en: 'Scores by method' },
  confirmed: { th: 'ยืนยัน', en: 'sure' },
  possible: { th: 'อาจถึง', en: 'up to' },
  gradeColumn: { th: 'ระดับ', en: 'grade' },
  'item-mean': { th: 'เฉลี่ยรายข้อ (item-mean)', en: 'mean of items (item-mean)' },
  'mean-of-means': {
    th: 'เฉลี่ยทีละชั้นแบบ ป.ป.ช. (mean-of-means)',
    en: 'mean of means, as NACC (mean-of-means)',
  },
  'by-item-mean': { th: 'วิธีเฉลี่ยรายข้อ', en: 'By the mean of items' },
  'by-mean-of-means': { th: 'วิธีเฉลี่ยทีละชั้นแบบ ป.ป.ช.', en: 'By the mean of means, as NACC' },
  gainMeans: {
    th: '“ได้คะแนนเพิ่ม” คิดตามวิธี{method}',
    en: '“Worth … points” is by the {method}',
  },
  unconfirmed: { th: '{title}: {grade} (เกณฑ์ยังไม่ยืนยัน)', en: '{title}: {grade} (bands not confirmed)' },
  confirmedLevel: { th: '{title}: {grade}', en: '{title}: {grade}' },
  home: { th: 'หน้าแรก', en: 'Home' },
  found: { th: 'พบที่', en: 'Found' },
  onPage: { th: '({words} อยู่ในหน้านี้)', en: '({words} stands on this page)' },
  noWords: { th: '(ลิงก์ไม่มีข้อความ)', en: '(link without words)' },
  picture: { th: '(รูปภาพ {name})', en: '(image {name})' },
  orphan: {
    th: 'มีอยู่ที่ {url} แต่ไม่มีลิงก์จากหน้าแรกนำไปถึง',
    en: 'Exists at {url}, but no link from the homepage leads to it',
  },
  seen: { th: 'ที่เห็น', en: 'Seen' },
  noTarget: { th: '(ไม่มีลิงก์ปลายทาง)', en: '(no link target)' },
  advice: { th: 'ข้อแนะนำ', en: 'Advice' },
  warning: { th: 'ข้อสังเกต', en: 'Note' },
  fix: { th: 'วิธีแก้', en: 'Fix' },
  sameNote: { th: 'ข้อสังเกตและวิธีแก้', en: 'Note and fix' },
  sameElsewhere: { th: 'เหมือน {id} แต่ให้เปิด {url}', en: 'as for {id}, but open {url}' },
  sameAs: { th: 'เหมือน {id}', en: 'as for {id}' },
  extraFor: { th: 'เฉพาะ {type} ต้อง', en: 'Also asked of {type}' },
  problems: { th: 'หน้าที่เปิดไม่ได้ ({n})', en: 'Pages that could not be opened ({n})' },
  unopened: { th: 'ลิงก์ที่ไม่ได้เปิด ({n} รูปแบบ)', en: 'Links left unopened ({n} {n:pattern|patterns})' },
  more: { th: '… และอีก {n} รายการ (ดูทั้งหมดได้ใน JSON)', en: '… and {n} more (all of them are in the JSON)' },
  links: { th: '{n} ลิงก์', en: '{n} {n:link|links}' },
  'max-clicks': { th: 'ไกลเกินจำนวนคลิกที่กำหนด', en: 'beyond the click limit' },
  'max-pages': { th: 'ครบจำนวนหน้าที่กำหนด', en: 'page limit reached' },
  'max-time': { th: 'ครบเวลาที่กำหนด', en: 'time limit reached' },
  robots: { th: 'robots.txt ไม่อนุญาต', en: 'refused by robots.txt' },
  sampled: { th: 'สุ่มเปิดบางหน้าแล้ว', en: 'a sample was opened' },
  failed: { th: 'ขอเปิดแล้วแต่อ่านไม่ได้', en: 'asked for, but not read' },
  elsewhere: {
    th: 'เปิดได้ แต่เป็นเว็บไซต์อื่นที่ไม่ทราบว่าเป็นของหน่วยงาน จึงไม่ได้อ่านต่อ',
    en: 'opens, but on another website that is not known to be the agency’s, so it was not read',
  },
  trap: { th: 'ที่อยู่ซ้ำไม่รู้จบ', en: 'an endless series of addresses' },
  decided: { th: 'ตัดสินครบทุกรายการแล้ว', en: 'every item was decided' },
  next: { th: 'ควรทำอะไรต่อ', en: 'What to do next' },
  first: { th: 'ควรแก้อะไรก่อน', en: 'What to fix first' },
  ofItems: { th: '{n} รายการ: {ids}', en: '{n} {n:item|items}: {ids}' },
  furtherSteps: {
    th: '… และอีก {n} ข้อ อยู่ท้ายรายงาน',
    en: '… and {n} more, at the end of the report',
  },
  stepsAbove: {
    th: '… และอีก {n} ข้อ ดูตอนต้นและท้ายรายงาน',
    en: '… and {n} more: see the start and the end of the report',
  },
  atOnce: { th: 'แก้ก่อน', en: 'Fix first' },
  wholeReport: { th: 'รายงานเต็ม', en: 'Whole report' },
  saveIt: { th: 'สั่งตรวจโดยเพิ่ม -o {file} เพื่อเก็บเป็นไฟล์', en: 'add -o {file} to keep it as a file' },
  nothing: { th: 'ไม่มีรายการที่ต้องแก้', en: 'Nothing to put right' },
  gain: { th: 'ได้คะแนนเพิ่ม {points}', en: 'worth {points} points' },
  gainAtMost: { th: 'ได้คะแนนเพิ่มไม่เกิน {points}', en: 'worth up to {points} points' },
  scoreOf: { th: '{score} จาก 100', en: '{score} of 100' },
} as const;

export type WordKey = keyof typeof WORDS;

/** The words of one language; `{name}` places are filled from `data`, `{name:one|more}` by its number; an unknown key is given back as it is. */
export function say(lang: Lang, key: string, data: Record<string, string | number> = {}): string {
  const entry = Object.hasOwn(WORDS, key) ? WORDS[key as WordKey][lang] : key;
  return entry.replace(
    /\{(\w+)(?::([^|{}]+)\|([^|{}]+))?\}/g,
    (place, name: string, one?: string, more?: string) => {
      if (!Object.hasOwn(data, name)) return place;
      return (data[name] === 1 ? one : more) ?? String(data[name]);
    },
  );
}
