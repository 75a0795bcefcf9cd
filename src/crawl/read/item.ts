import type { Element } from 'domhandler';
import { clip, hasWords, MAX_WORDS } from './clip.js';
import { ancestors, classAndId, previousElement } from './dom.js';
import type { Flow, Span } from './flow.js';
import type { LinkWords } from './link-words.js';
import { BLOCK } from './tags.js';

/** A box with more links than this is a list, not one thing. */
const MAX_LINKS = 3;
/** The box that belongs to one link ends here. */
const WHOLE = new Set(['li', 'dd', 'dt', 'td', 'th', 'article']);
/** Boxes that hold many things; a link's own words never come from them. */
const TOO_WIDE = new Set([
  'tr',
  'tbody',
  'thead',
  'table',
  'ul',
  'ol',
  'dl',
  'body',
  'html',
  'main',
  'nav',
  'header',
  'footer',
  'form',
  'fieldset',
]);
const CARD_NAME = /(?:^|[\s_-])(?:card|item|box|post|entry|tile|media)(?:[\s_-]|$)/;

/**
 * Words that stand with a link and say what it leads to: the rest of its line, else of the smallest paragraph, list item,
 * card or cell around it that says more than the link, with the `<dt>` of a `<dd>` before it.
 */
export function itemOf(element: Element, flow: Flow, words: LinkWords): string {
  const own = flow.span(element);
  const line = own.to > own.from ? lineAround(flow.text, own) : own;
  const onLine = outside(words, line);
  if (onLine !== '' && line.to - line.from <= MAX_WORDS * 2) return withTerm(element, flow, onLine);
  const ownLinks = Math.max(1, words.count(own));
  let boxed = false;
  for (const up of ancestors(element)) {
    if (TOO_WIDE.has(up.name)) break;
    const span = flow.span(up);
    if (span.to - span.from > MAX_WORDS + (own.to - own.from) || words.count(span) > MAX_LINKS) break;
    // Beyond a box that holds nothing but the link, words among several links are a group's, not this link's.
    if (boxed && words.count(span) > ownLinks) break;
    const isWhole = WHOLE.has(up.name);
    const rest = outside(words, span);
    if (rest !== '') return withTerm(element, flow, rest);
    const others = clip(words.without(span, own));
    if (
      BLOCK.has(up.name) &&
      (isWhole || up.name === 'p' || CARD_NAME.test(classAndId(up))) &&
      hasWords(others)
    )
      return others;
    if (isWhole) break;
    boxed ||= BLOCK.has(up.name) && words.count(span) <= ownLinks;
  }
  return withTerm(element, flow, '');
}

function outside(words: LinkWords, span: Span): string {
  const text = clip(words.outside(span).join(' '));
  return hasWords(text) ? text : '';
}

function lineAround(text: string, own: Span): Span {
  const before = text.slice(Math.max(0, own.from - MAX_WORDS * 2), own.from);
  const after = text.slice(own.to, own.to + MAX_WORDS * 2);
  const end = after.indexOf('\n');
  return {
    from: own.from - before.length + before.lastIndexOf('\n') + 1,
    to: own.to + (end === -1 ? after.length : end),
  };
}

function withTerm(element: Element, flow: Flow, rest: string): string {
  const definition = [element, ...ancestors(element)].find((up) => up.name === 'dd' || up.name === 'dl');
  if (definition?.name !== 'dd') return rest;
  let before = previousElement(definition);
  while (before?.name === 'dd') before = previousElement(before);
  if (before?.name !== 'dt') return rest;
  const term = flow.span(before);
  return clip(`${flow.text.slice(term.from, term.to)} ${rest}`);
}
