import { passes } from '../match/passing.js';
import type { Match } from '../match/types.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Page, Target } from '../snapshot.js';
import { EMPTY, judgeContent, judgeSection, namesItem } from './content.js';
import type { ContentJudge } from './judge.js';
import { looksLikeDocument, type Place } from './places.js';
import { judgeSentOn } from './sent-on.js';
import { doubt, HOLDS, type Standing, THIN } from './standing.js';

export interface TargetJudge extends ContentJudge {
  maxClicks: number;
  isAmongNews: (link: Link, page: Page) => boolean;
}

/** “file:///C:/…”, “C:\…”: left behind by an office program. */
const OWN_DISK = /^(?:file:|[a-z]:[\\/])/i;

/** Read because it is the agency's, but not on its website. */
const OUTSIDE = new Set<Place>(['storage', 'other']);

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
  if (url === null && OWN_DISK.test(link.href)) return { is: 'dead', cause: 'own-disk' };
  if (url === null) return link.kind === 'script' ? { is: 'unknown', cause: 'script-only' } : NO_TARGET;
  const place = placeOf(url);
  if (place === 'share') return IGNORED;
  if (place === 'contact') return contact(item);
  if (place === 'social' || place === 'chat') return social(item, place, judge.isAccount(url));
  if (item.kind === 'social') return IGNORED;
  if (page.clicks + 1 > maxClicks) return { is: 'beyond' };
  const here = view.samePage(url, page.target.finalUrl) ? page : view.isHome(url) ? view.home : undefined;
  if (here && link.fragment) return sectionOf(item, match, { id: link.fragment, page: here }, judge);
  // The menu of a page links to the page itself; any other link that leads nowhere new leads nowhere.
  if (here === page) return page !== view.home && view.isTemplateLink(link) ? IGNORED : NO_TARGET;
  // “หน้าแรก” on a page about the item does not name the item.
  if (here)
    return match.via === 'page-title' || match.via === 'breadcrumb' || match.via === 'address'
      ? IGNORED
      : NO_TARGET;

  const asked = view.pageAt(url)?.target ?? view.targetAt(url);
  if (!asked) return { is: 'unknown', cause: 'budget' };
  const life = lifeOf(asked);
  if (life) return life;
  // Where a redirect ends is what the visitor sees.
  if (view.isHome(asked.finalUrl)) return NO_TARGET;
  const reached = view.pageAt(url) ?? view.pageAt(asked.finalUrl);
  if (place === 'foreign' || place === 'public-body') return foreign(item);
  const sentOn = reached ? judgeSentOn(reached, judge) : null;
  if (sentOn) return sentOn;
  if (reached) {
    const part = link.fragment ? judgeSection(item, link.fragment, reached, judge) : null;
    const standing = part ?? judgeContent(item, reached, judge, judge.isAmongNews(link, page));
    // What the page itself said for the item it cannot speak against.
    const isWeak = !passes(match, judge.recogniser) && match.via !== 'landing-page';
    const mayBeEmpty = standing === EMPTY && view.isTemplateLink(link);
    if (isWeak && (standing.is === 'holds' || mayBeEmpty) && isOfOther(item, reached, judge)) return IGNORED;
    if (isWeak && standing.is === 'doubt' && standing.why === 'general-channel') return IGNORED;
    // Words that only mean the item, over a page that shows nothing of it, are too little.
    if (standing === THIN && match.wording !== 'right-words') return EMPTY;
    const isOutside =
      standing.is === 'holds' && standing.only === null && OUTSIDE.has(placeOf(reached.target.finalUrl));
    return isOutside ? { is: 'holds', only: 'storage' } : standing;
  }
  if (item.kind === 'channel') return judge.isForm(url) ? HOLDS : NO_CHANNEL;
  const isDocument = judge.isFile(asked.finalUrl) || (asked.sniffed !== 'html' && looksLikeDocument(url));
  if (item.kind === 'service' && isDocument) return NO_CHANNEL;
  const isOutside = place === 'storage' || (place === 'other' && placeOf(page.target.finalUrl) === 'other');
  return { is: 'holds', only: isOutside ? 'storage' : null };
}

/**
 * Behind words that only may stand for the item the page has been read, and it is about something else: not even a careful
 * person hesitates. What its own links may hold, they say themselves.
 */
const isOfOther = (item: RuleItem, page: Page, judge: TargetJudge): boolean =>
  judge.kept.facts(page, `other than ${item.id}`, () => isAboutOther(item, page, judge));

function isAboutOther(item: RuleItem, page: Page, judge: TargetJudge): boolean {
  if (item.kind !== 'document' || page.cut !== null || page.content.scriptOnly) return false;
  const { view, recogniser } = judge;
  const isSilent = (link: Link) =>
    link.url !== null && looksLikeDocument(link.url) && recogniser.isGeneric(link.label);
  const may = (link: Link) =>
    isSilent(link) || recogniser.link(link, page).some((match) => match.id === item.id);
  return !namesItem(item, page, judge) && !view.ownLinks(page).some(may);
}

const NO_CHANNEL = doubt('no-channel');

/** `#name`: the section decides by what it holds; a document is for the links inside to bring. */
function sectionOf(
  item: RuleItem,
  match: Match,
  { id, page }: { id: string; page: Page },
  judge: TargetJudge,
): Standing {
  const standing = judgeSection(item, id, page, judge);
  // A form needs no words to be there.
  const isThere = page.content.anchors.includes(id) || standing?.is === 'holds';
  if (!isThere) return NO_TARGET;
  if (item.kind === 'document') return standing?.is === 'dead' ? standing : IGNORED;
  return standing ?? boxOf(item, match, page, judge);
}

/** A box without a heading, of which only is known that it is not empty: what the item asks for may be seen on the page. */
function boxOf(item: RuleItem, match: Match, page: Page, judge: TargetJudge): Standing {
  if (item.kind === 'page' || item.kind === 'news') return match.wording === 'right-words' ? THIN : EMPTY;
  const standing = judgeContent(item, page, judge, false);
  return standing.is === 'holds' ? HOLDS : standing;
}

function lifeOf({ life, cause }: Target): Standing | null {
  return life === 'alive' ? null : { is: life, cause: cause ?? 'network' };
}

function contact(item: RuleItem): Standing {
  if (item.kind !== 'channel') return NO_TARGET;
  return doubt('contact-only');
}

function social(item: RuleItem, place: Place, isAccount: boolean): Standing {
  if (item.kind === 'social') return place === 'social' ? HOLDS : IGNORED;
  if (item.kind === 'channel' && (place === 'chat' || isAccount)) return HOLDS;
  return doubt('social-only');
}

function foreign(item: RuleItem): Standing {
  if (item.target === 'any') return HOLDS;
  return doubt('foreign');
}
