import type { RuleItem, RuleSet } from '../rules/schema.js';
import type { Candidate, ItemNumber } from './own-words.js';
import type { Reading } from './reading.js';
import type { Speaker } from './surroundings.js';
import type { Match } from './types.js';

/** A number alone in a list of OIT items: a hint, as other years number differently. */
const NUMBER_ONLY = 0.5;
const NUMBER_PROVED = 0.6;
/** What the nearest heading lends to a link with words of its own, at most. */
const UNDER_HEADING = 0.74;
/** What a menu entry, a tab or a farther heading lends: shown for review. */
const UNDER_MENU = 0.55;
/** Candidates that may not pass stay this far below the pass score. */
const BELOW_PASS = 0.05;
/** A heading speaks for the links below it when it is little more than the item's name. */
const TITLE_COVERAGE = 0.6;

/** A row or card names an item by its first words or by so much of its text: a paragraph that mentions it does not. */
const CARD_COVERAGE = 0.3;

/** True for what stands above a link. */
export function isTitle({ via }: Speaker): boolean {
  return via === 'heading' || via === 'tab' || via === 'menu';
}

/** True when the text is little more than the item's name. */
export function isNamedBy({ found, folded }: Reading, item: RuleItem): boolean {
  return found.some(
    ({ item: { id }, hit, coverage }) =>
      id === item.id &&
      coverage >= CARD_COVERAGE &&
      (hit.end - hit.start) / folded.text.length >= TITLE_COVERAGE,
  );
}

function opensWith({ found }: Reading, item: RuleItem): boolean {
  return found.some(
    (one) => one.item.id === item.id && (one.hit.start === 0 || one.coverage >= CARD_COVERAGE),
  );
}

function mayPass(reading: Reading, { item }: Candidate, speaker: Speaker): boolean {
  if (speaker.via === 'label') return true;
  return !speaker.hintOnly && (isTitle(speaker) ? isNamedBy : opensWith)(reading, item);
}

/** What a text that speaks for the link says, as matches. */
export function lend(
  reading: Reading,
  candidates: readonly Candidate[],
  speaker: Speaker,
  { passScore }: RuleSet,
): Match[] {
  return candidates.map((candidate) => {
    const limit = mayPass(reading, candidate, speaker) ? 1 : passScore - BELOW_PASS;
    const score = Math.min(candidate.score * speaker.weight, limit);
    const why = sentence(speaker.place, candidate);
    return {
      id: candidate.item.id,
      score,
      wording: score < passScore ? 'weak' : candidate.wording,
      via: speaker.via,
      why: speaker.via === 'label' ? why : `ป้ายลิงก์ไม่บอกชื่อ แต่${why}`,
      ...(candidate.yields ? { yields: true } : {}),
    };
  });
}

/**
 * What a heading, tab or menu lends to a link with other words below it. Only lists of documents, notices or news pass so: below
 * "โครงสร้าง" or "ช่องทางร้องเรียน" a link with another name is another thing.
 */
export function lendAsTitle({ item, score, words }: Candidate, speaker: Speaker, nearest: boolean): Match {
  const isList =
    item.kind === 'document' ||
    item.kind === 'news' ||
    (item.kind === 'page' && item.period.fiscalYear !== null);
  const listed = nearest && speaker.via === 'heading' && isList;
  return {
    id: item.id,
    score: Math.min(score * speaker.weight, listed ? UNDER_HEADING : UNDER_MENU),
    wording: listed ? 'other-wording' : 'weak',
    via: speaker.via,
    why: `ป้ายหรือข้อความข้างลิงก์ไม่ใช่ชื่อรายการ แต่อยู่ใต้${speaker.place}ที่มีคำว่า “${words}”`,
  };
}

/** The item of that number, as a hint: for a person to look at, whatever the page's numbers have proved. */
export function byNumber({ value, agree }: ItemNumber, { items }: RuleSet): Match[] {
  const why =
    agree > 0
      ? `หน้านี้ใช้เลขข้อชุดเดียวกับกติกา (ชื่อกับเลขตรงกัน ${agree} รายการ) แต่ลิงก์นี้มีเพียงเลข o${value} ไม่มีชื่อรายการ`
      : `พบเพียงเลข o${value} ไม่มีชื่อรายการ และเลขข้ออาจเป็นของปีอื่น`;
  return items
    .filter(({ id }) => id === `o${value}`)
    .map(({ id }) => ({
      id,
      score: agree > 0 ? NUMBER_PROVED : NUMBER_ONLY,
      wording: 'weak',
      via: 'number',
      why,
    }));
}

/** The best match of each item, best first; those below the review score are left out. */
export function ranked(matches: readonly Match[], { items, reviewScore }: RuleSet): Match[] {
  if (matches.length === 0) return [];
  const best = new Map<string, Match>();
  for (const match of matches) if (match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match);
  const rank = (match: Match) => items.findIndex(({ id }) => id === match.id);
  return [...best.values()]
    .filter(({ score }) => score >= reviewScore)
    .sort((a, b) => b.score - a.score || rank(a) - rank(b));
}

function sentence(place: string, { words, remarks }: Candidate): string {
  return [`${place}มีคำว่า “${words}”`, ...remarks].join(' ');
}
