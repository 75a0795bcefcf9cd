import { itemNumberOf, linkNumber } from '../match/label.js';
import { passes } from '../match/passing.js';
import type { Match, Matcher, Numbering } from '../match/types.js';
import type { Rules } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { assessmentYears } from '../text/period.js';

/** So many names must agree with their numbers before the numbers of a page are trusted. */
const LEAST_AGREE = 3;
/** One that disagrees outweighs so many that agree. */
const WEIGHT = 5;
/** Behind the last name that agrees a number is trusted this far. */
const NEAR = 2;
const MAX_TEXTS = 1000;

/** Whose list the item number of a link belongs to; undefined when it has none or the page does not tell. */
export type NumberingOf = (link: Link, page: Page) => Numbering | undefined;

interface Numbered {
  /** Numbers whose names the rules read as the item of that number. */
  agree: number[];
  disagree: number[];
  /** The page names another year's assessment as its own. */
  isOfOtherYear: boolean;
}

/**
 * Tells from each page whether its numbers are those of the rule set: from the year of the assessment it names, and from its
 * numbered names. The lists of two years are alike at the beginning, so a number is trusted only between neighbours that
 * agree.
 */
export function createNumbering({ ruleSet }: Rules, matcher: Matcher): NumberingOf {
  const kept = new WeakMap<Page, Numbered>();
  const isItem = (number: number) => number >= 1 && number <= ruleSet.items.length;

  const numbers = new WeakMap<Link, { number: number | null }>();
  const numberOf = (link: Link): number | null => {
    const known = numbers.get(link);
    if (known) return known.number;
    const { label, context } = link;
    const around = matcher.isGeneric(label) ? [context.item] : [];
    const number = linkNumber([label], context.row.split(' | '), around);
    numbers.set(link, { number });
    return number;
  };
  /** The item that a numbered text names; null when it names none plainly. */
  const nameOf = (matches: readonly Match[]): string | null => {
    const [first] = matches;
    return first && passes(first, ruleSet) ? first.id : null;
  };
  const read = (page: Page): Numbered => {
    const named = new Map<number, string>();
    const note = (number: number | null, find: () => Match[]) => {
      if (number === null || !isItem(number) || named.get(number) === `o${number}`) return;
      const id = nameOf(find());
      if (id !== null) named.set(number, id);
    };
    for (const link of page.content.links.slice(0, MAX_TEXTS)) {
      note(numberOf(link), () =>
        matcher.match(link.label, { row: link.context.row, item: link.context.item }),
      );
    }
    for (const { text } of page.content.mentions.slice(0, MAX_TEXTS))
      note(itemNumberOf(text), () => matcher.match(text));
    const years = assessmentYears(`${page.content.title} ${page.content.sections[0]?.heading ?? ''}`);
    const numbers = [...named.keys()].sort((a, b) => a - b);
    return {
      isOfOtherYear: years.length > 0 && !years.includes(ruleSet.fiscalYear),
      agree: numbers.filter((number) => named.get(number) === `o${number}`),
      disagree: numbers.filter((number) => named.get(number) !== `o${number}`),
    };
  };

  return (link, page) => {
    const number = numberOf(link);
    if (number === null) return undefined;
    const list = kept.get(page) ?? read(page);
    kept.set(page, list);
    const { agree, disagree, isOfOtherYear } = list;
    if (isOfOtherYear || (disagree.length >= LEAST_AGREE && disagree.length > agree.length))
      return { is: 'other' };
    if (agree.length < LEAST_AGREE || disagree.length * WEIGHT > agree.length) return undefined;
    return isBetween(number, list) ? { is: 'ours', agree: agree.length } : undefined;
  };
}

/** The nearest named number on each side agrees, and there is one at least; the number itself may be named rightly. */
function isBetween(number: number, { agree, disagree }: Numbered): boolean {
  const wrongBelow = Math.max(0, ...disagree.filter((other) => other <= number));
  const wrongAbove = Math.min(Infinity, ...disagree.filter((other) => other >= number));
  const rightBelow = Math.max(0, ...agree.filter((other) => other <= number));
  const rightAbove = Math.min(Infinity, ...agree.filter((other) => other >= number));
  const isFollowed = rightAbove < Infinity || number - rightBelow <= NEAR;
  return rightBelow >= wrongBelow && rightAbove <= wrongAbove && isFollowed;
}
