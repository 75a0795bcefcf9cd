import { passing } from '../match/passing.js';
import { says } from '../match/says.js';
import type { Match } from '../match/types.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Page, Section } from '../snapshot.js';
import { isOfOtherYear } from '../text/period.js';
import { isOnlineInside } from './channel.js';
import { LEAST_CHARS } from './content.js';
import { isHubPage } from './hub.js';
import { type ContentJudge, contentJudge } from './judge.js';
import { materialOfSection } from './material.js';
import { newsTest } from './news.js';
import type { Recogniser } from './recogniser.js';
import { newsReader } from './seen-news.js';
import type { SiteView } from './site-view.js';
import { ledBy } from './trail.js';

/** Content for an item that stands on a reached page itself (DESIGN §3 "Seen on the page"). */
export interface Seen {
  match: Match;
  page: Page;
  /** The heading it stands under, or the words it was recognised by. */
  label: string;
  /** Only a picture, a form nothing links to, or of another year: for a person to look at. */
  isDoubtful: boolean;
}

/** So many links under the news heading are news, whatever stands beside them. */
const LEAST_NEWS = 3;
/** A page whose headings name so many items is a list of them, and what stands below is what is asked for. */
const LIST_OF_ITEMS = 8;

/** Kinds whose content can stand on a page; documents need something to open. */
const ON_PAGE = new Set<RuleItem['kind']>(['page', 'news', 'channel', 'service']);

const LIST_NUMBER = /^\s*(o|๐|oit|ข้อ)\s*[0-9๐-๙]/i;

interface SeenReader {
  rules: Rules;
  recogniser: Recogniser;
  view: SiteView;
}

type PageReader = (page: Page) => Noted[];

/** Item id → the places where its content stands on a reached page, in page order. */
export function collectSeen(reader: SeenReader): Map<string, Seen[]> {
  const found = new Map<string, Seen[]>();
  const note = (id: string, seen: Seen) => {
    const known = found.get(id);
    if (known) known.push(seen);
    else found.set(id, [seen]);
  };
  const judge = contentJudge(reader.rules, reader.recogniser, reader.view);
  const { items } = reader.rules.ruleSet;
  const readers = [sectionReader(reader, judge), plainReader(items, judge), newsReader(items, judge)];
  for (const page of reader.view.snapshot.pages) {
    for (const { id, seen } of readers.flatMap((read) => read(page))) note(id, seen);
  }
  return found;
}

type Noted = { id: string; seen: Seen };

/** Sections under a heading that is the item's name. */
function sectionReader({ rules, recogniser, view }: SeenReader, judge: ContentJudge): PageReader {
  const { words } = rules;
  const { items } = rules.ruleSet;
  const isNotContent = says([...words.noContent, ...words.requirements]);
  const isAmongNews = newsTest(items, recogniser);
  const isArticle = (page: Page) => {
    const by = ledBy(page, view);
    return by !== null && isAmongNews(by.link, by.page);
  };
  const open = new Map(items.filter((item) => ON_PAGE.has(item.kind)).map((item) => [item.id, item]));
  return (page) => {
    const named = page.content.sections.flatMap((section) => {
      const matches = passing(recogniser.text(section.heading), recogniser);
      return matches.map((match) => ({ section, match }));
    });
    const isList = new Set(named.map(({ match }) => match.id)).size >= LIST_OF_ITEMS;
    if (isList || isHubPage(page, view, recogniser) || isArticle(page)) return [];
    return named.flatMap(({ section, match }) => {
      const item = open.get(match.id);
      if (!item || LIST_NUMBER.test(section.heading) || isNotContent(section.text)) return [];
      const noted = (isDoubtful: boolean) => [
        { id: item.id, seen: { match, page, label: section.heading, isDoubtful } },
      ];
      if (item.kind === 'channel' || item.kind === 'service') {
        // On the homepage everybody sees it; elsewhere nothing says that a visitor finds it.
        const isOnline = isOnlineInside(item, materialOfSection(section, page, judge), judge);
        return isOnline ? noted(page !== view.home) : [];
      }
      const isNewsList = item.kind === 'news' && section.links.length >= LEAST_NEWS;
      const isText = section.chars >= LEAST_CHARS || isNewsList;
      if (!isText && section.media === 0) return [];
      if (item.kind === 'news' && section.links.length === 0) return [];
      return noted(!isText || isOtherYear(item, section, page));
    });
  };
}

function isOtherYear({ period }: RuleItem, section: Section, page: Page): boolean {
  if (period.fiscalYear === null || period.certainty === 'unconfirmed') return false;
  return isOfOtherYear([section.heading, page.content.title], period.fiscalYear);
}

/** Content without a heading: words of `onPage` in one region, a form that bears a channel's name, a chat on the homepage. */
function plainReader(items: readonly RuleItem[], { view, placeOf, recogniser }: ContentJudge): PageReader {
  const byWords = items.flatMap((item) =>
    item.onPage ? [{ id: item.id, find: standsOn(item.onPage) }] : [],
  );
  const byChat = items.filter((item) => item.chat);
  const channels = new Set(items.filter((item) => item.kind === 'channel').map((item) => item.id));
  const byForm = (page: Page): Noted[] =>
    view.ownForms(page).flatMap(({ label, hasTextarea, hasPassword }) => {
      const matches = hasTextarea && !hasPassword ? recogniser.text(label) : [];
      const named = passing(matches, recogniser).filter(({ id }) => channels.has(id));
      // Nothing says that a visitor finds it, or that anybody answers: for a person to look at.
      return named.map((match) => ({ id: match.id, seen: { match, page, label, isDoubtful: true } }));
    });
  return (page) => {
    const texts = byWords.flatMap(({ id, find }) => {
      const label = find(page);
      return label === null ? [] : [{ id, seen: plain(id, page, label) }];
    });
    const host =
      page === view.home && page.content.embeds.find((one) => placeOf(`https://${one}/`) === 'chat');
    const chats = host ? byChat.map(({ id }) => ({ id, seen: plain(id, page, host) })) : [];
    return [...texts, ...byForm(page), ...chats];
  };
}

function standsOn({ region, all }: NonNullable<RuleItem['onPage']>): (page: Page) => string | null {
  const tests = all.map((phrase) => says([phrase]));
  return (page) => {
    const mentions = page.content.mentions.filter((mention) => region === 'any' || mention.region === region);
    if (!tests.every((test) => mentions.some((mention) => test(mention.text)))) return null;
    return mentions.find((mention) => tests[0]?.(mention.text))?.text ?? '';
  };
}

function plain(id: string, page: Page, label: string): Seen {
  const why = `พบเนื้อหาในหน้าเว็บเอง: “${label}”`;
  const match: Match = { id, score: 1, wording: 'right-words', via: 'label', why };
  return { match, page, label, isDoubtful: false };
}
