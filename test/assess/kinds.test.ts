import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadRules } from '../../src/rules/load.js';
import { judgeMadeUp } from '../helpers/made-up-site.js';

/** One file per kind of item: made-up sites, and what a careful person would say of them. */
const CasesSchema = z.array(
  z.strictObject({
    name: z.string(),
    item: z.string(),
    /** Verdict, the codes of findings that are no info, and the code of a doubt or of a named cause: `review ambiguous one-way`. */
    is: z.string(),
    site: z.record(z.string(), z.string()),
  }),
);

const folder = new URL('./kinds/', import.meta.url);
const judge = judgeMadeUp(await loadRules());

/** Causes that the cases name. */
const causes = new Set(['own-disk']);

describe.each(readdirSync(folder))('%s', (file) => {
  const cases = CasesSchema.parse(parse(readFileSync(new URL(file, folder), 'utf8')));

  it.each(cases)('$item: $name', ({ item, is, site }) => {
    const result = judge(site, item);
    const said = result?.findings
      .filter(({ severity }) => severity !== 'info')
      .flatMap(({ code, data }) => [
        code,
        data.reasonCode,
        causes.has(String(data.causeCode)) && data.causeCode,
      ]);
    expect([result?.verdict, ...(said ?? [])].filter(Boolean).join(' ')).toBe(is);
  });
});
