import type { Result } from '../result/schema.js';
import type { CauseTexts } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { type Lang, say } from './words.js';

/** Which browser did not start, and what it said: the program's own words, which no sentence can hold. */
const NOT_STARTED = /not shown by a browser: (.+)$/;

type Problem = Result['crawl']['problems'][number];

interface Speech {
  lang: Lang;
  causes: CauseTexts;
}

/**
 * A problem of the crawl in words: the cause, and the HTTP status when there is one. The network's own message is English and
 * stands in the English report only; in the Thai one just where no words for the cause are at hand.
 *
 * @param isHome true when it is why the homepage itself could not be read
 */
export function problemText({ lang, causes }: Speech, problem: Problem, isHome = false): string {
  const message = cleanText(problem.message);
  if (isUnreadRobots(problem)) return detailed(say(lang, 'robotsUnread'), lang === 'en' ? message : '');
  const cause = Object.hasOwn(causes, problem.cause) ? causes[problem.cause] : undefined;
  if (cause === undefined) return message;
  const words = (isHome ? (cause.homepage ?? cause) : cause)[lang];
  const refusal = problem.cause === 'browser-failed' ? NOT_STARTED.exec(message)?.[1] : undefined;
  const status = refusal ?? ERROR_STATUS.exec(message)?.[1] ?? '';
  return detailed(cleanText(words), lang === 'en' ? message : status);
}

/** A number of an address in the message is no status. */
const ERROR_STATUS = /\banswered ([45]\d\d)\b/;

/** Why the homepage could not be read, and what to do about it. */
export function whyUnreadable(speech: Speech, { agency, crawl }: Result): string {
  const own = crawl.problems.find(({ url }) => url === agency.finalUrl || url === agency.homepage);
  const problem = own ?? crawl.problems[0];
  if (problem === undefined) return '';
  const text = problemText(speech, problem, true);
  // What a page that holds nothing else sends its visitors to.
  return own === undefined ? `${withThaiHost(cleanText(problem.url))} — ${text}` : text;
}

/** A robots.txt that could not be read is noted under its own address; what it forbids, under the page's. */
function isUnreadRobots({ cause, url }: Problem): boolean {
  return cause === 'robots' && /\/robots\.txt$/.test(url);
}

function detailed(words: string, detail: string): string {
  return detail === '' || words.includes(detail) ? words : `${words} (${detail})`;
}
