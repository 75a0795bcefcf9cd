import { CAUSES, type Retry } from '../causes.js';
import type { Lang } from '../report/words.js';
import type { Cause } from '../snapshot.js';
import type { Bilingual } from './schema.js';

const HEAD = {
  th: ['สาเหตุ', 'ความหมาย และสิ่งที่ควรทำ', 'โปรแกรมลองอีก'],
  en: ['cause', 'what it means, and what to do', 'tried again'],
};

const TRIED: Readonly<Record<Retry, Record<Lang, string>>> = {
  never: { th: '–', en: '–' },
  again: { th: '2 ครั้ง', en: 'twice' },
  rest: { th: 'พักทั้งเครื่องแล้ว 2 ครั้ง', en: 'twice, after a rest of the host' },
  second: { th: '1 ครั้ง', en: 'once' },
};

/**
 * Why something could not be looked at: every cause after which an item is left to a person, as a Markdown table for the
 * READMEs. Same causes and words, same text.
 *
 * @param words the sentences of rules/findings.yaml, `causes`
 */
export function causesTable(words: Readonly<Record<string, Bilingual>>, lang: Lang): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = (Object.keys(CAUSES) as Cause[])
    .filter((cause) => CAUSES[cause].life === 'unknown')
    .map((cause) => [`\`${cause}\``, words[cause]?.[lang] ?? '', TRIED[CAUSES[cause].retry][lang]]);
  return [HEAD[lang], ['---', '---', '---'], ...rows].map(row).join('\n');
}
