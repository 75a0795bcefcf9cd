import { type ChildNode, Document, Element, Text } from 'domhandler';
import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { OpenElements } from './open-elements.js';
import { VOID } from './tags.js';

const MAX_DEPTH = 500;
const MAX_ELEMENTS = 100_000;
const MAX_ATTRIBUTES = 100;

export interface Tree {
  document: Document;
  notes: string[];
}

/**
 * Builds the tree of a page from htmlparser2's tokens. Its own Parser is not used because it knows no scopes (a stray
 * `</div>` in a table cell closes the table) and takes seconds over deep nesting; here what is nested deeper than 500
 * levels is put side by side, and nothing after 100,000 elements becomes an element. Comments are left out. Never throws.
 */
export function buildTree(html: string): Tree {
  const document = new Document([]);
  // There is always one <html>, as in a browser; cheerio is slow on documents with many elements at the top.
  const root = new Element('html', {});
  append(document, root);
  const open = new OpenElements(document);
  open.push(root);
  const limits = { deep: false, many: false };
  let elements = 0;
  let tag: Element | null = null;
  let name = '';
  let value = '';
  let attributes = 0;

  const begin = (tagName: string): void => {
    attributes = 0;
    tag = null;
    if (tagName === 'html') tag = root;
    else if (elements >= MAX_ELEMENTS) limits.many = true;
    else if (!open.isRepeatedRoot(tagName)) {
      elements += 1;
      tag = new Element(tagName, {});
    }
  };
  const finish = (selfClosed: boolean): void => {
    if (tag === null || tag === root) return;
    open.makeRoomFor(tag.name);
    if (open.depth >= MAX_DEPTH) {
      limits.deep = true;
      open.pop();
    }
    append(open.current, tag);
    if (!VOID.has(tag.name) && !(selfClosed && open.isForeign())) open.push(tag);
    tag = null;
  };
  const say = (words: string): void => {
    const last = open.current.children.at(-1);
    if (last instanceof Text) last.data += words;
    else append(open.current, new Text(words));
  };

  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => say(html.slice(start, end)),
    ontextentity: (code) => say(String.fromCodePoint(code)),
    onopentagname: (start, end) => begin(html.slice(start, end).toLowerCase()),
    onattribname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => {
      value += html.slice(start, end);
    },
    onattribentity: (code) => {
      value += String.fromCodePoint(code);
    },
    onattribend: (quote) => {
      attributes += 1;
      if (tag === null || attributes > MAX_ATTRIBUTES || Object.hasOwn(tag.attribs, name)) return;
      tag.attribs[name] = quote === QuoteType.NoValue ? '' : value;
    },
    onopentagend: () => finish(false),
    onselfclosingtag: () => finish(true),
    onclosetag: (start, end) =>
      open.close(html.slice(start, end).toLowerCase(), () => append(open.current, new Element('br', {}))),
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return { document, notes: notesOf(limits) };
}

function append(parent: Document | Element, child: ChildNode): void {
  const last = parent.children.at(-1) ?? null;
  child.parent = parent;
  child.prev = last;
  if (last !== null) last.next = child;
  parent.children.push(child);
}

function notesOf(limits: { deep: boolean; many: boolean }): string[] {
  const notes: string[] = [];
  if (limits.deep) notes.push(`nesting deeper than ${MAX_DEPTH} levels`);
  if (limits.many) notes.push(`more than ${MAX_ELEMENTS} elements`);
  return notes;
}
