import type { FindingCode } from '../result/schema.js';

/** A sentence in both languages: {n} = how many items, {items} = "3 items". */
export interface Step {
  th: string;
  en: string;
  /** What to do in few words, without the number; for the first screen. */
  short: { th: string; en: string };
}

/** What puts a whole group of items right; of two that are worth the same, the easier first. */
export const STEPS: readonly (Step & { codes: FindingCode[] })[] = [
  {
    codes: ['link-not-shown'],
    th: '{n} รายการแก้ได้โดยทำลิงก์จากหน้าแรก (หรือจากหน้า ITA ที่หน้าแรกลิงก์ไปถึง) ไปยังข้อมูลที่มีอยู่แล้ว',
    en: '{items}: link the content that already exists from the homepage, or from an ITA page the homepage links to',
    short: {
      th: 'ทำลิงก์จากหน้าแรกไปยังข้อมูลที่มีอยู่แล้ว',
      en: 'Link the content that already exists from the homepage',
    },
  },
  {
    codes: ['not-linked'],
    th: '{n} รายการ หน้าเว็บระบุชื่อไว้แต่กดไปไหนไม่ได้ ถ้ามีข้อมูลอยู่แล้วให้ใส่ลิงก์ ถ้ายังไม่มีให้จัดทำและเผยแพร่',
    en: '{items}: named on a page, but nothing to click; if the content exists, put the link in, if not, make and publish it',
    short: { th: 'ใส่ลิงก์ที่ชื่อซึ่งหน้าเว็บเขียนไว้แต่กดไม่ได้', en: 'Put links on the names that lead nowhere' },
  },
  {
    codes: ['broken-link'],
    th: '{n} รายการแก้ได้โดยซ่อมลิงก์เสียหรือนำไฟล์กลับขึ้นเว็บไซต์',
    en: '{items}: repair the dead link or put the file back',
    short: { th: 'ซ่อมลิงก์เสียหรือนำไฟล์กลับขึ้นเว็บไซต์', en: 'Repair dead links or put the files back' },
  },
  {
    codes: ['login-required'],
    th: '{n} รายการแก้ได้โดยเปิดสิทธิ์ให้ทุกคนเข้าถึงโดยไม่ต้องเข้าสู่ระบบ',
    en: '{items}: open to everyone, without logging in',
    short: { th: 'เปิดสิทธิ์ให้ทุกคนดูได้โดยไม่ต้องเข้าสู่ระบบ', en: 'Open it to everyone, without logging in' },
  },
  {
    codes: ['wrong-period'],
    th: '{n} รายการต้องเผยแพร่ฉบับของปีที่ประเมิน หรือระบุปีงบประมาณที่ป้ายลิงก์',
    en: '{items}: publish the edition of the assessed year, or name the year in the link',
    short: {
      th: 'เผยแพร่ฉบับของปีที่ประเมิน หรือระบุปีที่ป้ายลิงก์',
      en: 'Publish the assessed year’s edition, or name the year in the link',
    },
  },
  {
    codes: ['not-present'],
    th: '{n} รายการ โปรแกรมไม่พบลิงก์หรือข้อความที่ระบุชื่อรายการภายใน {maxClicks} คลิกจากหน้าแรก ถ้ามีข้อมูลอยู่แล้วให้ทำลิงก์ ถ้ายังไม่มีให้จัดทำและเผยแพร่',
    en: '{items}: no link or text with the name was found within {maxClicks} clicks of the homepage; if the content exists, link it, if not, make and publish it',
    short: {
      th: 'ทำลิงก์ไปยังข้อมูล ถ้ายังไม่มีให้จัดทำและเผยแพร่',
      en: 'Link the content; if there is none, make and publish it',
    },
  },
  {
    codes: ['ambiguous'],
    th: '{n} รายการพบลิงก์ที่อาจใช่ เปิดดูด้วยตนเอง เหตุที่ยังไม่แน่ใจอยู่ใต้แต่ละรายการ',
    en: '{items}: look at the candidate links; each finding tells what is in doubt',
    short: { th: 'เปิดดูลิงก์ที่อาจใช่ด้วยตนเอง', en: 'Look at the candidate links' },
  },
];

/** Items that may stand on an ITA page that does not open: {hub}, and {cause}, why not. */
export const SHUT_HUB: Step = {
  th: 'เปิดหน้า {hub} ให้ทุกคนเข้าถึงได้ก่อน แล้วตรวจใหม่: {n} รายการที่ไม่พบอาจอยู่ในหน้านั้น{cause} รายการที่ยังไม่พบหลังจากนั้น ให้ทำลิงก์ หรือจัดทำและเผยแพร่',
  en: 'First make {hub} open for everyone, then check again: {items} that were not found may be on it{cause}. What is still missing then: link it, or make and publish it',
  short: {
    th: 'เปิดหน้า {hub} ให้ทุกคนเข้าถึงได้ แล้วตรวจใหม่',
    en: 'Make {hub} open for everyone, then check again',
  },
};

/** Items that could not be checked, for a cause that a new run or a look by hand puts right. */
export const UNCHECKED: Record<
  'max-pages' | 'time' | 'pace' | 'interrupted' | 'budget' | 'robots' | 'cause',
  Step
> = {
  'max-pages': {
    th: '{n} รายการยังตัดสินไม่ได้ เพราะอ่านครบ {maxPages} หน้าก่อนดูทั่ว ให้สั่งใหม่โดยเพิ่มจำนวนหน้า เช่น --max-pages {morePages}',
    en: '{items} undecided, because {maxPages} pages were read before all was seen: run again with more, e.g. --max-pages {morePages}',
    short: {
      th: 'ตรวจใหม่โดยเพิ่มจำนวนหน้า เช่น --max-pages {morePages}',
      en: 'Run again with more pages, e.g. --max-pages {morePages}',
    },
  },
  time: {
    th: '{n} รายการยังตัดสินไม่ได้ เพราะครบเวลา {maxTime} วินาทีก่อนดูทั่ว ให้สั่งใหม่โดยเพิ่มเวลา เช่น --max-time {moreTime}',
    en: '{items} undecided, because {maxTime} s were over before all was seen: run again with more, e.g. --max-time {moreTime}',
    short: {
      th: 'ตรวจใหม่โดยเพิ่มเวลา เช่น --max-time {moreTime}',
      en: 'Run again with more time, e.g. --max-time {moreTime}',
    },
  },
  pace: {
    th: '{n} รายการยังตัดสินไม่ได้ เพราะครบเวลา {maxTime} วินาทีก่อนดูทั่ว: {pace} ให้สั่งใหม่โดยเพิ่มเวลา เช่น --max-time {moreTime} หรือถ้าเป็นเว็บไซต์ของหน่วยงานเอง ลด Crawl-delay หรือใช้ --ignore-robots',
    en: '{items} undecided, because {maxTime} s were over before all was seen: {pace}. Run again with more time, e.g. --max-time {moreTime}, or, if the website is your own, lower its Crawl-delay or use --ignore-robots',
    short: {
      th: 'ตรวจใหม่โดยเพิ่มเวลา เช่น --max-time {moreTime}',
      en: 'Run again with more time, e.g. --max-time {moreTime}',
    },
  },
  interrupted: {
    th: '{n} รายการยังตัดสินไม่ได้ เพราะถูกสั่งหยุดกลางคัน ให้สั่งใหม่แล้วรอจนจบ',
    en: '{items} undecided, because the run was stopped: run again and let it end',
    short: { th: 'ตรวจใหม่แล้วรอจนจบ', en: 'Run again and let it end' },
  },
  budget: {
    th: '{n} รายการยังตัดสินไม่ได้ เพราะครบจำนวนหน้าหรือเวลาที่กำหนด ให้สั่งใหม่โดยเพิ่ม --max-pages หรือ --max-time',
    en: '{items} undecided, because a limit was reached: run again with a higher --max-pages or --max-time',
    short: {
      th: 'ตรวจใหม่โดยเพิ่ม --max-pages หรือ --max-time',
      en: 'Run again with a higher --max-pages or --max-time',
    },
  },
  robots: {
    th: '{n} รายการยังตัดสินไม่ได้ เพราะ robots.txt ไม่อนุญาตให้โปรแกรมเปิด ถ้าเป็นเว็บไซต์ของหน่วยงานเอง ให้สั่งใหม่โดยเพิ่ม --ignore-robots',
    en: '{items} undecided, because robots.txt keeps programs out: if the website is your own, run again with --ignore-robots',
    short: {
      th: 'ถ้าเป็นเว็บไซต์ของหน่วยงานเอง ตรวจใหม่โดยเพิ่ม --ignore-robots',
      en: 'If the website is your own, run again with --ignore-robots',
    },
  },
  cause: {
    th: '{n} รายการตรวจอัตโนมัติไม่ได้ ให้เปิดดูด้วยตนเองจากหน้าแรก{cause}',
    en: '{items} could not be checked automatically: look for them by hand, starting at the homepage{cause}',
    short: { th: 'เปิดดูด้วยตนเองจากหน้าแรก{cause}', en: 'Look by hand, starting at the homepage{cause}' },
  },
};

/** Passes by a link that names nothing by itself. */
export const UNTELLING: Step = {
  th: '{n} รายการผ่านด้วยลิงก์ที่ชื่อไม่บอกว่าเป็นอะไร (เช่น “คลิก”) ควรเปลี่ยนเป็นชื่อรายการ คณะกรรมการและผู้ใช้โปรแกรมอ่านหน้าจอจะหาพบง่ายขึ้น',
  en: '{items} passed by a link whose label says nothing by itself (such as “click”): name it after the item, so that the committee and users of screen readers find it',
  short: { th: 'ตั้งชื่อลิงก์ตามชื่อรายการแทน “คลิก”', en: 'Name links after the item instead of “click”' },
};

/** Passes that carry a warning. */
export const DOUBTFUL: Step = {
  th: '{n} รายการผ่าน แต่ควรดู (เครื่องหมาย !): อ่านข้อสังเกตใต้รายการ',
  en: '{items} passed, but worth a look (marked !): read the note below',
  short: {
    th: 'เปิดดูรายการที่ผ่านแต่มีข้อสังเกต (เครื่องหมาย !)',
    en: 'Look at the passes that carry a note (marked !)',
  },
};
