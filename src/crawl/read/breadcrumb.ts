import type { Document, Element } from 'domhandler';
import { clip, hasWords } from './clip.js';
import { ancestors, attr, classAndId, descendants, walk } from './dom.js';
import type { Flow, Span } from './flow.js';
import type { NamedLink } from './links.js';
import { HEADING } from './tags.js';

const MAX_LENGTH = 600;
const MAX_NAMES = 8;
const MAX_NAME = 150;
const MAX_PARTS = 100;
const NAME = /(?:^|[\s_-])(?:bread-?crumbs?|bread_crumbs?|crumbs?|pathway)(?:[\s_-]|$)/;
const SEPARATOR = /[\n>»›❯→▸|]|(?<=\s)[/:]+(?=\s)/;
/** Signs that stand between the steps of a way and hardly ever in a row of other links. */
const WAY = /[>»›❯→▸]/;
const HOME = /^\/(?:(?:index|home|main|default)(?:\.[a-z]{2,5})?\/?)?$/i;

/** The way from the homepage to this page as the page itself shows it. */
export interface Breadcrumb {
  /** Its steps, outermost first, at most eight; [] when the page shows none. */
  names: string[];
  /** True for a link of it: a way up, never content. */
  holds(element: Element): boolean;
}

const NONE: Breadcrumb = { names: [], holds: () => false };

/**
 * Finds the breadcrumb: a box that is called so, else a line of short steps between arrows that begins with a link to the
 * homepage ("หน้าแรก » บุคลากร » แผน").
 */
export function readBreadcrumb(document: Document, flow: Flow, links: readonly NamedLink[]): Breadcrumb {
  const boxes: Element[] = [];
  walk(
    document.children,
    (element) => {
      if (boxes.length > 0) return false;
      if (isNamed(element) && isShort(flow.span(element)) && isPlain(element)) boxes.push(element);
      return element.name !== 'script' && element.name !== 'template';
    },
    () => undefined,
  );
  const [box] = boxes;
  const span = box === undefined ? lineFromHome(flow, links) : flow.span(box);
  if (span === null) return NONE;
  const names = stepsOf(flow.text.slice(span.from, span.to));
  const isWithin = (element: Element) => box !== undefined && [...ancestors(element)].includes(box);
  const isOnLine = ({ from, to }: Span) => to > from && from >= span.from && to <= span.to;
  return { names, holds: (element) => isWithin(element) || isOnLine(flow.span(element)) };
}

function isNamed(element: Element): boolean {
  if (element.name === 'body' || element.name === 'html' || element.name === 'a') return false;
  return NAME.test(classAndId(element)) || /bread-?crumb/i.test(attr(element, 'aria-label').slice(0, 100));
}

/** A box with a heading or many links is a part of the page that only bears the name. */
function isPlain(element: Element): boolean {
  const parts = descendants(element, MAX_PARTS);
  return (
    parts.length < MAX_PARTS &&
    parts.filter(({ name }) => name === 'a').length <= MAX_NAMES &&
    !parts.some(({ name }) => HEADING.has(name) || name === 'table')
  );
}

function isShort({ from, to }: Span): boolean {
  return to > from && to - from <= MAX_LENGTH;
}

function stepsOf(text: string): string[] {
  const names = text
    .split(SEPARATOR)
    .map((name) => clip(name, MAX_NAME))
    .filter(hasWords);
  return [...new Set(names)].slice(0, MAX_NAMES);
}

/** The first line that begins with a link to the homepage and goes on with arrows. */
function lineFromHome(flow: Flow, links: readonly NamedLink[]): Span | null {
  for (const { element, url } of links) {
    const span = flow.span(element);
    if (url === null || !isShort(span) || !isHome(url)) continue;
    const before = flow.text.slice(Math.max(0, span.from - 40), span.from);
    const line = flow.text.slice(span.from, span.from + MAX_LENGTH).split('\n')[0] ?? '';
    const rest = line.slice(span.to - span.from);
    if (hasWords(before.split('\n').at(-1) ?? '') || !/^\s{0,5}[>»›❯→▸]/.test(rest)) continue;
    const steps = line.split(WAY);
    if (steps.every((step) => step.trim().length <= MAX_NAME))
      return { from: span.from, to: span.from + line.length };
  }
  return null;
}

function isHome(url: string): boolean {
  return /^https?:/.test(url) && HOME.test(new URL(url).pathname) && new URL(url).search === '';
}
