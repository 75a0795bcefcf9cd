import { addressPattern } from '../crawl/pattern.js';
import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { hang, type Layout } from './layout.js';
import { shortAddress } from './place.js';
import { problemText } from './problem.js';

/** How many problems and patterns are listed; the JSON has them all. */
const SHOWN = 10;

/** What the crawl could not open, bounded. */
export function problemLines(layout: Layout, result: Result): string[] {
  const { problems } = result.crawl;
  const rows = problems.map(
    (problem) => `${shortAddress(problem.url, result.agency.finalUrl)} — ${problemText(layout, problem)}`,
  );
  return section(layout, layout.say('problems', { n: problems.length }), rows);
}

/** What the crawl left unopened and the problems do not tell already. */
export const leftUnopened = (result: Result): Unopened[] =>
  result.crawl.unopened.filter((group) => !isTold(group, result));

/** What the crawl left unopened, by address pattern, bounded. */
export function unopenedLines(layout: Layout, result: Result): string[] {
  const unopened = leftUnopened(result);
  const rows = unopened.map((group) => {
    const pattern = shortAddress(group.pattern, result.agency.finalUrl);
    return `${pattern} — ${layout.say('links', { n: group.count })}, ${cleanText(layout.say(group.why))}`;
  });
  return section(layout, layout.say('unopened', { n: unopened.length }), rows);
}

type Unopened = Result['crawl']['unopened'][number];

/** What was asked for and failed stands among the pages that could not be opened: once is enough. */
export function isTold({ pattern, count, why }: Unopened, { crawl }: Result): boolean {
  if (why !== 'failed' && why !== 'robots') return false;
  const urls = new Set(crawl.problems.map(({ url }) => url));
  return [...urls].filter((url) => url === pattern || addressPattern(url) === pattern).length >= count;
}

function section(layout: Layout, title: string, rows: string[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.slice(0, SHOWN).flatMap((row) => hang(layout, '  • ', row));
  const left = rows.length - SHOWN;
  if (left > 0) lines.push(...hang(layout, '  ', layout.say('more', { n: left })));
  return ['', layout.ink.bold(title), ...lines];
}
