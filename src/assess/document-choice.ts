import { passes } from '../match/passing.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Link, Page, Snapshot } from '../snapshot.js';
import { assess } from './assess.js';
import { isHubPage } from './hub.js';
import { placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';
import { saysNothing } from './says-nothing.js';
import { type SiteView, viewSite } from './site-view.js';

/** A page of a hundred unnamed files must not use up the whole budget. */
const PER_PAGE = 12;

/** Kinds that a document may hold. */
const IN_DOCUMENTS = new Set<RuleItem['kind']>(['document', 'page']);

/**
 * Chooses the documents worth reading for the items that do not pass: PDFs of the agency's own whose link, row and list item
 * say nothing, or name such an item only by halves. Most telling place first: named by halves, on a hub or a page about an
 * item, under no heading that speaks of something else; then in page order.
 */
export function documentChoice(
  rules: Rules,
  recogniser: Recogniser,
  maxClicks: number,
): (snapshot: Snapshot) => string[] {
  const isSilent = saysNothing(recogniser);

  function openItems(snapshot: Snapshot): Set<string> {
    const kinds = new Map(rules.ruleSet.items.map((item) => [item.id, item.kind]));
    const results = assess(snapshot, rules, recogniser, { maxClicks, strict: false });
    const open = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'review');
    return new Set(open.map(({ id }) => id).filter((id) => IN_DOCUMENTS.has(kinds.get(id) ?? 'social')));
  }

  /** 0 is the best; null for a link that is not worth it. */
  function rank(link: Link, page: Page, open: Set<string>, view: SiteView): number | null {
    const matches = recogniser.link(link, page);
    if (matches.some((match) => passes(match, recogniser))) return null;
    if (matches.some(({ id }) => open.has(id))) return 0;
    const { row, item, headings } = link.context;
    if (![link.label, ...row.split(' | '), item].every(isSilent)) return null;
    const isTelling = isHubPage(page, view, recogniser) || recogniser.text(page.content.title).length > 0;
    return isTelling ? 1 : isSilent(headings[0] ?? '') ? 2 : 3;
  }

  return (snapshot) => {
    const open = openItems(snapshot);
    if (open.size === 0) return [];
    const view = viewSite(snapshot);
    const placeOf = placesOf(rules.words, snapshot.ownHosts);
    const ranks = new Map<string, number>();
    for (const page of snapshot.pages) {
      if (page.clicks + 1 > maxClicks) continue;
      let taken = 0;
      for (const link of page.content.links) {
        const { url } = link;
        if (url === null || !isLivePdf(url, view) || placeOf(url) !== 'own') continue;
        const place = rank(link, page, open, view);
        if (place === null) continue;
        if (!ranks.has(url) && place > 0 && ++taken > PER_PAGE) continue;
        ranks.set(url, Math.min(place, ranks.get(url) ?? place));
      }
    }
    return [...ranks].sort(([, a], [, b]) => a - b).map(([url]) => url);
  };
}

function isLivePdf(url: string, view: SiteView): boolean {
  const target = view.targetAt(url);
  if (target && target.life !== 'alive') return false;
  const isNamed = URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
  return isNamed || target?.sniffed === 'pdf' || target?.contentType === 'application/pdf';
}
