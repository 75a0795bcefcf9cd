import { type Element, Text } from 'domhandler';
import type { LabelSource } from '../../snapshot.js';
import { decoded } from '../../text/percent.js';
import { clip, MAX_WORDS } from './clip.js';
import { attr, descendants } from './dom.js';
import type { Flow } from './flow.js';

/** A link made of more elements than this is a whole block of the page; its first ones say what it is. */
const MAX_PARTS = 100;

export interface Label {
  label: string;
  labelFrom: LabelSource;
  /** File name of the picture inside, '' if none. */
  image: string;
  /** Other words the link carries (alt or title beside a text); '' if none. */
  aside: string;
}

/** What a visitor reads on a link: its text, else the alt of its pictures, else title, else aria-label. */
export function labelOf(element: Element, flow: Flow): Label {
  const span = flow.span(element);
  const inside = [element, ...descendants(element, MAX_PARTS)];
  const pictures = inside.filter(
    (part) => part.name === 'img' || (part.name === 'input' && attr(part, 'type') === 'image'),
  );
  const image =
    pictures
      .map((picture) => fileName(attr(picture, 'src') || attr(picture, 'data-src')))
      .find((name) => name !== '') ?? '';
  const text =
    element.name === 'option'
      ? ownText(element)
      : flow.text.slice(span.from, Math.min(span.to, span.from + MAX_WORDS * 6));
  const named = inside.filter((part) => part.name !== 'iframe' || part === element);
  const candidates: [LabelSource, string][] = [
    ['text', clip(text)],
    [
      'alt',
      clip([...new Set([element, ...pictures].map((picture) => attr(picture, 'alt').trim()))].join(' ')),
    ],
    ['title', clip(firstOf(named, 'title'))],
    ['aria-label', clip(firstOf(named, 'aria-label'))],
  ];
  const [labelFrom, label] = candidates.find(([, words]) => words !== '') ?? (['none', ''] as const);
  const others = candidates
    .map(([, words]) => words)
    .filter((words) => words !== '' && !label.includes(words));
  return { label, labelFrom, image, aside: [...new Set(others)].join(' ') };
}

function firstOf(elements: readonly Element[], name: string): string {
  return elements.map((element) => attr(element, name).trim()).find((words) => words !== '') ?? '';
}

function fileName(source: string): string {
  if (source === '' || source.startsWith('data:')) return '';
  const path = source.slice(0, 2000).split(/[?#]/)[0] ?? '';
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return clip(decoded(name));
}

/** The choices of a select are not part of the page's text. */
function ownText(element: Element): string {
  return element.children.map((child) => (child instanceof Text ? child.data : '')).join('');
}
