import { passing } from '../match/passing.js';
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
  /** A heading with links of its own below it, whatever they call themselves. */
  isOverLinks: boolean;
  /** The same section offers files that say nothing of themselves: one of them may well be meant. */
  isBesideFiles: boolean;
}

/** Longer texts talk about things; a name stands alone. */
const LONGEST_NAME = 160;

/** "หน้าแรก / ข้อมูลทั่วไป / โครงสร้าง": where the page stands, not what it lacks. */
const TRAIL = /\S\s*[/>»›→]\s*\S.*[/>»›→]\s*\S/;

/** What speaks for a link itself; a heading or title above it speaks for many. */
const OWN_WORDS = new Set<MatchVia>(['label', 'row', 'item']);

/** What a mention is looked at with. */
interface Reader {
  view: SiteView;
  recogniser: Recogniser;
}

/** A file whose own words name no item: it may belong to a name in the same section. */
const isUnclaimed = (link: Link, page: Page, { recogniser }: Reader) =>
  link.url !== null &&
  looksLikeDocument(link.url) &&
  !recogniser.link(link, page).some((match) => OWN_WORDS.has(match.via));

/** A link below the heading that was not found dead, with no other item's heading between, and is not by its own words another's. */
function isBelow(heading: string, id: string, link: Link, page: Page, { view, recogniser }: Reader): boolean {
  const { headings } = link.context;
  const at = headings.indexOf(heading);
  if (link.url === null || at < 0 || view.samePage(link.url, page.target.finalUrl)) return false;
  if (view.isHome(link.url) || view.targetAt(link.url)?.life === 'dead') return false;
  const isOthers = (match: Match) => match.id !== id;
  const between = headings.slice(0, at).flatMap((text) => recogniser.text(text));
  const own = recogniser.link(link, page).filter(({ via }) => OWN_WORDS.has(via));
  return ![...between, ...passing(own, recogniser)].some(isOthers);
}

/** How a name stands to the links of its page: over some of its own, in one section with nameless files, or alone. */
function createLinksAround(page: Page, reader: Reader) {
  const { view } = reader;
  const own = view.ownLinks(page);
  const headings = new Set(page.content.sections.map(({ heading }) => heading));
  const files = new Set(
    own.filter((link) => isUnclaimed(link, page, reader)).map(({ context }) => context.headings[0] ?? ''),
  );
  const below = new Map<string, Link[]>();
  const ours = new Set(own);
  const overLinks = new Map<string, boolean>();
  for (const link of page.content.links) {
    for (const heading of new Set(link.context.headings)) {
      if (!ours.has(link) && !view.isTemplate(heading)) continue;
      const links = below.get(heading) ?? [];
      links.push(link);
      below.set(heading, links);
    }
  }
  return (
    { text, kind, headings: above }: Mention,
    id: string,
  ): Pick<Named, 'isOverLinks' | 'isBesideFiles'> => {
    const isHeading = kind === 'heading' || headings.has(text);
    const links = isHeading ? (below.get(text) ?? []) : [];
    // A heading may come again and again over the same links.
    const name = `${id} ${text}`;
    const isOverLinks =
      (isHeading && overLinks.get(name)) ?? links.some((link) => isBelow(text, id, link, page, reader));
    if (isHeading) overLinks.set(name, isOverLinks);
    return {
      isOverLinks,
      isBesideFiles: !isHeading && files.has(above[0] ?? ''),
    };
  };
}

/** Item id → texts on reached pages that name it, in page order. A text that stands on many pages in one way is told once. */
export function collectNamed(view: SiteView, recogniser: Recogniser, words: Words): Map<string, Named[]> {
  const isRequirement = says(words.requirements);
  const found = new Map<string, Named[]>();
  const told = new Set<string>();
  for (const page of view.snapshot.pages) {
    const linksAround = createLinksAround(page, { view, recogniser });
    for (const mention of page.content.mentions) {
      if (TRAIL.test(mention.text)) continue;
      if (mention.length > LONGEST_NAME || isRequirement(mention.text)) continue;
      for (const match of passing(recogniser.text(mention.text), recogniser)) {
        // The words themselves must name it: under a heading of its own an item has been named already.
        if (match.via !== 'label') continue;
        const place = linksAround(mention, match.id);
        const key = JSON.stringify([match.id, mention.text, place]);
        if (told.has(key)) continue;
        told.add(key);
        const known = found.get(match.id) ?? [];
        known.push({ match, page, mention, ...place });
        found.set(match.id, known);
      }
    }
  }
  return found;
}
