import { words as wordsOf } from './segment.js';

/** Shorter words (ทำ, คำ, นำ) are words without the ring too. */
const SHORTEST = 5;

/**
 * Puts ำ back where a writer of PDFs has left า ("ดาเนินงานประจาปี"), in the words that the given texts are made of: no rule of
 * spelling can tell, but the words looked for are known.
 */
export function ringRestorer(texts: readonly string[]): (text: string) => string {
  const words = new Map<string, string>();
  for (const text of texts) {
    for (const word of wordsOf(text))
      if (THAI.test(word) && word.includes(AM) && word.length >= SHORTEST)
        words.set(word.replaceAll(AM, AA), word);
  }
  if (words.size === 0) return (text) => text;
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const lost = new RegExp(longestFirst.join('|'), 'g');
  return (text) => text.replace(lost, (word) => words.get(word) ?? word);
}

const THAI = /^[\u0e01-\u0e4e]+$/;
const AM = '\u0e33';
const AA = '\u0e32';
