import { isNavigation } from '../match/label.js';
import type { Match } from '../match/types.js';
import type { Link, Page, Section } from '../snapshot.js';
import type { Behind } from './behind.js';
import { isHubPage } from './hub.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** What a page says of itself counts so much: less than the nearest heading above a link, more than a page's title beside it. */
const MAIN_HEADING = 0.85;
/** A title in the browser's tab, a heading among others: for a person to look at. */
const HINT = 0.6;

/** A heading from level 3 on is a page's main one only where the page's title names the same item. */
const TITLE_LEVEL = 2;

/**
 * Where the label says nothing ("คลิก", a picture without alt), the page behind the link speaks for it: a visitor who clicks
 * reads its main heading. Right words there pass, as other wording, when the heading is the page's own and stands on no other
 * page; a title or heading that several pages share says nothing; anything between is a doubt.
 */
export function landingReader(view: SiteView, recogniser: Recogniser): (link: Link, page: Page) => Behind[] {
  const { pages } = view.snapshot;
  const titles = count(pages.map(({ content }) => [content.title]));
  const headings = count(pages.map(({ content }) => content.sections.map(({ heading }) => heading)));
  const known = new Map<Page, Behind[]>();
  const names = (text: string) =>
    text === ''
      ? []
      : recogniser
          .text(text)
          .filter(({ score, wording }) => score >= recogniser.passScore && wording === 'right-words');

  function read(landing: Page): Behind[] {
    if (landing === view.home || isHubPage(landing, view, recogniser)) return [];
    const { title } = landing.content;
    const byTitle = titles.get(title) === 1 ? names(title) : [];
    const sections = view.ownSections(landing).filter(({ heading }) => headings.get(heading) === 1);
    const main = mainOf(sections, byTitle, names);
    const others = new Set(
      sections.filter((one) => one !== main).flatMap(({ heading }) => idsOf(names(heading))),
    );
    const byHeading = main ? names(main.heading) : [];
    const isOne = byHeading.length === 1 && [...others].every((id) => id === byHeading[0]?.id);
    const found = byHeading.map((match): Behind => {
      const why = `ป้ายลิงก์ไม่ได้บอกชื่อรายการ แต่หัวข้อหลักของหน้าปลายทางคือ “${main?.heading}”`;
      const isSure = isOne && match.score * MAIN_HEADING >= recogniser.passScore;
      return { ...behind(match, why, isSure), text: main?.heading ?? '' };
    });
    const told = new Set(found.map(({ match }) => match.id));
    const hints = byTitle
      .filter(({ id }) => !told.has(id))
      .map((match) => ({
        ...behind(match, `ป้ายลิงก์ไม่ได้บอกชื่อรายการ แต่ชื่อของหน้าปลายทางคือ “${title}”`, false),
        text: title,
      }));
    return [...found, ...hints];
  }

  return ({ label, url, kind }, page) => {
    if (url === null || kind === 'form' || !recogniser.isGeneric(label) || isNavigation(label)) return [];
    const landing = view.pageAt(url);
    if (!landing || landing === page) return [];
    const found = known.get(landing) ?? read(landing);
    known.set(landing, found);
    return found;
  };
}

function behind(match: Match, why: string, isSure: boolean): Omit<Behind, 'text'> {
  const score = match.score * (isSure ? MAIN_HEADING : HINT);
  const wording = isSure ? 'other-wording' : 'weak';
  return {
    match: { id: match.id, score, wording, via: 'landing-page', why },
    doubt: isSure ? null : 'landing-page',
  };
}

/** The heading a visitor takes for the page's name: the first h1, else h2; a lower one when the title says the same. */
function mainOf(
  sections: readonly Section[],
  byTitle: readonly Match[],
  names: (text: string) => Match[],
): Section | undefined {
  for (let level = 1; level <= TITLE_LEVEL; level++) {
    const first = sections.find((section) => section.level === level && section.heading !== '');
    if (first) return first;
  }
  const first = sections.find(({ heading }) => heading !== '');
  const titled = new Set(idsOf(byTitle));
  return first && idsOf(names(first.heading)).some((id) => titled.has(id)) ? first : undefined;
}

const idsOf = (matches: readonly Match[]) => matches.map(({ id }) => id);

/** On how many of the pages each text stands. */
function count(lists: string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const text of new Set(list)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
