import type { RuleItem, RuleSet, Words } from '../rules/schema.js';
import { wordsAgainst } from '../rules/shared.js';
import { tidyAfter } from '../tidy.js';
import type { Hit } from './find-phrase.js';
import { type Folded, fold, foldNormalised, MAX_TEXT } from './folded.js';
import { indexPhrases, type PhraseIndex } from './index-of-phrases.js';
import { isAddress, takeApart, tellingLength, withoutNeutral } from './label.js';
import { createSimilarity, type Similar } from './similar.js';
import type { Wording } from './types.js';

/** One item that a text names, by its own words alone. */
export interface Found {
  item: RuleItem;
  wording: Wording;
  hit: Hit;
  /** Share of the telling letters of the text that the phrase covers, 0–1. */
  coverage: number;
  /** The text is the item's title or one of its other names. */
  isTitle: boolean;
  /** For words that count in context only: the phrases the context must hold. */
  needs: PhraseIndex<true> | null;
}

/** What one text says. */
export interface Reading {
  folded: Folded;
  /** Number in front of the label, as an OIT item; null if none. */
  number: number | null;
  /** Says nothing of its target. */
  generic: boolean;
  /** Cover memo, request form: never the document itself. */
  coverPaper: boolean;
  found: Found[];
  /** Items ruled out by their own excluding words. */
  excluded: Set<string>;
  /** Items whose names are weak here, whatever they say. */
  weakened: Set<string>;
  /** Nearest names by spelling, best first. */
  similar: () => Similar[];
}

interface Tag {
  item: RuleItem;
  kind: 'title' | Wording | 'in-context' | 'exclude' | 'at-most-weak';
  needs: PhraseIndex<true> | null;
}

/** Reads texts by the rules; readings are kept (bounded), as menus and headings recur on every page. */
export function createReader(ruleSet: RuleSet, words: Words): (text: string) => Reading {
  const index = indexPhrases(ruleSet.items.flatMap((item) => tagged(item, ruleSet)));
  const generic = indexPhrases(words.generic.map((phrase) => [phrase, true] as const));
  const cover = indexPhrases(words.coverPapers.map((phrase) => [phrase, true] as const));
  const hubs = indexPhrases(words.hubs.map((phrase) => [phrase, true] as const));
  const similarTo = createSimilarity(ruleSet.items, (label) => namesItem(index.find(fold(label))));
  const kept = new Map<string, Reading>();

  const read = (text: string): Reading => {
    const { words: own, item: number } = takeApart(text);
    const folded = foldNormalised(own, tellingLength(own));
    const bare = withoutNeutral(own);
    const telling = bare === own ? folded : foldNormalised(bare);
    const size = telling.text.length;
    const hits = index.find(folded);
    const marked = (kind: Tag['kind']) =>
      new Set(hits.filter(({ tag }) => tag.kind === kind).map(({ tag }) => tag.item.id));
    const excluded = marked('exclude');
    const weakened = marked('at-most-weak');
    const found = hits.flatMap(({ tag, hit }): Found[] => {
      if (tag.kind === 'exclude' || tag.kind === 'at-most-weak' || excluded.has(tag.item.id)) return [];
      const coverage = Math.min(1, hit.covered / Math.max(size, 1));
      if (weakened.has(tag.item.id))
        return [{ item: tag.item, wording: 'weak', hit, coverage, isTitle: false, needs: null }];
      const isTitle = tag.kind === 'title';
      const wording = tag.kind === 'title' ? 'right-words' : tag.kind === 'in-context' ? 'weak' : tag.kind;
      return [{ item: tag.item, wording, hit, coverage, isTitle, needs: tag.needs }];
    });
    const isGeneric =
      !TELLS.test(telling.text) ||
      isAddress(own) ||
      (found.every(({ wording, needs }) => wording === 'weak' && needs === null) &&
        (generic.has(folded) || generic.has(telling)));
    // "แบบฟอร์มเผยแพร่…แผน" is a cover paper; a plan "…ที่มีแบบฟอร์มเผยแพร่" is not.
    const named = Math.min(...found.map(({ hit }) => hit.start));
    const coverPaper = cover.find(folded).some(({ hit }) => hit.start <= named);
    // "การประเมิน ITA" is the name of the page that holds the items, however like the name of one.
    const isHub = () => hubs.find(telling).some(({ hit }) => hit.covered > HUB_SHARE * size);
    let near: Similar[] | undefined;
    return {
      folded,
      number,
      generic: isGeneric,
      coverPaper,
      found,
      excluded,
      weakened,
      similar: () => {
        near ??= isGeneric || isHub() ? [] : similarTo(telling);
        return near;
      },
    };
  };

  return (whole) => {
    const text = whole.slice(0, 2 * MAX_TEXT);
    const known = kept.get(text);
    if (known) return known;
    const reading = read(text);
    if (kept.size >= MAX_KEPT) {
      kept.clear();
      tidyAfter(MAX_KEPT * BYTES);
    }
    kept.set(text, reading);
    return reading;
  };
}

const MAX_KEPT = 1500;
/** What one reading takes, by and large. */
const BYTES = 1000;
/** A text of which more than this share of the letters are the words of a hub is a hub's name. */
const HUB_SHARE = 0.6;
/** A label of marks alone, which no letter carries, says nothing. */
const TELLS = /[\p{L}\p{N}]/u;

function namesItem(hits: readonly { tag: Tag }[]): boolean {
  const excluded = new Set(hits.flatMap(({ tag }) => (tag.kind === 'exclude' ? [tag.item.id] : [])));
  const naming = ['title', 'right-words', 'other-wording'];
  return hits.some(({ tag }) => naming.includes(tag.kind) && !excluded.has(tag.item.id));
}

function tagged(item: RuleItem, ruleSet: RuleSet): [string, Tag][] {
  const against = wordsAgainst(item, ruleSet);
  const plain = (kind: Tag['kind'], phrases: readonly string[]): [string, Tag][] =>
    phrases.map((phrase) => [phrase, { item, kind, needs: null }]);
  const names = [...new Set([item.title, item.officialTitle, ...item.aliases])].map(
    (name) => `^${name.replace(/[()[\]|…^$]|\.\.\./g, ' ')}$`,
  );
  return [
    ...plain('title', names),
    ...plain('right-words', item.phrases),
    ...plain('other-wording', item.otherWording),
    ...item.inContext.flatMap(({ phrases, context }): [string, Tag][] => {
      const needs = indexPhrases(context.map((phrase) => [phrase, true] as const));
      return phrases.map((phrase) => [phrase, { item, kind: 'in-context', needs }]);
    }),
    ...plain('weak', item.weak),
    ...plain('exclude', against.exclude),
    ...plain('at-most-weak', against.atMostWeak),
  ];
}
