import { isNavigation } from '../match/label.js';
import type { Link, Page } from '../snapshot.js';
import type { Behind } from './behind.js';
import { type PageName, pageNames } from './page-name.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** What a page says of itself counts so much: less than the nearest heading above a link, more than a page's title beside it. */
const MAIN_HEADING = 0.85;
/** A title in the browser's tab, a text, a heading among others: for a person to look at. */
const HINT = 0.6;

const PLACES = { heading: 'หัวข้อหลัก', title: 'ชื่อ', text: 'ข้อความต้นหน้า' } as const;

/**
 * Where the label says nothing ("คลิก", a picture without alt), the page behind the link speaks for it: a visitor who clicks
 * reads its main heading. Right words there pass, as other wording; anything less is a doubt.
 */
export function landingReader(view: SiteView, recogniser: Recogniser): (link: Link, page: Page) => Behind[] {
  const namesOf = pageNames(view, recogniser);
  return ({ label, url, kind }, page) => {
    if (url === null || kind === 'form' || !recogniser.isGeneric(label) || isNavigation(label)) return [];
    const landing = view.pageAt(url);
    if (!landing || landing === page) return [];
    return namesOf(landing).map((name) => behind(name, recogniser.passScore));
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
