import type { Result, RollUp, Verdict } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { displayWidth, padEnd, padStart } from '../text/width.js';
import { formatDate } from './date.js';
import { homepageUnreadable } from './homepage.js';
import { hang, type Layout, points } from './layout.js';

/** The first screen: who, when, the score, how many items, and whether the look was complete. */
export function summaryLines(layout: Layout, result: Result): string[] {
  const { agency, ruleSet } = result;
  const rows: [string, string][] = [];
  if (agency.name !== undefined) rows.push(['agency', cleanText(agency.name)]);
  rows.push(
    ['homepage', homepageText(result)],
    ['checkedAt', formatDate(result.checkedAt, layout.lang)],
    ['ruleSet', cleanText(`${ruleSet.id} ${ruleSet.version}`)],
  );
  if (homepageUnreadable(result)) {
    const text = layout.say('unreadable', { why: whyUnreadable(layout, result) });
    return [
      titleLine(layout, result),
      '',
      ...table(layout, rows),
      '',
      ...hang(layout, '', text, layout.ink.red),
    ];
  }
  rows.push(
    ['score', scoreText(layout, result.score)],
    ['items', countsText(layout, result)],
    ['crawl', crawlText(layout, result)],
  );
  return [
    titleLine(layout, result),
    '',
    ...table(layout, rows),
    '',
    ...methodLines(layout, result),
    ...levelLines(layout, result),
  ];
}

function titleLine(layout: Layout, result: Result): string {
  return layout.ink.bold(layout.say('title', { year: result.ruleSet.fiscalYear }));
}

/** The address asked for and, when redirects led elsewhere, where they ended; for a folder its path as typed. */
function homepageText({ agency: { homepage, finalUrl } }: Result): string {
  const isMoved = URL.canParse(homepage) && homepage !== finalUrl;
  return cleanText(isMoved ? `${homepage} → ${finalUrl}` : homepage);
}

function table(layout: Layout, rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([key]) => displayWidth(layout.say(key))));
  return rows.flatMap(([key, value]) =>
    hang(layout, `${padEnd(layout.say(key), width)}  `, value, key === 'score' ? layout.ink.bold : undefined),
  );
}

/** Why the homepage could not be read: words for the cause, and the message of the network. */
export function whyUnreadable(layout: Pick<Layout, 'causes' | 'lang'>, result: Result): string {
  const problem = result.crawl.problems[0];
  if (problem === undefined) return '';
  const words = layout.causes[problem.cause]?.[layout.lang];
  const message = cleanText(problem.message);
  return words === undefined ? message : `${cleanText(words)} (${message})`;
}

function scoreText(layout: Layout, score: RollUp): string {
  const parts = [layout.say('scoreOf', { score: points(score.confirmed) })];
  if (score.possible !== score.confirmed) parts.push(layout.say('upTo', { score: points(score.possible) }));
  if (score.grade !== null) parts.push(layout.say('grade', { grade: cleanText(score.grade) }));
  return parts.join(' · ');
}

function countsText(layout: Layout, result: Result): string {
  const count = (verdict: Verdict) => result.items.filter((item) => item.verdict === verdict).length;
  const parts = [
    layout.say('pass', { n: count('pass') }),
    layout.say('fail', { n: count('fail') }),
    layout.say('review', { n: count('review') }),
  ];
  const notApplicable = count('not-applicable');
  if (notApplicable > 0) parts.push(layout.say('notApplicable', { n: notApplicable }));
  return parts.join(' · ');
}

const STOPS: Record<string, string> = {
  'max-pages': 'stopMaxPages',
  time: 'stopTime',
  interrupted: 'stopInterrupted',
};

function crawlText(layout: Layout, { crawl }: Result): string {
  const parts = [layout.say(crawl.complete ? 'complete' : 'incomplete')];
  if (crawl.stoppedBy !== null) parts.push(layout.say(STOPS[crawl.stoppedBy] ?? cleanText(crawl.stoppedBy)));
  parts.push(layout.say('effort', { pages: crawl.pages, requests: crawl.requests }));
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
      grade: cleanText(rollUp.grade ?? '–'),
    },
    ...rollUp.indicators.map((indicator) => ({
      name: `  ${padEnd(cleanText(indicator.id), 2)} ${cleanText(indicator.title)}`,
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
      layout.say(level.certainty === 'confirmed' ? 'confirmedLevel' : 'unconfirmed', {
        title: cleanText(level.title),
        grade: cleanText(level.grade),
      }),
      layout.ink.dim,
    ),
  );
}
