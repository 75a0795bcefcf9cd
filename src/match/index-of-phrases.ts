import { fitPhrase, type Hit } from './find-phrase.js';
import type { Folded } from './folded.js';
import { scanFor } from './literals.js';
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
  /** Of each list one word must occur; numbers of the scan. */
  needs: number[][];
  /** What the text must begin with: the word behind `^`; '' if none. */
  head: string;
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
  /** By the words of the first need: the key, where there is one. */
  const byWord = new Map<number, Entry<T>[]>();
  for (const [order, { phrase, tag }] of compiled.entries()) {
    const needs = needsOf(phrase).map((list) => list.map(words.idOf));
    const entry: Entry<T> = { phrase, tag, order, needs, head: headOf(phrase) };
    if (!needs[0]) always.push(entry);
    for (const id of new Set(needs[0])) {
      const list = byWord.get(id);
      if (list) list.push(entry);
      else byWord.set(id, [entry]);
    }
  }

  const candidates = (folded: Folded): Entry<T>[] => {
    const occurring = words.scan(folded.text);
    const possible = new Set(always);
    for (const id of occurring)
      for (const entry of byWord.get(id) ?? [])
        if (
          folded.text.startsWith(entry.head) &&
          entry.needs.every((list) => list.some((need) => occurring.has(need)))
        )
          possible.add(entry);
    return possible.size < 2 ? [...possible] : [...possible].sort((a, b) => a.order - b.order);
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

function headOf({ nodes: [first, second] }: Phrase): string {
  return first?.type === 'start' && second?.type === 'literal' ? second.text : '';
}
