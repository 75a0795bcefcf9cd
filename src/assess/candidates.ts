import { says } from '../match/says.js';
import type { Match } from '../match/types.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { doubtCatchAlls } from './catch-all.js';
import { newsTest } from './news.js';
import { judgePeriod, type PeriodJudgement } from './period.js';
import { hostTest, placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import { isBannerAmongOthers, ownAccountTest } from './social.js';
import { doubt, type Standing } from './standing.js';
import { judgeTarget, type TargetJudge } from './target.js';

/** A link on a reached page that names an item, with what became of it. */
export interface Candidate {
  match: Match;
  page: Page;
  link: Link;
  /** Clicks from the homepage to the target. */
  clicks: number;
  standing: Standing;
  period: PeriodJudgement;
}

const BANNER = doubt('banner-account');

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
  const placeOf = placesOf(words, view.snapshot.ownHosts);
  const judge: TargetJudge = {
    view,
    placeOf,
    recogniser,
    maxClicks,
    isAmongNews: newsTest(ruleSet.items, recogniser),
    isBoardWord: says(words.board),
    isNoContent: says(words.noContent),
    isCoverPaper: says(words.coverPapers),
    isForm: hostTest(words.hosts.forms),
  };
  const isOwnAccount = ownAccountTest(words);
  const social = ruleSet.items.filter((item) => item.kind === 'social');
  const items = new Map(ruleSet.items.map((item) => [item.id, item]));
  const found = new Map<string, Candidate[]>(ruleSet.items.map((item) => [item.id, []]));

  for (const page of view.snapshot.pages) {
    const untitled = { ...page, content: { ...page.content, title: '' } };
    for (const link of page.content.links) {
      const isSocial = link.url !== null && placeOf(link.url) === 'social';
      const isAccount = isSocial && isOwnAccount(link);
      const accounts = isAccount ? social.map((item) => byAddress(item, link.url ?? '')) : [];
      // A page's title speaks for what the page itself offers, not for the menus and boxes around it.
      const matches = recogniser.link(link, view.isTemplateLink(link) ? untitled : page);
      for (const match of [...matches, ...accounts]) {
        const item = items.get(match.id);
        // “Facebook” beside “พัฒนาเว็บไซต์โดย …”: the words fit, the account is another's.
        if (!item || (item.kind === 'social' && isSocial && !isAccount)) continue;
        const isOthers = match.via === 'address' && isAccount && isBannerAmongOthers(link, page, placeOf);
        const standing = isOthers ? BANNER : judgeTarget(item, match, { link, page }, judge);
        const period = judgePeriod(item, link, page, { ...judge, assessedYear: ruleSet.fiscalYear });
        found.get(item.id)?.push({ match, page, link, clicks: page.clicks + 1, standing, period });
      }
    }
  }
  doubtCatchAlls(found, items, judge);
  return found;
}

/** An icon of a social network needs no words: the agency's own account is recognised by its address. */
function byAddress({ id }: RuleItem, url: string): Match {
  const why = `ที่อยู่ของลิงก์เป็นบัญชีสื่อสังคมออนไลน์ (${new URL(url).hostname})`;
  return { id, score: 1, wording: 'right-words', via: 'address', why };
}
