import { z } from 'zod';
import { FindingCode, Verdict } from '../result/schema.js';

/** A file of the pack: its place below the folder, with `/`, and what proves it unchanged. */
const PackedFile = z.object({
  file: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What an answer has to do with the verdicts. */
export const Role = z.enum([
  'homepage',
  'trail',
  'target',
  'mention',
  'problem',
  'robots',
  'sitemap',
  'searched',
]);

const Body = PackedFile.extend({
  /** False where reading stopped before the end: a document is read for its first 64 KB, a page for its first 5 MB. */
  complete: z.boolean(),
  /** Why it is not complete; null when it is. */
  cut: z.string().nullable(),
  /** True when what the user gave with --header stood in it and was replaced by `***`. */
  redacted: z.boolean(),
});

const Answer = z.object({
  id: z.string(),
  roles: z.array(Role),
  /** The address asked for, without login and fragment. */
  url: z.string(),
  /** The address that answered. */
  finalUrl: z.string(),
  redirects: z.array(z.object({ url: z.string(), status: z.int() })),
  receivedAt: z.iso.datetime(),
  /** null when nothing came: see `failure`. */
  status: z.int().nullable(),
  statusText: z.string(),
  /** Names in lower case; values that may be secrets are `***`. */
  headers: z.record(z.string(), z.string()),
  failure: z.object({ cause: z.string(), message: z.string() }).nullable(),
  /** True: the server said that the answer of an earlier run still holds (304); body and headers are those of that run. */
  fromCache: z.boolean(),
  /** The bytes as received: content encoding (gzip and the like) undone, charset left as it came. */
  body: Body.nullable(),
  noBody: z.enum(['no-answer', 'empty', 'size-limit']).nullable(),
  /** What a browser made of the page (its DOM written out, UTF-8), where the verdict was made from that. */
  shown: z.array(PackedFile.extend({ url: z.string(), shownUrl: z.string() })),
  screenshot: PackedFile.extend({
    width: z.int(),
    height: z.int(),
    /** Height of the whole page; more than `height` when its end is not in the picture. */
    pageHeight: z.int(),
    /** Where the page's scripts had sent the visitor when the picture was taken. */
    url: z.string(),
    takenAt: z.iso.datetime(),
  }).nullable(),
});

const Item = z.object({
  id: z.string(),
  title: z.string(),
  verdict: Verdict,
  score: z.number().nullable(),
  findings: z.array(FindingCode),
  /** The answers that speak for this item, and as what. */
  answers: z.array(z.object({ answer: z.string(), as: z.array(Role) })),
  /** Addresses of its evidence that were never asked for, e.g. social networks, or that were not recorded. */
  notRecorded: z.array(z.string()),
  /** True when it was decided by what was not found: then all pages read (role `searched`) speak for it. */
  bySearch: z.boolean(),
});

/** `manifest.json` of an evidence pack. */
export const ManifestSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  ruleSet: z.object({ id: z.string(), fiscalYear: z.int(), version: z.string() }),
  agency: z.object({
    name: z.string().optional(),
    type: z.string().optional(),
    homepage: z.string(),
    finalUrl: z.string(),
  }),
  checkedAt: z.iso.datetime(),
  /** True when all that decided is here and the run came to its end. */
  complete: z.boolean(),
  /** Why it is not complete. */
  incomplete: z.array(z.enum(['interrupted', 'time', 'max-pages', 'size-limit'])),
  screenshots: z.object({
    taken: z.int(),
    /** Why there are none, or not all; [] when every page that was to be shown is. */
    problems: z.array(z.object({ url: z.string(), cause: z.string(), message: z.string() })),
  }),
  items: z.array(Item),
  answers: z.array(Answer),
});

export type Manifest = z.infer<typeof ManifestSchema>;
export type PackedFile = z.infer<typeof PackedFile>;
export type PackedAnswer = z.infer<typeof Answer>;
export type Role = z.infer<typeof Role>;
