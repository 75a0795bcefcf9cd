import { passing } from '../match/passing.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { fiscalYearsNamed } from '../text/period.js';
import type { Recogniser } from './recogniser.js';

/**
 * A test whether a link stands among the news: below a heading, or on a page, that is the news item's name. There a label
 * that holds another item's name is as a rule a headline.
 */
export function newsTest(
  items: readonly RuleItem[],
  recogniser: Recogniser,
): (link: Link, page: Page) => boolean {
  const news = new Set(items.filter((item) => item.kind === 'news').map((item) => item.id));
  const isNews = (text: string) => passing(recogniser.text(text), recogniser).some(({ id }) => news.has(id));
  return (link, page) =>
    link.region === 'main' && (isNews(link.context.headings[0] ?? '') || isNews(page.content.title));
}

/** The fiscal years (พ.ศ.) that links name, by themselves or in the words beside them, as the dates of news do. */
export function yearsOfNews(links: readonly Link[]): number[] {
  return links
    .flatMap(({ label, context }) => [label, context.row, context.item])
    .flatMap((text) => fiscalYearsNamed(text));
}
