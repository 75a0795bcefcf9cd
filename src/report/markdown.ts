import type { ItemResult, Result, RollUp } from '../result/schema.js';
import { concernsOf, detailsOf, itemName, type Level, whyText } from './ci/concerns.js';
import { plainLayout } from './ci/layout.js';
import { bold, md, mdTable } from './ci/markdown-text.js';
import { sinceParts } from './ci/since.js';
import { word } from './ci/words.js';
import { xmlText } from './ci/xml.js';
import type { ReportContext } from './formats.js';
import { headlineText } from './headline.js';
import { homepageUnreadable } from './homepage.js';
import { type Layout, points } from './layout.js';
import { markOf } from './mark.js';
import { gradeSpan, headTitle } from './names.js';
import { gainMethodText, idRanges, nextSteps } from './next-steps.js';
import { placeText, shortAddress } from './place.js';
import { problemText, whyUnreadable } from './problem.js';
import { factRows, noteTexts, scoreRows } from './summary.js';

/** A Result as Markdown: the summary, both ways to score, what to do, the items to look at; those that passed folded away. */
export function renderMarkdown(result: Result, context: ReportContext): string {
  return renderMarkdownWithin(result, context, Number.POSITIVE_INFINITY);
}

/**
 * The same in at most so many bytes of UTF-8: whole parts are left out, the least important first, and it says how many.
 * What is too small for the summary alone gets nothing ('').
 */
export function renderMarkdownWithin(result: Result, context: ReportContext, most: number): string {
  const layout = plainLayout(context);
  const parts = partsOf(layout, result, context.baseline);
  const whole = joined(parts);
  if (bytes(whole) <= most) return whole;
  const kept: string[] = [];
  let room = most - bytes(`\n${noteOf(layout, parts.length)}\n`);
  for (const part of parts) {
    room -= bytes(`${part}\n\n`);
    if (room < 0) break;
    kept.push(part);
  }
  return kept.length === 0 ? '' : joined([...kept, noteOf(layout, parts.length - kept.length)]);
}

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
const joined = (parts: string[]) => `${parts.join('\n\n')}\n`;
const noteOf = ({ lang }: Layout, n: number) => `> ${md(word(lang, 'leftOut', { n }))}`;

/** The parts of the page, the most important first; each stands for itself. */
function partsOf(layout: Layout, result: Result, baseline: Result | undefined): string[] {
  const title = `## ${md(headlineText(layout, result))}`;
  const facts = rowsText(layout, factRows(layout, result));
  if (homepageUnreadable(result)) {
    const why = layout.say('unreadable', { why: whyUnreadable(layout, result) });
    return [title, facts, `> ${md(why)}`, footer(result)];
  }
  const notes = noteTexts(layout, result).map((note) => `> ${md(note)}`);
  return [
    title,
    rowsText(layout, [...factRows(layout, result), ...scoreRows(layout, result, result.score.also)]),
    ...(notes.length === 0 ? [] : [notes.join('\n>\n')]),
    ...sinceParts(layout, result, baseline),
    scoreTable(layout, result),
    stepsText(layout, result),
    ...concernParts(layout, result, 'error'),
    ...concernParts(layout, result, 'warning'),
    ...concernParts(layout, result, 'note'),
    ...problemsPart(layout, result),
    ...folded(layout, result),
    footer(result),
  ];
}

const rowsText = (layout: Layout, rows: [string, string][]): string =>
  rows.map(([key, value]) => `- ${bold(layout.say(key))}: ${md(value)}`).join('\n');

const footer = ({ tool, ruleSet }: Result): string =>
  `<sub>${md(`${tool.name} ${tool.version} · ${ruleSet.id} ${ruleSet.version}`)}</sub>`;

/** Both methods side by side: OIT, its indicators and their parts. */
function scoreTable(layout: Layout, result: Result): string {
  const methods: RollUp[] = [result.score, ...result.score.also];
  const cell = (mean: { confirmed: number; possible: number } | undefined) => {
    if (mean === undefined) return '–';
    const upTo =
      mean.possible === mean.confirmed ? '' : ` (${layout.say('upTo', { score: points(mean.possible) })})`;
    return md(`${points(mean.confirmed)}${upTo}`);
  };
  const total = methods.map((method) => `**${cell(method)}** ${md(gradeSpan(layout, method))}`.trim());
  const rows = result.score.indicators.flatMap((indicator) => {
    const of = (method: RollUp) => method.indicators.find(({ id }) => id === indicator.id);
    return [
      [bold(`${indicator.id} ${headTitle(layout, indicator)}`), ...methods.map((method) => cell(of(method)))],
      ...indicator.subIndicators.map((sub) => [
        md(`${sub.id} ${headTitle(layout, sub)}`),
        ...methods.map((method) => cell(of(method)?.subIndicators.find(({ id }) => id === sub.id))),
      ]),
    ];
  });
  const head = [layout.say('score'), ...methods.map(({ method }) => layout.say(method))].map(md);
  const table = mdTable(head, [[bold(word(layout.lang, 'total')), ...total], ...rows], 1);
  return `### ${md(layout.say('byMethod'))}\n\n${table}`;
}

function stepsText(layout: Layout, result: Result): string {
  const steps = nextSteps(layout, result).map(
    ({ text, items }) => `- ${md(text)}  \n  ${md(idRanges(items))}`,
  );
  if (steps.length === 0) steps.push(`- ${md(layout.say('nothing'))}`);
  else steps.push('', `<sub>${md(gainMethodText(layout, result))}</sub>`);
  return [`### ${md(layout.say('next'))}`, '', ...steps].join('\n');
}

const HEADS = { error: 'failed', warning: 'review', note: 'look' } as const;

/** The items of one level, each a part of its own; the first carries the heading. */
function concernParts(layout: Layout, result: Result, level: Level): string[] {
  const items = concernsOf(result).filter((concern) => concern.level === level);
  const head = `### ${md(word(layout.lang, HEADS[level]))} (${items.length})`;
  return items.map(({ item }, index) => {
    const text = itemText(layout, result, item);
    return index === 0 ? `${head}\n\n${text}` : text;
  });
}

function itemText(layout: Layout, result: Result, item: ItemResult): string {
  const site = result.agency.finalUrl;
  const why = whyText(layout, item, site);
  const details = detailsOf(layout, item, site).map(([name, text]) => `  - ${md(name)}: ${md(text)}`);
  const head = `- ${markOf(item)} ${bold(itemName(layout, item))}${why === '' ? '' : `: ${md(why)}`}`;
  return [head, ...details].join('\n');
}

/** How many pages that could not be opened are listed; the JSON has them all. */
const PROBLEMS = 20;

function problemsPart(layout: Layout, { crawl: { problems }, agency }: Result): string[] {
  if (problems.length === 0) return [];
  const rows = problems
    .slice(0, PROBLEMS)
    .map(
      (problem) => `- ${md(shortAddress(problem.url, agency.finalUrl))}: ${md(problemText(layout, problem))}`,
    );
  if (problems.length > PROBLEMS) rows.push(`- ${md(layout.say('more', { n: problems.length - PROBLEMS }))}`);
  return [details(layout.say('problems', { n: problems.length }), rows.join('\n'))];
}

/** What needs no look: the passes with where they were found, and what is not asked of this agency. */
function folded(layout: Layout, result: Result): string[] {
  const site = result.agency.finalUrl;
  const looked = new Set(concernsOf(result).map(({ item }) => item));
  const rest = result.items.filter((item) => !looked.has(item));
  const head = (['item', 'name'] as const).map((key) => md(word(layout.lang, key)));
  return (['pass', 'not-applicable'] as const).flatMap((verdict) => {
    const items = rest.filter((item) => item.verdict === verdict);
    if (items.length === 0) return [];
    const title = `${word(layout.lang, verdict === 'pass' ? 'passed' : 'notApplicable')} (${items.length})`;
    const rows = items.map((item) => {
      const [place] = item.evidence;
      return [
        md(item.id),
        md(layout.lang === 'en' ? item.titleEn : item.title),
        place === undefined ? '' : md(placeText(layout, place, site)),
      ];
    });
    return [details(title, mdTable([...head, md(layout.say('found'))], rows))];
  });
}

/** A part that opens by a click; its title is HTML, and after the empty line Markdown begins again. */
const details = (title: string, content: string) =>
  `<details>\n<summary>${xmlText(title)}</summary>\n\n${content}\n\n</details>`;
