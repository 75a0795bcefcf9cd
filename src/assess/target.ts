import type { Match } from '../match/types.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Page, Target } from '../snapshot.js';
import { type ContentJudge, judgeContent } from './content.js';
import type { Place } from './places.js';
import type { SiteView } from './site-view.js';
import { doubt, HOLDS, type Standing } from './standing.js';

export interface TargetJudge extends ContentJudge {
  maxClicks: number;
}

const NO_TARGET: Standing = { is: 'no-target' };
const IGNORED: Standing = { is: 'ignored' };

/** How a link that names `item` stands up when its target is looked at. */
export function judgeTarget(
  item: RuleItem,
  match: Match,
  { link, page }: { link: Link; page: Page },
  judge: TargetJudge,
): Standing {
  const { view, placeOf, maxClicks } = judge;
  const { url } = link;
  if (url === null) return NO_TARGET;
  const place = placeOf(url);
  if (place === 'share') return IGNORED;
  if (place === 'contact') return contact(item);
  if (place === 'social' || place === 'chat') return social(item, place);
  if (item.kind === 'social') return IGNORED;
  if (page.clicks + 1 > maxClicks) return IGNORED;
  if (view.samePage(url, page.target.finalUrl)) return sameDocument(link, page, view);
  if (view.isHome(url)) {
    if (link.fragment && view.home) return section(link.fragment, view.home);
    // “หน้าแรก” on a page about the item does not name the item.
    return match.via === 'page-title' || match.via === 'address' ? IGNORED : NO_TARGET;
  }

  const reached = view.pageAt(url);
  const target = reached?.target ?? view.targetAt(url);
  if (!target) return { is: 'unknown', cause: 'budget' };
  const life = lifeOf(target);
  if (life) return life;
  if (place === 'foreign' || place === 'public-body') return foreign(item);
  if (reached) return judgeContent(item, reached, judge);
  return { is: 'holds', only: place === 'storage' ? 'storage' : null };
}

function lifeOf({ life, cause }: Target): Standing | null {
  return life === 'alive' ? null : { is: life, cause: cause ?? 'network' };
}

/** A link into the page it stands on: content when the section is there; a page's link to itself says nothing. */
function sameDocument(link: Link, page: Page, view: SiteView): Standing {
  if (link.fragment) return section(link.fragment, page);
  return page === view.home ? NO_TARGET : IGNORED;
}

const section = (fragment: string, page: Page): Standing =>
  page.content.anchors.includes(fragment) ? HOLDS : NO_TARGET;

function contact(item: RuleItem): Standing {
  if (item.kind !== 'channel') return NO_TARGET;
  return doubt(
    'เป็นอีเมลหรือหมายเลขโทรศัพท์ ไม่ใช่ช่องทางที่ถามและตอบกันบนเว็บไซต์',
    'an e-mail address or telephone number, not a channel on the website',
  );
}

function social(item: RuleItem, place: Place): Standing {
  if (item.kind === 'social') return place === 'social' ? HOLDS : IGNORED;
  if (item.kind === 'channel' && place === 'chat') return HOLDS;
  return doubt(
    'ปลายทางอยู่บนสื่อสังคมออนไลน์ ไม่ใช่เว็บไซต์ของหน่วยงาน',
    'the target is on a social network, not on the agency’s website',
  );
}

function foreign(item: RuleItem): Standing {
  if (item.target === 'any') return HOLDS;
  return doubt('ปลายทางเป็นเว็บไซต์ของหน่วยงานอื่น', 'the target is another body’s website');
}
