import { z } from 'zod';

export const Verdict = z.enum(['pass', 'fail', 'review', 'not-applicable']);
export const FindingCode = z.enum([
  'link-not-shown',
  'not-linked',
  'not-present',
  'broken-link',
  'login-required',
  'wrong-period',
  'ambiguous',
  'could-not-check',
  'deep-link',
  'advice',
  'part-broken',
  'part-missing',
  'period-unconfirmed',
  'other-wording',
  'outside-storage',
  'thin-page',
]);
const Severity = z.enum(['error', 'review', 'warning', 'info']);

export const Finding = z.object({
  code: FindingCode,
  severity: Severity,
  /** Thai sentence. */
  message: z.string(),
  messageEn: z.string(),
  /** What to do about it, Thai and English; '' when nothing. */
  fix: z.string(),
  fixEn: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});

const TrailStep = z.object({
  url: z.string(),
  label: z.string(),
  /** File name of the picture that was clicked, where the link has no words; only to be shown. */
  image: z.string().optional(),
});

export const Evidence = z.object({
  label: z.string(),
  context: z.string(),
  /** null: named on the page without a target. */
  url: z.string().nullable(),
  /** From the homepage to the page that holds the link; each step is a page and the label that was clicked on it. */
  trail: z.array(TrailStep),
  /** Clicks from the homepage to the target; null when no trail leads there. */
  clicks: z.int().nullable(),
  http: z.object({ status: z.int().nullable(), contentType: z.string(), finalUrl: z.string() }).nullable(),
  /** Fiscal year read from label or context, พ.ศ.; null when none is named. */
  period: z.int().nullable(),
  matchScore: z.number(),
  why: z.string(),
});

const Mean = { confirmed: z.number(), possible: z.number() };
const IndicatorScore = z.object({
  id: z.string(),
  title: z.string(),
  ...Mean,
  subIndicators: z.array(z.object({ id: z.string(), title: z.string(), ...Mean })),
});
const Method = z.enum(['item-mean', 'mean-of-means']);
const RollUp = z.object({
  method: Method,
  ...Mean,
  /** Of the confirmed score. */
  grade: z.string().nullable(),
  /** Of the possible score: another one where the reviews decide the grade. */
  gradePossible: z.string().nullable().default(null),
  indicators: z.array(IndicatorScore),
});

export const ItemResult = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  indicator: z.string(),
  subIndicator: z.string(),
  group: z.string(),
  verdict: Verdict,
  score: z.union([z.literal(100), z.literal(0), z.null()]),
  findings: z.array(Finding),
  evidence: z.array(Evidence),
  /**
   * Of a folder, for an item somebody should look at: the file (from the working directory, `/` between names) and the line,
   * from 1, where its link stands or should stand.
   */
  place: z.object({ path: z.string(), line: z.int().positive() }).optional(),
});

export const ResultSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  ruleSet: z.object({ id: z.string(), fiscalYear: z.int(), version: z.string(), title: z.string() }),
  agency: z.object({
    name: z.string().optional(),
    type: z.string().optional(),
    homepage: z.string(),
    finalUrl: z.string(),
  }),
  checkedAt: z.iso.datetime(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  crawl: z.object({
    requests: z.int(),
    pages: z.int(),
    /** Pages of these that a browser had to show, their scripts run. */
    rendered: z.int().default(0),
    bytes: z.int(),
    durationMs: z.int(),
    /** False when the homepage itself could not be read: then nothing was decided. */
    homepageRead: z.boolean(),
    complete: z.boolean(),
    stoppedBy: z.string().nullable(),
    problems: z.array(z.object({ url: z.string(), cause: z.string(), message: z.string() })),
    /** What robots.txt files ask for between two requests (Crawl-delay), and what was kept of it. */
    crawlDelays: z
      .array(z.object({ url: z.string(), askedSeconds: z.number(), keptSeconds: z.number() }))
      .default([]),
    unopened: z.array(z.object({ pattern: z.string(), count: z.int(), why: z.string() })),
  }),
  score: RollUp.extend({
    /** The same grade question on scales whose levels are unconfirmed, e.g. the named levels of 2566. */
    levels: z.array(
      z.object({
        scale: z.string(),
        title: z.string(),
        grade: z.string(),
        gradePossible: z.string().nullable().default(null),
        certainty: z.string(),
      }),
    ),
    also: z.array(RollUp),
  }),
  items: z.array(ItemResult),
});

export type Result = z.infer<typeof ResultSchema>;
export type ItemResult = z.infer<typeof ItemResult>;
export type Finding = z.infer<typeof Finding>;
export type FindingCode = z.infer<typeof FindingCode>;
export type Evidence = z.infer<typeof Evidence>;
export type Verdict = z.infer<typeof Verdict>;
export type RollUp = z.infer<typeof RollUp>;
