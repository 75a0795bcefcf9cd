import { normalise } from '../text/normalise.js';

/** Longest text that is read; labels and context lines are cut to this many characters. */
export const MAX_TEXT = 300;

/**
 * A text as phrases see it: normalised, without spaces, punctuation and tone marks (the commonest slips of the keyboard).
 * Positions are kept so that a hit can be quoted in the visitor's words and Latin words are not found inside others.
 */
export interface Folded {
  text: string;
  /** The normalised text it came from. */
  source: string;
  /** For each character of `text` (and one past the end) where it stands in `source`. */
  at: number[];
  /** From here on nothing telling follows: `$` fits here as well as at the very end. */
  endsAt: number;
}

const DROPPED = /[^\p{L}\p{M}\p{N}]|ๆ|ฯ|\p{Variation_Selector}/u;

/** Thai ็ ่ ้ ๊ ๋ ์ */
function isTone(code: number): boolean {
  return code >= 0x0e47 && code <= 0x0e4c;
}

/** Thai letters and marks, Latin letters, digits and the space, nearly all there is, without asking the expression. */
function isDropped(code: number): boolean {
  if (code >= 0x0e01 && code <= 0x0e4e) return code === 0x0e2f || code === 0x0e46 || code === 0x0e3f;
  if (code === 0x20) return true;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return false;
  return DROPPED.test(String.fromCodePoint(code));
}

/** Folds any text. */
export function fold(raw: string): Folded {
  // Cut twice: before, so that a hostile label costs nothing, and after, as normalising can lengthen it.
  return foldNormalised(normalise(raw.slice(0, 2 * MAX_TEXT)).slice(0, MAX_TEXT));
}

/** The same for a text that is normalised; after `telling` characters only dates and the like follow, which `$` may ignore. */
export function foldNormalised(source: string, telling = source.length): Folded {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  /** Where the letters begin that are not in the text yet. */
  let kept = 0;
  while (offset < source.length) {
    const code = source.codePointAt(offset) ?? 0;
    const units = code > 0xffff ? 2 : 1;
    if (isTone(code) || isDropped(code)) {
      if (kept < offset) text += source.slice(kept, offset);
      kept = offset + units;
    } else {
      at.push(offset);
      if (units === 2) at.push(offset + 1);
    }
    offset += units;
  }
  text += source.slice(kept);
  at.push(source.length);
  const endsAt = at.findIndex((place) => place >= telling);
  return { text, source, at, endsAt };
}

/** Whether something (other than tone marks) was left out just before a place of the folded text; true at both ends. */
export function hasGapBefore({ source, at, text }: Folded, place: number): boolean {
  if (place <= 0 || place >= text.length) return true;
  const to = at[place] ?? 0;
  for (let from = (at[place - 1] ?? 0) + 1; from < to; from++)
    if (!isTone(source.charCodeAt(from))) return true;
  return false;
}

/** The words of the source between two positions of the folded text, marks that hang on the last letter included. */
export function quote(folded: Folded, start: number, end: number): string {
  const from = folded.at[start] ?? 0;
  let to = (folded.at[end - 1] ?? folded.source.length - 1) + 1;
  while (to < folded.source.length && isTone(folded.source.charCodeAt(to))) to++;
  return folded.source.slice(from, to).trim();
}
