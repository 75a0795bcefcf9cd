import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { homepageUnreadable } from './homepage.js';
import { type Lang, say } from './words.js';

const STOPS: Record<string, string> = {
  'max-pages': 'stopMaxPages',
  time: 'stopTime',
  interrupted: 'stopInterrupted',
};

/** What ended the crawl early, in words; '' when nothing did. */
export function stopText(lang: Lang, { crawl }: Result): string {
  if (crawl.stoppedBy === null) return '';
  return say(lang, STOPS[crawl.stoppedBy] ?? cleanText(crawl.stoppedBy));
}

/**
 * The warning that not all of the website was looked at, one line; '' after a complete look. A gate without `--strict` may
 * be green all the same (reviews raise no alarm), so this must not be overlooked.
 */
export function incompleteText(lang: Lang, result: Result): string {
  if (result.crawl.complete || homepageUnreadable(result)) return '';
  const undecided = result.items.filter(({ verdict }) => verdict === 'review').length;
  const why = stopText(lang, result) || say(lang, 'someUnread');
  return say(lang, 'incompleteWarning', { why, n: undecided });
}
