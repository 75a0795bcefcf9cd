import type { RuleItem, RuleSet } from '../rules/schema.js';
import { quote } from './folded.js';
import type { Found, Reading } from './reading.js';
import type { Around } from './surroundings.js';
import type { Wording } from './types.js';

/** What a text's own words say about one item. */
export interface Candidate {
  item: RuleItem;
  score: number;
  wording: Wording;
  /** The words of the text that carried it, quoted. */
  words: string;
  /** What speaks for or against beside the words; Thai clauses. */
  remarks: string[];
  /** Its name, but the heading above makes it another item's: for a person to look at. */
  yields?: true;
}

/** The item number beside a name, and how many names of the page agree with their numbers (0 = not known). */
export interface ItemNumber {
  value: number;
  agree: number;
}

/** Scores: a full title 1.0, the rule's words 0.82 and more, other wording 0.74 and more, weak words about 0.5. */
const RIGHT = { base: 0.82, reach: 0.16 };
const OTHER = { base: 0.74, reach: 0.1 };
const IN_CONTEXT = { base: 0.76, reach: 0.12 };
const WEAK = { base: 0.44, reach: 0.1 };
const COVER_PAPER = 0.45;
const PART_OF_OTHER = 0.42;
const UNDER_OTHER = 0.6;
/** A name that differs by slips only; below it the candidate is weak. */
const NEAR_NAME = 0.75;
const NEAR_LEAD = 0.1;
/** Short names are too easily near to others. */
const NEAR_SIZE = 10;
/** Words in the context of a proved number pass by so much. */
const BY_NUMBER = 0.02;
/** Longest piece of a text around that is quoted. */
const QUOTED = 60;

/**
 * The items a text names, best first. `around` are the texts around it, for words that count in context only.
 * A phrase whose letters are all part of a longer phrase of another item gives way to it: "นโยบาย…บุคคล" inside "การดำเนินการตามนโยบาย…บุคคล".
 */
export function readOwnWords(
  reading: Reading,
  around: () => readonly Around[],
  ruleSet: RuleSet,
  number: ItemNumber | null = null,
): Candidate[] {
  const candidates = fullestPerItem(reading.found, around).map((found) => {
    const winner = reading.found.find((other) => other.item.id !== found.item.id && givesWay(found, other));
    if (winner) return givenWay(found, winner, reading);
    const candidate = byNumber(toCandidate(found, reading, around), number, { found, ruleSet });
    const isNumbered = number !== null && found.item.id === `o${number.value}`;
    return isNumbered ? candidate : inItsPlace(candidate, found, { reading, around, ruleSet });
  });
  if (!candidates.some(({ score }) => score >= ruleSet.passScore))
    candidates.push(...nearNames(reading, candidates, ruleSet));
  if (reading.coverPaper) {
    for (const candidate of candidates) {
      if (candidate.score <= COVER_PAPER) continue;
      Object.assign(candidate, { score: COVER_PAPER, wording: 'weak' });
      candidate.remarks.push('แต่เป็นเอกสารนำหรือแบบฟอร์ม ไม่ใช่ตัวเอกสาร');
    }
  }
  return candidates;
}

function fullestPerItem(found: readonly Found[], around: () => readonly Around[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const other = best.get(one.item.id);
    if (!other || strength(one, around) > strength(other, around)) best.set(one.item.id, one);
  }
  return [...best.values()];
}

/** The text around that makes words count which count in context only. */
function inContext(found: Found, around: () => readonly Around[]): Around | undefined {
  return found.needs === null ? undefined : around().find(({ folded }) => found.needs?.has(folded));
}

function strength(found: Found, around: () => readonly Around[]): number {
  if (found.isTitle) return 1;
  const scale =
    found.needs && inContext(found, around)
      ? IN_CONTEXT
      : { 'right-words': RIGHT, 'other-wording': OTHER, weak: WEAK }[found.wording];
  return scale.base + scale.reach * found.coverage;
}

function toCandidate(found: Found, reading: Reading, around: () => readonly Around[]): Candidate {
  const remarks: string[] = [];
  let wording = found.wording;
  if (found.needs) {
    const context = inContext(found, around);
    if (context) {
      wording = 'right-words';
      const { place, folded } = context;
      remarks.push(`และ${place}เป็นเรื่องเดียวกัน (“${folded.source.slice(0, QUOTED)}”)`);
    } else remarks.push('แต่ข้อความรอบลิงก์ไม่ได้บอกว่าเป็นเรื่องนี้');
  } else if (wording === 'weak') remarks.push('แต่ยังไม่ชัดพอว่าเป็นรายการนี้');
  else if (wording === 'other-wording') remarks.push('ซึ่งไม่ใช่ชื่อตามแบบ OIT แต่หมายถึงรายการเดียวกัน');
  const score = strength(found, around);
  return { item: found.item, score, wording, words: words(found, reading), remarks };
}

/**
 * Words win over the number beside them. One that agrees is told; where the page's numbers have proved to be those of the
 * rule set, it stands for the context of words that count in context only.
 */
function byNumber(
  candidate: Candidate,
  number: ItemNumber | null,
  { found, ruleSet }: { found: Found; ruleSet: RuleSet },
): Candidate {
  const { item, score, remarks } = candidate;
  if (number === null || !ruleSet.items.some(({ id }) => id === `o${number.value}`)) return candidate;
  if (item.id !== `o${number.value}`) {
    const passes = score >= ruleSet.passScore;
    const remark = `ส่วนเลขข้อบนหน้าเป็น o${number.value} ซึ่งไม่ตรงกับชื่อ จึงยึดตามชื่อ (${item.id})`;
    return passes ? { ...candidate, remarks: [...remarks, remark] } : candidate;
  }
  const isWeak = score < ruleSet.passScore;
  const agrees = `${isWeak ? 'แต่' : 'และ'}เลขข้อตรงกัน (${item.id})`;
  if (number.agree === 0 || !isWeak || found.needs === null)
    return { ...candidate, score: Math.min(1, score + 0.01), remarks: [...remarks, agrees] };
  return {
    ...candidate,
    score: ruleSet.passScore + BY_NUMBER,
    wording: 'other-wording',
    remarks: [...remarks, agrees, `และหน้านี้ใช้เลขข้อชุดเดียวกับกติกา (ชื่อกับเลขตรงกัน ${number.agree} รายการ)`],
  };
}

function givenWay(found: Found, winner: Found, reading: Reading): Candidate {
  const remarks = [`แต่เป็นส่วนหนึ่งของชื่อรายการ ${winner.item.id}`];
  return { item: found.item, score: PART_OF_OTHER, wording: 'weak', words: words(found, reading), remarks };
}

/**
 * "รายงานประจำปี" under "การบริหารทรัพยากรบุคคล" is another item's report: plain words give way to the same words of an item
 * whose subject the nearest title names.
 */
function inItsPlace(
  candidate: Candidate,
  found: Found,
  { reading, around, ruleSet }: { reading: Reading; around: () => readonly Around[]; ruleSet: RuleSet },
): Candidate {
  if (found.needs !== null || candidate.score < ruleSet.passScore) return candidate;
  const isSubject = ({ needs }: Found) =>
    needs !== null && around().some((text) => text.isSubject && needs.has(text.folded));
  const owner = reading.found.find(
    (other) => other.item.id !== found.item.id && covers(other, found) && isSubject(other),
  );
  if (owner === undefined) return candidate;
  const remarks = [`แต่หัวข้อหรือเมนูที่อยู่เหนือลิงก์เป็นเรื่องของ ${owner.item.id}`];
  return { ...candidate, score: UNDER_OTHER, wording: 'weak', remarks, yields: true };
}

const covers = ({ hit: { start, end } }: Found, { hit }: Found) => start <= hit.start && end >= hit.end;

function words({ hit }: Found, { folded }: Reading): string {
  return quote(folded, hit.start, hit.end);
}

/**
 * The other phrase says more about the same words: it covers all its letters and others, or it reaches around it and shares
 * half of its letters ("ผลการดำเนินการ…แผน…ทุจริต" around "แผน…ป้องกัน…ทุจริต").
 */
function givesWay({ hit }: Found, { hit: other }: Found): boolean {
  const shared = hit.parts.reduce((sum, part) => sum + sharedLetters(part, other.parts), 0);
  const around = other.start < hit.start && other.end >= hit.end && other.covered >= hit.covered;
  return (shared === hit.covered && other.covered > hit.covered) || (around && shared * 2 >= hit.covered);
}

function sharedLetters([from, to]: [number, number], parts: readonly [number, number][]): number {
  return parts.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
}

function nearNames(reading: Reading, known: readonly Candidate[], ruleSet: RuleSet): Candidate[] {
  const similar = reading.similar();
  const [first, second] = similar;
  const lead = (first?.likeness ?? 0) - (second?.likeness ?? 0);
  return similar.flatMap(({ item, likeness, name, size, against, crossed }, at): Candidate[] => {
    if (
      reading.excluded.has(item.id) ||
      reading.weakened.has(item.id) ||
      known.some((other) => other.item.id === item.id && other.score > likeness * 0.7)
    )
      return [];
    const near =
      at === 0 &&
      size >= NEAR_SIZE &&
      likeness >= NEAR_NAME &&
      lead >= NEAR_LEAD &&
      known.every((other) => other.wording === 'weak' && other.score > PART_OF_OTHER);
    // Near to several names alike, a text shares their common words only.
    if (!near && (at > 0 || crossed || lead < NEAR_LEAD / 2)) return [];
    const score = near
      ? ruleSet.passScore + (likeness - NEAR_NAME) * 0.5
      : Math.min(likeness * 0.7, ruleSet.passScore - 0.05);
    const remarks = [
      `ซึ่งคล้ายกับ “${name}” (${likeness.toFixed(2)})`,
      ...(against
        ? [`${near ? 'มากกว่า' : 'และคล้าย'}กับตัวอย่างที่ไม่ใช่ “${against.name}” (${against.likeness.toFixed(2)})`]
        : []),
      ...(second && at === 0 && !near
        ? [`และกับ “${second.name}” ของ ${second.item.id} (${second.likeness.toFixed(2)})`]
        : []),
      ...(near ? [] : ['จึงยังไม่ชัดพอ']),
    ];
    return [
      {
        item,
        score,
        wording: near ? 'other-wording' : 'weak',
        words: reading.folded.source.slice(0, 80),
        remarks,
      },
    ];
  });
}
