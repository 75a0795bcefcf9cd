import { type Element, isTag } from 'domhandler';
import { hasWords } from './clip.js';
import { ancestors, attr, classAndId, descendants } from './dom.js';
import type { Flow } from './flow.js';
import type { LinkWords } from './link-words.js';
import { HEADING } from './tags.js';

/** How far around bold words their line is looked at. */
const NEAR = 50;
/** A line made of more pieces is a sentence with stresses. */
const MAX_PIECES = 10;
const BOLD = new Set(['b', 'strong']);
const STRESSED = new Set(['u', 'ins', 'big']);
const MAY_BE_STYLED = new Set(['span', 'font', 'p', 'div', 'center', 'label']);
const BOLD_STYLE = /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/;
const BOLD_NAME =
  /(?:^|\s)(?:fw-(?:bold|bolder|semibold)|font-(?:weight-)?(?:bold|semibold)|text-bold|bold)(?=\s|$)/;
const BIG_FONT = /^(?:\+[1-4]|[4-7])$/;
const TITLE_NAME =
  /(?:^|[\s_-])(?:title|heading|headline|topic|subject|(?:card|box|block|text|content|section|sub|list|widget|module)[_-]?head(?:er|line)?)(?:[_-]text)?\d?(?=\s|$)/;
const MAY_BE_TITLE = new Set(['div', 'span', 'p', 'center', 'font']);
const CELLS = new Set(['td', 'th', 'li', 'dd', 'dt']);

/**
 * Where a line ends that is set bold or large and stands alone; null when the element does not begin such a line. In a cell
 * or list item it is a heading only when more follows there. Editors cut such lines into several elements.
 */
export function endOfBoldLine(element: Element, flow: Flow, words: LinkWords): number | null {
  const isBold = BOLD.has(element.name);
  if (!isBold && !(isStyled(element) && words.count(flow.span(element)) === 0)) return null;
  const { from } = flow.span(element);
  let last = element;
  for (let pieces = 0; pieces < MAX_PIECES; pieces += 1) {
    const next = nextPiece(last);
    if (next === null || !isBoldElement(next)) break;
    if (flow.text.slice(flow.span(last).to, flow.span(next).from).includes('\n')) break;
    last = next;
  }
  const { to } = flow.span(last);
  const before =
    flow.text
      .slice(Math.max(0, from - NEAR), from)
      .split('\n')
      .at(-1) ?? '';
  const after = flow.text.slice(to, to + NEAR).split('\n')[0] ?? '';
  if (hasWords(before) || hasWords(after)) return null;
  const cell = [...ancestors(element)].find((up) => CELLS.has(up.name));
  return cell === undefined || holdsMore(flow, cell, to) ? to : null;
}

/** The next element of the line when no bare words stand between. */
function nextPiece(element: Element): Element | null {
  for (let next = element.next; next !== null; next = next.next) {
    if (isTag(next)) return next;
    if ('data' in next && String(next.data).trim() !== '') return null;
  }
  return null;
}

/** Set bold or large, by element, style or class. */
export function isBoldElement(element: Element): boolean {
  return BOLD.has(element.name) || isStyled(element);
}

function isStyled(element: Element): boolean {
  if (STRESSED.has(element.name)) return true;
  if (!MAY_BE_STYLED.has(element.name)) return false;
  if (element.name === 'font' && BIG_FONT.test(attr(element, 'size').trim())) return true;
  return (
    BOLD_STYLE.test(attr(element, 'style').slice(0, 300).toLowerCase()) ||
    BOLD_NAME.test(attr(element, 'class').slice(0, 300).toLowerCase())
  );
}

/** A box that is named a title by its class, without links or a real heading inside. */
export function isTitleBox(element: Element, links: number): boolean {
  if (!MAY_BE_TITLE.has(element.name) || links > 0 || !TITLE_NAME.test(attr(element, 'class').toLowerCase()))
    return false;
  return !descendants(element, 30).some(
    (part) => HEADING.has(part.name) || part.name === 'summary' || TITLE_NAME.test(classAndId(part)),
  );
}

function holdsMore(flow: Flow, cell: Element, from: number): boolean {
  return hasWords(flow.text.slice(from, Math.min(flow.span(cell).to, from + 200)));
}
