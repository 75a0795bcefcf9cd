import { type Difference, gotWorse } from '../diff/difference.js';
import { countsText } from '../report/difference.js';
import { DIFFERENCE_WORDS } from '../report/difference-words.js';
import { homepageUnreadable } from '../report/homepage.js';
import { type Lang, say } from '../report/words.js';
import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';

export interface Gate {
  strict: boolean;
  minScore?: number | undefined;
  /** What changed since the baseline, when one was given. */
  difference?: Difference | undefined;
}

/**
 * The exit status of a check (DESIGN §3): 2 when the homepage could not be read or the run was interrupted; with a least
 * score, 0 from that score on; with a baseline, 0 when nothing got worse; with both, when both hold; else 1 when an item fails. Items to review raise no alarm (a gate looks at the possible
 * score) unless `strict` counts them as failures (the confirmed score).
 */
export function exitStatus(result: Result, { strict, minScore, difference }: Gate): 0 | 1 | 2 {
  if (homepageUnreadable(result) || result.crawl.stoppedBy === 'interrupted') return 2;
  if (minScore !== undefined && gateScore(result, strict) < minScore) return 1;
  if (difference !== undefined) return gotWorse(difference, strict) ? 1 : 0;
  if (minScore !== undefined) return 0;
  const fails = result.items.some((item) => item.verdict === 'fail' || (strict && item.verdict === 'review'));
  return fails ? 1 : 0;
}

const gateScore = ({ score }: Result, strict: boolean) => (strict ? score.confirmed : score.possible);

/** Why a gate turned red, Thai and English; nothing when there is no least score or it is reached. */
export function missedGate(result: Result, { strict, minScore }: Gate): string[] {
  if (minScore === undefined || homepageUnreadable(result) || gateScore(result, strict) >= minScore)
    return [];
  const score = gateScore(result, strict).toFixed(2);
  return [
    `คะแนน${strict ? 'ที่ยืนยันแล้ว' : 'ที่อาจถึง'} ${score} ต่ำกว่าที่กำหนดไว้ ${minScore} (--min-score)`,
    `The ${strict ? 'confirmed' : 'possible'} score ${score} is below the least score ${minScore} (--min-score)`,
  ];
}

/**
 * Why a baseline turned the gate red, Thai and English; nothing when nothing got worse.
 *
 * @param always true to tell the numbers all the same, where no report does (--json)
 */
export function sinceBaseline(result: Result, { strict, difference }: Gate, always: boolean): string[] {
  if (difference === undefined || homepageUnreadable(result)) return [];
  if (!always && !gotWorse(difference, strict)) return [];
  const changes = strict ? (['worse', 'unsure'] as const) : (['worse'] as const);
  return (['th', 'en'] as const).flatMap((lang) => [
    ...(always ? [`--baseline: ${countsIn(lang, difference)}`] : []),
    ...changes.flatMap((change) => changedText(lang, difference, change)),
  ]);
}

const countsIn = (lang: Lang, difference: Difference) =>
  countsText({ lang, say: (key, data) => say(lang, key, data) }, difference);

function changedText(lang: Lang, { items }: Difference, change: 'worse' | 'unsure'): string[] {
  const ids = items.filter((item) => item.change === change).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [say(lang, DIFFERENCE_WORDS[change][lang], { n: ids.length, ids: cleanText(ids.join(', ')) })];
}
