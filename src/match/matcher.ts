import type { RuleSet, Words } from '../rules/schema.js';
import { fold } from './folded.js';
import { indexPhrases } from './index-of-phrases.js';
import { isNavigation, periodOf } from './label.js';
import { byNumber, isNamedBy, isTitle, lend, lendAsTitle, ranked } from './lend.js';
import { readOwnWords } from './own-words.js';
import { createReader, type Reading } from './reading.js';
import { around, type Speaker, speakers } from './surroundings.js';
import type { Match, MatchContext, Matcher } from './types.js';

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
  const nearMisses = ruleSet.items.flatMap(({ examples }) =>
    examples.nearMiss.map((name) => fold(name).text),
  );

  const match = (label: string, context: MatchContext = {}): Match[] => {
    const own = read(label);
    if (isNavigation(own.folded.source) || (own.generic && webPages.has(own.folded))) return [];
    const list = speakers(label, context);
    return ranked(speak(list, own.generic ? periodOf(own.folded.source) : ''), ruleSet);
  };

  const speak = (list: readonly Speaker[], period: string): Match[] => {
    const texts = once(() => around(list));
    const hints: Match[] = [];
    let number: number | null = null;
    for (const [at, speaker] of list.entries()) {
      const readings = speaker.parts.map((part) =>
        read(speaker.via === 'label' ? part : withPeriod(part, period)),
      );
      if (!isTitle(speaker) && !speaker.hintOnly)
        number ??= readings.find((reading) => reading.number !== null)?.number ?? null;
      const telling = readings.filter(({ generic }) => !generic);
      if (telling.length === 0) continue;
      const sets = titleFirst(readings).map((reading) =>
        lend(reading, readOwnWords(reading, texts, ruleSet), speaker, ruleSet),
      );
      const passing = sets.find((set) => set.some(({ score }) => score >= ruleSet.passScore));
      if (passing) return [...hints, ...passing];
      hints.push(...sets.flat());
      if (speaker.via === 'label' || (!speaker.hintOnly && telling.some(speaksUp)))
        return [...hints, ...fromTitles(telling, list.slice(at + 1))];
    }
    return hints.length === 0 && number !== null ? byNumber(number, ruleSet) : hints;
  };

  /** Long enough to be the name of something. */
  const speaksUp = ({ folded, found, coverPaper }: Reading): boolean =>
    found.length > 0 || coverPaper || folded.text.length >= MIN_TELLING;

  /** The nearest title above that names an item, unless the texts name something else. */
  const fromTitles = (texts: readonly Reading[], above: readonly Speaker[]): Match[] => {
    if (texts.some(saysOtherwise)) return [];
    const titles = above
      .filter(isTitle)
      .map((speaker) => ({ speaker, reading: read(speaker.parts[0] ?? '') }))
      .filter(({ reading }) => !reading.generic);
    for (const [at, { speaker, reading }] of titles.entries()) {
      const named = readOwnWords(
        reading,
        once(() => around(above)),
        ruleSet,
      ).filter(
        ({ item, score }) =>
          score >= ruleSet.passScore &&
          isNamedBy(reading, item) &&
          !texts.some(({ excluded }) => excluded.has(item.id)),
      );
      if (named.length > 0) return named.map((candidate) => lendAsTitle(candidate, speaker, at === 0));
    }
    return [];
  };

  const saysOtherwise = ({ found, coverPaper, folded }: Reading): boolean =>
    found.length > 0 ||
    coverPaper ||
    webPages.has(folded) ||
    nearMisses.some((name) => name.includes(folded.text) || folded.text.includes(name));

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
