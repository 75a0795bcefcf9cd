import type { Result } from '../result/schema.js';
import type { Layout } from './layout.js';
import { shortAddress } from './place.js';

type CrawlDelay = Result['crawl']['crawlDelays'][number];

/** The longest pause a robots.txt made the crawl keep; undefined when none asked for one. */
function slowest({ crawl }: Result): CrawlDelay | undefined {
  return [...crawl.crawlDelays].sort((a, b) => b.keptSeconds - a.keptSeconds)[0];
}

/** The pace that robots.txt asked for, in words; '' when it asked for none. */
export function paceText(layout: Layout, result: Result): string {
  const delay = slowest(result);
  if (delay === undefined) return '';
  const url = shortAddress(delay.url, result.agency.finalUrl);
  return layout.say('crawlDelay', { url, asked: delay.askedSeconds, kept: delay.keptSeconds });
}

/** True where the pace of robots.txt, not the time limit alone, left things unopened. */
export const isPaced = (result: Result): boolean => slowest(result) !== undefined;

/**
 * A time limit, in seconds, for the next run: twice the last one, or, at the pace of robots.txt, as long as all that was asked for and all
 * that was left takes; in whole minutes then.
 */
export function moreTime(result: Result): number {
  const { crawl, options } = result;
  const twice = 2 * Number(options.maxTimeSeconds ?? 0);
  const delay = slowest(result);
  if (delay === undefined) return twice;
  const left = crawl.unopened.reduce((sum, { count }) => sum + count, 0);
  const needed = Math.ceil((delay.keptSeconds * (crawl.requests + left)) / 60) * 60;
  return Math.max(twice, needed);
}
