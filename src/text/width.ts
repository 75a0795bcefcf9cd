import { unbreakable } from './segment.js';

const GRAPHEMES = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Marks above and below a letter, joiners and controls take no column. Thai ำ (U+0E33) is a letter and takes one. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u;

/** East Asian wide and full-width characters and emoji take two (Unicode Standard Annex 11). */
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;

/** Columns a text takes on a terminal. Never throws. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (NO_COLUMN.test(char)) continue;
    width += TWO_COLUMNS.test(char) ? 2 : 1;
  }
  return width;
}

/** The text followed by spaces up to `columns`; longer texts stay as they are. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text after spaces up to `columns`; longer texts stay as they are. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
}

/** As many whole letters, with their marks, as fit into `columns`, and the rest. */
function split(text: string, columns: number): [head: string, rest: string] {
  let width = 0;
  let end = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    width += displayWidth(segment);
    if (width > columns) break;
    end = index + segment.length;
  }
  return [text.slice(0, end), text.slice(end)];
}

/**
 * The text itself when it fits into `columns`, else its start and `ellipsis`. Never wider than `columns`, never parts a vowel or
 * tone mark from its letter; '' when not even the ellipsis fits.
 */
export function truncate(text: string, columns: number, ellipsis = '…'): string {
  if (displayWidth(text) <= columns) return text;
  const room = columns - displayWidth(ellipsis);
  return room < 0 ? '' : split(text, room)[0].trimEnd() + ellipsis;
}

/** One word that is wider than a line, cut between letters; at least one letter a line. */
function chop(piece: string, columns: number): string[] {
  const parts: string[] = [];
  let rest = piece;
  while (displayWidth(rest) > columns) {
    const [head, tail] = split(rest, columns);
    const first = head || ([...GRAPHEMES.segment(rest)][0]?.segment ?? rest);
    parts.push(first);
    rest = head ? tail : rest.slice(first.length);
  }
  return rest === '' ? parts : [...parts, rest];
}

/**
 * Lines of at most `columns` (at least 1), broken at spaces and between Thai words; a word wider than a line is cut. Line feeds in
 * the text stay breaks. Always at least one line; no line starts or ends with a space.
 */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(1, columns);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of unbreakable(paragraph).flatMap((whole) =>
      displayWidth(whole.trim()) > room ? chop(whole, room) : whole,
    )) {
      if (line.trim() !== '' && displayWidth((line + piece).trim()) > room) {
        lines.push(line.trim());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trim()];
  });
}
