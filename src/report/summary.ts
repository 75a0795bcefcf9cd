import type { Result, RollUp, Verdict } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { displayWidth, padEnd, padStart, truncate } from '../text/width.js';
import { fiscalYearOf, formatDate } from './date.js';
import { isDoubtfulPass } from './finding.js';
import { firstLines } from './first-steps.js';
import { headlineLines } from './headline.js';
import { homepageUnreadable } from './homepage.js';
import { incompleteText, stopText } from './incomplete.js';
import { hang, type Layout, points } from './layout.js';
import { gradeSpan, headTitle, levelNames } from './names.js';
import { paceText } from './pace.js';
import { whyUnreadable } from './problem.js';

/** The first screen: who, when, the score, how many items, and whether the look was complete. */
export function summaryLines(layout: Layout, result: Result): string[] {
  const isUnreadable = homepageUnreadable(result);
  const rows = isUnreadable
    ? factRows(layout, result)
    : [...factRows(layout, result), ...scoreRows(layout, result)];
  const first = isUnreadable || layout.quiet ? [] : firstLines(layout, result);
  const top = [
    ...headlineLines(layout, result),
    '',
    ...table(layout, rows),
    ...first,
    ...noteLines(layout, result),
  ];
  if (isUnreadable) {
    const text = layout.say('unreadable', { why: whyUnreadable(layout, result) });
    return [...top, '', ...hang(layout, '', text, layout.ink.red)];
  }
  if (layout.quiet) return top;
  return [...top, '', ...methodLines(layout, result), ...levelLines(layout, result)];
}

/** Who was checked, when and by which rules; each with the key of its name. */
export function factRows(layout: Layout, result: Result): [string, string][] {
  const { agency, ruleSet } = result;
  const rows: [string, string][] = [];
  if (agency.name !== undefined) rows.push(['agency', cleanText(agency.name)]);
  if (agency.type !== undefined) rows.push(['agencyType', cleanText(agency.type)]);
  rows.push(
    [homepageKey(result), homepageText(result)],
    ['checkedAt', formatDate(result.checkedAt, layout.lang)],
    ['ruleSet', cleanText(`${ruleSet.id} ${ruleSet.version}`)],
  );
  return rows;
}

/** The score, how many items, how far the look went. */
export function scoreRows(layout: Layout, result: Result, also: readonly RollUp[] = []): [string, string][] {
  return [
    ['score', scoreText(layout, result.score)],
    ...also.map((rollUp): [string, string] => [`by-${rollUp.method}`, scoreText(layout, rollUp)]),
    ['items', countsText(layout, result)],
    ['crawl', crawlText(layout, result)],
  ];
}

/** What must be known before the score is believed: an incomplete look, rules of a year that is over. */
function noteLines(layout: Layout, result: Result): string[] {
  const notes = noteTexts(layout, result);
  return notes.length === 0
    ? []
    : ['', ...notes.flatMap((note) => hang(layout, '', note, layout.ink.yellow))];
}

/** The notes, one line of text each. */
export function noteTexts(layout: Layout, result: Result): string[] {
  const { fiscalYear } = result.ruleSet;
  const now = fiscalYearOf(result.checkedAt) ?? fiscalYear;
  const pace = paceText(layout, result);
  return [
    result.options.insecure === true ? layout.say('insecure') : '',
    incompleteText(layout.lang, result),
    pace === '' ? '' : layout.say('paceNote', { pace }),
    now > fiscalYear ? layout.say('yearPast', { year: fiscalYear, now }) : '',
  ].filter((note) => note !== '');
}

/** The address asked for and, when redirects led elsewhere, where they ended; for a folder its path and its real address. */
export function homepageText({ agency: { homepage, finalUrl }, options }: Result): string {
  if (isFolder(homepage))
    return cleanText(typeof options.baseUrl === 'string' ? `${homepage} (${options.baseUrl})` : homepage);
  const [from, to] = [withThaiHost(homepage), withThaiHost(finalUrl)];
  return cleanText(from === to ? from : `${from} → ${to}`);
}

/** The name of what was checked: a folder is no homepage. */
export const homepageKey = ({ agency }: Result) => (isFolder(agency.homepage) ? 'folder' : 'homepage');

/** A folder is kept as its path was typed. */
const isFolder = (homepage: string) => !/^https?:/i.test(homepage);

/** Lines one row of the table may take, about. */
const ROW_LINES = 2;

function table(layout: Layout, rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([key]) => displayWidth(layout.say(key))));
  // An address may be endless, and must not push the score off the screen.
  const room = ROW_LINES * (layout.width - width - 2);
  return rows.flatMap(([key, value]) =>
    hang(
      layout,
      `${padEnd(layout.say(key), width)}  `,
      truncate(value, room),
      key === 'score' ? layout.ink.bold : undefined,
    ),
  );
}

/** "39.53 of 100 · up to 41.86 · grade F". */
export function scoreText(layout: Layout, score: RollUp): string {
  const parts = [layout.say('scoreOf', { score: points(score.confirmed) })];
  if (score.possible !== score.confirmed) parts.push(layout.say('upTo', { score: points(score.possible) }));
  if (score.grade !== null) parts.push(layout.say('grade', { grade: gradeSpan(layout, score) }));
  return parts.join(' · ');
}

/** "OIT score 39.53 of 100 · grade F · 17 pass · …": the answer in one line. */
export function briefScore(layout: Layout, result: Result): string {
  return `${layout.say('score')} ${scoreText(layout, result.score)} · ${countsText(layout, result)}`;
}

function countsText(layout: Layout, result: Result): string {
  const count = (verdict: Verdict) => result.items.filter((item) => item.verdict === verdict).length;
  const doubtful = result.items.filter(isDoubtfulPass).length;
  const parts = [
    layout.say('pass', { n: count('pass') }) +
      (doubtful > 0 ? ` (${layout.say('doubtful', { n: doubtful })})` : ''),
    layout.say('fail', { n: count('fail') }),
    layout.say('review', { n: count('review') }),
  ];
  const notApplicable = count('not-applicable');
  if (notApplicable > 0) parts.push(layout.say('notApplicable', { n: notApplicable }));
  return parts.join(' · ');
}

/** How the look went: complete or not, what ended it, how much was read. */
export function crawlText(layout: Layout, result: Result): string {
  const { crawl } = result;
  const parts = [layout.say(crawl.complete ? 'complete' : 'incomplete')];
  const stop = stopText(layout.lang, result);
  if (stop !== '') parts.push(stop);
  parts.push(layout.say('effort', { pages: crawl.pages, requests: crawl.requests }));
  if (crawl.rendered > 0) parts.push(layout.say('rendered', { n: crawl.rendered }));
  return parts.join(' · ');
}

/** Both methods side by side, each with its indicators. */
function methodLines(layout: Layout, result: Result): string[] {
  const rollUps: RollUp[] = [result.score, ...result.score.also];
  const rows = rollUps.flatMap((rollUp) => [
    {
      name: layout.say(rollUp.method),
      confirmed: points(rollUp.confirmed),
      possible: points(rollUp.possible),
      grade: gradeSpan(layout, rollUp) || '–',
    },
    ...rollUp.indicators.map((indicator) => ({
      name: `  ${padEnd(cleanText(indicator.id), 2)} ${headTitle(layout, indicator)}`,
      confirmed: points(indicator.confirmed),
      possible: points(indicator.possible),
      grade: '',
    })),
  ]);
  const head = {
    name: layout.say('byMethod'),
    confirmed: layout.say('confirmed'),
    possible: layout.say('possible'),
    grade: layout.say('gradeColumn'),
  };
  const nameWidth = Math.min(
    layout.width - 24,
    Math.max(...[head, ...rows].map((row) => displayWidth(row.name))),
  );
  const line = (row: typeof head) =>
    `${padEnd(row.name, nameWidth)}  ${padStart(row.confirmed, 7)}  ${padStart(row.possible, 7)}  ${row.grade}`.trimEnd();
  return [layout.ink.dim(line(head)), ...rows.map(line)];
}

function levelLines(layout: Layout, { score }: Result): string[] {
  return score.levels.flatMap((level) =>
    hang(
      layout,
      '',
      layout.say(
        level.certainty === 'confirmed' ? 'confirmedLevel' : 'unconfirmed',
        levelNames(layout, level),
      ),
      layout.ink.dim,
    ),
  );
}
