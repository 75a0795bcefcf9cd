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
  /** The near-miss example it is nearest to: what speaks against the item; null when it is like none. */
  against: Against | null;
  /** Some near miss, of whatever item, is as near: enough doubt to keep a mere hint back. */
  crossed: boolean;
}

interface Against {
  name: string;
  likeness: number;
}

/** A name of an item, or an example of what it (all items, when `item` is null) is not. */
interface Name {
  item: RuleItem | null;
  isMiss: boolean;
  name: string;
  size: number;
}

const GRAM = 3;

/**
 * Catches slips that no list of misspellings foresees: compares character trigrams with every title, other name and example of
 * the rule file. A text nearest to a near-miss example of the rules is like no item; when the example is another item's name
 * (`isNamed`), it is only unlike the item that gives it.
 */
export function createSimilarity(
  items: readonly RuleItem[],
  isNamed: (label: string) => boolean,
): (words: Folded) => Similar[] {
  const names: Name[] = [];
  const postings = new Map<string, number[]>();
  const add = (name: string, item: RuleItem | null, isMiss: boolean): void => {
    const grams = gramsOf(foldNormalised(withoutNeutral(normalise(name))));
    if (grams.size < GRAM) return;
    const at = names.push({ item, isMiss, name, size: grams.size }) - 1;
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, [at]);
    }
  };
  for (const item of items) {
    for (const name of new Set([item.title, item.officialTitle, ...item.aliases, ...item.examples.match]))
      add(name, item, false);
    for (const name of item.examples.nearMiss) add(name, isNamed(name) ? item : null, true);
  }

  const rank = new Map(items.map((item, at) => [item.id, at]));
  /** How many trigrams of the text at hand each name shares. */
  const shared = new Uint16Array(names.length);

  return (words) => {
    const grams = gramsOf(words);
    if (grams.size < GRAM) return [];
    shared.fill(0);
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) for (const at of list) shared[at] = (shared[at] ?? 0) + 1;
    }
    let miss: Against = { name: '', likeness: 0 };
    const misses = new Map<string, Against>();
    const best = new Map<string, Omit<Similar, 'against' | 'crossed'>>();
    for (let at = 0; at < names.length; at++) {
      const common = shared[at] ?? 0;
      const name = names[at];
      // Most names share too little for any likeness.
      if (name === undefined || common === 0) continue;
      const likeness = (2 * common) / (grams.size + name.size);
      if (likeness < MIN_LIKENESS) continue;
      const near = { name: name.name, likeness };
      if (!name.item) miss = nearer(near, miss);
      else if (name.isMiss) misses.set(name.item.id, nearer(near, misses.get(name.item.id)));
      else if (likeness > (best.get(name.item.id)?.likeness ?? 0))
        best.set(name.item.id, { ...near, item: name.item, size: name.size });
    }
    if (best.size === 0) return [];
    return [...best.values()]
      .map((similar) => ({
        ...similar,
        against: nearer(miss, misses.get(similar.item.id)),
        crossed: [miss, ...misses.values()].some((other) => other.likeness >= similar.likeness),
      }))
      .filter(({ likeness, against }) => likeness > against.likeness)
      .sort((a, b) => b.likeness - a.likeness || (rank.get(a.item.id) ?? 0) - (rank.get(b.item.id) ?? 0))
      .slice(0, 3)
      .map((similar) => (similar.against.likeness === 0 ? { ...similar, against: null } : similar));
  };
}

function nearer(one: Against, other: Against | undefined): Against {
  return other && other.likeness >= one.likeness ? other : one;
}

/** Below this nothing is like anything. */
const MIN_LIKENESS = 0.5;

function gramsOf({ text }: Folded): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return grams;
}
