import type { Element } from 'domhandler';
import type { Mention } from '../../snapshot.js';
import { clip, hasWords } from './clip.js';
import { parentOf } from './dom.js';
import { type Flow, lowerBound } from './flow.js';
import type { LinkWords } from './link-words.js';
import type { Outline } from './outline.js';
import type { RegionOf } from './region.js';
import { HEADING } from './tags.js';

const MAX_MENTIONS = 2000;
const ITEMS = new Set(['li', 'dt', 'dd']);
const CELLS = new Set(['td', 'th']);
const TITLES = new Set([...HEADING, 'summary', 'legend', 'caption']);
const LINE_ENDS = new Set([...ITEMS, ...CELLS, ...TITLES, 'p', 'div', 'body', 'section', 'article']);

interface MentionSource {
  flow: Flow;
  words: LinkWords;
  /** Elements of the page's links, in document order. */
  links: readonly Element[];
  outline: Outline;
  regionOf: RegionOf;
  /** Notices and dialogs laid over the page are not what it says. */
  isInPopup: (element: Element) => boolean;
}

/** The lines of the page that belong to no link, each once per region and heading, in document order. */
export function readMentions({ flow, words, links, outline, regionOf, isInPopup }: MentionSource): Mention[] {
  const starts = links.map((link) => flow.span(link).from).sort((a, b) => a - b);
  const mentions: Mention[] = [];
  const seen = new Set<string>();
  const kinds = new Map<Element, Mention['kind']>();
  for (const [index, line] of flow.lines.entries()) {
    if (mentions.length >= MAX_MENTIONS) break;
    const to = flow.lines[index + 1]?.from ?? flow.text.length;
    const text = words.outside({ from: line.from, to }).join(' ').trim();
    if (!hasWords(text) || isInPopup(line.element)) continue;
    const mention = {
      text: clip(text),
      length: text.length,
      kind: kindOf(line.element, kinds),
      region: regionOf(line.element),
      headings: outline.headingsAt(line.from),
      linksBefore: lowerBound(starts, line.from),
    };
    const key = `${mention.kind} ${mention.region} ${mention.text}\n${mention.headings[0] ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    mentions.push(mention);
  }
  return mentions;
}

/** `known` keeps the answers: on a deep page most lines share what is above them. */
function kindOf(element: Element, known: Map<Element, Mention['kind']>): Mention['kind'] {
  const seen = known.get(element);
  if (seen !== undefined) return seen;
  const parent = parentOf(element);
  const kind = ownKind(element) ?? (parent === null ? 'text' : kindOf(parent, known));
  known.set(element, kind);
  return kind;
}

function ownKind({ name }: Element): Mention['kind'] | null {
  if (TITLES.has(name)) return 'heading';
  if (ITEMS.has(name)) return 'item';
  if (CELLS.has(name)) return 'cell';
  return name !== 'p' && name !== 'div' && LINE_ENDS.has(name) ? 'text' : null;
}
