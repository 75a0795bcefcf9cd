import type { Element } from 'domhandler';
import { attr, classAndId, parentOf } from './dom.js';
import type { Flow } from './flow.js';
import type { Panels } from './panels.js';

const CONSENT_NAME = /cookie|consent|gdpr|pdpa[-_]?(?:banner|box|bar|popup|modal)/;
const PAGE = new Set(['html', 'body', 'main', 'article', 'a']);

export interface Popups {
  /** True for a box laid over the page: a notice about cookies, a dialog that opens by itself. */
  isPopup(element: Element): boolean;
  isInPopup(element: Element): boolean;
}

/** A box with half the words of the page is the page ("นโยบายคุกกี้"); a dialog that a click opens is content. */
export function readPopups(flow: Flow, panels: Panels): Popups {
  const known = new Map<Element, boolean>();
  const judge = (element: Element): boolean => {
    if (PAGE.has(element.name)) return false;
    const isNotice = CONSENT_NAME.test(classAndId(element));
    const isDialog =
      (element.name === 'dialog' || attr(element, 'role').toLowerCase() === 'dialog') && !panels.has(element);
    const span = flow.span(element);
    return (isNotice || isDialog) && (isDialog || (span.to - span.from) * 2 < flow.text.length);
  };
  const isPopup = (element: Element): boolean => {
    const found = known.get(element) ?? judge(element);
    known.set(element, found);
    return found;
  };
  const inside = new Map<Element, boolean>();
  // Kept for every element: lines at the bottom of a deep page share all that is above them.
  const isInPopup = (element: Element): boolean => {
    const seen = inside.get(element);
    if (seen !== undefined) return seen;
    const parent = parentOf(element);
    const found = isPopup(element) || (parent !== null && isInPopup(parent));
    inside.set(element, found);
    return found;
  };
  return { isPopup, isInPopup };
}
