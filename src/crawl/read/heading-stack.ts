import type { Element } from 'domhandler';
import type { Heading } from './heading.js';

const MAX_HEADINGS = 6;

/** A heading in force while the page is walked. */
export interface Entry {
  heading: Heading;
  id: string;
  /** The element with whose end it ends; null = the page. */
  scope: Element | null;
  /** Tabs and the footer make a section, but are no heading of what they hold. */
  shown: boolean;
  /** Number of entries opened before. */
  order: number;
  /** Where its section begins: position in the text, number of links and of media before. */
  from: number;
  link: number;
  media: number;
}

/** An entry with those it stands under: immutable, so that every place can keep its own. */
export interface Chain {
  entry: Entry;
  above: Chain | null;
}

/** The headings in force, innermost on top, and which were in force at every position of the text. */
export interface HeadingStack {
  top(): Chain | null;
  push(entry: Entry): void;
  /** Takes the top entry off at a position; null when there is none. */
  pop(position: number): Entry | null;
  /** True while a heading in force ends with this element. */
  endsWith(element: Element): boolean;
  at(position: number): Chain | null;
}

export function headingStack(): HeadingStack {
  const changes: { position: number; chain: Chain | null }[] = [];
  const scopes = new Map<Element, number>();
  let chain: Chain | null = null;
  const count = (scope: Element | null, by: number): void => {
    if (scope !== null) scopes.set(scope, (scopes.get(scope) ?? 0) + by);
  };
  return {
    top: () => chain,
    push: (entry) => {
      chain = { entry, above: chain };
      count(entry.scope, 1);
      changes.push({ position: entry.from, chain });
    },
    pop: (position) => {
      if (chain === null) return null;
      const { entry } = chain;
      chain = chain.above;
      count(entry.scope, -1);
      changes.push({ position, chain });
      return entry;
    },
    endsWith: (element) => (scopes.get(element) ?? 0) > 0,
    at: (position) => {
      let low = 0;
      let high = changes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((changes[middle]?.position ?? 0) <= position) low = middle + 1;
        else high = middle;
      }
      return changes[low - 1]?.chain ?? null;
    },
  };
}

export function isInForce(chain: Chain | null, text: string): boolean {
  for (let at = chain; at !== null; at = at.above) if (at.entry.heading.text === text) return true;
  return false;
}

/** Texts of the headings of a chain, nearest first, each once, at most six. */
export function textsOf(chain: Chain | null): string[] {
  const texts: string[] = [];
  for (let at = chain; at !== null && texts.length < MAX_HEADINGS; at = at.above) {
    const { heading, shown } = at.entry;
    if (shown && !texts.includes(heading.text)) texts.push(heading.text);
  }
  return texts;
}
