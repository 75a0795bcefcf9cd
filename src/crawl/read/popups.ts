import type { Element } from 'domhandler';
import { ancestors, attr, classAndId } from './dom.js';
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
  return {
    isPopup,
    isInPopup: (element) => isPopup(element) || [...ancestors(element)].some(isPopup),
  };
}
