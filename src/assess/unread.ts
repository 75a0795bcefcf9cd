import type { Words } from '../rules/schema.js';
import type { Cause, Link, Page } from '../snapshot.js';
import { looksLikeDocument, placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** A place the crawl could not look at, and the items it might have held. */
export interface Unread {
  url: string;
  label: string;
  cause: Cause;
  /** null: any item. */
  items: ReadonlySet<string> | null;
}

const CAUSES = { 'max-pages': 'budget', 'max-time': 'timeout', robots: 'robots' } as const;

/** All that was wanted and could not be read: failed pages, pages only a browser can show, links left unopened. */
export function collectUnread(view: SiteView, recogniser: Recogniser, words: Words): Unread[] {
  const { snapshot } = view;
  const placeOf = placesOf(words, snapshot.ownHosts);
  const scopeOf = (link: Link, page: Page) =>
    scope(
      recogniser,
      link,
      page,
      link.url !== null && placeOf(link.url) === 'own' && !looksLikeDocument(link.url),
    );
  const unread: Unread[] = [];

  for (const page of snapshot.pages) {
    // A splash page that led on to the homepage has been passed through.
    const isPassed = page.clicks === 0 && view.home !== undefined && page.index < view.home.index;
    if (page.target.life !== 'unknown' || !page.target.cause || isPassed) continue;
    const by = page.from && linkOf(view, page.from);
    const items = by ? scopeOf(by.link, by.page) : null;
    if (items === null || items.size > 0) {
      unread.push({ url: page.target.url, label: by?.link.label ?? '', cause: page.target.cause, items });
    }
  }
  const failed = new Map(snapshot.problems.map((problem) => [problem.url, problem.cause]));
  for (const page of snapshot.pages) {
    for (const link of page.content.links) {
      const target = link.url === null || failed.size === 0 ? undefined : view.targetAt(link.url);
      if (target?.life !== 'unknown' || !failed.has(target.url) || view.pageAt(target.url)) continue;
      failed.delete(target.url);
      const items = scopeOf(link, page);
      if (items === null || items.size > 0) {
        unread.push({ url: target.url, label: link.label, cause: target.cause ?? 'network', items });
      }
    }
  }
  for (const group of snapshot.unopened) {
    const cause = CAUSES[group.why as keyof typeof CAUSES];
    if (group.look !== 'must' || !cause) continue;
    for (const place of group.links) {
      const { link, page } = linkOf(view, place);
      const items = scopeOf(link, page);
      if (items === null || items.size > 0)
        unread.push({ url: link.url ?? '', label: link.label, cause, items });
    }
  }
  return unread;
}

function linkOf(view: SiteView, at: { page: number; link: number }): { page: Page; link: Link } {
  const page = view.snapshot.pages[at.page];
  const link = page?.content.links[at.link];
  if (!page || !link)
    throw new RangeError(`snapshot names a link that is not there: page ${at.page}, link ${at.link}`);
  return { page, link };
}

/**
 * A label that names items could only have led to those; a hub, a section or a menu entry of the agency's own pages could
 * have led to any (null); a document or another's page holds what its label says and no more.
 */
function scope(recogniser: Recogniser, link: Link, page: Page, isOwnPage: boolean): Set<string> | null {
  const matches = recogniser.link(link, page);
  if (matches.length > 0) return new Set(matches.map((match) => match.id));
  if (!isOwnPage || recogniser.isLogin(link.label)) return new Set();
  const text = [link.label, ...link.context.menu].join(' ');
  const anywhere =
    recogniser.isHub(text) || recogniser.isSection(text) || link.region === 'nav' || link.kind !== 'anchor';
  return anywhere ? null : new Set();
}
