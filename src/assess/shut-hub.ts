import { isFree } from '../crawl/trails.js';
import type { Words } from '../rules/schema.js';
import type { Cause, Link, Page } from '../snapshot.js';
import { yearsIn } from '../text/period.js';
import { isHubPage } from './hub.js';
import { hostTest, looksLikeDocument, type Place, placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** A page for the items (ITA, OIT …) that no visitor can open: what is missing may be on it. */
export interface ShutHub {
  url: string;
  cause: Cause;
}

/** Where an agency keeps its own pages; the login of the commission's own system ("ITAS") holds nobody's items. */
const KEPT = new Set<Place>(['own', 'storage', 'other']);

/**
 * The hub of the assessed year nearest to the homepage that is dead or locked; null when there is none. A page that opens
 * and is empty holds nothing.
 */
export function findShutHub(
  view: SiteView,
  recogniser: Recogniser,
  words: Words,
  fiscalYear: number,
): ShutHub | null {
  const placeOf = placesOf(words, view.snapshot.ownHosts);
  const isForm = hostTest(words.hosts.forms);
  const isHub = (link: Link, page: Page): boolean => {
    const { label, context } = link;
    const names = [label, ...context.menu];
    const years = names.flatMap(yearsIn);
    if (years.length > 0 && !years.includes(fiscalYear)) return false;
    // What stands in a frame of a hub is the hub.
    return names.some(recogniser.isHub) || (isFree(link) && isHubPage(page, view, recogniser));
  };
  const mayHold = (url: string) => KEPT.has(placeOf(url)) && !isForm(url) && !looksLikeDocument(url);

  for (const page of [...view.snapshot.pages].sort((a, b) => a.clicks - b.clicks)) {
    for (const link of page.content.links) {
      const { url } = link;
      const target = url === null ? undefined : view.targetAt(url);
      if (url === null || !target?.cause || target.cause === 'empty') continue;
      if (target.life !== 'dead' && target.life !== 'locked') continue;
      if (!mayHold(url) || !isHub(link, page) || recogniser.isLogin(link.label)) continue;
      // A label that names items could only have led to those.
      if (recogniser.link(link, page).length === 0) return { url, cause: target.cause };
    }
  }
  return null;
}
