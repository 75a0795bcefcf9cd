import type { Document, Element } from 'domhandler';
import { clip, hasWords } from './clip.js';
import { childElements, classAndId, entriesOf, parentOf, previousElement, walk } from './dom.js';
import type { Flow } from './flow.js';

const MAX_TITLE = 60;
const MAX_TABS = 30;
/** So far before the panes their titles are looked for. */
const MAX_BEFORE = 6;
const PANE_NAME =
  /(?:^|[\s_-])(?:tab|tabs|tab-?(?:content|pane|panel|body|box|page)s?|pane|panel|content)(?:[\s_-]|\d|$)/;
const TABS_NAME = /(?:^|[\s_-])tabs?(?:[\s_-]|\d|$|content|pane|panel|body|container|nav|menu|link)/;
const ENTRY = new Set(['li', 'a', 'button', 'label', 'div', 'span', 'p']);
const NOT_A_BAR = new Set(['table', 'p', 'form', 'script', 'style', 'iframe']);

/**
 * Tabs that belong to their panes by order only, as scripts and radio buttons pair them: a row of n titles, then n panes.
 * Gives each pane its title; panes that `isKnown` are left alone.
 */
export function titlesByOrder(
  document: Document,
  flow: Flow,
  isKnown: (pane: Element) => boolean,
): Map<Element, string> {
  const titles = new Map<Element, string>();
  walk(
    document.children,
    (box) => {
      const panes = panesOf(box, isKnown);
      const names = panes.length === 0 ? [] : namesBefore(panes, flow);
      for (const [at, name] of names.entries()) {
        const pane = panes[at];
        if (pane !== undefined) titles.set(pane, name);
      }
      return box.name !== 'template' && box.name !== 'noscript' && box.name !== 'select';
    },
    () => undefined,
  );
  return titles;
}

function panesOf(box: Element, isKnown: (pane: Element) => boolean): Element[] {
  const panes = box.children.length < 2 ? [] : childElements(box).filter(isPane);
  if (panes.length < 2 || panes.length > MAX_TABS || panes.some(isKnown)) return [];
  const isTabs = [panes[0], box, parentOf(box)].some((one) => one && TABS_NAME.test(classAndId(one)));
  return isTabs ? panes : [];
}

function isPane(element: Element): boolean {
  return (
    (element.name === 'div' || element.name === 'section' || element.name === 'article') &&
    PANE_NAME.test(classAndId(element))
  );
}

/** Titles before the first pane, or before the box that holds the panes. */
function namesBefore(panes: readonly Element[], flow: Flow): string[] {
  const [first] = panes;
  const places = first === undefined ? [] : [first, parentOf(first)];
  for (const place of places) {
    const labels: Element[] = [];
    let steps = 0;
    for (let at = place && previousElement(place); at && steps < 2 * MAX_TABS; at = previousElement(at)) {
      if (at.name === 'label') labels.unshift(at);
      else if (steps - labels.length < MAX_BEFORE && !NOT_A_BAR.has(at.name)) {
        const names = titlesOf(entriesOf(at), panes.length, flow);
        if (names.length > 0) return names;
      }
      steps += 1;
    }
    const names = titlesOf(labels, panes.length, flow);
    if (names.length > 0) return names;
  }
  return [];
}

function titlesOf(entries: readonly Element[], count: number, flow: Flow): string[] {
  const named = entries.filter(({ name }) => ENTRY.has(name));
  if (named.length !== count) return [];
  const titles = named.map((entry) => {
    const { from, to } = flow.span(entry);
    const words = flow.text.slice(from, Math.min(to, from + MAX_TITLE + 1)).trim();
    return words.length > MAX_TITLE || words.includes('\n') || !hasWords(words) ? '' : clip(words);
  });
  return titles.includes('') || new Set(titles).size < count ? [] : titles;
}
