import { z } from 'zod';
import type { FindingTexts } from './findings-schema.js';
import { Bilingual, Phrase } from './schema-parts.js';
import type { Words } from './words-schema.js';

export { type CauseTexts, FindingsSchema, type FindingTexts } from './findings-schema.js';
export type { Bilingual } from './schema-parts.js';
export { type Words, WordsSchema } from './words-schema.js';

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
  titleEn: z.string().optional(),
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

export type RuleSet = z.infer<typeof RuleSetSchema>;
export type RuleItem = RuleSet['items'][number];
export type ScoreMethod = z.infer<typeof Method>;
export type GradeScale = z.infer<typeof Scale>;

/** Everything the pure core needs to know: one year's items, the words of the web, the sentences. */
export interface Rules {
  ruleSet: RuleSet;
  words: Words;
  findings: FindingTexts;
}
