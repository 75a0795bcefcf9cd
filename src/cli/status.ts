import { homepageUnreadable } from '../report/homepage.js';
import type { Result } from '../result/schema.js';

interface Gate {
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
  if (minScore !== undefined)
    return (strict ? result.score.confirmed : result.score.possible) >= minScore ? 0 : 1;
  const fails = result.items.some((item) => item.verdict === 'fail' || (strict && item.verdict === 'review'));
  return fails ? 1 : 0;
}
