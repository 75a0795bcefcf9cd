import { KnownError } from '../errors.js';
import { type Folded, fold } from './folded.js';

/**
 * The phrase language of the rule files (src/rules/schema.ts): `…` any text between, `(ก|ข)` one of several, `[ก]` may be
 * missing (`[ก|ข]` too), `^` `$` start and end. Compared on folded text. Matching walks sets of positions, so its cost is bounded by
 * phrase length × text length whatever the text: no backtracking.
 */
export interface Phrase {
  source: string;
  /** A literal that every match holds, for looking phrases up quickly; '' if there is none. */
  key: string;
  nodes: Node[];
}

export type Node =
  | { type: 'literal'; text: string }
  | { type: 'choice'; branches: Node[][]; optional: boolean }
  | { type: 'gap' }
  | { type: 'start' }
  | { type: 'end' };

const SPECIAL = new Set(['(', ')', '[', ']', '|', '…', '^', '$']);

/** @throws KnownError when brackets do not pair up or the phrase says nothing. */
export function compilePhrase(source: string): Phrase {
  const reader = { chars: [...source.normalize('NFC').replaceAll('...', '…')], at: 0, source };
  const branches = readBranches(reader, '');
  const nodes: Node[] = branches.length === 1 ? (branches[0] ?? []) : [{ type: 'choice', branches, optional: false }];
  if (!saysSomething(nodes)) throw badPhrase(source, 'ไม่มีคำใดเลย', 'it holds no words');
  return { source, key: keyOf(nodes), nodes };
}

interface Reader {
  chars: string[];
  at: number;
  source: string;
}

function readBranches(reader: Reader, close: '' | ')' | ']'): Node[][] {
  const branches: Node[][] = [[]];
  let literal = '';
  const current = (): Node[] => branches[branches.length - 1] ?? [];
  const flush = (): void => {
    const text = fold(literal).text;
    if (text) current().push({ type: 'literal', text });
    literal = '';
  };
  for (;;) {
    const char = reader.chars[reader.at++];
    if (char === undefined) {
      if (close) throw badPhrase(reader.source, `ขาดเครื่องหมาย ${close}`, `"${close}" is missing`);
      break;
    }
    if (!SPECIAL.has(char)) {
      literal += char;
      continue;
    }
    flush();
    if (char === '(' || char === '[') {
      const inner = readBranches(reader, char === '(' ? ')' : ']');
      current().push({ type: 'choice', branches: inner, optional: char === '[' });
    } else if (char === close) break;
    else if (char === '|') branches.push([]);
    else if (char === '…') current().push({ type: 'gap' });
    else if (char === '^') current().push({ type: 'start' });
    else if (char === '$') current().push({ type: 'end' });
    else throw badPhrase(reader.source, `มีเครื่องหมาย ${char} เกินมา`, `there is a stray "${char}"`);
  }
  flush();
  return branches;
}

function badPhrase(source: string, th: string, en: string): KnownError {
  return new KnownError(`วลี “${source}” ในไฟล์กติกาใช้ไม่ได้: ${th}`, `Phrase "${source}" in the rule file is not usable: ${en}`);
}

/** True when every way through the nodes reads at least one letter. */
function saysSomething(nodes: Node[]): boolean {
  return nodes.some(
    (node) => node.type === 'literal' || (node.type === 'choice' && !node.optional && node.branches.every(saysSomething)),
  );
}

function keyOf(nodes: Node[]): string {
  return nodes.reduce((best, node) => (node.type === 'literal' && node.text.length > best.length ? node.text : best), '');
}

/** One way a phrase fits a text: the stretches of the folded text its literals cover, in order. */
export interface Hit {
  start: number;
  end: number;
  /** [from, to) pairs. */
  parts: [number, number][];
  /** How many characters the literals cover. */
  covered: number;
}

/** A state of the walk. `free`: the next literal may start anywhere at or after `end`. */
interface State extends Hit {
  free: boolean;
}

/** The fullest way the phrase fits the text, or null. */
export function findPhrase(phrase: Phrase, folded: Folded): Hit | null {
  const first: State = { start: -1, end: 0, parts: [], covered: 0, free: true };
  let best: State | null = null;
  for (const state of walk(phrase.nodes, [first], folded)) {
    if (!state.free && !wordEnds(folded, state.end)) continue;
    if (!best || state.covered > best.covered) best = state;
  }
  return best && { start: best.start, end: best.end, parts: best.parts, covered: best.covered };
}

function walk(nodes: Node[], states: State[], folded: Folded): State[] {
  let current = states;
  for (const node of nodes) {
    if (current.length === 0) return current;
    current = fullest(current.flatMap((state) => step(node, state, folded)));
  }
  return current;
}

function step(node: Node, state: State, folded: Folded): State[] {
  switch (node.type) {
    case 'literal':
      return literal(node.text, state, folded);
    case 'choice': {
      const ways = node.branches.flatMap((branch) => walk(branch, [state], folded));
      return node.optional ? [state, ...ways] : ways;
    }
    case 'gap':
      return state.free || wordEnds(folded, state.end) ? [{ ...state, free: true }] : [];
    case 'start':
      return state.end === 0 ? [{ ...state, free: false }] : [];
    case 'end':
      return state.free || state.end >= folded.endsAt ? [{ ...state, free: false }] : [];
  }
}

function literal(text: string, state: State, folded: Folded): State[] {
  if (!state.free) return folded.text.startsWith(text, state.end) ? [extend(state, state.end, text.length)] : [];
  const found: State[] = [];
  for (let at = folded.text.indexOf(text, state.end); at >= 0; at = folded.text.indexOf(text, at + 1))
    if (wordStarts(folded, at)) found.push(extend(state, at, text.length));
  return found;
}

function extend(state: State, at: number, length: number): State {
  return {
    start: state.start < 0 ? at : state.start,
    end: at + length,
    parts: [...state.parts, [at, at + length]],
    covered: state.covered + length,
    free: false,
  };
}

/** Of several ways to one place only the fullest goes on: bounds the walk. */
function fullest(states: State[]): State[] {
  const byPlace = new Map<number, State>();
  for (const state of states) {
    const place = state.end * 2 + Number(state.free);
    const other = byPlace.get(place);
    if (!other || state.covered > other.covered) byPlace.set(place, state);
  }
  return [...byPlace.values()];
}

/** A hit never starts inside a Latin word or a number … */
function wordStarts(folded: Folded, at: number): boolean {
  if (at === 0 || folded.gapBefore[at]) return true;
  const before = folded.text.charAt(at - 1);
  const after = folded.text.charAt(at);
  return !(LATIN.test(before) && LATIN.test(after)) && !(DIGIT.test(before) && DIGIT.test(after));
}

/** … and never ends inside a Latin word; inside a number it may (`ITA 25` stands for any year of the century). */
function wordEnds(folded: Folded, at: number): boolean {
  if (at <= 0 || folded.gapBefore[at]) return true;
  return !(LATIN.test(folded.text.charAt(at - 1)) && LATIN.test(folded.text.charAt(at)));
}

const LATIN = /[a-z]/;
const DIGIT = /\d/;
