import type { Finding, ItemResult, Result, Verdict } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { padEnd } from '../text/width.js';
import { hang, type Layout, points, withRight } from './layout.js';
import { placeText } from './place.js';

const MARKS: Record<Verdict, string> = { pass: '✓', fail: '✗', review: '?', 'not-applicable': '–' };

/** Where the words below an item begin: two of space, the mark, a space, the number, a space. */
const INDENT = ' '.repeat(9);

/** How many places are shown for an item that did not pass. */
const PLACES = 2;

/** All items under their indicator, sub-indicator and group; with --quiet, headings without items are left out too. */
export function itemLines(layout: Layout, result: Result): string[] {
  const site = result.agency.finalUrl;
  return result.score.indicators.flatMap((indicator) => {
    const items = result.items.filter((item) => item.indicator === indicator.id && isShown(layout, item));
    if (layout.quiet && items.length === 0) return [];
    const subs = indicator.subIndicators.flatMap((sub) => {
      const own = items.filter((item) => item.subIndicator === sub.id);
      if (layout.quiet && own.length === 0) return [];
      return ['', ...headLines(layout, sub, layout.ink.bold), ...groupLines(layout, own, site)];
    });
    return ['', ...headLines(layout, indicator, layout.ink.bold.underline), ...subs];
  });
}

function isShown(layout: Layout, item: ItemResult): boolean {
  return (
    !layout.quiet || item.verdict !== 'pass' || item.findings.some(({ severity }) => severity !== 'info')
  );
}

function headLines(
  layout: Layout,
  head: { id: string; title: string; confirmed: number; possible: number },
  paint: (line: string) => string,
): string[] {
  const upTo =
    head.possible === head.confirmed ? '' : ` (${layout.say('upTo', { score: points(head.possible) })})`;
  const text = `${cleanText(head.title)}${upTo}`;
  return withRight(layout, `${padEnd(cleanText(head.id), 4)} `, text, points(head.confirmed), paint);
}

function groupLines(layout: Layout, items: ItemResult[], site: string): string[] {
  const lines: string[] = [];
  let group = '';
  for (const item of items) {
    if (item.group !== group) {
      group = item.group;
      lines.push(...hang(layout, '  ', cleanText(group), layout.ink.dim));
    }
    lines.push(...oneItem(layout, item, site));
  }
  return lines;
}

function oneItem(layout: Layout, item: ItemResult, site: string): string[] {
  const score = item.score === null ? MARKS['not-applicable'] : String(item.score);
  const head = `  ${MARKS[item.verdict]} ${padEnd(cleanText(item.id), 4)} `;
  const [first = '', ...rest] = withRight(layout, head, cleanText(item.title), score);
  return [
    colorMark(layout, item.verdict, first),
    ...rest,
    ...item.findings.flatMap((finding) => findingLines(layout, finding)),
    ...placeLines(layout, item, site),
    ...fixLines(layout, item),
  ];
}

function colorMark(layout: Layout, verdict: Verdict, line: string): string {
  const paint = {
    pass: layout.ink.green,
    fail: layout.ink.red,
    review: layout.ink.yellow,
    'not-applicable': layout.ink.dim,
  }[verdict];
  return line.slice(0, 2) + paint(line.slice(2, 3)) + line.slice(3);
}

function findingLines(layout: Layout, finding: Finding): string[] {
  const text = cleanText(layout.lang === 'th' ? finding.message : finding.messageEn);
  if (finding.severity === 'error') return hang(layout, INDENT, text, layout.ink.red);
  if (finding.severity === 'review') return hang(layout, INDENT, text, layout.ink.yellow);
  const name = layout.say(finding.severity === 'info' ? 'advice' : 'warning');
  return hang(layout, `${INDENT}${name}: `, text, layout.ink.yellow);
}

function placeLines(layout: Layout, item: ItemResult, site: string): string[] {
  const passed = item.verdict === 'pass';
  const name = layout.say(passed ? 'found' : 'seen');
  return item.evidence
    .slice(0, passed ? 1 : PLACES)
    .flatMap((evidence) =>
      hang(layout, `${INDENT}${name}: `, placeText(layout, evidence, site), layout.ink.dim),
    );
}

/** What to do about the findings that explain a fail or a review or warn beside a pass, each sentence once. */
function fixLines(layout: Layout, item: ItemResult): string[] {
  const fixes = item.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => cleanText(layout.lang === 'th' ? finding.fix : finding.fixEn))
    .filter((fix) => fix !== '');
  return [...new Set(fixes)].flatMap((fix) => hang(layout, `${INDENT}${layout.say('fix')}: `, fix));
}
