import type { RuleSet, Words } from '../rules/schema.js';
import { fold } from './folded.js';
import { indexPhrases } from './index-of-phrases.js';
import { isNavigation, itemNumberOf, linkNumber, periodOf } from './label.js';
import { byNumber, isNamedBy, isTitle, lend, lendAsTitle, ranked } from './lend.js';
import { overlapping } from './near-misses.js';
import { type ItemNumber, readOwnWords } from './own-words.js';
import { passes } from './passing.js';
import { createReader, type Reading } from './reading.js';
import { around, type Speaker, speakers } from './surroundings.js';
import type { Match, MatchContext, Matcher, Numbering } from './types.js';

/** Shorter texts in a row or above a link (a number, "มี", a unit's short name) say too little to stand for the label. */
const MIN_TELLING = 8;

/**
 * Recognises items by label and context. Pure and deterministic; `match` never throws and costs a bounded amount for any text.
 *
 * The nearest text that says something speaks for the link: the label, else its row, card, heading, tab, menu. When it names no
 * item, a heading above it may lend its own, unless the text says otherwise.
 * @throws KnownError when a phrase of the rule set or of the words cannot be read
 */
export function createMatcher(ruleSet: RuleSet, words: Words): Matcher {
  const read = createReader(ruleSet, words);
  const webPages = indexPhrases([...words.hubs, ...words.enter].map((phrase) => [phrase, true] as const));
  const isLikeNearMiss = overlapping(
    ruleSet.items.flatMap(({ examples }) => examples.nearMiss.map((name) => fold(name).text)),
  );

  const match = (label: string, context: MatchContext = {}): Match[] => {
    const own = read(label);
    if (isNavigation(own.folded.source) || (own.generic && webPages.has(own.folded))) return [];
    const list = speakers(label, context);
    const number = numberOf(list, own.generic, context.numbering);
    const period = own.generic ? periodOf(own.folded.source) : '';
    return ranked(speak(list, period, number), ruleSet);
  };

  const speak = (list: readonly Speaker[], period: string, number: ItemNumber | null): Match[] => {
    const texts = once(() => around(list));
    const hints: Match[] = [];
    for (const [at, speaker] of list.entries()) {
      const readings = speaker.parts.map((part) =>
        read(speaker.via === 'label' ? part : withPeriod(part, period)),
      );
      if (isOfOther(speaker, number)) continue;
      const telling = readings.filter(({ generic }) => !generic);
      // "ดาวน์โหลดคู่มือ" leaves the word to what stands around it, and is a hint where nothing does.
      if (speaker.via === 'label')
        for (const half of readings.filter(({ generic, found }) => generic && found.length > 0))
          hints.push(...lend(half, readOwnWords(half, texts, ruleSet), speaker, ruleSet));
      if (telling.length === 0) continue;
      const sets = titleFirst(readings).map((reading) =>
        lend(reading, readOwnWords(reading, texts, ruleSet, numberFor(speaker, number)), speaker, ruleSet),
      );
      const passing = sets.find((set) => set.some((match) => passes(match, ruleSet)));
      if (passing) return [...hints, ...passing];
      hints.push(...sets.flat());
      if (speaker.via === 'label' || (!speaker.hintOnly && telling.some(speaksUp)))
        return [...hints, ...fromTitles(telling, list.slice(at + 1), number)];
    }
    return hints.length === 0 && number !== null ? byNumber(number, ruleSet) : hints;
  };

  /** Long enough to be the name of something. */
  const speaksUp = ({ folded, found, coverPaper }: Reading): boolean =>
    found.length > 0 || coverPaper || folded.text.length >= MIN_TELLING;

  /** The nearest title above that names an item, unless the texts name something else. */
  const fromTitles = (
    texts: readonly Reading[],
    above: readonly Speaker[],
    number: ItemNumber | null,
  ): Match[] => {
    if (texts.some(saysOtherwise)) return [];
    const titles = above
      .filter((speaker) => isTitle(speaker) && !isOfOther(speaker, number))
      .map((speaker) => ({ speaker, reading: read(speaker.parts[0] ?? '') }))
      // "รายการ", "ลิงก์" over a column is no title of what stands below.
      .filter(({ reading }) => !reading.generic && speaksUp(reading));
    for (const [at, { speaker, reading }] of titles.entries()) {
      const named = readOwnWords(
        reading,
        once(() => around(above)),
        ruleSet,
      ).filter(
        (candidate) =>
          passes(candidate, ruleSet) &&
          isNamedBy(reading, candidate.item) &&
          !texts.some(({ excluded }) => excluded.has(candidate.item.id)),
      );
      if (named.length > 0) return named.map((candidate) => lendAsTitle(candidate, speaker, at === 0));
    }
    return [];
  };

  const saysOtherwise = ({ found, coverPaper, folded }: Reading): boolean =>
    found.length > 0 || coverPaper || isLikeNearMiss(folded.text) || webPages.has(folded);

  return { match, isGeneric: (label) => read(label).generic };
}

/**
 * The cells of a row, the likeliest title first: behind the item number ("การจัดซื้อจัดจ้าง | O21 | สรุปผล… | อยู่ในเมนู…"), else the longest;
 * shorter ones are group names and remarks.
 */
function titleFirst(cells: readonly Reading[]): Reading[] {
  const numbered = cells.findIndex(({ number }) => number !== null);
  const telling = cells.filter(({ generic }, at) => !generic && at >= numbered);
  return numbered >= 0 ? telling : telling.sort((a, b) => b.folded.text.length - a.folded.text.length);
}

/** Titles and hints have numbers of their own, which are not the link's. */
function numberFor(speaker: Speaker, number: ItemNumber | null): ItemNumber | null {
  if (speaker.hintOnly) return null;
  if (!isTitle(speaker)) return number;
  const value = itemNumberOf(speaker.parts[0] ?? '');
  return value === null ? null : { value, agree: 0 };
}

/** "O10 แผน…" above a link numbered O11 is the title of another entry. */
function isOfOther(speaker: Speaker, number: ItemNumber | null): boolean {
  if (number === null || !isTitle(speaker)) return false;
  const value = itemNumberOf(speaker.parts[0] ?? '');
  return value !== null && value !== number.value;
}

/** The item number of the link; numbers of another list say nothing. */
function numberOf(
  list: readonly Speaker[],
  isGeneric: boolean,
  numbering: Numbering | undefined,
): ItemNumber | null {
  if (numbering?.is === 'other') return null;
  const parts = (wanted: Speaker['via']) => list.find(({ via }) => via === wanted)?.parts ?? [];
  const value = linkNumber(parts('label'), parts('row'), isGeneric ? parts('item') : []);
  return value === null ? null : { value, agree: numbering?.agree ?? 0 };
}

function withPeriod(text: string, period: string): string {
  return period ? `${text} ${period}` : text;
}

/** Texts around a link are folded only where a rule asks for them. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
