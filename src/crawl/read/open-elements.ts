import type { Document, Element } from 'domhandler';
import { BLOCK, CLOSES_P, HEADING, SCOPE, TABLE_PARTS } from './tags.js';

/** Which open elements a start tag ends, and the elements beyond which it does not look. */
const IMPLIED_ENDS: Readonly<Record<string, { ends: readonly string[]; until: readonly string[] }>> = {
  li: { ends: ['li'], until: ['ul', 'ol', 'menu', 'table', 'td', 'th'] },
  dt: { ends: ['dt', 'dd'], until: ['dl', 'table', 'td', 'th'] },
  dd: { ends: ['dt', 'dd'], until: ['dl', 'table', 'td', 'th'] },
  td: { ends: ['td', 'th', 'caption'], until: ['table', 'tr'] },
  th: { ends: ['td', 'th', 'caption'], until: ['table', 'tr'] },
  tr: { ends: ['tr', 'caption'], until: ['table'] },
  tbody: { ends: ['tbody', 'thead', 'tfoot', 'caption'], until: ['table'] },
  thead: { ends: ['tbody', 'thead', 'tfoot', 'caption'], until: ['table'] },
  tfoot: { ends: ['tbody', 'thead', 'tfoot', 'caption'], until: ['table'] },
  option: { ends: ['option'], until: ['select', 'datalist'] },
  optgroup: { ends: ['optgroup', 'option'], until: ['select'] },
  button: { ends: ['button'], until: ['table', 'td', 'th'] },
  body: { ends: ['head'], until: [] },
};

const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

/** The elements that are open while a page is read: a small part of the HTML standard's tree construction. */
export class OpenElements {
  readonly #stack: Element[] = [];
  readonly #count = new Map<string, number>();
  readonly #roots = new Set<string>();
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get current(): Element | Document {
    return this.#stack.at(-1) ?? this.#document;
  }

  push(element: Element): void {
    this.#stack.push(element);
    this.#count.set(element.name, (this.#count.get(element.name) ?? 0) + 1);
  }

  pop(): void {
    const element = this.#stack.pop();
    if (element !== undefined) this.#count.set(element.name, (this.#count.get(element.name) ?? 1) - 1);
  }

  /** A second `<head>` or `<body>`, or a form inside a form, is ignored by browsers. */
  isRepeatedRoot(name: string): boolean {
    if (name === 'form') return this.#isOpen('form');
    if (name !== 'head' && name !== 'body') return false;
    if (this.#roots.has(name)) return true;
    this.#roots.add(name);
    return false;
  }

  isForeign(): boolean {
    return this.#isOpen('svg') || this.#isOpen('math');
  }

  /** Ends what the start tag `name` ends without an end tag. */
  makeRoomFor(name: string): void {
    if (CLOSES_P.has(name)) this.#endUpTo(['p'], SCOPE);
    if (HEADING.has(name) && HEADING.has(this.#stack.at(-1)?.name ?? '')) this.pop();
    if (name === 'a') this.#endUpTo(['a'], BLOCK);
    // A page may name its elements as it likes: `<constructor>` is no word of this table.
    const implied = Object.hasOwn(IMPLIED_ENDS, name) ? IMPLIED_ENDS[name] : undefined;
    if (implied !== undefined) this.#endUpTo(implied.ends, new Set(implied.until));
  }

  /** Handles an end tag; `addBreak` is called for `</br>`, which browsers take for a line break. */
  close(name: string, addBreak: () => void): void {
    if (name === 'br') addBreak();
    if (name === 'html' || name === 'body' || !this.#isOpen(name)) return;
    if (name === 'head') this.#endUpTo(['head'], new Set());
    else if (TABLE_PARTS.has(name)) this.#endUpTo([name], name === 'table' ? new Set() : new Set(['table']));
    else if (name === 'li') this.#endUpTo(['li'], new Set(['ul', 'ol', 'menu', ...SCOPE]));
    else if (FORMATTING.has(name) || (!BLOCK.has(name) && name !== 'a')) this.#endUpTo([name], BLOCK);
    else this.#endUpTo([name], SCOPE);
  }

  #isOpen(name: string): boolean {
    return (this.#count.get(name) ?? 0) > 0;
  }

  /** Pops up to and with the nearest open element of `names`, if it is met before one of `barriers`. */
  #endUpTo(names: readonly string[], barriers: ReadonlySet<string>): void {
    if (!names.some((name) => this.#isOpen(name))) return;
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      const name = this.#stack[at]?.name ?? '';
      if (names.includes(name)) {
        while (this.#stack.length > at) this.pop();
        return;
      }
      if (barriers.has(name)) return;
    }
  }
}
