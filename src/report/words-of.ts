import type { Evidence } from '../result/schema.js';
import type { Lang } from './words.js';

/** What the words of an evidence are: of a link, the title of a page that no link leads to, or plain text of a page. */
export type WordsKind = 'label' | 'pageTitle' | 'pageText';

/** Words without a target are no link, and a page without a way to it was found by itself. */
export function kindOfWords({ url, clicks }: Pick<Evidence, 'url' | 'clicks'>): WordsKind {
  if (url === null) return 'pageText';
  return clicks === null ? 'pageTitle' : 'label';
}

/** What the words are, in words; '' for a link's, which need no telling. */
export const KIND_WORDS: Record<WordsKind, Record<Lang, string>> = {
  label: { th: '', en: '' },
  pageTitle: { th: 'ชื่อหน้า', en: 'Page title' },
  pageText: { th: 'ข้อความในหน้า', en: 'Text on the page' },
};

/** Why the words match. It is written for links: where there is none, what was read takes the link's place. */
export function whyText(evidence: Evidence): string {
  const name = KIND_WORDS[kindOfWords(evidence)].th;
  return name === '' ? evidence.why : evidence.why.replaceAll('ป้ายลิงก์', () => name);
}

/** The clicks that can be made: words without a target end the trail, but nobody can click them. */
export function clickedTrail({ trail, url, label }: Evidence): Evidence['trail'] {
  return url === null && trail.at(-1)?.label === label ? trail.slice(0, -1) : trail;
}
