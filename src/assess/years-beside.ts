import { passing } from '../match/passing.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { isYearOnly } from '../text/period.js';
import type { Recogniser } from './recogniser.js';

/** So many items under one year are the list of that year's assessment; so many that ask for no year are so as well. */
const LIST_OF_ITEMS = 6;
const LIST_OF_TIMELESS = 2;

interface Placed {
  year: string;
  /** What stands over the years, so that only years of one bar, row of heads or list are compared. */
  over: string;
}

/**
 * On a hub a bare year is as a rule the assessment's. Where several stand side by side, as tabs, heads of columns or
 * headings over a few documents, they tell the documents apart: this gives the one a link stands under. Null where there is
 * none, or where each year holds a whole list of items, which makes it an assessment's after all.
 */
export function createYearsBeside(
  items: readonly RuleItem[],
  recogniser: Recogniser,
): (link: Link, page: Page) => string | null {
  const timeless = new Set(items.filter(({ period }) => period.fiscalYear === null).map(({ id }) => id));
  const kept = new WeakMap<Page, Map<Link, string>>();

  const isList = (run: readonly Link[], page: Page): boolean => {
    const named = new Set(
      run.flatMap((link) => passing(recogniser.link(link, page), recogniser).map(({ id }) => id)),
    );
    const undated = [...named].filter((id) => timeless.has(id));
    return named.size >= LIST_OF_ITEMS || undated.length >= LIST_OF_TIMELESS;
  };

  const read = (page: Page): Map<Link, string> => {
    const runs: { place: Placed; links: Link[] }[] = [];
    const years = new Map<string, Set<string>>();
    for (const link of page.content.links) {
      const place = placeOf(link);
      if (place === null) continue;
      years.set(place.over, (years.get(place.over) ?? new Set()).add(place.year));
      const last = runs.at(-1);
      if (last?.place.over === place.over && last.place.year === place.year) last.links.push(link);
      else runs.push({ place, links: [link] });
    }
    const found = new Map<Link, string>();
    for (const { place, links } of runs) {
      if ((years.get(place.over)?.size ?? 0) < 2 || isList(links, page)) continue;
      for (const link of links) found.set(link, place.year);
    }
    return found;
  };

  return (link, page) => {
    const known = kept.get(page) ?? read(page);
    kept.set(page, known);
    return known.get(link) ?? null;
  };
}

/** The nearest tab or heading that is nothing but a year. */
function placeOf({ context: { tab, headings } }: Link): Placed | null {
  if (isYearOnly(tab)) return { year: tab, over: 'tab' };
  const at = headings.findIndex(isYearOnly);
  const year = headings[at];
  return year === undefined ? null : { year, over: JSON.stringify([tab, headings.slice(at + 1)]) };
}
