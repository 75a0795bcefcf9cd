import { cleanText } from '../../text/clean.js';

/** Longest piece of context, label or heading that is kept, in UTF-16 units. */
export const MAX_WORDS = 300;

/**
 * Cleans words of a page and cuts them to `max` UTF-16 units (never inside a character). The result is a copy: a slice
 * would keep the whole page in memory for as long as the crawl runs.
 */
export function clip(words: string, max: number = MAX_WORDS): string {
  if (words === '') return '';
  const clean = cleanText(words.length > max * 4 + 200 ? words.slice(0, max * 4 + 200) : words);
  if (clean.length <= max) return copy(clean);
  return copy(clean.slice(0, /[\ud800-\udbff]/.test(clean[max - 1] ?? '') ? max - 1 : max).trimEnd());
}

function copy(words: string): string {
  return Buffer.from(words, 'utf8').toString('utf8');
}

/** True when there is at least one letter or digit: more than bullets, bars and dashes. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
