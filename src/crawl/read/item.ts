import type { Element } from 'domhandler';
import { clip, hasWords, MAX_WORDS } from './clip.js';
import { ancestors, classAndId, previousElement } from './dom.js';
import type { Flow, Span } from './flow.js';
import { boxOf, endsLine, type IsEdge, lastBoldLine, lineBefore, neighbourhood } from './line-before.js';
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

/** A link with few words of its own ("คลิก", an icon) says nothing without its neighbours. */
const FEW_WORDS = 20;

/** What is known of a link besides its place: its label, and the words of its table row. */
interface Known {
  label: string;
  row: string;
  isEdge: IsEdge;
}

/**
 * Words that stand with a link and say what it leads to: the rest of its line; for a link of few words alone on its line, what
 * stands before it; else the words of the smallest paragraph, list item, card or cell around it that says more than the link,
 * with the `<dt>` of a `<dd>` before it.
 */
export function itemOf(
  element: Element,
  flow: Flow,
  words: LinkWords,
  { label, row, isEdge }: Known,
): string {
  const own = flow.span(element);
  const box = boxOf(element, flow, isEdge);
  const line = own.to > own.from || !endsLine(box) ? lineAround(flow.text, own) : own;
  const onLine = outside(words, line);
  const isOnLine = onLine !== '' && line.to - line.from <= MAX_WORDS * 2;
  // "1." or "2566 :" on the line counts the link, what it is stands above.
  if (isOnLine && /\p{L}/u.test(onLine)) return withTerm(element, flow, onLine);
  const isShort = label.length <= FEW_WORDS;
  if (isShort && row === '' && words.count(line) <= Math.max(1, words.count(own))) {
    const before = wordsBefore(element, neighbourhood(box, isEdge), flow, words);
    if (before !== '') return withTerm(element, flow, before);
  }
  if (isOnLine) return withTerm(element, flow, onLine);
  return withTerm(element, flow, wordsAround(element, flow, words, { isShort, isEdge }));
}

/** All that stands before the only link of a box, the line before one of several links. */
function wordsBefore(element: Element, around: Element | null, flow: Flow, words: LinkWords): string {
  if (around === null) return '';
  const own = flow.span(element);
  const span = flow.span(around);
  const before = { from: span.from, to: own.from };
  const isOnly =
    words.count(span) <= Math.max(1, words.count(own)) &&
    words.wordless(before) === 0 &&
    !TOO_WIDE.has(around.name);
  if (!isOnly || span.to - span.from > MAX_WORDS + own.to - own.from)
    return lineBefore(element, around, flow, words);
  // A card is about one thing, below its link as well.
  if (around.name === 'article' || CARD_NAME.test(classAndId(around))) return '';
  return outside(words, { from: lastBoldLine(flow, before), to: own.from });
}

function wordsAround(
  element: Element,
  flow: Flow,
  words: LinkWords,
  { isShort, isEdge }: { isShort: boolean; isEdge: IsEdge },
): string {
  const own = flow.span(element);
  const ownLinks = Math.max(1, words.count(own));
  let boxed = false;
  for (const up of ancestors(element)) {
    if (TOO_WIDE.has(up.name)) break;
    const span = flow.span(up);
    if (span.to - span.from > MAX_WORDS + (own.to - own.from) || words.count(span) > MAX_LINKS) break;
    // Beyond a box that holds nothing but the link, words among several links are a group's, not this link's.
    if (boxed && words.count(span) > ownLinks) break;
    const isWhole = WHOLE.has(up.name);
    const rest =
      isShort && words.count(span) > ownLinks ? nearestPiece(words, span, own) : outside(words, span);
    if (rest !== '') return rest;
    const others = clip(words.without(span, own));
    if (
      BLOCK.has(up.name) &&
      (isWhole || up.name === 'p' || CARD_NAME.test(classAndId(up))) &&
      hasWords(others)
    )
      return others;
    if (isWhole || isEdge(up)) break;
    boxed ||= BLOCK.has(up.name) && words.count(span) <= ownLinks;
  }
  return '';
}

/** Among several links and names, the name before a link is its own; without one, the name after it. */
function nearestPiece(words: LinkWords, span: Span, own: Span): string {
  const before = words.outside({ from: span.from, to: own.from }).filter(hasWords).at(-1);
  const after = words.outside({ from: own.to, to: span.to }).find(hasWords);
  return clip(before ?? after ?? '');
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
