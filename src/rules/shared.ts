import type { RuleItem, RuleSet } from './schema.js';

/** The words that speak against an item: its own, and those the rule set shares among all items of its kind (`shared`). */
export function wordsAgainst(
  item: RuleItem,
  { shared }: RuleSet,
): { exclude: readonly string[]; atMostWeak: readonly string[] } {
  const lists = shared.filter(({ kinds, except }) => kinds.includes(item.kind) && !except.includes(item.id));
  return {
    exclude: [...item.exclude, ...lists.flatMap(({ exclude }) => exclude)],
    atMostWeak: [...item.atMostWeak, ...lists.flatMap(({ atMostWeak }) => atMostWeak)],
  };
}
