import type { Result } from '../result/schema.js';

/**
 * True when the homepage itself could not be read: there is no grade, nothing was decided, and the crawl names why.
 * Such a Result is kept (a batch wants it), but the run counts as "could not run".
 */
export function homepageUnreadable(result: Result): boolean {
  const { crawl, score, items } = result;
  return (
    score.grade === null &&
    !crawl.complete &&
    crawl.problems.length > 0 &&
    items.every((item) => item.verdict === 'review' || item.verdict === 'not-applicable')
  );
}
