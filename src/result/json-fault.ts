/** Where a text stops being JSON. */
export interface JsonFault {
  /** 1-based; columns count UTF-16 units, as editors do. */
  line: number;
  column: number;
  /** True when the text ends before the JSON does: a file cut short. */
  isCut: boolean;
}

/** What may stand at a place; `first-…` where the list or object may also end at once. */
type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

type Box = '{' | '[';

/** A token with the place behind it, or the place where it stops being one. */
type Token = { kind: string; end: number } | { stop: number };

const SPACE = /[ \t\r\n]*/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const LETTERS = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The first fault of a text that JSON.parse refused (whose own messages give no position for some, and other words in each
 * version of Node); null when there is none. Walks without recursion: a million brackets are no danger.
 */
export function findJsonFault(text: string): JsonFault | null {
  const boxes: Box[] = [];
  let wanted: Wanted = 'value';
  let at = behind(SPACE, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if ('stop' in token) return faultAt(text, token.stop);
    const next = step(wanted, token.kind, boxes);
    if (next === null) return faultAt(text, at);
    wanted = next;
    at = behind(SPACE, text, token.end);
  }
  return wanted === 'end' ? null : faultAt(text, text.length);
}

function tokenAt(text: string, at: number): Token {
  const first = text[at] ?? '';
  if ('{}[]:,'.includes(first)) return { kind: first, end: at + 1 };
  if (first === '"') return textAt(text, at + 1);
  const end = behind(PLAIN, text, at);
  if (end > at) return { kind: 'plain', end };
  // A word or number that the end of the file has cut.
  return { stop: /^[\w.+-]+$/.test(text.slice(at, at + 40)) && text.length - at < 40 ? text.length : at };
}

function textAt(text: string, from: number): Token {
  for (let at = from; ; ) {
    at = behind(LETTERS, text, at);
    if (text[at] === '"') return { kind: 'text', end: at + 1 };
    const next = text[at] === '\\' ? behind(ESCAPE, text, at) : at;
    if (next === at) return { stop: text[at] === '\\' && text.length - at < 6 ? text.length : at };
    at = next;
  }
}

/** What is wanted after a token; null where the token may not stand. */
function step(wanted: Wanted, kind: string, boxes: Box[]): Wanted | null {
  switch (wanted) {
    case 'first-value':
      if (kind === ']') return close(boxes);
      return value(kind, boxes);
    case 'value':
      return value(kind, boxes);
    case 'first-key':
      if (kind === '}') return close(boxes);
      return kind === 'text' ? 'colon' : null;
    case 'key':
      return kind === 'text' ? 'colon' : null;
    case 'colon':
      return kind === ':' ? 'value' : null;
    case 'next': {
      const inObject = boxes.at(-1) === '{';
      if (kind === ',') return inObject ? 'key' : 'value';
      return kind === (inObject ? '}' : ']') ? close(boxes) : null;
    }
    case 'end':
      return null;
  }
}

function value(kind: string, boxes: Box[]): Wanted | null {
  if (kind === '{' || kind === '[') {
    boxes.push(kind);
    return kind === '{' ? 'first-key' : 'first-value';
  }
  if (kind !== 'text' && kind !== 'plain') return null;
  return boxes.length === 0 ? 'end' : 'next';
}

function close(boxes: Box[]): Wanted {
  boxes.pop();
  return boxes.length === 0 ? 'end' : 'next';
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, at: number): JsonFault {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: at - start + 1, isCut: at >= text.length };
}
