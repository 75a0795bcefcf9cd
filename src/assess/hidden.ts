import { takeApart } from '../match/label.js';
import { passes } from '../match/passing.js';
import type { Match } from '../match/types.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { isOfOtherYear } from '../text/period.js';
import { bareName } from './file-name.js';
import { firstHeading } from './page-name.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** Content that exists on the website, though no trail from the homepage leads there. */
export interface Hidden {
  match: Match;
  url: string;
  label: string;
}

/** Item id → pages and documents for it that nothing reached links to. */
export function collectHidden(
  view: SiteView,
  recogniser: Recogniser,
  items: readonly RuleItem[],
): Map<string, Hidden[]> {
  const wanted = new Map(items.map((item) => [item.id, item.period.fiscalYear]));
  const found = new Map<string, Hidden[]>();
  const told = new Set<string>();
  const note = (label: string, url: string, matches: Match[]) => {
    for (const match of numbered(label, matches)) {
      const name = `${match.id} ${url}`;
      if (!passes(match, recogniser) || told.has(name)) continue;
      // A file of 2560 does not show that the one of this year exists.
      const year = wanted.get(match.id) ?? null;
      if (year !== null && isOfOtherYear([label], year)) continue;
      told.add(name);
      const known = found.get(match.id) ?? [];
      known.push({ match, url, label });
      found.set(match.id, known);
    }
  };
  const files = new Set(view.snapshot.orphanFiles);
  const orphans = new Set(view.snapshot.orphans.map((page) => page.target.finalUrl));
  const exists = (url: string) => files.has(url) || orphans.has(url) || view.targetAt(url)?.life === 'alive';

  for (const page of view.snapshot.orphans) {
    if (page.target.life !== 'alive') continue;
    for (const label of namesOf(page)) note(label, page.target.finalUrl, recogniser.text(label));
    for (const link of page.content.links) {
      if (leadsOn(link, page, view) && link.url !== null && exists(link.url))
        note(link.label, link.url, recogniser.link(link, page));
    }
  }
  for (const url of files) note(bareName(url), url, recogniser.text(bareName(url)));
  return withoutOthers(found);
}

/** Without files that speak better for another item, unless these are all an item has. */
function withoutOthers(found: ReadonlyMap<string, Hidden[]>): Map<string, Hidden[]> {
  const best = new Map<string, number>();
  for (const { url, match } of [...found.values()].flat()) {
    best.set(url, Math.max(match.score, best.get(url) ?? 0));
  }
  const isOwn = ({ url, match }: Hidden) => match.score >= (best.get(url) ?? 0);
  return new Map([...found].map(([id, known]) => [id, known.some(isOwn) ? known.filter(isOwn) : known]));
}

/** "o33-no-gift-policy-report.pdf" speaks of o33, whatever else its words fit. */
function numbered(label: string, matches: Match[]): Match[] {
  const { item } = takeApart(label);
  const own = matches.filter((match) => match.id === `o${item}`);
  return own.length > 0 ? own : matches;
}

const namesOf = (page: Page) => [page.content.title, firstHeading(page.content.sections)].filter(Boolean);

/** Menus of an orphan page lead back to what was reached anyway. */
function leadsOn(link: Link, page: Page, view: SiteView): boolean {
  return link.url !== null && !view.pageAt(link.url) && !view.samePage(link.url, page.target.finalUrl);
}
