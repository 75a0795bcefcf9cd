import { passing } from '../match/passing.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Mention, Page } from '../snapshot.js';
import { isOfOtherYear, namesDay } from '../text/period.js';
import { LEAST_DATED } from './content.js';
import { type ContentJudge, tellingWords } from './judge.js';
import { yearsOfNews } from './news.js';
import type { Seen } from './seen.js';

/** So many links below a title are looked at for their dates. */
const MOST_LINKS = 12;

/**
 * News below a title that is no heading by its element: a line that is the news item's name, directly over links with days
 * beside them, up to the next title.
 */
export function newsReader(
  items: readonly RuleItem[],
  judge: ContentJudge,
): (page: Page) => { id: string; seen: Seen }[] {
  const { recogniser } = judge;
  const news = items.filter((item) => item.kind === 'news');
  const namedBy = (text: string) => passing(recogniser.text(text), recogniser);

  /** Where the links of a title end: at the next line that is a title itself. */
  function endOf(at: number, mentions: readonly Mention[]): number {
    const from = mentions[at]?.linksBefore ?? 0;
    const next = mentions
      .slice(at + 1)
      .find(
        ({ text, kind, linksBefore }) =>
          !namesDay([text]) && (linksBefore === from || kind === 'heading' || isTitle(text)),
      );
    return Math.min(next?.linksBefore ?? Number.POSITIVE_INFINITY, from + MOST_LINKS);
  }
  /** Purchase notices with their days are a list of their own, whatever stands above. */
  const isOfOthers =
    ({ id }: RuleItem) =>
    ({ label }: Link): boolean => {
      const named = namedBy(label);
      return named.length > 0 && named.every((match) => match.id !== id);
    };
  const isTitle = (text: string) =>
    recogniser.isSection(text) || recogniser.isHub(text) || recogniser.text(text).length > 0;

  return (page) =>
    page.content.mentions.flatMap((mention, at) => {
      const named = namedBy(mention.text).filter(({ via }) => via === 'label');
      const item = news.find(({ id }) => named.some((match) => match.id === id));
      const match = named.find(({ id }) => id === item?.id);
      if (!item || !match) return [];
      const below = page.content.links.slice(mention.linksBefore, endOf(at, page.content.mentions));
      const dated = below.filter(
        (link) =>
          link.url !== null &&
          judge.placeOf(link.url) === 'own' &&
          judge.view.targetAt(link.url)?.life !== 'dead' &&
          link.region === mention.region &&
          namesDay([link.label, link.context.row, link.context.item]),
      );
      if (dated.length < LEAST_DATED) return [];
      const isSure = item.period.certainty === 'unconfirmed' || item.period.fiscalYear === null;
      const isOld = (text: string) => isOfOtherYear([text], item.period.fiscalYear ?? 0);
      const isDoubtful =
        (!isSure && dated.every((link) => isOld(tellingWords(link, recogniser)))) ||
        isBygone(dated, item.period.fiscalYear) ||
        dated.every(isOfOthers(item));
      return [{ id: item.id, seen: { match, page, label: mention.text, isDoubtful } }];
    });
}

/** All days are of years gone by; newer ones may have older ones behind them. */
function isBygone(dated: readonly Link[], wanted: number | null): boolean {
  const years = yearsOfNews(dated);
  return wanted !== null && years.length > 0 && Math.max(...years) < wanted;
}
