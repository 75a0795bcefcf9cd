import { passing } from '../match/passing.js';
import type { Match, MatchVia } from '../match/types.js';
import type { Doubt } from '../rules/doubts.js';
import type { Link, Page } from '../snapshot.js';
import { documentReader } from './document.js';
import { landingReader } from './landing.js';
import type { TargetJudge } from './target.js';

/** An item that a link names, or that not the link itself names, but what opens when it is clicked. */
export interface Behind {
  match: Match;
  /** Why a person should look; null when a visitor cannot miss it. */
  doubt: Doubt | null;
  /** The words of the target that name it; '' when the link does. */
  text: string;
}

/**
 * The link's own matches; where it speaks for no item by itself, what its target says too, which then counts for the item.
 *
 * @param vocabulary names and phrases of the rules, asked for when the first document is met
 */
export function behindReader(
  judge: TargetJudge,
  vocabulary: () => string[],
): (link: Link, page: Page, own: readonly Match[]) => Behind[] {
  const landing = landingReader(judge.view, judge.recogniser);
  const document = documentReader({ ...judge, vocabulary });
  return (link, page, own) => {
    const speaks = passing(own, judge.recogniser);
    if (speaks.some(({ via }) => OWN_WORDS.has(via))) return own.map(byItself);
    const pages = landing(link, page, own).filter(({ match }) => speaks.every(({ id }) => id !== match.id));
    // A heading above it names something else, or "อ่านต่อ" among the news opens an article, whose heading is a headline.
    const isUnclear = speaks.length > 0 || (pages.length > 0 && judge.isAmongNews(link, page));
    const behind = [
      ...pages.map((one) => (isUnclear ? { ...one, doubt: one.doubt ?? 'landing-page' } : one)),
      ...(speaks.length > 0 ? [] : document(link)),
    ];
    const told = new Set(behind.map(({ match }) => match.id));
    return [...own.filter(({ id }) => !told.has(id)).map(byItself), ...behind];
  };
}

/** What stands beside the link; a heading, a tab or a menu stands over others too. */
const OWN_WORDS = new Set<MatchVia>(['label', 'row', 'item', 'address']);

const byItself = (match: Match): Behind => ({ match, doubt: null, text: '' });
