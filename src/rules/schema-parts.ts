import { z } from 'zod';

/** A sentence in Thai with English beside it. */
export const Bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/**
 * A phrase pattern. Compared after normalising, spaces ignored. `…` stands for any text between, `(ก|ข)` for one of several,
 * `[ก]` for something that may be missing, `^` / `$` for the start and end of the label. Everything else is literal.
 */
export const Phrase = z.string().min(1);
