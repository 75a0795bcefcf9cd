import type { Element } from 'domhandler';
import { hasWords } from './clip.js';
import { parentOf, previousElement } from './dom.js';
import type { Flow } from './flow.js';
import { lineBefore } from './line-before.js';
import type { LinkWords } from './link-words.js';

const MAX_TITLE = 120;
const LISTS = new Set(['ul', 'ol', 'menu']);

/**
 * The words a list stands under when they are no heading by their element: the line directly before it ("สรุปผล…" over a list
 * of months), also the entry before a list that is nested beside it instead of inside. '' when there is none, or when the
 * line is a link, which leads elsewhere. An entry's own nested list is read with the menus.
 */
export function listTitle(list: Element, flow: Flow, words: LinkWords): string {
  const parent = parentOf(list);
  if (!LISTS.has(list.name) || parent === null || parent.name === 'li' || parent.name === 'nav') return '';
  const span = flow.span(list);
  if (words.count(span) === 0) return '';
  const before = previousElement(list);
  if (LISTS.has(parent.name)) {
    if (before?.name !== 'li') return '';
    const entry = flow.span(before);
    const text = flow.text.slice(entry.from, Math.min(entry.to, entry.from + MAX_TITLE + 1)).trim();
    return words.count(entry) === 0 && !text.includes('\n') && isTitle(text) ? text : '';
  }
  // A list after a list or a table is another one; its words are not before it.
  if (before !== null && (LISTS.has(before.name) || before.name === 'table')) return '';
  const text = lineBefore(list, parent, flow, words);
  return isTitle(text) ? text : '';
}

function isTitle(text: string): boolean {
  return hasWords(text) && text.length <= MAX_TITLE;
}
