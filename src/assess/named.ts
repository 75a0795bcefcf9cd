import { says } from '../match/says.js';
import type { Match, MatchVia } from '../match/types.js';
import type { Words } from '../rules/schema.js';
import type { Link, Mention, Page } from '../snapshot.js';
import { looksLikeDocument } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** A reached page names the item in text that is no link. */
export interface Named {
  match: Match;
  page: Page;
  mention: Mention;
  /** The page offers files that say nothing of themselves: one of them may well be meant. */
  isBesideFiles: boolean;
}

/** Longer texts talk about things; a name stands alone. */
const LONGEST_NAME = 160;

/** "หน้าแรก / ข้อมูลทั่วไป / โครงสร้าง": where the page stands, not what it lacks. */
const TRAIL = /\S\s*[/>»›→]\s*\S.*[/>»›→]\s*\S/;

/** What speaks for a link itself; a heading or title above it speaks for many. */
const OWN_WORDS = new Set<MatchVia>(['label', 'row', 'item']);

/** A file whose own words name no item: it may belong to any name on the page. */
const isUnclaimed = (link: Link, page: Page, recogniser: Recogniser) =>
  link.url !== null &&
  looksLikeDocument(link.url) &&
  !recogniser.link(link, page).some((match) => OWN_WORDS.has(match.via));

/** Item id → texts on reached pages that name it, in page order. A text repeated on every page is told once. */
export function collectNamed(view: SiteView, recogniser: Recogniser, words: Words): Map<string, Named[]> {
  const isRequirement = says(words.requirements);
  const found = new Map<string, Named[]>();
  const told = new Set<string>();
  for (const page of view.snapshot.pages) {
    const isBesideFiles = view.ownLinks(page).some((link) => isUnclaimed(link, page, recogniser));
    for (const mention of page.content.mentions) {
      if (TRAIL.test(mention.text)) continue;
      if (mention.length > LONGEST_NAME || told.has(mention.text) || isRequirement(mention.text)) continue;
      told.add(mention.text);
      for (const match of recogniser.text(mention.text)) {
        // The words themselves must name it: under a heading of its own an item has been named already.
        if (match.score < recogniser.passScore || match.via !== 'label') continue;
        found.set(match.id, [...(found.get(match.id) ?? []), { match, page, mention, isBesideFiles }]);
      }
    }
  }
  return found;
}
