import { z } from 'zod';
import { Phrase } from './schema-parts.js';

/** Words about websites in general, the same for all years (rules/words.yaml). All are phrase patterns. */
export const WordsSchema = z.strictObject({
  /** Labels that say nothing of their target: คลิก, รายละเอียด, ดาวน์โหลด … */
  generic: z.array(Phrase).min(1),
  /** Labels of pages that hold the items: ITA, OIT, ข้อมูลสาธารณะ … */
  hubs: z.array(Phrase).min(1),
  /** Labels that are sections, menus or lists worth reading when items are open. */
  sections: z.array(Phrase).min(1),
  /** Labels of the way in from a splash page. */
  enter: z.array(Phrase).min(1),
  /** Texts that stand where content should be: กำลังปรับปรุงข้อมูล … */
  noContent: z.array(Phrase).min(1),
  /** Texts that stand where a script will put content: กำลังโหลดข้อมูล … */
  waiting: z.array(Phrase).default([]),
  /** Texts of a page that only says that the website is closed for a while: เว็บไซต์ปิดปรับปรุง … */
  closed: z.array(Phrase).default([]),
  /** Texts of a page that says "not found" with status 200. */
  softNotFound: z.array(Phrase).min(1),
  /** Errors of a program or database that was to make the page, sent with status 200. */
  serverError: z.array(Phrase).default([]),
  /** Texts of a log-in or permission page. */
  login: z.array(Phrase).min(1),
  /** Texts of a firewall or bot check. */
  blocked: z.array(Phrase).min(1),
  /** Cover papers around a document: บันทึกข้อความ, แบบฟอร์มการเผยแพร่ … never the document itself. */
  coverPapers: z.array(Phrase).min(1),
  /** Words of a board where visitors ask: ตั้งกระทู้, ตั้งคำถาม … */
  board: z.array(Phrase).default([]),
  /** Words around links of the company that built the website: พัฒนาเว็บไซต์โดย … */
  vendor: z.array(Phrase).default([]),
  /** Words around links to other bodies and other people's accounts: หน่วยงานที่เกี่ยวข้อง … */
  related: z.array(Phrase).default([]),
  /** Labels of surveys: a form that asks for opinions is neither a channel nor a service. */
  surveys: z.array(Phrase).default([]),
  /** Headings over links to other things than the page is about: เรื่องที่เกี่ยวข้อง, related posts … */
  seeAlso: z.array(Phrase).default([]),
  /** How names of agencies begin (plain words, no phrases), where they end, and what after such a beginning is no name. */
  agencies: z
    .strictObject({
      begin: z.array(z.string().min(2)),
      end: z.array(z.string().min(2)),
      noName: z.array(z.string().min(2)),
    })
    .default({ begin: [], end: [], noName: [] }),
  /** Words of a list of requirements rather than of content: องค์ประกอบด้านข้อมูล, แสดงข้อมูล … */
  requirements: z.array(Phrase).default([]),
  /** Hosts: suffix match on the host name, optionally with the start of the path. */
  hosts: z.strictObject({
    social: z.array(z.string()).min(1),
    /** Share buttons and log-in dialogues of social networks (`facebook.com/sharer`). */
    share: z.array(z.string()).min(1),
    /** Path segments of a single post or video, which is no account: embed, watch, posts … */
    posts: z.array(z.string()).default([]),
    /** First path segments of places that anybody may open, perhaps the agency: groups … */
    groups: z.array(z.string()).default([]),
    /** Accounts a visitor writes to and gets an answer from: LINE, Messenger (also listed under `social` or `chat`). */
    accounts: z.array(z.string()).default([]),
    /** Where documents are kept that one can only read: never an online form or service (also listed under `storage`). */
    files: z.array(z.string()).default([]),
    /** Where online forms live: forms.gle, docs.google.com/forms … (also listed under `storage`). */
    forms: z.array(z.string()).default([]),
    /** Where agencies keep their own documents, forms and pages: Drive, Docs, Forms, Sites, Canva … */
    storage: z.array(z.string()).min(1),
    /** Central systems whose page can be the agency's: gprocurement.go.th, info.go.th … */
    systems: z.array(z.string()).min(1),
    /** Other bodies that agencies link to: nacc.go.th, krisdika … never the agency's own content unless the item allows it. */
    foreign: z.array(z.string()).min(1),
    /** Embedded chats. */
    chat: z.array(z.string()).min(1),
  }),
});

export type Words = z.infer<typeof WordsSchema>;
