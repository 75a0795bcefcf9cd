import { findPhrase, type Hit } from './find-phrase.js';
import type { Folded } from './folded.js';
import { compilePhrase, type Phrase } from './phrase.js';

/** Phrases with what they stand for, found together in one pass over a text. */
export interface PhraseIndex<T> {
  find(folded: Folded): { tag: T; phrase: string; hit: Hit }[];
  has(folded: Folded): boolean;
}

const GRAM = 3;

/**
 * Looks only at phrases whose longest literal starts with three letters that occur in the text: hundreds of phrases cost
 * little more than a few. Phrases without such a literal are always tried.
 * @throws KnownError for a phrase that cannot be read
 */
export function indexPhrases<T>(entries: Iterable<readonly [phrase: string, tag: T]>): PhraseIndex<T> {
  const always: { phrase: Phrase; tag: T; order: number }[] = [];
  const byGram = new Map<string, typeof always>();
  let order = 0;
  for (const [source, tag] of entries) {
    const phrase = compilePhrase(source);
    const entry = { phrase, tag, order: order++ };
    const gram = phrase.key.slice(0, GRAM);
    if (gram.length < GRAM) always.push(entry);
    else byGram.set(gram, [...(byGram.get(gram) ?? []), entry]);
  }

  const candidates = (folded: Folded): typeof always => {
    const seen = new Set<string>();
    const list = [...always];
    for (let at = 0; at + GRAM <= folded.text.length; at++) {
      const gram = folded.text.slice(at, at + GRAM);
      if (seen.has(gram)) continue;
      seen.add(gram);
      for (const entry of byGram.get(gram) ?? [])
        if (folded.text.includes(entry.phrase.key)) list.push(entry);
    }
    return list.sort((a, b) => a.order - b.order);
  };

  return {
    find: (folded) =>
      candidates(folded).flatMap(({ phrase, tag }) => {
        const hit = findPhrase(phrase, folded);
        return hit ? [{ tag, phrase: phrase.source, hit }] : [];
      }),
    has: (folded) => candidates(folded).some(({ phrase }) => findPhrase(phrase, folded) !== null),
  };
}
