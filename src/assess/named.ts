import type { Match } from '../match/types.js';
import type { Mention, Page } from '../snapshot.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** A reached page names the item in text that is no link. */
export interface Named {
  match: Match;
  page: Page;
  mention: Mention;
}

/** Longer texts talk about things; a name stands alone. */
const LONGEST_NAME = 160;

/** Item id → texts on reached pages that name it, in page order. A text repeated on every page is told once. */
export function collectNamed(view: SiteView, recogniser: Recogniser): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  const told = new Set<string>();
  for (const page of view.snapshot.pages) {
    for (const mention of page.content.mentions) {
      if (mention.text.length > LONGEST_NAME || told.has(mention.text)) continue;
      told.add(mention.text);
      for (const match of recogniser.text(mention.text)) {
        // The words themselves must name it: under a heading of its own an item has been named already.
        if (match.score < recogniser.passScore || match.via !== 'label') continue;
        found.set(match.id, [...(found.get(match.id) ?? []), { match, page, mention }]);
      }
    }
  }
  return found;
}
