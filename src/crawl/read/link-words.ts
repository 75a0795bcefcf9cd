import type { Element } from 'domhandler';
import { type Flow, lowerBound, type Span } from './flow.js';

/** Which of the page's words belong to links. */
export interface LinkWords {
  /** Number of characters of link words within a stretch. */
  chars(span: Span): number;
  /** Number of links that have words within a stretch. */
  count(span: Span): number;
  /** Number of links without words, such as icons, from the start of a stretch up to its end, that not counted. */
  wordless(span: Span): number;
  /** The last link with words that ends at or before a position; null if none. */
  before(position: number): Span | null;
  /** The words of a stretch that belong to no link, one string a piece. */
  outside(span: Span): string[];
  /** The words of a stretch without those of one link. */
  without(span: Span, own: Span): string;
}

/** @param elements the link elements in document order */
export function readLinkWords(flow: Flow, elements: readonly Element[]): LinkWords {
  const merged: Span[] = [];
  const starts: number[] = [];
  const icons: number[] = [];
  for (const element of elements) {
    const span = flow.span(element);
    if (span.to > span.from) starts.push(span.from);
    else if (element.name === 'a') icons.push(span.from);
    const before = merged.at(-1);
    if (before !== undefined && span.from < before.to) before.to = Math.max(before.to, span.to);
    else if (span.to > span.from) merged.push({ ...span });
  }
  starts.sort((a, b) => a - b);
  icons.sort((a, b) => a - b);
  const ends = merged.map((span) => span.to);
  const within = (span: Span): Span[] => {
    const found: Span[] = [];
    for (let at = lowerBound(ends, span.from + 1); at < merged.length; at += 1) {
      const link = merged[at];
      if (link === undefined || link.from >= span.to) break;
      found.push({ from: Math.max(link.from, span.from), to: Math.min(link.to, span.to) });
    }
    return found;
  };
  return {
    chars: (span) => within(span).reduce((sum, link) => sum + link.to - link.from, 0),
    count: (span) => lowerBound(starts, span.to) - lowerBound(starts, span.from),
    wordless: (span) => lowerBound(icons, span.to) - lowerBound(icons, span.from),
    before: (position) => merged[lowerBound(ends, position + 1) - 1] ?? null,
    outside: (span) => {
      const pieces: string[] = [];
      let from = span.from;
      for (const link of within(span)) {
        if (link.from > from) pieces.push(flow.text.slice(from, link.from));
        from = link.to;
      }
      if (span.to > from) pieces.push(flow.text.slice(from, span.to));
      return pieces;
    },
    without: (span, own) =>
      `${flow.text.slice(span.from, Math.max(span.from, own.from))} ${flow.text.slice(Math.min(own.to, span.to), span.to)}`,
  };
}
