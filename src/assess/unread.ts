import type { Words } from '../rules/schema.js';
import type { Cause, Link, Page } from '../snapshot.js';
import { isHubPage } from './hub.js';
import { besideTest, hostTest, looksLikeDocument, type Place, placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import { ledBy, linkAt } from './trail.js';

/** A place the crawl could not look at, and the items it might have held. */
export interface Unread {
  url: string;
  cause: Cause;
  /** null stands for every item. */
  items: ReadonlySet<string> | null;
}

const CAUSES = {
  'max-pages': 'budget',
  'max-time': 'budget',
  robots: 'robots',
  failed: 'network',
  elsewhere: 'elsewhere',
  trap: 'budget',
} as const satisfies Record<string, Cause>;

interface ScopeReader {
  recogniser: Recogniser;
  placeOf: (url: string) => Place;
  isBeside: (url: string, page: string) => boolean;
  isForm: (url: string) => boolean;
}

/**
 * All that should have been looked at and was not: pages that failed, broke off or that only a browser can show, links left
 * unopened, hubs kept where only a browser can look.
 */
export function collectUnread(view: SiteView, recogniser: Recogniser, words: Words): Unread[] {
  const { snapshot } = view;
  const placeOf = placesOf(words, snapshot.ownHosts);
  const reader: ScopeReader = {
    recogniser,
    placeOf,
    isBeside: besideTest(words),
    isForm: hostTest(words.hosts.forms),
  };
  const unread: Unread[] = [];
  const asked = new Set<string>();
  const add = (url: string, cause: Cause, items: ReadonlySet<string> | null) => {
    if (items === null || items.size > 0) unread.push({ url, cause, items });
  };

  for (const page of snapshot.pages) {
    const by = ledBy(page, view);
    const items = by ? scope(by.link, by.page, reader) : null;
    // A splash page that led on to the homepage has been passed through.
    const isPassed = page.clicks === 0 && view.home !== undefined && page.index < view.home.index;
    if (page.target.life === 'unknown' && !isPassed)
      add(page.target.url, page.target.cause ?? 'script-only', items);
    else if (page.cut) add(page.target.url, page.cut, null);
    // Social networks are never asked; an agency that keeps its ITA there does have something.
    for (const link of page.content.links) {
      if (link.url === null || asked.has(link.url) || !recogniser.isHub(link.label)) continue;
      if (placeOf(link.url) !== 'social') continue;
      asked.add(link.url);
      add(link.url, 'elsewhere', scope(link, page, reader));
    }
    if (!isHubPage(page, view, recogniser)) continue;
    for (const { kind, url } of page.content.links) {
      const isShut = kind === 'frame' && url !== null && placeOf(url) === 'storage' && !reader.isForm(url);
      if (isShut) add(url, 'script-only', null);
    }
  }
  for (const group of snapshot.unopened) {
    const left = CAUSES[group.why as keyof typeof CAUSES];
    if (group.look !== 'must' || !left) continue;
    // No limit was reached when the user ended the run.
    const why = group.why === 'max-time' && snapshot.stoppedBy === 'interrupted' ? 'interrupted' : left;
    for (const place of group.links) {
      const { link, page } = linkAt(view, place);
      const target = link.url === null ? undefined : view.targetAt(link.url);
      const cause = target?.life === 'alive' ? 'elsewhere' : (target?.cause ?? why);
      add(link.url ?? group.pattern, cause, scope(link, page, reader));
    }
    if (group.overflow) add(group.pattern, why, null);
  }
  // A run that was stopped has not come to what it looks at last: orphans, documents that say what they are, second looks.
  if (snapshot.stoppedBy === 'time' || snapshot.stoppedBy === 'interrupted')
    add(snapshot.finalUrl, 'budget', null);
  return unread;
}

/**
 * A label that names items could only have led to those; a page of the agency's own, or a hub wherever it is kept, could
 * have led to any (null); other documents and other people's pages hold what their label says and no more.
 */
function scope(
  link: Link,
  page: Page,
  { recogniser, placeOf, isBeside, isForm }: ScopeReader,
): Set<string> | null {
  const matches = recogniser.link(link, page);
  if (matches.length > 0) return new Set(matches.map((match) => match.id));
  if (link.url === null || recogniser.isLogin(link.label)) return new Set();
  const place = placeOf(link.url);
  const isAgencys = place === 'own' || isBeside(link.url, page.target.finalUrl);
  const mayHold =
    (isAgencys && !looksLikeDocument(link.url)) || (recogniser.isHub(link.label) && !isForm(link.url));
  return mayHold ? null : new Set();
}
