import { createMatcher } from '../match/matcher.js';
import { passing } from '../match/passing.js';
import { phraseBehind } from './checks-phrases.js';
import type { Issue } from './issues.js';
import type { RuleSet, Words } from './schema.js';

/**
 * Examples of a rule set that its own phrases do not bear out: every label under `match` must be recognised as its item
 * before any other, none under `nearMiss` may be recognised as the item.
 */
export function exampleIssues(ruleSet: RuleSet, words: Words): Issue[] {
  const matcher = createMatcher(ruleSet, words);
  const named = (label: string) => passing(matcher.match(label), ruleSet).map(({ id }) => id);
  return ruleSet.items.flatMap(({ id, examples }, at) => {
    const missed = examples.match.flatMap((label, nth): Issue[] => {
      const [first] = named(label);
      if (first === id) return [];
      const taker = first === undefined ? undefined : phraseBehind(label, first, ruleSet);
      return [
        {
          path: ['items', at, 'examples', 'match', nth],
          ...(taker ? { because: taker.path } : {}),
          th: `"${label}" ต้องเป็น ${id} แต่${first === undefined ? 'ไม่ตรงกับรายการใด' : `โปรแกรมอ่านเป็น ${first}`} ให้แก้ phrases หรือ exclude`,
          en: `"${label}" must be ${id}, but is ${first === undefined ? 'no item' : `taken for ${first}`}: change phrases or exclude`,
        },
      ];
    });
    const taken = examples.nearMiss.flatMap((label, nth): Issue[] => {
      if (!named(label).includes(id)) return [];
      const taker = phraseBehind(label, id, ruleSet);
      return [
        {
          path: ['items', at, 'examples', 'nearMiss', nth],
          ...(taker ? { because: taker.path } : {}),
          th: `"${label}" ต้องไม่ใช่ ${id} แต่โปรแกรมอ่านเป็น ${id} ให้เพิ่มคำใน exclude`,
          en: `"${label}" must not be ${id}, but is taken for it: add words to exclude`,
        },
      ];
    });
    return [...missed, ...taken];
  });
}
