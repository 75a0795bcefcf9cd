import type { Element } from 'domhandler';
import { isYearOnly } from '../../text/period.js';
import { hasWords } from './clip.js';
import { childElements, descendants, parentOf, rowsBeside } from './dom.js';
import type { Flow } from './flow.js';
import { isBoldElement } from './heading-look.js';
import type { LinkWords } from './link-words.js';
import { backgroundOf, isNumber } from './row-colour.js';

const MAX_HEAD = 150;
/** So many rows around a row without `<th>` are looked at to see whether it is the head. */
const MAX_ROWS = 5;
const MAX_CELLS = 50;
const MAX_DEPTH = 5;

/**
 * True for a row that names the columns below it: head cells only, or the first row with several cells, none of them a link,
 * that are all bold or coloured, name years ("รายการ | 2565 | 2566"), or stand over a first column of years.
 */
export function isHeadRow(row: Element, flow: Flow, words: LinkWords): boolean {
  if (parentOf(row)?.name === 'thead') return true;
  const cells = cellsOf(row);
  if (cells.length > 0 && cells.every(({ name }) => name === 'th')) return true;
  if (cells.length < 2 || cells.length > MAX_CELLS || words.count(flow.span(row)) > 0) return false;
  if (!rowsBeside(row, 'prev', MAX_ROWS).every((above) => cellsOf(above).length <= 1)) return false;
  const below = rowsBeside(row, 'next', MAX_ROWS);
  const texts = cells.map((cell) => textOf(cell, flow));
  if (below.length === 0 || texts.some((text) => text.length > MAX_HEAD)) return false;
  const filled = cells.filter((_, at) => hasWords(texts[at] ?? ''));
  if (filled.length < 2) return false;
  if (texts.slice(1).some(isYearOnly)) return true;
  // "1 | แผน…" is an entry, however bold.
  if (isNumber(filled[0], flow)) return false;
  return (
    filled.every((cell) => isBold(cell, flow)) ||
    isColoured(row, below) ||
    below.every((other) => isYearOnly(textOf(cellsOf(other)[0] ?? other, flow)))
  );
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ name }) => name === 'td' || name === 'th');
}

function textOf(cell: Element, flow: Flow): string {
  const { from, to } = flow.span(cell);
  return flow.text.slice(from, Math.min(to, from + MAX_HEAD + 1)).trim();
}

/** All words of the cell are set bold, by one of the elements around them. */
function isBold(cell: Element, flow: Flow): boolean {
  const span = flow.span(cell);
  return descendants(cell, MAX_DEPTH).some((part) => {
    const { from, to } = flow.span(part);
    return from === span.from && to === span.to && isBoldElement(part);
  });
}

function isColoured(row: Element, below: readonly Element[]): boolean {
  const colour = (one: Element) => backgroundOf(one) || backgroundOf(cellsOf(one)[0] ?? one);
  const own = colour(row);
  return own !== '' && below.every((other) => colour(other) !== own);
}
