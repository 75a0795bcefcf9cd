import type { RuleSet, Words } from '../rules/schema.js';
import type { Folded } from "./folded.js";
import { indexPhrases } from './index-of-phrases.js';
import { type Candidate, readOwnWords } from './own-words.js';
import { createReader, type Reading } from './reading.js';
import { type Around, foldAll, surroundings } from './surroundings.js';
import type { Match, MatchContext, Matcher, MatchVia } from './types.js';

/** A number alone in a list of OIT items: a hint, as other years number differently. */
const NUMBER_ONLY = 0.5;
/** What a heading lends to a label with words of its own, at most. */
const UNDER_HEADING = 0.74;
/** … when it is a menu entry, a tab or a farther heading: shown for review. */
const UNDER_MENU = 0.55;
/** A heading speaks for the links below it when it is little more than the item's name. */
const HEADING_COVERAGE = 0.6;

/**
 * Recognises items by label and context. Pure and deterministic; `match` never throws and costs a bounded amount for any text.
 * @throws KnownError when a phrase of the rule set or of the words cannot be read
 */
export function createMatcher(ruleSet: RuleSet, words: Words): Matcher {
  const read = createReader(ruleSet, words);
  const webPages = indexPhrases([...words.hubs, ...words.enter].map((phrase) => [phrase, true] as const));

  const match = (label: string, context: MatchContext = {}): Match[] => {
    const own = read(label);
    const around = surroundings(context);
    const texts = foldAll(around);
    const found = own.generic
      ? fromAround(own, around, texts)
      : withHeading(own, readOwnWords(own, texts, ruleSet).map((candidate) => toMatch(candidate, 'label', 'ป้ายลิงก์')), around, texts);
    return ranked(found);
  };

  /** The label says nothing: the nearest text that names an item speaks for it. */
  const fromAround = (own: Reading, around: readonly Around[], texts: readonly Folded[]): Match[] => {
    const found: Match[] = [];
    let passed: MatchVia | null = null;
    let ownText = false;
    for (const place of around) {
      if (passed && passed !== place.via) break;
      const reading = read(place.text);
      if (reading.generic) continue;
      const candidates = readOwnWords(reading, texts, ruleSet);
      const isOwn = place.via === 'row' || place.via === 'item';
      for (const candidate of candidates) {
        const lent = lend(candidate, place, ownText && !isOwn, reading);
        found.push(lent);
        if (lent.score >= ruleSet.passScore) passed = place.via;
      }
      // A row or card with words of its own that name no item is the label; what stands farther away lends less.
      if (isOwn && (reading.coverPaper || candidates.length > 0 || reading.folded.text.length >= MIN_TELLING)) ownText = true;
    }
    return found.length === 0 && own.number !== null ? byNumber(own.number) : found;
  };

  const lend = (candidate: Candidate, place: Around, toOwnText: boolean, { found }: Reading): Match => {
    const farther = place.via !== 'row' && place.via !== 'item';
    const named = found.some((one) => one.item.id === candidate.item.id && one.coverage >= HEADING_COVERAGE);
    const limit = place.hintOnly || (farther && !named) ? ruleSet.passScore - 0.05 : toOwnText ? UNDER_HEADING : 1;
    const score = Math.min(candidate.score * place.weight, limit);
    return {
      ...toMatch(candidate, place.via, place.place),
      score,
      wording: score < ruleSet.passScore ? 'weak' : candidate.wording,
      why: `ป้ายลิงก์ไม่บอกชื่อ แต่${sentence(place.place, candidate)}`,
    };
  };

  /** The label has words of its own: a heading that is an item's name makes it a candidate unless the words say otherwise. */
  const withHeading = (own: Reading, labelled: Match[], around: readonly Around[], texts: readonly Folded[]): Match[] => {
    const speaks = labelled.some(({ score }) => score >= ruleSet.reviewScore) || own.coverPaper || webPages.has(own.folded);
    if (speaks) return labelled;
    const headings = around.filter(({ via }) => via === 'heading' || via === 'tab' || via === 'menu');
    for (const [at, place] of headings.entries()) {
      const reading = read(place.text);
      const lent = readOwnWords(reading, texts, ruleSet)
        .filter(({ item, score }) => score >= ruleSet.passScore && !own.excluded.has(item.id) && item.kind !== 'social')
        .filter(({ item }) => reading.found.some((one) => one.item.id === item.id && one.coverage >= HEADING_COVERAGE));
      if (lent.length === 0) continue;
      return lent.map((candidate) => {
        const listed = at === 0 && place.via === 'heading' && ['document', 'news', 'page'].includes(candidate.item.kind);
        const score = Math.min(candidate.score * place.weight, listed ? UNDER_HEADING : UNDER_MENU);
        const why = `ป้ายลิงก์ไม่ใช่ชื่อรายการ แต่อยู่ใต้${place.place}ที่มีคำว่า “${candidate.words}”`;
        return { ...toMatch(candidate, place.via, place.place), score, wording: listed ? 'other-wording' : 'weak', why };
      });
    }
    return labelled;
  };

  const byNumber = (number: number): Match[] =>
    ruleSet.items
      .filter(({ id }) => id === `o${number}`)
      .map(({ id }) => ({
        id,
        score: NUMBER_ONLY,
        wording: 'weak',
        via: 'label',
        why: `ป้ายลิงก์มีเพียงเลข ${id} ไม่มีชื่อรายการ และเลขข้ออาจเป็นของปีอื่น`,
      }));

  const rank = new Map(ruleSet.items.map(({ id }, at) => [id, at]));
  const ranked = (found: Match[]): Match[] => {
    const best = new Map<string, Match>();
    for (const one of found) if (one.score > (best.get(one.id)?.score ?? 0)) best.set(one.id, one);
    return [...best.values()]
      .filter(({ score }) => score >= ruleSet.reviewScore)
      .sort((a, b) => b.score - a.score || (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  };

  return { match, isGeneric: (label) => read(label).generic };
}

/** Shorter texts in a row (a number, a unit's short name) say too little to stand for the label. */
const MIN_TELLING = 8;

function toMatch(candidate: Candidate, via: MatchVia, place: string): Match {
  const { item, score, wording } = candidate;
  return { id: item.id, score, wording, via, why: sentence(place, candidate) };
}

function sentence(place: string, { words, remarks }: Candidate): string {
  return [`${place}มีคำว่า “${words}”`, ...remarks].join(' ');
}
