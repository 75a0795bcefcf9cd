import { passes } from '../match/passing.js';
import type { Match } from '../match/types.js';
import type { Page, Section } from '../snapshot.js';
import { isHubPage } from './hub.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** Words by which a page calls itself, and the item they name. */
export interface PageName {
  match: Match;
  text: string;
  place: 'heading' | 'title' | 'text';
  /** The page's main heading, and nothing on the page speaks against it. */
  isSure: boolean;
}

/** A heading from level 3 on is a page's main one only where the page's title names the same item. */
const TITLE_LEVEL = 2;
/** A name without heading marks stands among the first texts of the page, alone. */
const FIRST_TEXTS = 5;
const LONGEST_NAME = 160;
/** A page that names so many items is a list of them. */
const LIST_OF_ITEMS = 3;

/** Reads what pages call themselves, in the right words of an item. What several pages share, banners and titles of the template, says nothing. */
export function pageNames(view: SiteView, recogniser: Recogniser): (page: Page) => PageName[] {
  const { pages } = view.snapshot;
  const titles = count(pages.map(({ content }) => [content.title]));
  const headings = count(pages.map(({ content }) => content.sections.map(({ heading }) => heading)));
  const known = new Map<Page, PageName[]>();
  const names = (text: string) => (text === '' ? [] : recogniser.text(text).filter(isNamed));
  const isNamed = (match: Match) => passes(match, recogniser) && match.wording === 'right-words';

  function read(page: Page): PageName[] {
    if (page === view.home || isHubPage(page, view, recogniser)) return [];
    const title = titles.get(page.content.title) === 1 ? page.content.title : '';
    const byTitle = names(title);
    const sections = view.ownSections(page).filter(({ heading }) => headings.get(heading) === 1);
    const main = mainOf(sections, new Set(idsOf(byTitle)), (text) => idsOf(names(text)));
    const byHeading = main ? names(main.heading) : [];
    const all = new Set(sections.flatMap(({ heading }) => idsOf(names(heading))));
    // Under a title of its own that names something else, an h2 may be one box among others.
    const isTitled = main?.level === 1 || title === '' || byTitle.length > 0;
    const isSure = isTitled && byHeading.length === 1 && all.size === 1;
    const found: PageName[] = [];
    const add = (match: Match, name: Omit<PageName, 'match'>) => {
      if (!found.some((one) => one.match.id === match.id)) found.push({ match, ...name });
    };
    for (const match of byHeading) add(match, { text: main?.heading ?? '', place: 'heading', isSure });
    for (const match of byTitle) add(match, { text: title, place: 'title', isSure: false });
    return found.length > 0 ? found : byText(page);
  }

  /** A page built of plain blocks: its name is a text like any other. */
  function byText(page: Page): PageName[] {
    const own = page.content.mentions.filter(
      ({ text, length }) => length <= LONGEST_NAME && !view.isTemplate(text),
    );
    const all = own.map(({ text }) => ({ text, named: names(text) }));
    if (new Set(all.flatMap(({ named }) => idsOf(named))).size >= LIST_OF_ITEMS) return [];
    const first = all.slice(0, FIRST_TEXTS).find(({ named }) => named.length > 0);
    return (first?.named ?? []).map((match) => ({
      match,
      text: first?.text ?? '',
      place: 'text',
      isSure: false,
    }));
  }

  return (page) => {
    const found = known.get(page) ?? read(page);
    known.set(page, found);
    return found;
  };
}

/** The first heading that may name a page; '' where there is none. */
export const firstHeading = (sections: readonly Section[]): string =>
  sections.find(({ heading, level }) => heading !== '' && level <= TITLE_LEVEL)?.heading ?? '';

/** The heading a visitor takes for the page's name: the first h1, else h2; a lower one when the title says the same. */
function mainOf(
  sections: readonly Section[],
  titled: ReadonlySet<string>,
  namesIn: (text: string) => string[],
): Section | undefined {
  for (let level = 1; level <= TITLE_LEVEL; level++) {
    const first = sections.find((section) => section.level === level && section.heading !== '');
    if (first) return first;
  }
  const first = sections.find(({ heading }) => heading !== '');
  return first && namesIn(first.heading).some((id) => titled.has(id)) ? first : undefined;
}

const idsOf = (matches: readonly Match[]) => matches.map(({ id }) => id);

/** On how many of the pages each text stands. */
function count(lists: string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const text of new Set(list)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
