import type { CheerioAPI } from 'cheerio/slim';
import { type ChildNode, type Element, isComment, isText } from 'domhandler';
import { descendants } from './dom.js';

/** Less text than this (characters), or fewer links, is not what a page was made for. */
export const LITTLE_TEXT = 200;
export const FEW_LINKS = 3;

/** What a visitor sees or follows, though it holds no words. */
export const SHOWN: ReadonlySet<string> = new Set(['a', 'img', 'iframe']);

const ASKS_FOR_SCRIPTS = /java\s?script|จาวาสคริป/i;
const MAX_NOTES = 50;
const MAX_PARTS = 100;
const MAX_NODES = 2_000;

/** True when a page tells visitors without scripts that it needs them. */
export function asksForScripts($: CheerioAPI): boolean {
  return ASKS_FOR_SCRIPTS.test($('noscript').slice(0, MAX_NOTES).text());
}

/** True for a box without words and without any element of a kind that shows something. */
export function isEmptyBox(box: Element, shown: ReadonlySet<string>): boolean {
  return isWordless(box) && !descendants(box, MAX_PARTS).some(({ name }) => shown.has(name));
}

/** Boxes stand in boxes: a look at all that each holds would go over the page hundreds of times. One of so many parts is not empty. */
function isWordless(box: Element): boolean {
  const left: ChildNode[] = box.children.slice(0, MAX_NODES);
  for (let seen = 0; seen < MAX_NODES; seen++) {
    const node = left.pop();
    if (!node) return true;
    if (isText(node) && node.data.trim() !== '') return false;
    if ('children' in node && !isComment(node)) {
      if (node.children.length > MAX_NODES) return false;
      left.push(...node.children);
    }
  }
  return false;
}
