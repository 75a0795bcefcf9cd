import { homepageUnreadable } from '../report/homepage.js';
import type { Result } from '../result/schema.js';

export interface Gate {
  strict: boolean;
  minScore?: number | undefined;
}

/**
 * The exit status of a check (DESIGN §3): 2 when the homepage could not be read or the run was interrupted; with a least
 * score, 0 from that score on; else 1 when an item fails. Items to review raise no alarm (a gate looks at the possible
 * score) unless `strict` counts them as failures (the confirmed score).
 */
export function exitStatus(result: Result, { strict, minScore }: Gate): 0 | 1 | 2 {
  if (homepageUnreadable(result) || result.crawl.stoppedBy === 'interrupted') return 2;
  if (minScore !== undefined) return gateScore(result, strict) >= minScore ? 0 : 1;
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
