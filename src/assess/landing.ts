import { isNavigation } from '../match/label.js';
import { passing } from '../match/passing.js';
import type { Match } from '../match/types.js';
import type { Link, Page } from '../snapshot.js';
import type { Behind } from './behind.js';
import { firstHeading, type PageName, pageNames } from './page-name.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** What a page says of itself counts so much: less than the nearest heading above a link, more than a page's title beside it. */
const MAIN_HEADING = 0.85;
/** A title in the browser's tab, a text, a heading among others: for a person to look at. */
const HINT = 0.6;

const PLACES = { heading: 'หัวข้อหลัก', title: 'ชื่อ', text: 'ข้อความต้นหน้า' } as const;

/**
 * Where the label says nothing ("คลิก", a picture without alt), the page behind the link speaks for it: a visitor who clicks
 * reads its main heading. Right words there pass, as other wording; anything less is a doubt. A label that says half
 * ("การดำเนินการตามนโยบาย") is completed by what the page calls itself, or by the place it gives itself on the site.
 *
 * @returns what the target says; `own` are the link's own matches
 */
export function landingReader(
  view: SiteView,
  recogniser: Recogniser,
): (link: Link, page: Page, own: readonly Match[]) => Behind[] {
  const namesOf = pageNames(view, recogniser);
  const { passScore } = recogniser;

  /** The label passes where the page's breadcrumb and first heading stand above it. */
  const inItsPlace = (label: string, landing: Page, id: string): Behind[] => {
    const main = firstHeading(view.ownSections(landing));
    const above = [...landing.content.breadcrumb, ...(main === '' ? [] : [main])];
    return above.flatMap((place) =>
      passing(recogniser.text(label, [place]), recogniser)
        .filter((match) => match.id === id && match.via === 'label')
        .map((match) => inPlace(match, place)),
    );
  };

  return ({ label, url, kind }, page, own) => {
    if (url === null || kind === 'form' || isNavigation(label)) return [];
    const landing = view.pageAt(url);
    if (!landing || landing === page) return [];
    if (recogniser.isGeneric(label)) return namesOf(landing).map((name) => behind(name, passScore));
    const halves = own.filter(({ via, score }) => via === 'label' && score < passScore);
    return halves.flatMap(({ id }) => {
      const named = namesOf(landing).filter(({ match }) => match.id === id);
      return named.length > 0
        ? named.map((name) => behind(name, passScore))
        : inItsPlace(label, landing, id).slice(0, 1);
    });
  };
}

function inPlace({ id, score }: Match, place: string): Behind {
  const why = `ป้ายลิงก์บอกชื่อรายการไม่ครบ แต่หน้าปลายทางอยู่ใต้ “${place}”`;
  return {
    match: { id, score: score * HINT, wording: 'weak', via: 'landing-page', why },
    doubt: 'landing-page',
    text: '',
  };
}

function behind({ match, text, place, isSure }: PageName, passScore: number): Behind {
  const passes = isSure && match.score * MAIN_HEADING >= passScore;
  const why = `ป้ายลิงก์ไม่ได้บอกชื่อรายการ แต่${PLACES[place]}ของหน้าปลายทางคือ “${text}”`;
  return {
    match: {
      id: match.id,
      score: match.score * (passes ? MAIN_HEADING : HINT),
      wording: passes ? 'other-wording' : 'weak',
      via: 'landing-page',
      why,
    },
    doubt: passes ? null : 'landing-page',
    text,
  };
}
