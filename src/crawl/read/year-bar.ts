import type { Element } from 'domhandler';
import { isYearOnly } from '../../text/period.js';
import { clip } from './clip.js';
import { ancestors, attr, childElements, classAndId, entriesOf, parentOf } from './dom.js';
import type { Flow } from './flow.js';
import type { NamedLink } from './links.js';

const MAX_YEAR = 60;
/** Boxes climbed from an entry to the bar, and from the bar to what it switches. */
const MAX_CLIMB = 6;
const CURRENT_NAME = /(?:^|[\s_-])(?:active|current|selected)(?=[\s_-]|$)/;
const ENTRY = new Set(['a', 'li', 'span', 'b', 'strong', 'button', 'div', 'td', 'ul', 'ol']);

/** Years side by side as links to pages of their own ("2564 | 2565 | 2566"); the one shown, and where it holds. */
export interface YearBar {
  title: string;
  /** True for what stands below the bar, in the part of the page that it switches. */
  isBelow(element: Element): boolean;
}

/**
 * The year under which this page stands in a row of years that lead to other pages: the entry that is marked, that leads here
 * or that is no link. Null when there is no such row or it does not tell.
 *
 * @param url the page's own address, without fragment
 */
export function readYearBar(links: readonly NamedLink[], flow: Flow, url: string): YearBar | null {
  const seen = new Set<Element>();
  const targets = new Map(links.map((link) => [link.element, link.url]));
  for (const { element, label, url: target, fragment } of links) {
    if (target === null || label.length > MAX_YEAR || !isYearOnly(label)) continue;
    if (fragment !== '' && target === url) continue;
    const bar = barOf(element, flow);
    if (bar === null || seen.has(bar)) continue;
    seen.add(bar);
    const title = currentOf(bar, flow, { url, targets });
    if (title !== '') return { title, isBelow: below(bar, flow) };
  }
  return null;
}

/** The smallest box around a year that holds more than it and nothing but years. */
function barOf(entry: Element, flow: Flow): Element | null {
  const own = flow.span(entry);
  let climbed = 0;
  for (const up of ancestors(entry)) {
    climbed += 1;
    if (climbed > MAX_CLIMB) return null;
    const span = flow.span(up);
    if (span.to - span.from <= own.to - own.from + 1) continue;
    const words = flow.text.slice(span.from, Math.min(span.to, span.from + MAX_YEAR * 10));
    const isBar = words.split(/[\n|/•·]/).every((piece) => piece.trim() === '' || isYearOnly(piece.trim()));
    return isBar ? up : null;
  }
  return null;
}

function currentOf(
  bar: Element,
  flow: Flow,
  { url, targets }: { url: string; targets: ReadonlyMap<Element, string | null> },
): string {
  const entries = entriesOf(bar, ({ name }) => ENTRY.has(name)).flatMap((entry) => {
    const { from, to } = flow.span(entry);
    const title = to - from > MAX_YEAR ? '' : clip(flow.text.slice(from, to));
    const parts = [entry, ...childElements(entry)];
    return title !== '' && isYearOnly(title) ? [{ title, parts }] : [];
  });
  if (entries.length < 2) return '';
  const isMarked = (part: Element) =>
    (attr(part, 'aria-current') !== '' && attr(part, 'aria-current') !== 'false') ||
    attr(part, 'aria-selected') === 'true' ||
    CURRENT_NAME.test(classAndId(part));
  const leadsHere = (part: Element) => targets.get(part) === url;
  const marked = [isMarked, leadsHere]
    .map((test) => entries.filter(({ parts }) => parts.some(test)))
    .find((found) => found.length === 1);
  const bare = entries.filter(({ parts }) => !parts.some((part) => targets.get(part) != null));
  return (marked ?? (bare.length === 1 ? bare : []))[0]?.title ?? '';
}

/** What follows the bar in the smallest box that holds more than the bar. */
function below(bar: Element, flow: Flow): (element: Element) => boolean {
  const { to } = flow.span(bar);
  let box = parentOf(bar);
  while (box !== null && flow.span(box).to <= to + 1 && parentOf(box) !== null) box = parentOf(box);
  const end = box === null ? to : flow.span(box).to;
  return (element) => {
    const span = flow.span(element);
    return span.from >= to && span.to <= end;
  };
}
