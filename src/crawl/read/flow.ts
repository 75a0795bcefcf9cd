import type { Document, Element } from 'domhandler';
import { cleanText } from '../../text/clean.js';
import { attr, walk } from './dom.js';
import { isMedia } from './media.js';
import { BLOCK, UNSEEN } from './tags.js';

/** A stretch of Flow.text, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The visible words of a page as one string, a line feed between blocks, and for every element the stretch its words take
 * up. What is hidden by style or attribute is content all the same: menus, tabs and accordions are hidden until clicked.
 */
export interface Flow {
  text: string;
  span(element: Element): Span;
  /** Where pictures and embedded players stand, ascending positions in the text. */
  media: number[];
  /** The elements in which the lines begin, by position of their first character, ascending. */
  lines: { from: number; element: Element }[];
}

const NOWHERE: Span = { from: 0, to: 0 };

export function readFlow(document: Document): Flow {
  const parts: string[] = [];
  const spans = new Map<Element, Span>();
  const media: number[] = [];
  const lines: Flow['lines'] = [];
  /** Elements entered since the last words: their stretch begins with their first word, not with the break before it. */
  let waiting: Span[] = [];
  let length = 0;
  /** Where the last word ended. */
  let ink = 0;
  let last = '\n';

  const add = (words: string): void => {
    if (words === '') return;
    parts.push(words);
    length += words.length;
    last = words.at(-1) ?? last;
  };
  const space = (): void => {
    if (last !== ' ' && last !== '\n') add(' ');
  };
  const lineBreak = (): void => {
    if (last !== '\n') add('\n');
  };

  walk(
    document.children,
    (element) => {
      if (element.name === 'br' || BLOCK.has(element.name)) lineBreak();
      else if (attr(element, 'class') !== '') space();
      const span = { from: length, to: length };
      spans.set(element, span);
      waiting.push(span);
      if (isMedia(element)) media.push(length);
      return !UNSEEN.has(element.name);
    },
    (element) => {
      const span = spans.get(element);
      if (span !== undefined && waiting.at(-1) === span) waiting.pop();
      else if (span !== undefined) span.to = ink;
      if (BLOCK.has(element.name)) lineBreak();
      else if (attr(element, 'class') !== '') space();
    },
    (data, parent) => {
      const words = cleanText(data);
      if (words === '') {
        if (/\s/.test(data)) space();
        return;
      }
      if (/^\s/.test(data)) space();
      if (last === '\n' && parent !== null && 'attribs' in parent)
        lines.push({ from: length, element: parent });
      for (const span of waiting) span.from = length;
      waiting = [];
      add(words);
      ink = length;
      if (/\s$/.test(data)) space();
    },
  );
  return { text: parts.join(''), span: (element) => spans.get(element) ?? NOWHERE, media, lines };
}

/** Index of the first number not below `value` in an ascending list. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
