import type { Element } from 'domhandler';
import { clip, hasWords } from './clip.js';
import { ancestors, attr, childElements, classAndId, parentOf, previousElement } from './dom.js';
import type { Flow } from './flow.js';
import { labelOf } from './label.js';

const MAX_ENTRY = 100;
const MAX_DEPTH = 6;
const LIST = new Set(['ul', 'ol', 'menu']);
const DROPDOWN_NAME = /(?:^|[\s_-])(?:drop-?down|sub-?menu|mega-?menu|sub-?nav|drop-?content)/;
const ENTRY = new Set(['a', 'button', 'span', 'img', 'label', 'p', 'div', 'strong', 'b', 'summary']);

/** Labels of the menu entries a link is nested under, outermost first. */
export type MenuOf = (element: Element) => string[];

export function readMenus(flow: Flow): MenuOf {
  const titles = new Map<Element, string>();
  const titleOf = (list: Element): string => {
    const known = titles.get(list) ?? entryAbove(list, flow);
    titles.set(list, known);
    return known;
  };
  return (element) => {
    const menu: string[] = [];
    for (const up of ancestors(element)) {
      if (menu.length >= MAX_DEPTH) break;
      if (!LIST.has(up.name) && !DROPDOWN_NAME.test(classAndId(up))) continue;
      const title = titleOf(up);
      if (title !== '' && menu[0] !== title) menu.unshift(title);
    }
    return menu;
  };
}

/** What stands in the entry before its nested list: words, else the label of its link or picture. */
function entryAbove(list: Element, flow: Flow): string {
  const parent = parentOf(list);
  if (parent === null) return '';
  const item =
    parent.name === 'li' ? parent : DROPDOWN_NAME.test(classAndId(parent)) ? parentOf(parent) : null;
  if (item?.name === 'li') {
    const from = flow.span(item).from;
    const words = clip(flow.text.slice(from, flow.span(list).from));
    if (hasWords(words)) return words.length <= MAX_ENTRY ? words : '';
    const first = childElements(item).find((child) => child !== list && ENTRY.has(child.name));
    return first === undefined || first === parent ? '' : shortLabel(first, flow);
  }
  const before = previousElement(list);
  const opens =
    before !== null && ENTRY.has(before.name) && (DROPDOWN_NAME.test(classAndId(list)) || isToggle(before));
  return opens ? shortLabel(before, flow) : '';
}

function isToggle(element: Element): boolean {
  return attr(element, 'aria-haspopup') !== '' || DROPDOWN_NAME.test(classAndId(element));
}

/** The label of one entry; several lines are a group of entries, not the title of the next. */
function shortLabel(element: Element, flow: Flow): string {
  const span = flow.span(element);
  if (flow.text.slice(span.from, Math.min(span.to, span.from + MAX_ENTRY * 2)).includes('\n')) return '';
  const { label } = labelOf(element, flow);
  return label.length <= MAX_ENTRY ? label : '';
}
