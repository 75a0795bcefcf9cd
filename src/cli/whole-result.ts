import { idRanges } from '../report/next-steps.js';
import type { Result } from '../result/schema.js';
import type { RuleSet } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';

/**
 * What to say of a saved Result that lacks items of its rule set, Thai and English; nothing when it has all. A warning, since
 * another version of the rules may have other items.
 */
export function missingItems({ items }: Result, path: string, ruleSet: RuleSet): string[] {
  const there = new Set(items.map(({ id }) => id));
  const missing = ruleSet.items.filter(({ id }) => !there.has(id));
  if (missing.length === 0) return [];
  const ids = idRanges(missing);
  return [
    `คำเตือน: ${path}: ไม่มี ${missing.length} รายการของ ${ruleSet.id} (${ids}) ผลนี้อาจถูกแก้ไข`,
    `Warning: ${path}: ${missing.length} of the items of ${ruleSet.id} are missing (${ids}); it may have been edited`,
  ].map(cleanText);
}
