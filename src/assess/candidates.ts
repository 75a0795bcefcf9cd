import { passes } from '../match/passing.js';
import type { Match } from '../match/types.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { type Behind, behindReader } from './behind.js';
import { doubtCatchAlls } from './catch-all.js';
import { documentPeriod } from './document.js';
import { contentJudge } from './judge.js';
import { newsTest } from './news.js';
import { perPage } from './per-page.js';
import { judgePeriod, type PeriodJudgement, type PeriodReader } from './period.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import { type Account, accountTest } from './social.js';
import { doubt, type Standing } from './standing.js';
import { judgeTarget, type TargetJudge } from './target.js';
import { createYearsBeside } from './years-beside.js';

/** A link on a reached page that names an item, with what became of it. */
export interface Candidate {
  match: Match;
  /** Other items that the link's words fit just as well, where they fit none of them well enough to pass. */
  rivals: string[];
  page: Page;
  link: Link;
  /** Clicks from the homepage to the target. */
  clicks: number;
  standing: Standing;
  period: PeriodJudgement;
}

interface Collector {
  rules: Rules;
  recogniser: Recogniser;
  view: SiteView;
  maxClicks: number;
}

/** Every candidate of every item on the reached pages: item id → candidates in page order. */
export function collectCandidates({
  rules,
  recogniser,
  view,
  maxClicks,
}: Collector): Map<string, Candidate[]> {
  const { ruleSet, words } = rules;
  const judge: TargetJudge = {
    ...contentJudge(rules, recogniser, view),
    maxClicks,
    isAmongNews: newsTest(ruleSet.items, recogniser),
  };
  const vocabulary = () =>
    ruleSet.items.flatMap(({ title, aliases, phrases }) => [title, ...aliases, ...phrases]);
  const behind = behindReader(judge, vocabulary);
  const { placeOf } = judge;
  const reader: PeriodReader = {
    ...judge,
    assessedYear: ruleSet.fiscalYear,
    yearBeside: createYearsBeside(ruleSet.items, recogniser),
    landings: perPage(),
  };
  const accountOf = accountTest(words, judge);
  const social = ruleSet.items.filter((item) => item.kind === 'social');
  const items = new Map(ruleSet.items.map((item) => [item.id, item]));
  const found = new Map<string, Candidate[]>(ruleSet.items.map((item) => [item.id, []]));

  for (const page of view.snapshot.pages) {
    const untitled = { ...page, content: { ...page.content, title: '', breadcrumb: [] } };
    for (const link of page.content.links) {
      const isSocial = link.url !== null && placeOf(link.url) === 'social';
      const account = isSocial ? accountOf(link, page) : null;
      const accounts = account ? social.map((item) => byAddress(item, link.url ?? '', account)) : [];
      // A page's title and breadcrumb speak for what the page itself offers, not for the menus and boxes around it.
      const matches = [...recogniser.link(link, view.isTemplateLink(link) ? untitled : page), ...accounts];
      for (const { match, doubt: why, text } of behind(link, page, matches)) {
        const item = items.get(match.id);
        // “Facebook” beside “พัฒนาเว็บไซต์โดย …”: the words fit, the account is another's.
        if (!item || (item.kind === 'social' && isSocial && !account)) continue;
        if (account && item.kind !== 'social' && item.kind !== 'channel' && isBorrowed(match, link)) continue;
        const whose = item.kind === 'social' && account ? doubtOf(account, match) : null;
        const standing = whose
          ? doubt(whose)
          : hesitate(judgeTarget(item, match, { link, page }, judge), why);
        const named = judgePeriod(item, link, page, reader, text);
        const period = documentPeriod(
          item,
          link.url === null ? undefined : view.targetAt(link.url)?.document,
          named,
        );
        const rivals = passes(match, recogniser) ? [] : rivalsOf(match, matches);
        found.get(item.id)?.push({ match, rivals, page, link, clicks: page.clicks + 1, standing, period });
      }
    }
  }
  doubtCatchAlls(found, items, judge);
  return found;
}

/** Words beside an icon that are neither its own nor its row's: "ติดต่อ โทร. …" over a Facebook icon is no name of it. */
const isBorrowed = ({ via }: Match, { labelFrom }: Link): boolean =>
  labelFrom !== 'text' && (via === 'item' || via === 'heading' || via === 'menu' || via === 'tab');

const hesitate = (standing: Standing, why: Behind['doubt']): Standing =>
  why !== null && standing.is === 'holds' ? doubt(why) : standing;

const doubtOf = ({ doubt: { byAddress, byWords } }: Account, { via }: Match) =>
  via === 'address' ? byAddress : byWords;

const rivalsOf = ({ id, score, yields }: Match, matches: readonly Match[]) =>
  matches
    .filter((other) => other.id !== id && (other.score === score || (yields && other.score > score)))
    .map((other) => other.id);

const UNNAMED_ACCOUNT = 0.95;

/** An icon of a social network needs no words: the agency's own account is recognised by its address. */
function byAddress({ id }: RuleItem, url: string, { isNamed }: Account): Match {
  const why = `ที่อยู่ของลิงก์เป็นบัญชีสื่อสังคมออนไลน์ (${new URL(url).hostname})`;
  // The account that bears the agency's name is the one to show.
  return {
    id,
    score: isNamed ? 1 : UNNAMED_ACCOUNT,
    wording: 'right-words',
    via: 'address',
    why,
  };
}
