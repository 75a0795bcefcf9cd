import { z } from 'zod';
import { Bilingual } from './schema-parts.js';

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
  causes: z.record(
    z.string(),
    z.strictObject({
      ...Bilingual.shape,
      /** The same where it is the homepage that could not be read; the general words speak of a link. */
      homepage: Bilingual.optional(),
      fix: Bilingual.optional(),
    }),
  ),
  /** What to do first about a missing item while an ITA page does not open: {hub} its address, {rest} the item's own fix. */
  shutHub: Bilingual,
  /** Why a careful person would hesitate (src/rules/doubts.ts): words for {reason}, or advice in place of the general one. */
  doubts: z.record(z.string(), z.strictObject({ ...Bilingual.shape, fix: Bilingual.optional() })),
  /** How a year is known, for {known}: named by the words of the link, or inferred from the assessment it stands under. */
  years: z.record(z.enum(['named', 'inferred']), Bilingual),
  /** Parts of a fiscal year, as findings name them: first-half, second-half, whole-year. */
  parts: z.record(z.enum(['first-half', 'second-half', 'whole-year']), Bilingual),
});

export type FindingTexts = z.infer<typeof FindingsSchema>;

/** Cause → its words; `homepage` where it is the homepage that could not be read. */
export type CauseTexts = Readonly<Record<string, Bilingual & { homepage?: Bilingual | undefined }>>;
