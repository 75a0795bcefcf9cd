import type { Link, Page } from '../snapshot.js';
import { assessmentYears, isYearOnly, yearsIn } from '../text/period.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** The link behind a place in the snapshot. Throws RangeError for a place that is not there. */
export function linkAt(view: SiteView, at: { page: number; link: number }): { page: Page; link: Link } {
  const page = view.snapshot.pages[at.page];
  const link = page?.content.links[at.link];
  if (!page || !link)
    throw new RangeError(`snapshot names a link that is not there: page ${at.page}, link ${at.link}`);
  return { page, link };
}

/** The page is called a hub (ITA, OIT …), or a link called a hub leads there. */
export function isHubPage(page: Page, view: SiteView, recogniser: Recogniser): boolean {
  const by = page.from && linkAt(view, page.from);
  return recogniser.isHub(page.content.title) || (by !== null && recogniser.isHub(by.link.label));
}

/** On a hub a tab or heading that is nothing but a year ("ปี 2566") is the assessment's year, not the document's. */
export const isHubYear = (text: string, isHub: boolean) => isHub && isYearOnly(text);

/**
 * Years of the assessment a link belongs to, nearest first: named around it on the page, or on the way to the page
 * ("ITA ปี 2565" clicked on the homepage). The label itself speaks of the document.
 */
export function assessmentHints(link: Link, page: Page, view: SiteView, recogniser: Recogniser): number[] {
  const years: number[] = [];
  const read = (texts: string[], isHub: boolean) => {
    for (const text of texts) years.push(...(isHubYear(text, isHub) ? yearsIn(text) : assessmentYears(text)));
  };
  const around = ({ tab, headings, menu }: Link['context']) => [tab, ...headings, ...[...menu].reverse()];
  read([...around(link.context), page.content.title], isHubPage(page, view, recogniser));
  const passed = new Set<Page>();
  for (let at: Page | undefined = page; at?.from && !passed.has(at); ) {
    passed.add(at);
    const by = linkAt(view, at.from);
    read([by.link.label, ...around(by.link.context)], isHubPage(by.page, view, recogniser));
    at = by.page;
  }
  return years;
}
