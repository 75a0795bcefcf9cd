import { cleanText } from './clean.js';
import { arabicDigits } from './digits.js';
import { SPELLINGS } from './spelling.js';

/** Rules may enable one another; real text is stable after two rounds, this bounds made-up text. */
const MAX_ROUNDS = 6;

/**
 * The form in which two texts are compared: cleaned, NFKC, ำ as one character with its tone mark before it, Thai digits as 0–9,
 * lower case, dashes and quotes unified, common misspellings put right. Single spaces stay. Idempotent; never throws.
 */
export function normalise(text: string): string {
  let before = fold(text);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const after = spell(fold(before));
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** `normalise` without anything but letters, their marks and digits (ๆ and ฯ go too): for phrase search. Idempotent. */
export function squeeze(text: string): string {
  let before = normalise(text);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const after = normalise(before.replace(NOT_WORD, '')).replace(NOT_WORD, '');
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** What `squeeze` leaves out. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}]|[ๆฯ]|[\uFE00-\uFE0F]/gu;

/**
 * What folding might change: anything but lower-case Latin, Arabic digits, plain punctuation and Thai; spaces that come twice or at
 * an end; marks doubled or in another order than typed; ๆ beside a space.
 */
const UNUSUAL =
  /[^ !-@[-_a-~\u0e01-\u0e4c\u0e4e]|^ | $| [ ๆ]|ๆ ?ๆ|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a]|\u0e33[\u0e48-\u0e4b]|[\u0e38\u0e39]\u0e3a|([\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e])\1/;

function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return cleanText(
    arabicDigits(cleanText(text).normalize('NFKC'))
      .toLowerCase()
      // NFKC takes ำ apart; put it together again, the tone mark first as typed on a Thai keyboard.
      .replace(/\u0e4d([\u0e48-\u0e4b]*)\u0e32/g, '$1\u0e33')
      .replace(/\u0e33([\u0e48-\u0e4b]+)/g, '$1\u0e33')
      // A tone mark typed before its vowel sign, and marks typed twice.
      .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])/g, '$2$1')
      .replace(/([\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e])\1+/g, '$1')
      .replace(/[\u2010-\u2015\u2212\u00ad\uff0d]/g, '-')
      .replace(/[“”„‟«»″]/g, '"')
      .replace(/[‘’‚‛′`´]/g, "'")
      .replace(/ ?ๆ(?: ?ๆ)*/g, 'ๆ'),
  );
}

/** Any of the misspellings: most texts hold none, and one look is cheaper than fifty. */
const ANY_SPELLING = new RegExp(SPELLINGS.map(([pattern]) => `(?:${pattern.source})`).join('|'));

function spell(text: string): string {
  if (!ANY_SPELLING.test(text)) return text;
  let result = text;
  for (const [pattern, form] of SPELLINGS) result = result.replace(pattern, form);
  return result;
}
