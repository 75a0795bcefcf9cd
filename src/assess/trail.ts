import type { Page } from '../snapshot.js';
import type { SiteView } from './site-view.js';

/** The clicks from the homepage to a page: each step a page and the label clicked on it; [] for the homepage itself. */
export function trailTo(page: Page, view: SiteView): { url: string; label: string }[] {
  const steps: { url: string; label: string }[] = [];
  const seen = new Set<number>();
  let at: Page | undefined = page;
  while (at?.from && !seen.has(at.index)) {
    seen.add(at.index);
    const parent: Page | undefined = view.snapshot.pages[at.from.page];
    if (!parent) break;
    const label = parent.content.links[at.from.link]?.label ?? '';
    // A frame of a page is seen without a click.
    steps.unshift({ url: parent.target.finalUrl, label });
    at = parent;
  }
  return steps;
}
