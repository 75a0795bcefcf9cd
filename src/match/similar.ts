import type { RuleItem } from '../rules/schema.js';
import { normalise } from '../text/normalise.js';
import { type Folded, foldNormalised } from './folded.js';
import { withoutNeutral } from './label.js';

/** How near a text is to the names of an item, by letters. */
export interface Similar {
  item: RuleItem;
  /** 0–1, Dice coefficient of character trigrams with the nearest title, other name or example. */
  likeness: number;
  /** The name it is near to, and its number of trigrams. */
  name: string;
  size: number;
}

const GRAM = 3;

/**
 * Catches slips that no list of misspellings foresees: compares character trigrams with every title, other name and example of
 * the rule file. A text nearest to a near-miss example of the rules is like no item.
 */
export function createSimilarity(items: readonly RuleItem[]): (words: Folded) => Similar[] {
  const names: { item: RuleItem | null; name: string; size: number }[] = [];
  const postings = new Map<string, number[]>();
  const add = (item: RuleItem | null, name: string): void => {
    const grams = gramsOf(foldNormalised(withoutNeutral(normalise(name))));
    if (grams.size < GRAM) return;
    const at = names.push({ item, name, size: grams.size }) - 1;
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, [at]);
    }
  };
  for (const item of items) {
    for (const name of new Set([item.title, item.officialTitle, ...item.aliases, ...item.examples.match]))
      add(item, name);
    for (const name of item.examples.nearMiss) add(null, name);
  }

  const rank = new Map(items.map((item, at) => [item.id, at]));

  return (words) => {
    const grams = gramsOf(words);
    if (grams.size < GRAM) return [];
    const shared = new Map<number, number>();
    for (const gram of grams)
      for (const at of postings.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    let miss = 0;
    const best = new Map<string, Similar>();
    for (const [at, count] of shared) {
      const name = names[at];
      if (!name) continue;
      const likeness = (2 * count) / (grams.size + name.size);
      if (!name.item) miss = Math.max(miss, likeness);
      else if (likeness > (best.get(name.item.id)?.likeness ?? 0))
        best.set(name.item.id, { item: name.item, likeness, name: name.name, size: name.size });
    }
    return [...best.values()]
      .filter(({ likeness }) => likeness > miss && likeness >= MIN_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || (rank.get(a.item.id) ?? 0) - (rank.get(b.item.id) ?? 0))
      .slice(0, 3);
  };
}

/** Below this nothing is like anything. */
const MIN_LIKENESS = 0.5;

function gramsOf({ text }: Folded): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return grams;
}
