import { z } from 'zod';

/** A sentence in Thai with English beside it. */
const Bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });

/** How sure the facts are: two or more sources, one source, seen for another year or body, or no source found. */
const Certainty = z.enum(['confirmed', 'single', 'pattern', 'unconfirmed']);

/** `oN`: the number of the item in this rule set's year. */
const ItemId = z.string().regex(/^o[1-9]\d?$/, 'an item is named o1, o2, …');

const Period = z.strictObject({
  /**
   * current: the assessed fiscal year; previous: the year before; six-month: its first six months (October–March);
   * monthly: a table for each of those months; any: in force, no year of its own; none: a year makes no sense.
   */
  kind: z.enum(['current', 'previous', 'six-month', 'monthly', 'any', 'none']),
  /** พ.ศ.; null for `any` and `none`. */
  fiscalYear: z.int().min(2540).max(2700).nullable(),
  certainty: Certainty,
  note: Bilingual.optional(),
});

const Kind = z.enum(['page', 'document', 'news', 'channel', 'social', 'service']);

/**
 * A phrase pattern. Compared after normalising, spaces ignored. `…` stands for any text between, `(ก|ข)` for one of several,
 * `[ก]` for something that may be missing, `^` / `$` for the start and end of the label. Everything else is literal.
 */
const Phrase = z.string().min(1);

const Example = z.strictObject({
  /** Labels (invented or generalised) that must be recognised as the item. */
  match: z.array(z.string().min(1)).min(2),
  /** Close labels that must not. */
  nearMiss: z.array(z.string().min(1)).min(1),
});

const Item = z.strictObject({
  id: ItemId,
  title: z.string().min(1),
  officialTitle: z.string().min(1),
  titleEn: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  indicator: z.string().min(1),
  subIndicator: z.string().min(1),
  group: z.string().min(1),
  kind: Kind,
  /** Where the target may live: `own` = the agency's site or a document host; `any` = also other public bodies' systems. */
  target: z.enum(['own', 'any']).default('own'),
  /** Right words: these pass. */
  phrases: z.array(Phrase).min(1),
  /** Other wording that passes too, but is named as such in the reason. */
  otherWording: z.array(Phrase).default([]),
  /** Words that only count when the context says the same subject (a menu, heading or row that matches one of `context`). */
  inContext: z
    .array(z.strictObject({ phrases: z.array(Phrase).min(1), context: z.array(Phrase).min(1) }))
    .default([]),
  /** Words too weak to pass: the candidate is shown for review. */
  weak: z.array(Phrase).default([]),
  /** Words that rule the item out, whatever else matches. */
  exclude: z.array(Phrase).default([]),
  /** Words beside which the item's own names are weak only: something like it, but perhaps another thing. */
  atMostWeak: z.array(Phrase).default([]),
  examples: Example,
  elements: z.array(Bilingual).min(1),
  /** True when a chat embedded in the homepage is the item's content (ช่องทางการสอบถาม). */
  chat: z.boolean().default(false),
  /**
   * Content that may stand on a page itself without a heading: all of these phrases in one region of one page
   * (an address, telephone and e-mail in the footer for ข้อมูลการติดต่อ).
   */
  onPage: z.strictObject({ region: z.enum(['footer', 'any']), all: z.array(Phrase).min(2) }).optional(),
  /**
   * What the item must be kept apart from: a page that calls itself one of `from` and nowhere says one of `unless` serves
   * another purpose (the general complaint box is no channel for corruption complaints).
   */
  apart: z.strictObject({ from: z.array(Phrase).min(1), unless: z.array(Phrase).min(1) }).optional(),
  /** Elements asked of some agency types only. */
  extraFor: z
    .array(z.strictObject({ agencyTypes: z.array(z.string().min(1)).min(1), ...Bilingual.shape }))
    .default([]),
  period: Period,
  /** When it must be published: a sentence, as the facts know it. */
  deadline: Bilingual.nullable().default(null),
  /** Standing advice, shown beside every pass. */
  advice: Bilingual.nullable().default(null),
  /** How to put a failure right, one sentence. */
  fix: Bilingual,
  /** A labelled link within so many clicks of the homepage, else `deep-link`; overrides the rule set's. */
  warnClicks: z.int().min(1).max(20).optional(),
  certainty: Certainty,
  note: Bilingual.optional(),
});

/** Words that speak against all items of some kinds alike, but for those named: orders, news of meetings, blank forms. */
const Shared = z.strictObject({
  kinds: z.array(Kind).min(1),
  except: z.array(ItemId).default([]),
  exclude: z.array(Phrase).default([]),
  atMostWeak: z.array(Phrase).default([]),
});

const SubIndicator = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  titleEn: z.string().min(1),
});
const Indicator = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  subIndicators: z.array(SubIndicator).min(1),
});

const Band = z.strictObject({
  grade: z.string().min(1),
  min: z.number().min(0).max(100),
  titleEn: z.string().optional(),
});
const Scale = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  certainty: Certainty,
  bands: z.array(Band).min(2),
});

const Method = z.enum(['item-mean', 'mean-of-means']);

export const RuleSetSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, e.g. 1.0.0'),
  fiscalYear: z.int().min(2540).max(2700),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  /** A match at or above this counts as the item (0–1). */
  passScore: z.number().min(0).max(1),
  /** Between this and passScore a candidate is shown for review (0–1). */
  reviewScore: z.number().min(0).max(1),
  /** A labelled link within so many clicks of the homepage; farther is `deep-link`. */
  warnClicks: z.int().min(1).max(20),
  scoring: z.strictObject({ default: Method, also: z.array(Method) }),
  /** The first scale gives `grade`; further ones are shown with their certainty. */
  grades: z.array(Scale).min(1),
  indicators: z.array(Indicator).min(1),
  shared: z.array(Shared).default([]),
  items: z.array(Item).min(1),
});

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
  /** Texts of a page that says "not found" with status 200. */
  softNotFound: z.array(Phrase).min(1),
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

const Severity = z.enum(['error', 'review', 'warning', 'info']);
/** rules/findings.yaml: the sentences. Placeholders are written {name}. */
export const FindingsSchema = z.strictObject({
  findings: z.record(
    z.string(),
    z.strictObject({
      severity: Severity,
      th: z.string().min(1),
      en: z.string().min(1),
      fix: Bilingual.optional(),
    }),
  ),
  /** Why something could not be looked at: Cause → words for {cause}. */
  causes: z.record(z.string(), z.strictObject({ ...Bilingual.shape, fix: Bilingual.optional() })),
  /** Why a careful person would hesitate (src/rules/doubts.ts): words for {reason}, or advice in place of the general one. */
  doubts: z.record(z.string(), z.strictObject({ ...Bilingual.shape, fix: Bilingual.optional() })),
  /** How a year is known, for {known}: named by the words of the link, or inferred from the assessment it stands under. */
  years: z.record(z.enum(['named', 'inferred']), Bilingual),
  /** Parts of a fiscal year, as findings name them: first-half, second-half, whole-year. */
  parts: z.record(z.enum(['first-half', 'second-half', 'whole-year']), Bilingual),
});

export type RuleSet = z.infer<typeof RuleSetSchema>;
export type RuleItem = RuleSet['items'][number];
export type Words = z.infer<typeof WordsSchema>;
export type FindingTexts = z.infer<typeof FindingsSchema>;
export type Bilingual = z.infer<typeof Bilingual>;
export type ScoreMethod = z.infer<typeof Method>;
export type GradeScale = z.infer<typeof Scale>;

/** Everything the pure core needs to know: one year's items, the words of the web, the sentences. */
export interface Rules {
  ruleSet: RuleSet;
  words: Words;
  findings: FindingTexts;
}
