import { fitPhrase, type Hit } from './find-phrase.js';
import type { Folded } from './folded.js';
import { nextRound, scanFor } from './literals.js';
import { compilePhrase, type Phrase } from './phrase.js';

/** Phrases with what they stand for, found together in one pass over a text. */
export interface PhraseIndex<T> {
  find(folded: Folded): { tag: T; phrase: string; hit: Hit }[];
  has(folded: Folded): boolean;
}

interface Entry<T> {
  phrase: Phrase;
  tag: T;
  order: number;
  /** Of each list one word must occur, the first list apart, by which the entry is found; numbers of the scan. */
  needs: number[][];
  /** With one of these the text must begin: the words behind `^`; [] when it may begin with anything. */
  heads: string[];
}

/**
 * Walks only the phrases whose words all occur in the text; which words occur is found in one go. Hundreds of phrases cost little
 * more than a few.
 * @throws KnownError for a phrase that cannot be read
 */
export function indexPhrases<T>(entries: Iterable<readonly [phrase: string, tag: T]>): PhraseIndex<T> {
  const compiled = [...entries].map(([source, tag]) => ({ phrase: compilePhrase(source), tag }));
  const needsOf = ({ key, needs }: Phrase): string[][] => (key === '' ? needs : [[key], ...needs]);
  const words = scanFor(compiled.flatMap(({ phrase }) => needsOf(phrase).flat()));
  const always: Entry<T>[] = [];
  /** By the words of the first need, the one that fewest phrases share. */
  const byWord: Entry<T>[][] = Array.from({ length: words.size }, () => []);
  const lists = compiled.map(({ phrase }) => needsOf(phrase).map((list) => list.map(words.idOf)));
  const users = new Uint32Array(words.size);
  for (const id of lists.flat(2)) users[id] = (users[id] ?? 0) + 1;
  const commonness = (list: number[]) => list.reduce((sum, id) => sum + (users[id] ?? 0), 0);
  for (const [order, { phrase, tag }] of compiled.entries()) {
    const [first, ...rest] = (lists[order] ?? []).sort((a, b) => commonness(a) - commonness(b));
    const entry: Entry<T> = { phrase, tag, order, needs: rest, heads: headsOf(phrase) };
    if (!first) always.push(entry);
    for (const id of new Set(first)) byWord[id]?.push(entry);
  }

  const occurs = new Uint32Array(words.size);
  const taken = new Uint32Array(compiled.length);
  let round = 0;
  const candidates = (folded: Folded): Entry<T>[] => {
    const occurring = words.scan(folded.text);
    if (occurring.length === 0) return always;
    round = nextRound(round, occurs, taken);
    for (const id of occurring) occurs[id] = round;
    const possible = [...always];
    for (const id of occurring)
      for (const entry of byWord[id] ?? []) {
        if (taken[entry.order] === round || !occurAll(entry.needs, occurs, round)) continue;
        if (entry.heads.length > 0 && !entry.heads.some((head) => folded.text.startsWith(head))) continue;
        taken[entry.order] = round;
        possible.push(entry);
      }
    return possible.length < 2 ? possible : possible.sort((one, other) => one.order - other.order);
  };

  return {
    find: (folded) =>
      candidates(folded).flatMap(({ phrase, tag }) => {
        const hit = fitPhrase(phrase, folded);
        return hit ? [{ tag, phrase: phrase.source, hit }] : [];
      }),
    has: (folded) => candidates(folded).some(({ phrase }) => fitPhrase(phrase, folded) !== null),
  };
}

/** Of each list one word occurs in this round's text. */
function occurAll(needs: readonly number[][], occurs: Uint32Array, round: number): boolean {
  for (const list of needs) {
    let some = false;
    for (const need of list) some ||= occurs[need] === round;
    if (!some) return false;
  }
  return true;
}

function headsOf({ nodes: [first, second] }: Phrase): string[] {
  if (first?.type !== 'start' || !second) return [];
  if (second.type === 'literal') return [second.text];
  if (second.type !== 'choice' || second.optional) return [];
  const heads = second.branches.map(([start]) => (start?.type === 'literal' ? start.text : ''));
  return heads.includes('') ? [] : heads;
}
