import type { Element } from 'domhandler';
import type { Draft } from './collect.js';
import type { Flow } from './flow.js';
import { type Label, labelOf } from './label.js';

/** A link with its label, before its context is read. */
export interface NamedLink extends Draft, Label {}

/**
 * Labels the links. Two anchors side by side in one parent that lead to one address are one link to a visitor ("รายงาน" +
 * "ประจำปี", a picture and its caption) and become one; links without target and without any name are left out.
 */
export function nameLinks(drafts: readonly Draft[], flow: Flow): NamedLink[] {
  const links: NamedLink[] = [];
  let lastElement: Element | null = null;
  for (const draft of drafts) {
    const named: NamedLink = { ...draft, ...labelOf(draft.element, flow) };
    if (named.url === null && named.label === '' && named.image === '') continue;
    const before = links.at(-1);
    if (before !== undefined && lastElement !== null && isContinued(before, lastElement, named, flow)) {
      links[links.length - 1] = join(before, named, hasGap(lastElement, named.element, flow));
    } else links.push(named);
    lastElement = draft.element;
  }
  return links;
}

function isContinued(before: NamedLink, last: Element, next: NamedLink, flow: Flow): boolean {
  if (before.url === null || before.url !== next.url || before.fragment !== next.fragment) return false;
  if (before.kind !== 'anchor' || next.kind !== 'anchor' || last.parent !== next.element.parent) return false;
  const from = flow.span(last).to;
  const to = flow.span(next.element).from;
  return to - from < 20 && flow.text.slice(from, to).trim() === '';
}

function hasGap(last: Element, next: Element, flow: Flow): boolean {
  return flow.span(next).from > flow.span(last).to;
}

function join(first: NamedLink, second: NamedLink, gap: boolean): NamedLink {
  const image = first.image || second.image;
  const aside = [...new Set([first.aside, second.aside])].filter((words) => words !== '').join(' ');
  if (first.labelFrom === 'text' && second.labelFrom === 'text') {
    const label = first.label.includes(second.label)
      ? first.label
      : `${first.label}${gap ? ' ' : ''}${second.label}`.slice(0, 300);
    return { ...first, label, image, aside };
  }
  const named = first.labelFrom === 'text' || second.labelFrom === 'none' ? first : second;
  const other = named === first ? second : first;
  const extra = named.label.includes(other.label) ? '' : other.label;
  return {
    ...first,
    label: named.label,
    labelFrom: named.labelFrom,
    image,
    aside: `${extra} ${aside}`.trim(),
  };
}
