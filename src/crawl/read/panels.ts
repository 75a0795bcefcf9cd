import type { Document, Element } from 'domhandler';
import { isYearOnly } from '../../text/period.js';
import { clip } from './clip.js';
import { ancestors, attr, classAndId, parentOf, previousElement, walk } from './dom.js';
import type { Flow } from './flow.js';
import { labelOf } from './label.js';
import { titlesByOrder } from './panels-by-order.js';
import { HEADING } from './tags.js';

const MAX_TITLE = 150;
const MAX_YEAR = 60;
const MARKERS = new Set(['a', 'span', 'br', 'hr', 'img']);
const TAB_NAME = /(?:^|[\s_-])tabs?(?:[\s_-]|links?|$|content|pane)/;
const PANEL_NAME =
  /(?:^|[\s_-])(?:collapse|panel|accordion|toggle|modal|content|drawer|offcanvas)(?:[\s_-]|$)/;
const TITLE_NAME = /(?:^|[\s_-])(?:accordion|collapsible|toggle|faq-?question|spoiler)(?:[\s_-]|$)/;
const CALLED_WITH = /["']#?([\w-]{1,100})["']/g;

/** What a click opens: the title a panel is opened by, and whether it is one of several tabs. */
export interface Panel {
  title: string;
  kind: 'tab' | 'toggle';
}

/** The panels of the page by their element. */
export type Panels = ReadonlyMap<Element, Panel>;

export function readPanels(document: Document, flow: Flow): Panels {
  const byId = new Map<string, Element>();
  const controls: { element: Element; id: string }[] = [];
  const labelled: Element[] = [];
  const panels = new Map<Element, Panel>();
  walk(
    document.children,
    (element) => {
      const id = attr(element, 'id');
      if (id !== '' && !byId.has(id)) byId.set(id, element);
      if (attr(element, 'role') === 'tabpanel' && attr(element, 'aria-labelledby') !== '')
        labelled.push(element);
      // Most elements of a large page are bare.
      if (Object.keys(element.attribs).length > 0) {
        for (const target of targetsOf(element, () => namesYear(element, flow)))
          controls.push({ element, id: target });
      }
      const title = titleBefore(element, flow);
      if (title !== '') panels.set(element, { title, kind: 'toggle' });
      return element.name !== 'template' && element.name !== 'noscript';
    },
    () => undefined,
  );
  for (const { element, id } of controls) {
    const panel = byId.get(id);
    if (panel === undefined || panel === element || isInside(element, panel)) continue;
    const kind = kindOf(element, panel) ?? (opensYear(element, panel, flow) ? 'tab' : null);
    const title = kind === null ? '' : labelOf(element, flow).label;
    if (kind !== null && title !== '' && title.length <= MAX_TITLE && panels.get(panel)?.kind !== 'tab')
      panels.set(panel, { title, kind });
  }
  for (const panel of labelled) {
    const tab = byId.get(attr(panel, 'aria-labelledby'));
    const title = tab === undefined || isInside(tab, panel) ? '' : clip(labelOf(tab, flow).label);
    if (title !== '' && title.length <= MAX_TITLE && !panels.has(panel))
      panels.set(panel, { title, kind: 'tab' });
  }
  for (const [pane, title] of titlesByOrder(document, flow, (element) => panels.has(element)))
    panels.set(pane, { title, kind: 'tab' });
  return panels;
}

/** "2565 | 2566" as links to boxes of the page are tabs, whatever they are called. */
function opensYear(control: Element, panel: Element, flow: Flow): boolean {
  return !HEADING.has(panel.name) && !MARKERS.has(panel.name) && namesYear(control, flow);
}

function namesYear(control: Element, flow: Flow): boolean {
  const { from, to } = flow.span(control);
  return to > from && to - from <= MAX_YEAR && isYearOnly(flow.text.slice(from, to).trim());
}

/** Ids an element names as what it opens. */
function targetsOf(element: Element, isYear: () => boolean): string[] {
  const ids: string[] = [];
  for (const name of ['data-bs-target', 'data-target', 'href', 'data-tab', 'data-panel']) {
    const value = attr(element, name).trim();
    if (/^#[^\s#]{1,100}$/.test(value)) ids.push(value.slice(1));
    else if (name.startsWith('data-') && /^[\w-]{1,100}$/.test(value)) ids.push(value);
  }
  const controlled = attr(element, 'aria-controls').trim();
  if (controlled !== '') ids.push(controlled);
  const code = attr(element, 'onclick').slice(0, 500);
  if (
    code !== '' &&
    (TAB_NAME.test(classAndId(element)) || TITLE_NAME.test(classAndId(element)) || isYear())
  ) {
    for (const found of code.matchAll(CALLED_WITH)) ids.push(found[1] ?? '');
  }
  return ids;
}

/** A link to a section (`<a href="#about">`) opens nothing; a tab or toggle says what it is, or its panel does. */
function kindOf(control: Element, panel: Element): Panel['kind'] | null {
  const toggle = attr(control, 'data-bs-toggle') || attr(control, 'data-toggle');
  const inTabs = [control, parentOf(control), parentOf(parentOf(control) ?? control)].some(
    (one) => one !== null && TAB_NAME.test(classAndId(one)),
  );
  if (
    attr(control, 'role') === 'tab' ||
    toggle === 'tab' ||
    toggle === 'pill' ||
    attr(panel, 'role') === 'tabpanel'
  )
    return 'tab';
  if (TAB_NAME.test(classAndId(panel)) || (inTabs && toggle === '')) return 'tab';
  const opens =
    toggle !== '' || attr(control, 'aria-controls') !== '' || attr(control, 'aria-expanded') !== '';
  return opens || PANEL_NAME.test(classAndId(panel)) ? 'toggle' : null;
}

/** `<button class="accordion">…</button><div class="panel">…`: the title stands directly before its panel. */
function titleBefore(element: Element, flow: Flow): string {
  if (element.name !== 'div' && element.name !== 'ul' && element.name !== 'section') return '';
  const before = previousElement(element);
  if (
    before === null ||
    before.name === 'ul' ||
    (before.name === element.name && !TITLE_NAME.test(classAndId(before)))
  )
    return '';
  const isButton = before.name === 'button' && attr(before, 'type') !== 'submit';
  if (!isButton && !(TITLE_NAME.test(classAndId(before)) && before.name !== 'table')) return '';
  const span = flow.span(before);
  if (span.to - span.from > MAX_TITLE) return '';
  const title = flow.text.slice(span.from, span.to);
  return title.includes('\n') ? '' : clip(title);
}

function isInside(element: Element, outer: Element): boolean {
  for (const up of ancestors(element)) if (up === outer) return true;
  return false;
}

/** Label of the innermost tab whose panel holds the element; ''. */
export function tabOf(element: Element, panels: Panels): string {
  for (const up of ancestors(element)) {
    const panel = panels.get(up);
    if (panel?.kind === 'tab') return panel.title;
  }
  return '';
}
