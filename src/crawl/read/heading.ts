import type { Element } from 'domhandler';
import { clip, hasWords } from './clip.js';
import { ancestors, attr, childElements, classAndId, descendants, parentOf } from './dom.js';
import type { Flow } from './flow.js';
import type { LinkWords } from './link-words.js';
import { HEADING } from './tags.js';

/** Longest line that is taken for a heading when it is none by its element. */
const MAX_LINE = 150;
/** How far around bold words their line is looked at. */
const NEAR = 50;
const BOLD = new Set(['b', 'strong']);
const TITLE_NAME = /(?:^|[\s_-])(?:title|heading|headline|topic|card-header|box-header)\d?(?=\s|$)/;
const MAY_BE_TITLE = new Set(['div', 'span', 'p', 'center', 'font']);
const CELLS = new Set(['td', 'th', 'li', 'dd', 'dt']);

export interface Heading {
  text: string;
  /** 1–7, 7 for what is no h1–h6. */
  level: number;
  /** The element with whose end the heading ends, when that is fixed by the kind of heading. */
  scope: Element | null;
}

/** What an element is a heading for, or null when it is none. */
export function headingOf(element: Element, flow: Flow, words: LinkWords): Heading | null {
  const span = flow.span(element);
  if (span.to === span.from) return HEADING.has(element.name) ? pictureHeading(element) : null;
  if (HEADING.has(element.name)) return make(element, flow, Number(element.name.slice(1)), null);
  if (span.to - span.from > MAX_LINE) return null;
  const parent = parentOf(element);
  switch (element.name) {
    case 'summary':
    case 'legend':
    case 'caption':
      return make(element, flow, 7, parent);
    case 'dt':
      return make(element, flow, 7, nearest(element, 'dl') ?? parent);
    case 'tr':
      return isTitleRow(element, words.count(span))
        ? make(element, flow, 7, nearest(element, 'table'))
        : null;
    default:
      return isBoldLine(element, flow) || isTitleBox(element, words.count(span))
        ? make(element, flow, 7, null)
        : null;
  }
}

function make(element: Element, flow: Flow, level: number, scope: Element | null): Heading | null {
  const span = flow.span(element);
  const text = clip(flow.text.slice(span.from, span.to));
  return hasWords(text) ? { text, level, scope } : null;
}

function pictureHeading(element: Element): Heading | null {
  const text = clip(
    descendants(element, 20)
      .map((part) => attr(part, 'alt'))
      .join(' '),
  );
  return hasWords(text) ? { text, level: Number(element.name.slice(1)), scope: null } : null;
}

/** A row of one cell over all columns names the rows below it. */
function isTitleRow(row: Element, links: number): boolean {
  const cells = childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th');
  return links === 0 && cells.length === 1 && Number(attr(cells[0] ?? row, 'colspan')) > 1;
}

/** Bold words alone on their line; in a cell or list item only when more follows there. */
function isBoldLine(element: Element, flow: Flow): boolean {
  if (!BOLD.has(element.name)) return false;
  const span = flow.span(element);
  const before =
    flow.text
      .slice(Math.max(0, span.from - NEAR), span.from)
      .split('\n')
      .at(-1) ?? '';
  const after = flow.text.slice(span.to, span.to + NEAR).split('\n')[0] ?? '';
  if (hasWords(before) || hasWords(after)) return false;
  const cell = [...ancestors(element)].find((up) => CELLS.has(up.name));
  return cell === undefined || holdsMore(flow, cell, span.to);
}

/** A box that is named a title by its class, without links or a real heading inside. */
function isTitleBox(element: Element, links: number): boolean {
  if (!MAY_BE_TITLE.has(element.name) || links > 0 || !TITLE_NAME.test(attr(element, 'class').toLowerCase()))
    return false;
  return !descendants(element, 30).some(
    (part) => HEADING.has(part.name) || part.name === 'summary' || TITLE_NAME.test(classAndId(part)),
  );
}

function holdsMore(flow: Flow, cell: Element, from: number): boolean {
  return hasWords(flow.text.slice(from, Math.min(flow.span(cell).to, from + 200)));
}

function nearest(element: Element, name: string): Element | null {
  for (const up of ancestors(element)) if (up.name === name) return up;
  return null;
}
