import type { Guide, Rank } from '../crawl/guide.js';
import { addressPattern } from '../crawl/pattern.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { isOfOtherYear } from '../text/period.js';
import { countAlike } from './alike.js';
import { documentChoice } from './document-choice.js';
import { doneTest } from './done.js';
import { kinTest } from './kin.js';
import { besideTest, hostTest, looksLikeDocument, type Place, placesOf } from './places.js';
import type { Recogniser } from './recogniser.js';

/** So many links of one address pattern on a page are a list of articles, of which a sample is enough. */
const MANY_ALIKE = 8;
/** A label longer than this is a headline, not a menu entry. */
const MENU_LABEL = 60;
/** Documents asked for their life: per landing page; per item when the year fits or is unnamed; per item of another year. */
const CHECKS = { landing: 12, timely: 15, mistimed: 4 };
/** Pages of one address pattern that are opened for a word like “แผน” or “รายงาน” in their links; more are articles of a database. */
const SECTIONS = 40;

const PRIORITY = { hub: 100, match: 80, hubChild: 60, section: 50, menu: 40, other: 10 };
const SKIP: Rank = { look: 'skip', priority: 0 };
/** The page itself brings the visitor there. */
const ON_THE_WAY = new Set<Link['kind']>(['frame', 'refresh', 'redirect']);
const UNASKED = new Set<Place>(['share', 'social', 'chat', 'contact']);

/** The crawl's guide: what to open next so that the open items are decided with few requests. One guide per crawl. */
export function createGuide(rules: Rules, recogniser: Recogniser, maxClicks: number): Guide {
  const items = new Map(rules.ruleSet.items.map((item) => [item.id, item]));
  const found = new Set<string>();
  const hosts = new Set<string>();
  const hubs = new Set<string>();
  const landings = new Set<string>();
  const checks = new Map<string, Set<string>>();
  const isBeside = besideTest(rules.words);
  const isKin = kinTest(rules.words);
  const isForm = hostTest(rules.words.hosts.forms);
  let placeOf = placesOf(rules.words, []);

  /** Every page that is read is the agency's, unless it is kept on a storage host. */
  function learnHost(page: Page) {
    const { host } = new URL(page.target.finalUrl);
    if (hosts.has(host) || placeOf(page.target.finalUrl) === 'storage') return;
    hosts.add(host);
    placeOf = placesOf(rules.words, [...hosts]);
  }

  /** Counts addresses, not links: the menu of every page asks for the same ones. */
  function isWithin(key: string, url: string, limit: number): boolean {
    const asked = checks.get(key) ?? new Set();
    checks.set(key, asked);
    if (asked.size < limit) asked.add(url);
    return asked.has(url);
  }

  function rank(link: Link, page: Page): Rank {
    if (link.url === null) return SKIP;
    learnHost(page);
    const known = placeOf(link.url);
    // A part of a service that is read is the agency's as far as it goes.
    const isPart = known === 'storage' && isBeside(link.url, page.target.finalUrl);
    const place = isPart ? 'own' : known;
    if (UNASKED.has(place)) return SKIP;
    const isFile = looksLikeDocument(link.url);
    for (const match of recogniser.link(link, page)) {
      const item = items.get(match.id);
      if (item) return rankMatch(link, page, item, match.score, isFile || place !== 'own');
    }
    // A form asks questions (the EIT survey, say); it holds no items.
    const mayHold = !isFile && place !== 'own' && place !== 'foreign' && !isForm(link.url);
    if (mayHold && recogniser.isHub(link.label)) {
      return { look: place === 'other' || place === 'storage' ? 'visit' : 'must', priority: PRIORITY.hub };
    }
    if (isFile || place === 'storage') return rankFile(link, page);
    return place === 'own' ? rankPage(link, page) : SKIP;
  }

  function rankMatch(link: Link, page: Page, item: RuleItem, score: number, isOutside: boolean): Rank {
    const priority = PRIORITY.match + 15 * score - page.clicks;
    if (!isOutside) {
      landings.add(link.url ?? '');
      return { look: 'must', priority };
    }
    const kind = isOfYear(link, item) ? 'timely' : 'mistimed';
    return isWithin(`${item.id} ${kind}`, link.url ?? '', CHECKS[kind]) ? { look: 'check', priority } : SKIP;
  }

  function rankFile(link: Link, page: Page): Rank {
    const isLanding = landings.has(page.target.url) || recogniser.text(page.content.title).length > 0;
    if (!isLanding || !isWithin(page.target.url, link.url ?? '', CHECKS.landing)) return SKIP;
    return { look: 'check', priority: PRIORITY.hubChild - page.clicks };
  }

  function rankPage(link: Link, page: Page): Rank {
    if (recogniser.isLogin(link.label)) return SKIP;
    const deeper = (priority: number): Rank => ({ look: 'must', priority: priority - page.clicks });
    const isHubLabel = recogniser.isHub(link.label) || link.context.menu.some(recogniser.isHub);
    if (isHubLabel) hubs.add(link.url ?? '');
    if (isHubLabel || ON_THE_WAY.has(link.kind)) return deeper(PRIORITY.hub);
    // The addresses of a shop-made website are all alike (/list/menu/1142), so a menu is known by its place and short words.
    const isEntry = link.region === 'nav' && link.label.length <= MENU_LABEL && /\p{L}/u.test(link.label);
    if (isEntry || countAlike(link, page) < MANY_ALIKE) {
      const isOnHub = hubs.has(page.target.url) || recogniser.isHub(page.content.title);
      if (isOnHub && link.region === 'main') return deeper(PRIORITY.hubChild);
      if (isEntry && page.clicks === 0) return deeper(PRIORITY.section);
      const isKnown = isEntry || isWithin(addressPattern(link.url ?? ''), link.url ?? '', SECTIONS);
      if (recogniser.isSection(link.label) && isKnown) return deeper(PRIORITY.section);
      const isMenu = link.region === 'nav' || page.clicks === 0;
      if (isMenu && link.label.length <= MENU_LABEL) return deeper(PRIORITY.menu);
    }
    return { look: 'may', priority: PRIORITY.other - page.clicks };
  }

  return {
    rank,
    isAgencys: ({ content, url }, snapshot) => isKin({ content, url }, snapshot, placeOf),
    isHub: (title, label) => recogniser.isHub(title) || recogniser.isHub(label),
    isDone: doneTest(rules, recogniser, maxClicks, found),
    found: () => ({ found: found.size, of: items.size }),
    documents: documentChoice(rules, recogniser, maxClicks),
  };
}

function isOfYear({ label, context }: Link, { period }: RuleItem): boolean {
  return period.fiscalYear === null || !isOfOtherYear([label, context.row, context.item], period.fiscalYear);
}
