import type { Result } from '../result/schema.js';

/** True when the homepage itself could not be read. Such a Result is kept (a batch wants it), but the run "could not run". */
export function homepageUnreadable(result: Result): boolean {
  return !result.crawl.homepageRead;
}
