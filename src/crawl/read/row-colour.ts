import type { Element } from 'domhandler';
import { hasWords } from './clip.js';
import { attr, childElements, rowsBeside } from './dom.js';
import type { Flow } from './flow.js';
import type { LinkWords } from './link-words.js';

/** So many rows before and after are looked at. */
const MAX_ROWS = 30;
const MAX_NUMBER = 8;
const MAX_CELLS = 20;
const COLOUR_STYLE = /background(?:-color)?\s{0,3}:\s{0,3}([^;]{1,40})/;
const COLOUR_NAME = /(?:^|\s)((?:bg|table)-[a-z]{1,20}|info|success|warning|danger|active)(?=\s|$)/;
const NO_COLOUR = /^(?:none|transparent|inherit|initial|white|#fff(?:fff)?)$/;

/**
 * A row without links that is coloured as no row with links of its table is: the name of the rows below ("แผน…" on grey above
 * "ไฟล์ 1", "ไฟล์ 2"). Rows coloured in turn are no titles.
 */
export function isColouredTitle(row: Element, flow: Flow, words: LinkWords): boolean {
  const own = colourOf(row);
  if (own === '') return false;
  // A head row over columns is read with the table.
  const filled = childElements(row).filter((cell) => {
    const span = flow.span(cell);
    return hasWords(flow.text.slice(span.from, span.to));
  });
  if (filled.length > 2 || (filled.length === 2 && !isNumber(filled[0], flow))) return false;
  // The next row is an entry of its own, not one below this.
  if (filled.length === 2 && isNumber(childElements(rowsBeside(row, 'next', 1)[0] ?? row)[0], flow))
    return false;
  const linked = [...rowsBeside(row, 'prev', MAX_ROWS), ...rowsBeside(row, 'next', MAX_ROWS)].filter(
    (other) => words.count(flow.span(other)) > 0,
  );
  return linked.length > 0 && linked.every((other) => colourOf(other) !== own);
}

/** "1", "O10", "2.1": the number of what the next cell names. */
export function isNumber(cell: Element | undefined, flow: Flow): boolean {
  if (cell === undefined || cell.name === 'th') return false;
  const { from, to } = flow.span(cell);
  return to - from <= MAX_NUMBER && /\p{Nd}/u.test(flow.text.slice(from, to));
}

/** The background of a row: its own, else that of all its cells; '' when it has none. */
function colourOf(row: Element): string {
  const own = backgroundOf(row);
  if (own !== '') return own;
  const cells = childElements(row).slice(0, MAX_CELLS).map(backgroundOf);
  return cells.every((colour) => colour === cells[0]) ? (cells[0] ?? '') : '';
}

/** The background colour an element asks for; '' when it is none or white. */
export function backgroundOf(element: Element): string {
  const colour = (
    attr(element, 'bgcolor') ||
    (COLOUR_STYLE.exec(attr(element, 'style').slice(0, 500).toLowerCase())?.[1] ?? '') ||
    (COLOUR_NAME.exec(attr(element, 'class').slice(0, 300).toLowerCase())?.[1] ?? '')
  )
    .trim()
    .toLowerCase();
  return NO_COLOUR.test(colour) ? '' : colour;
}
