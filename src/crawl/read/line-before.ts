import { type Element, isTag } from 'domhandler';
import { clip, hasWords, MAX_WORDS } from './clip.js';
import { ancestors, parentOf } from './dom.js';
import type { Flow, Span } from './flow.js';
import { isBoldElement } from './heading-look.js';
import type { LinkWords } from './link-words.js';
import { BLOCK, HEADING } from './tags.js';

/** The box of a link is never larger than these: what stands beside an entry of a list is another entry. */
const OUTERMOST = new Set(['li', 'dd', 'dt', 'tr', 'article', 'nav', 'table', 'body', 'html']);
/** "(ปีงบประมาณ 2566)" or a number on a line of its own belongs to the line before it. */
const IS_CONTINUED = /^\s*\(|^[^\p{L}]*$/u;

/** So many short links below a line are spoken for by it. */
const MAX_BELOW = 15;
const MAX_SHORT = 20;
const LETTER = /\p{L}/u;
/** Bold is what stands in a bold element, not in a bold page. */
const MAX_DEPTH = 3;

/** True for a box whose outside says nothing of what is inside, such as the panel of a tab. */
export type IsEdge = (element: Element) => boolean;

/** The largest box that holds nothing but the link: its neighbours are the link's. */
export function boxOf(element: Element, flow: Flow, isEdge: IsEdge): Element {
  const own = flow.span(element);
  let box = element;
  for (const up of ancestors(element)) {
    const span = flow.span(up);
    const isSame = own.to === own.from ? span.to === span.from : span.from === own.from && span.to === own.to;
    if (!isSame || OUTERMOST.has(box.name) || isEdge(box)) break;
    box = up;
  }
  return box;
}

/** The element in which the lines beside a link's box may belong to the link; null for entries of lists. */
export function neighbourhood(box: Element, isEdge: IsEdge): Element | null {
  const around = (OUTERMOST.has(box.name) && box.name !== 'tr') || isEdge(box) ? null : parentOf(box);
  return around?.name === 'tr' ? null : around;
}

/** True when a box is a line by itself, or the line ends with it. */
export function endsLine(box: Element): boolean {
  if (BLOCK.has(box.name)) return true;
  for (let next = box.next; next !== null; next = next.next) {
    if (isTag(next)) return next.name === 'br' || BLOCK.has(next.name);
    if ('data' in next && String(next.data).trim() !== '') return false;
  }
  return true;
}

/**
 * The line before a link that has a line of its own ("O11 แผน…" over "คลิก"), within `around`; '' when there is none. It also
 * speaks for the next short links below it ("ไตรมาส 1", "ไตรมาส 2"), each on its own line. A heading is no such line: it is in
 * force for all that follows it.
 */
export function lineBefore(element: Element, around: Element, flow: Flow, words: LinkWords): string {
  const { from, to: end } = flow.span(element);
  // Arrows, icons and page numbers are no files of what stands above them.
  const isNamed = (link: Span) =>
    LETTER.test(flow.text.slice(link.from, Math.min(link.to, link.from + MAX_SHORT)));
  const most = isNamed({ from, to: end }) ? MAX_BELOW : 1;
  const start = Math.max(flow.span(around).from, from - MAX_WORDS * 3);
  let to = from;
  let beside = '';
  for (let links = 0; links < most && to > start; links += 1) {
    const link = words.before(to);
    const begin = Math.max(start, link?.to ?? start);
    const piece = flow.text.slice(begin, to);
    if (LETTER.test(piece))
      return isHeadingBefore(flow, to) ? '' : lastLine(links === 0 ? piece : whole(piece), beside);
    const isBelow =
      link !== null &&
      begin > start &&
      link.to - link.from <= MAX_SHORT &&
      isNamed(link) &&
      piece.includes('\n');
    if (!isBelow) return '';
    // A number or year right before the link is its own; those of the links above are theirs.
    if (links === 0) beside = piece.trim();
    to = link.from;
  }
  return '';
}

/** Without the number or year on the line of the link that follows, which counts that link only. */
function whole(piece: string): string {
  const end = piece.lastIndexOf('\n');
  return LETTER.test(piece.slice(end + 1)) ? piece : piece.slice(0, Math.max(end, 0));
}

function lastLine(piece: string, beside: string): string {
  const lines = piece.split('\n').filter((line) => line.trim() !== '');
  let text = lines.pop() ?? '';
  while (IS_CONTINUED.test(text) && lines.length > 0) text = `${lines.pop()} ${text}`;
  return hasWords(text) && text.length <= MAX_WORDS ? clip(`${text} ${beside}`) : '';
}

function isHeadingBefore(flow: Flow, position: number): boolean {
  const line = flow.lines[lineAt(flow, position)];
  return (
    line !== undefined && [line.element, ...ancestors(line.element)].some(({ name }) => HEADING.has(name))
  );
}

/**
 * Where the last line that is set bold or large begins within the stretch; its start when only the first line is, or none.
 * Bold lines in one box head what stands below each of them.
 */
export function lastBoldLine(flow: Flow, { from, to }: Span): number {
  for (let at = lineAt(flow, to); at >= 0; at -= 1) {
    const line = flow.lines[at];
    if (line === undefined || line.from <= from) break;
    if ([line.element, ...ancestors(line.element)].slice(0, MAX_DEPTH).some(isBoldElement)) return line.from;
  }
  return from;
}

/** Index of the last line that begins before the position, -1 when none does. */
function lineAt({ lines }: Flow, position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.from ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
