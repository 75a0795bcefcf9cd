import type { Element } from 'domhandler';
import { hasWords } from './clip.js';
import { ancestors, classAndId } from './dom.js';
import { type Flow, lowerBound } from './flow.js';
import type { Panels } from './panels.js';

/** How far around a heading words are looked for that belong to it. */
const NEAR = 300;
const SECTIONING = new Set([
  'section',
  'article',
  'main',
  'aside',
  'nav',
  'td',
  'th',
  'li',
  'dd',
  'details',
  'fieldset',
  'dialog',
  'table',
  'a',
]);
const BOX =
  /(?:^|[\s_-])(?:card|panel|box|widget|module|modal|block|portlet|tile|col|column|accordion-item|tab-pane|item)(?:[\s_-]|$)/;

/**
 * The element with whose end a heading ends: the nearest section, cell, list item or card around it that holds more than
 * the heading. A box with nothing but the heading is its dress, and the heading stands for what follows the box.
 */
export function scopeOf(heading: Element, flow: Flow, panels: Panels): Element | null {
  const own = flow.span(heading);
  for (const up of ancestors(heading)) {
    const isScope =
      panels.has(up) || SECTIONING.has(up.name) || (up.name === 'div' && BOX.test(classAndId(up)));
    if (!isScope) continue;
    const span = flow.span(up);
    const after = flow.text.slice(own.to, Math.min(span.to, own.to + NEAR));
    const before = flow.text.slice(Math.max(span.from, own.from - NEAR), own.from);
    const media = lowerBound(flow.media, span.to) - lowerBound(flow.media, own.to);
    if (hasWords(after) || hasWords(before) || media > 0) return up;
  }
  return null;
}
