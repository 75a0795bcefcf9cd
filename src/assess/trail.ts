import type { Evidence } from '../result/schema.js';
import type { Link, Page } from '../snapshot.js';
import type { SiteView } from './site-view.js';

interface Step {
  page: Page;
  link: Link;
}

/** The link behind a place in the snapshot. Throws RangeError for a place that is not there. */
export function linkAt(view: SiteView, at: { page: number; link: number }): Step {
  const page = view.snapshot.pages[at.page];
  const link = page?.content.links[at.link];
  if (!page || !link)
    throw new RangeError(`snapshot names a link that is not there: page ${at.page}, link ${at.link}`);
  return { page, link };
}

/** The link that led to a page; null for the homepage and for orphans. */
export const ledBy = (page: Page, view: SiteView): Step | null => page.from && linkAt(view, page.from);

/** The links on the way to a page, the last one first; [] for the homepage itself. Ends where a way would run in a circle. */
export function wayTo(page: Page, view: SiteView): Step[] {
  const steps: Step[] = [];
  const passed = new Set<Page>();
  let by = ledBy(page, view);
  while (by && !passed.has(by.page)) {
    steps.push(by);
    passed.add(by.page);
    by = ledBy(by.page, view);
  }
  return steps;
}

/** The clicks from the homepage to a page: each step a page and the label clicked on it. */
export const trailTo = (page: Page, view: SiteView): TrailStep[] =>
  wayTo(page, view).reverse().map(trailStep);

type TrailStep = Evidence['trail'][number];

/** Longest part of a picture's file name that is shown, in characters. */
const IMAGE_NAME = 30;

/** A click as a report shows it: a picture without words by its file name. */
export function trailStep({ page, link: { label, image } }: Step): TrailStep {
  const step = { url: page.target.finalUrl, label };
  return label === '' && image !== ''
    ? { ...step, image: Array.from(image).slice(0, IMAGE_NAME).join('') }
    : step;
}
