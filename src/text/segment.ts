const SEGMENTER = new Intl.Segmenter('th', { granularity: 'word' });

/** The words of a text in order: Thai is cut by the dictionary of ICU, spaces and punctuation are left out. Never throws. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(text)) {
    if (isWordLike) found.push(segment);
  }
  return found;
}

/**
 * A text in pieces that belong on one line: broken after spaces and between Thai words, never before ๆ, ฯ or a closing mark,
 * never inside a foreign word, number, option or address. Joined again they give the text back.
 */
export function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of SEGMENTER.segment(text)) {
    const before = pieces.at(-1);
    if (before === undefined || mayBreak(before, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}

const LAST_IS_THAI = /\p{Script=Thai}$/u;
const FIRST_IS_THAI = /^\p{Script=Thai}/u;
const LAST_JOINS = /[\p{L}\p{M}\p{N}ๆฯ]$/u;
const FIRST_JOINS = /^[\p{L}\p{N}]/u;
const HANGS = /^[ๆฯ]/u;

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (/\s$/.test(before)) return true;
  const thai = LAST_IS_THAI.test(before) || FIRST_IS_THAI.test(after);
  return thai && LAST_JOINS.test(before) && FIRST_JOINS.test(after) && !HANGS.test(after);
}
