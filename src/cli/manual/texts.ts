import type { Lang } from '../../report/words.js';

export type Section =
  | 'name'
  | 'synopsis'
  | 'description'
  | 'commands'
  | 'options'
  | 'examples'
  | 'exit'
  | 'files'
  | 'see';

/** The headings of a manual page. */
export const TITLES: Record<Section, Record<Lang, string>> = {
  name: { th: 'ชื่อ', en: 'NAME' },
  synopsis: { th: 'วิธีใช้', en: 'SYNOPSIS' },
  description: { th: 'คำอธิบาย', en: 'DESCRIPTION' },
  commands: { th: 'คำสั่ง', en: 'COMMANDS' },
  options: { th: 'ตัวเลือก', en: 'OPTIONS' },
  examples: { th: 'ตัวอย่าง', en: 'EXAMPLES' },
  exit: { th: 'สถานะเมื่อจบ', en: 'EXIT STATUS' },
  files: { th: 'ไฟล์', en: 'FILES' },
  see: { th: 'ดูเพิ่ม', en: 'SEE ALSO' },
};

/** What a command is for, in paragraphs. */
export const ABOUT: Record<string, Record<Lang, readonly string[]>> = {
  oit: {
    th: [
      'หน่วยงานส่วนใหญ่เสียคะแนน OIT ไม่ใช่เพราะไม่มีเอกสาร แต่เพราะไม่มีลิงก์จากหน้าเว็บไซต์หลักไปถึง oit คลิกตามเว็บไซต์อย่างผู้เข้าชม แล้วบอกทีละรายการว่าเข้าถึงหรือไม่ ได้กี่คะแนน คณะกรรมการจะเขียนว่าอะไร และควรแก้อย่างไร',
      'ผลออกทาง stdout ความคืบหน้าและปัญหาออกทาง stderr',
    ],
    en: [
      'Agencies mostly lose OIT points not because a document is missing, but because no link leads to it from the homepage. oit clicks through the site as a visitor would and says, item by item, whether the content is reached, how it scores, what the committee would write, and what to do.',
      'Results go to stdout; progress and problems go to stderr.',
    ],
  },
  check: {
    th: [
      'ตรวจหนึ่งหน่วยงานจากที่อยู่หน้าเว็บไซต์หลัก หรือจากโฟลเดอร์ที่เก็บเว็บไซต์ โฟลเดอร์ถูกเปิดเป็นเว็บไซต์ในเครื่อง ไม่มีการส่งข้อมูลออกไป ไม่ระบุที่อยู่ก็ได้ ถ้าไฟล์ตั้งค่ามี target',
      'อ่านเฉพาะหน้าที่อาจนำไปสู่รายการที่ยังไม่พบ ทำตาม robots.txt และพักระหว่างคำขอ หน้าที่เปิดดูไม่ได้ไม่นับว่าหน่วยงานไม่มีข้อมูล แต่เป็นรายการที่ต้องตรวจเอง',
    ],
    en: [
      'Checks one agency by the address of its homepage, or by the folder of its website. A folder is served as a website on this computer; nothing of it is sent anywhere. The argument may be left out when the settings name a target.',
      'Only pages that could lead to an open item are read; robots.txt is obeyed, with a pause between requests. What could not be looked at is never taken for missing: its items are for people to review.',
    ],
  },
  report: {
    th: ['ทำรายงานในรูปแบบใดก็ได้จากผลที่เก็บไว้ (.json) โดยไม่ติดต่อเว็บไซต์อีก ระบุโฟลเดอร์ที่มี result.json หลายหน่วยงานได้'],
    en: [
      'Makes reports of any form from a result that was kept as .json, without asking the website again. A folder with the result.json of many agencies will do, too.',
    ],
  },
  diff: {
    th: ['เทียบผลสองครั้งของหน่วยงานเดียวกันทีละรายการ: แย่ลง ดีขึ้น เทียบไม่ได้เพราะเปิดดูไม่ได้ หรือเหมือนเดิม'],
    en: [
      'Compares two results of one agency, item by item: worse, better, not comparable because something could not be looked at, or the same.',
    ],
  },
  init: {
    th: ['เขียนไฟล์ตั้งค่าในโฟลเดอร์ที่สั่ง ทุกคีย์มีคำอธิบายและปิดไว้ด้วย # ไฟล์ที่มีอยู่ไม่ถูกเขียนทับ เว้นแต่ใส่ --force'],
    en: [
      'Writes the settings file into the working folder, every key explained and commented out. A file that is there is left alone without --force.',
    ],
  },
  match: {
    th: ['บอกว่าป้ายลิงก์หนึ่งตรงกับรายการใด ด้วยคะแนนเท่าใด เพราะอะไร ใช้เลือกชื่อลิงก์ก่อนเขียนลงเว็บไซต์'],
    en: [
      'Tells which item a link text stands for, how surely, and why: to choose the words of a link before it is put on the site.',
    ],
  },
  rules: {
    th: [
      'ชุดกติกาของแต่ละปีงบประมาณเป็นไฟล์ YAML ที่แก้ได้โดยไม่ต้องเขียนโปรแกรม คำสั่งนี้แสดงรายชื่อ แสดงรายการหนึ่งทั้งหมด และหาที่ผิดในไฟล์ของตนเอง',
    ],
    en: [
      'The rule set of a fiscal year is a YAML file that can be edited without programming. This lists them, shows one item in full, and finds the faults of a file of your own.',
    ],
  },
  completion: {
    th: ['พิมพ์สคริปต์ที่ทำให้เชลล์เติมคำสั่ง ตัวเลือก และค่าของตัวเลือกเมื่อกด Tab สร้างจากคำสั่งของรุ่นนี้เอง เปลี่ยนรุ่นแล้วให้สร้างใหม่'],
    en: [
      'Prints a script by which the shell completes commands, options and their values with Tab. It is made from the commands of this very version: make it anew after an update.',
    ],
  },
};
