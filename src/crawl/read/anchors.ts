import type { Document, Element } from 'domhandler';
import type { Section } from '../../snapshot.js';
import { clip } from './clip.js';
import { ancestors, attr, walk } from './dom.js';
import { type Flow, lowerBound } from './flow.js';
import type { LinkWords } from './link-words.js';
import { HEADING } from './tags.js';

const MAX_ANCHORS = 2000;
/** Fewer characters are a caption or an icon's name, no content. */
const SOME_TEXT = 10;
const MARKERS = new Set(['a', 'span', 'br', 'hr', 'img']);

/**
 * Names a `#fragment` may lead to with something to see there: elements with text besides their headings or with media;
 * headings with something below; empty markers (`<a name>`) with text after them.
 *
 * @param headingWords the words of the page's h1–h6
 */
export function readAnchors(
  document: Document,
  flow: Flow,
  headingWords: LinkWords,
  sections: readonly Section[],
): string[] {
  const filled = new Set(
    sections.filter((section) => section.text.length >= SOME_TEXT || section.media > 0).map(({ id }) => id),
  );
  const hasContent = (element: Element): boolean => {
    const span = flow.span(element);
    if (HEADING.has(element.name)) return false;
    const isMarker = MARKERS.has(element.name) && span.to - span.from < SOME_TEXT;
    if (isMarker && ![...ancestors(element)].some((up) => HEADING.has(up.name))) {
      return flow.text.slice(span.to, span.to + SOME_TEXT * 4).trim().length >= SOME_TEXT;
    }
    const media = lowerBound(flow.media, span.to) - lowerBound(flow.media, span.from);
    return media > 0 || span.to - span.from - headingWords.chars(span) >= SOME_TEXT;
  };
  const names = new Set<string>();
  walk(
    document.children,
    (element) => {
      for (const own of [attr(element, 'id'), element.name === 'a' ? attr(element, 'name') : '']) {
        const name = own === '' ? '' : clip(own);
        if (name !== '' && names.size < MAX_ANCHORS && (filled.has(name) || hasContent(element)))
          names.add(name);
      }
      return element.name !== 'template' && element.name !== 'noscript' && element.name !== 'head';
    },
    () => undefined,
  );
  return [...names];
}
