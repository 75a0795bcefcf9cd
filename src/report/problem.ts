import type { Result } from '../result/schema.js';
import type { Bilingual } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';
import { type Lang, say } from './words.js';

/** Which browser did not start, and what it said: the program's own words, which no sentence can hold. */
const NOT_STARTED = /not shown by a browser: (.+)$/;

type Problem = Result['crawl']['problems'][number];

interface Speech {
  lang: Lang;
  causes: Record<string, Bilingual>;
}

/**
 * A problem of the crawl in words: the cause, and the HTTP status when there is one. The network's own message is English and
 * stands in the English report only; in the Thai one just where no words for the cause are at hand.
 */
export function problemText({ lang, causes }: Speech, problem: Problem): string {
  const message = cleanText(problem.message);
  if (isUnreadRobots(problem)) return detailed(say(lang, 'robotsUnread'), lang === 'en' ? message : '');
  const words = causes[problem.cause]?.[lang];
  if (words === undefined) return message;
  const refusal = problem.cause === 'browser-failed' ? NOT_STARTED.exec(message)?.[1] : undefined;
  const status = refusal ?? /\b[1-5]\d\d\b/.exec(message)?.[0] ?? '';
  return detailed(cleanText(words), lang === 'en' ? message : status);
}

/** Why the homepage could not be read, and what to do about it. */
export function whyUnreadable(speech: Speech, { agency, crawl }: Result): string {
  const own = crawl.problems.find(({ url }) => url === agency.finalUrl || url === agency.homepage);
  const problem = own ?? crawl.problems[0];
  return problem === undefined ? '' : problemText(speech, problem);
}

/** A robots.txt that could not be read is noted under its own address; what it forbids, under the page's. */
function isUnreadRobots({ cause, url }: Problem): boolean {
  return cause === 'robots' && /\/robots\.txt$/.test(url);
}

function detailed(words: string, detail: string): string {
  return detail === '' || words.includes(detail) ? words : `${words} (${detail})`;
}
