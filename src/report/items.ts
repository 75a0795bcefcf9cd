import type { Finding, ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { padEnd } from '../text/width.js';
import { createFixes, createNotes, findingText } from './finding.js';
import { hang, type Layout, points, withRight } from './layout.js';
import { colorMark, markOf } from './mark.js';
import { headTitle, itemTitle } from './names.js';
import { placeText } from './place.js';

/** Where the words below an item begin: two of space, the mark, a space, the number, a space. */
const INDENT = ' '.repeat(9);

/** How many places are shown for an item that did not pass. */
const PLACES = 2;

/** All items under their indicator, sub-indicator and group. */
export function itemLines(layout: Layout, result: Result): string[] {
  const draw = createItemDrawer(layout, result);
  return result.score.indicators.flatMap((indicator) => {
    const items = result.items.filter((item) => item.indicator === indicator.id);
    const subs = indicator.subIndicators.flatMap((sub) => {
      const own = items.filter((item) => item.subIndicator === sub.id);
      return ['', ...headLines(layout, sub, layout.ink.bold), ...groupLines(layout, own, draw)];
    });
    return ['', ...headLines(layout, indicator, layout.ink.bold.underline), ...subs];
  });
}

function headLines(
  layout: Layout,
  head: { id: string; title: string; confirmed: number; possible: number },
  paint: (line: string) => string,
): string[] {
  const upTo =
    head.possible === head.confirmed ? '' : ` (${layout.say('upTo', { score: points(head.possible) })})`;
  const text = `${headTitle(layout, head)}${upTo}`;
  return withRight(layout, `${padEnd(cleanText(head.id), 4)} `, text, points(head.confirmed), paint);
}

function groupLines(layout: Layout, items: ItemResult[], draw: (item: ItemResult) => string[]): string[] {
  const lines: string[] = [];
  let group = '';
  for (const item of items) {
    // A group has no English name; the sub-indicator above says enough.
    if (item.group !== group && layout.lang === 'th')
      lines.push(...hang(layout, '  ', cleanText(item.group), layout.ink.dim));
    group = item.group;
    lines.push(...draw(item));
  }
  return lines;
}

function createItemDrawer(layout: Layout, { agency }: Result): (item: ItemResult) => string[] {
  const site = agency.finalUrl;
  const fixesOf = createFixes(layout, site, INDENT);
  const toldNote = createNotes(layout, site);
  let drawn = 0;
  return (item) => {
    const score = item.score === null ? '–' : String(item.score);
    const head = `  ${markOf(item)} ${padEnd(cleanText(item.id), 4)} `;
    const [first = '', ...rest] = withRight(layout, head, itemTitle(layout, item), score);
    const told = item.findings.map((finding) => ({ finding, same: toldNote(item, finding, drawn) }));
    const left = told.flatMap(({ finding, same }) => (same === null ? [finding] : []));
    const lines = [
      colorMark(layout, item, first),
      ...rest,
      ...told.flatMap(({ same }) => (same === null ? [] : noteLines(layout, same))),
      ...left.flatMap((finding) => findingLines(layout, finding, site)),
      ...placeLines(layout, item, site),
    ];
    lines.push(
      ...fixesOf({ ...item, findings: left }, drawn + lines.length),
      ...extraLines(layout, item, agency.type),
    );
    drawn += lines.length;
    return lines;
  };
}

function findingLines(layout: Layout, finding: Finding, site: string): string[] {
  const text = findingText(layout, finding, site);
  if (finding.severity === 'error') return hang(layout, INDENT, text, layout.ink.red);
  if (finding.severity === 'review') return hang(layout, INDENT, text, layout.ink.yellow);
  const name = layout.say(finding.severity === 'info' ? 'advice' : 'warning');
  return hang(layout, `${INDENT}${name}: `, text, layout.ink.yellow);
}

/** A note that another item in sight tells, with its fix. */
const noteLines = (layout: Layout, same: string): string[] =>
  hang(layout, `${INDENT}${layout.say('sameNote')}: `, same, layout.ink.yellow);

function placeLines(layout: Layout, item: ItemResult, site: string): string[] {
  const passed = item.verdict === 'pass';
  const name = layout.say(passed ? 'found' : 'seen');
  return item.evidence
    .slice(0, passed ? 1 : PLACES)
    .flatMap((evidence) =>
      hang(layout, `${INDENT}${name}: `, placeText(layout, evidence, site), layout.ink.dim),
    );
}

/** What the rules ask of this type of agency beside the elements asked of all. */
function extraLines(layout: Layout, item: ItemResult, agencyType: string | undefined): string[] {
  if (agencyType === undefined) return [];
  const rule = layout.ruleSet?.items.find(({ id }) => id === item.id);
  const asked = rule?.extraFor.filter(({ agencyTypes }) => agencyTypes.includes(agencyType)) ?? [];
  const head = `${INDENT}${layout.say('extraFor', { type: cleanText(agencyType) })}: `;
  return asked.flatMap((extra) => hang(layout, head, cleanText(extra[layout.lang])));
}
