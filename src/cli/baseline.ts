import { KnownError } from '../errors.js';
import { homepageUnreadable } from '../report/homepage.js';
import type { Result } from '../result/schema.js';
import type { RuleSet } from '../rules/schema.js';
import { readResult } from './read-result.js';
import { warn } from './streams.js';
import { missingItems } from './whole-result.js';

/**
 * The older Result that a newer one is measured against; undefined when none was named.
 *
 * Warns on stderr when it lacks items of the rules.
 *
 * @param ruleSet of the newer Result
 * @throws KnownError when it cannot be read, or nothing can be told from it: see `assertComparable`
 */
export async function readBaseline(path: string | undefined, ruleSet: RuleSet): Promise<Result | undefined> {
  if (path === undefined) return undefined;
  const baseline = await readResult(path);
  assertComparable(baseline, path, ruleSet.id);
  await warn(missingItems(baseline, path, ruleSet));
  return baseline;
}

/**
 * @throws KnownError for a Result of other rules (item o12 of one year is another thing in the next), or of a homepage that
 *   could not be read, by which nothing was decided
 */
export function assertComparable(result: Result, path: string, ruleSet: string): void {
  if (result.ruleSet.id !== ruleSet) {
    throw new KnownError(
      `${path}: เป็นผลของชุดกติกา ${result.ruleSet.id} เทียบกับ ${ruleSet} ไม่ได้ ให้ใช้ผลของชุดเดียวกัน`,
      `${path}: a result of rule set ${result.ruleSet.id} cannot be compared with ${ruleSet}; take two of the same`,
    );
  }
  if (homepageUnreadable(result)) {
    throw new KnownError(
      `${path}: ครั้งนั้นอ่านหน้าเว็บไซต์หลักไม่ได้ จึงเทียบไม่ได้ ให้ใช้ผลครั้งอื่น`,
      `${path}: the homepage could not be read that time, so there is nothing to compare; take another result`,
    );
  }
}
