import type { Document, Element } from 'domhandler';
import { attr, walk } from './dom.js';
import { stripComments } from './literal.js';
import { buildTree } from './tree.js';

const MAX_SCRIPTS = 50;
const MAX_CODE = 100_000;
const WRITE = /\bdocument\s{0,9}\.\s{0,9}write(?:ln)?\s{0,9}\(/g;
const STRING = /\s*(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|`((?:[^`\\$]|\\[\s\S])*)`)\s*/y;
const LINK = /<(?:a|area)\s[^<>]{0,1000}\bhref\s{0,9}=/i;
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([\s\S]))/gi;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '', v: '', 0: '' };

/** Code of the inline scripts of a page, without what is commented out. */
export function inlineCode(document: Document): { script: Element; code: string }[] {
  const found: { script: Element; code: string }[] = [];
  const visit = (element: Element): boolean => {
    if (element.name !== 'script' || found.length >= MAX_SCRIPTS || attr(element, 'src') !== '') return true;
    const [text] = element.children;
    const code = text?.type === 'text' ? (text as { data: string }).data : '';
    if (code !== '') found.push({ script: element, code: stripComments(code.slice(0, MAX_CODE)) });
    return true;
  };
  walk(document.children, visit, () => undefined);
  return found;
}

/**
 * Puts markup with links that inline scripts write as literal text (`document.write("<a href='…'>…</a>")`) in its place on
 * the page, where a visitor sees it.
 */
export function writeOut(document: Document): void {
  for (const { script, code } of inlineCode(document)) {
    const { markup } = literalWrites(code);
    if (LINK.test(markup)) insertAfter(script, buildTree(markup).document);
  }
}

/** What a script writes as literal text, and the rest of its code. */
export function literalWrites(code: string): { markup: string; rest: string } {
  let markup = '';
  let rest = '';
  let at = 0;
  let from = 0;
  for (const call of code.matchAll(WRITE)) {
    // Within the string of a call before it.
    if (call.index < from) continue;
    const written = literalArguments(code, call.index + call[0].length);
    from = written.end;
    if (written.text === null) continue;
    markup += written.text;
    rest += code.slice(at, call.index);
    at = written.end;
  }
  return { markup, rest: rest + code.slice(at) };
}

/** Strings joined by `+` or `,` up to the closing bracket; `text` is null when anything else stands among them. */
function literalArguments(code: string, from: number): { text: string | null; end: number } {
  let text = '';
  for (let at = from; ; ) {
    STRING.lastIndex = at;
    const found = STRING.exec(code);
    if (found === null) return { text: null, end: at };
    text += unescaped(found[1] ?? found[2] ?? found[3] ?? '');
    at = STRING.lastIndex + 1;
    const next = code[STRING.lastIndex];
    if (next === ')') return { text, end: at };
    if (next !== '+' && next !== ',') return { text: null, end: STRING.lastIndex };
  }
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, unicode?: string, hex?: string, line?: string, one?: string) => {
    const number = unicode ?? hex;
    if (number !== undefined) return String.fromCharCode(Number.parseInt(number, 16));
    return line === undefined ? (CONTROL[one ?? ''] ?? one ?? '') : '';
  });
}

/** The children of the one `<html>` of `tree` become siblings after `script`. */
function insertAfter(script: Element, tree: Document): void {
  const { parent } = script;
  const [root] = tree.children;
  if (parent === null || root === undefined || !('children' in root)) return;
  const nodes = [...root.children];
  parent.children.splice(parent.children.indexOf(script) + 1, 0, ...nodes);
  let before: Element['prev'] = null;
  for (const child of parent.children) {
    child.parent = parent;
    child.prev = before;
    child.next = null;
    if (before !== null) before.next = child;
    before = child;
  }
}
