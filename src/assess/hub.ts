import type { Link, Page } from '../snapshot.js';
import { assessmentYears, isYearOnly, yearsIn } from '../text/period.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import { ledBy, wayTo } from './trail.js';

/** The page is called a hub (ITA, OIT …), or a link called a hub leads there. */
export function isHubPage(page: Page, view: SiteView, recogniser: Recogniser): boolean {
  const by = ledBy(page, view);
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
  for (const by of wayTo(page, view)) {
    read([by.link.label, ...around(by.link.context)], isHubPage(by.page, view, recogniser));
  }
  return years;
}
