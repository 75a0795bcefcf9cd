import type { Document, Element } from 'domhandler';
import type { Section } from '../../snapshot.js';
import { clip } from './clip.js';
import { ancestors, attr, descendants, walk } from './dom.js';
import type { Flow } from './flow.js';
import { type Heading, headingOf } from './heading.js';
import { type Chain, type Entry, headingStack, isInForce, textsOf } from './heading-stack.js';
import type { LinkWords } from './link-words.js';
import { listTitle } from './list-title.js';
import { isMedia } from './media.js';
import type { Panels } from './panels.js';
import type { RegionOf } from './region.js';
import { scopeOf } from './scope.js';
import { UNSEEN } from './tags.js';

const MAX_SECTIONS = 2000;
const SECTION_TEXT = 400;

/** What the outline is made of. */
export interface OutlineSource {
  document: Document;
  flow: Flow;
  words: LinkWords;
  panels: Panels;
  regionOf: RegionOf;
  /** Boxes laid over the page, whose headings are none of its own. */
  isPopup: (element: Element) => boolean;
  /** The page's links in document order. */
  links: readonly { element: Element; url: string | null }[];
}

export interface Outline {
  /** Headings a link element stands under, nearest first. */
  headings(link: Element): string[];
  /** Headings in force at a position of the text. */
  headingsAt(position: number): string[];
  /** In document order. */
  sections: Section[];
}

/**
 * Reads which headings hold where. A heading holds until the next one of the same or a higher level in the same section,
 * card or cell, or until that ends; panels stand under the title that opens them; the footer stands under nothing.
 */
export function readOutline({
  document,
  flow,
  words,
  panels,
  regionOf,
  isPopup,
  links,
}: OutlineSource): Outline {
  const stack = headingStack();
  const linkIndex = new Map(links.map((link, index) => [link.element, index]));
  const atLink = new Map<Element, Chain | null>();
  const pending = new Map<Element, Heading>();
  const sections: { order: number; section: Section }[] = [];
  const usedIds = new Set<string>();
  const seen = { entries: 0, link: 0, media: 0, insideLink: 0, insideHeading: 0, insidePopup: 0 };
  let footer: Element | null = null;

  const open = (heading: Heading, id: string, from: number, shown: boolean): void => {
    stack.push({
      heading,
      id,
      scope: heading.scope,
      shown,
      order: seen.entries,
      from,
      link: seen.link,
      media: seen.media,
    });
    seen.entries += 1;
  };
  const close = (to: number): Entry | null => {
    const entry = stack.pop(to);
    if (entry !== null) sections.push({ order: entry.order, section: sectionOf(entry, to) });
    return entry;
  };
  const sectionOf = (entry: Entry, to: number): Section => {
    const span = { from: entry.from, to: Math.max(entry.from, to) };
    const own: number[] = [];
    for (let at = entry.link; at < seen.link; at += 1) if (links[at]?.url != null) own.push(at);
    return {
      heading: entry.heading.text,
      level: entry.heading.level,
      id: entry.id,
      text: clip(flow.text.slice(span.from, span.to), SECTION_TEXT),
      chars: span.to - span.from - words.chars(span),
      links: own,
      media: seen.media - entry.media,
    };
  };
  const isEndedBy = (heading: Heading): boolean => {
    const top = stack.top()?.entry;
    if (top === undefined || top.heading.level < heading.level) return false;
    return top.scope === heading.scope || (heading.scope?.name === 'section' && top.shown);
  };
  const startHeading = (element: Element): void => {
    const found = headingOf(element, flow, words);
    if (found === null) return;
    const heading = { ...found, scope: found.scope ?? scopeOf(element, flow, panels) };
    while (isEndedBy(heading)) close(flow.span(element).from);
    pending.set(element, heading);
    seen.insideHeading += 1;
  };
  const enter = (element: Element): boolean => {
    const at = flow.span(element).from;
    if (footer === null && regionOf(element) === 'footer') {
      // What the page is about ends here, also where headings are not closed by a box of their own.
      while (close(at) !== null);
      footer = element;
      open({ text: '', level: 7, scope: element }, clip(attr(element, 'id')), at, false);
    }
    if (isPopup(element)) seen.insidePopup += 1;
    const isOpen = seen.insidePopup === 0;
    const panel = isOpen ? panels.get(element) : undefined;
    const hasRoom = seen.entries < MAX_SECTIONS;
    if (hasRoom && panel !== undefined && !isInForce(stack.top(), panel.title)) {
      open(
        { text: panel.title, level: 7, scope: element },
        clip(attr(element, 'id')),
        at,
        panel.kind === 'toggle',
      );
    }
    const title = hasRoom && isOpen && seen.insideLink === 0 ? listTitle(element, flow, words) : '';
    if (title !== '' && !isInForce(stack.top(), title))
      open({ text: title, level: 7, scope: element }, '', at, true);
    if (hasRoom && isOpen && seen.insideLink === 0 && seen.insideHeading === 0) startHeading(element);
    const index = linkIndex.get(element);
    if (index !== undefined) {
      atLink.set(element, stack.top());
      seen.link = index + 1;
      seen.insideLink += 1;
    }
    if (isMedia(element)) seen.media += 1;
    return !UNSEEN.has(element.name) || element.name === 'select' || element.name === 'object';
  };
  const leave = (element: Element): void => {
    const { to } = flow.span(element);
    if (linkIndex.has(element)) seen.insideLink -= 1;
    const heading = pending.get(element);
    if (heading !== undefined) {
      seen.insideHeading -= 1;
      open(heading, idOf(element, heading.scope, usedIds), to, true);
    }
    while (stack.endsWith(element)) close(to);
    if (footer === element) {
      while (close(to) !== null);
      footer = null;
    }
    if (isPopup(element)) seen.insidePopup -= 1;
  };
  walk(document.children, enter, leave);
  while (close(flow.text.length) !== null);

  return {
    headings: (link) => textsOf(atLink.get(link) ?? null),
    headingsAt: (position) => textsOf(stack.at(position)),
    sections: sections.sort((a, b) => a.order - b.order).map(({ section }) => section),
  };
}

/** Anchor name of a heading: its own, one inside it, else that of the box it is the first heading of. */
function idOf(element: Element, scope: Element | null, used: Set<string>): string {
  const names = [element, ...descendants(element, 10)].map(
    (part) => attr(part, 'id') || (part.name === 'a' ? attr(part, 'name') : ''),
  );
  let boxes = 0;
  for (const up of ancestors(element)) {
    if (up.name === 'body' || (scope === null && boxes >= 2)) break;
    names.push(attr(up, 'id'));
    boxes += 1;
    if (up === scope) break;
  }
  const id = names.find((name) => name !== '' && !used.has(name)) ?? '';
  if (id !== '') used.add(id);
  return clip(id);
}
