import { KnownError } from '../errors.js';
import { fold } from './folded.js';

/**
 * The phrase language of the rule files (src/rules/schema.ts): `…` any text between, `(ก|ข)` one of several, `[ก]` may be
 * missing (`[ก|ข]` too), `^` `$` start and end. Compared on folded text. Found by `findPhrase`.
 */
export interface Phrase {
  source: string;
  /** A literal that every match holds, for looking phrases up quickly; '' if there is none. */
  key: string;
  /** Of each of these lists every match holds at least one, the key apart: rules most texts out without a walk. */
  needs: string[][];
  nodes: Node[];
}

export type Node =
  | { type: 'literal'; text: string }
  | { type: 'choice'; branches: Node[][]; optional: boolean }
  | { type: 'gap' }
  | { type: 'start' }
  | { type: 'end' };

const SPECIAL = new Set(['(', ')', '[', ']', '|', '…', '^', '$']);

/** The check of a rule file and the matcher compile the same phrases; what was compiled is kept (a phrase never changes). */
const kept = new Map<string, Phrase>();
const MAX_KEPT = 10_000;

/** @throws KnownError when brackets do not pair up or the phrase says nothing. */
export function compilePhrase(source: string): Phrase {
  const known = kept.get(source);
  if (known) return known;
  const phrase = compile(source);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(source, phrase);
  return phrase;
}

function compile(source: string): Phrase {
  const reader = { chars: [...source.normalize('NFC').replaceAll('...', '…')], at: 0, source };
  const branches = readBranches(reader, '');
  const nodes: Node[] =
    branches.length === 1 ? (branches[0] ?? []) : [{ type: 'choice', branches, optional: false }];
  if (!saysSomething(nodes)) throw badPhrase(source, 'ไม่มีคำใดเลย', 'it holds no words');
  const key = keyOf(nodes);
  return { source, key, needs: needsOf(nodes).filter((list) => list[0] !== key), nodes };
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
  return new KnownError(
    `วลี “${source}” ในไฟล์กติกาใช้ไม่ได้: ${th}`,
    `Phrase "${source}" in the rule file is not usable: ${en}`,
  );
}

/** True when every way through the nodes reads at least one letter. */
function saysSomething(nodes: Node[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'literal' ||
      (node.type === 'choice' && !node.optional && node.branches.every(saysSomething)),
  );
}

function keyOf(nodes: Node[]): string {
  return nodes.reduce(
    (best, node) => (node.type === 'literal' && node.text.length > best.length ? node.text : best),
    '',
  );
}

function needsOf(nodes: Node[]): string[][] {
  return nodes.flatMap((node): string[][] => {
    if (node.type === 'literal') return [[node.text]];
    if (node.type !== 'choice' || node.optional) return [];
    const keys = node.branches.map(keyOf);
    return keys.includes('') ? [] : [keys];
  });
}
