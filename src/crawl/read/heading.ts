import type { Element } from 'domhandler';
import { clip, hasWords } from './clip.js';
import { attr, childElements, descendants, nearest, parentOf } from './dom.js';
import type { Flow } from './flow.js';
import { endOfBoldLine, isTitleBox } from './heading-look.js';
import type { LinkWords } from './link-words.js';
import { isColouredTitle } from './row-colour.js';
import { HEADING } from './tags.js';

/** Longest line that is taken for a heading when it is none by its element. */
const MAX_LINE = 150;

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
      return words.count(span) === 0 && (isTitleRow(element) || isColouredTitle(element, flow, words))
        ? make(element, flow, 7, nearest(element, 'table'))
        : null;
    default: {
      const to = endOfBoldLine(element, flow, words);
      if (to !== null) return make(element, flow, 7, null, to);
      return isTitleBox(element, words.count(span)) ? make(element, flow, 7, null) : null;
    }
  }
}

function make(
  element: Element,
  flow: Flow,
  level: number,
  scope: Element | null,
  to = flow.span(element).to,
): Heading | null {
  const text = clip(flow.text.slice(flow.span(element).from, to));
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
function isTitleRow(row: Element): boolean {
  const cells = childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th');
  return cells.length === 1 && Number(attr(cells[0] ?? row, 'colspan')) > 1;
}
