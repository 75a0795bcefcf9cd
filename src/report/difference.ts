import type { Change, Difference, ItemChange, Pair } from '../diff/difference.js';
import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { displayWidth, padEnd } from '../text/width.js';
import { formatDate } from './date.js';
import { CAUTIONS, CHANGES, DIFFERENCE_WORDS, VERDICTS } from './difference-words.js';
import { createLayout, hang, type Layout, points, type TerminalOptions } from './layout.js';
import type { Lang } from './words.js';

type Side = Difference['before'];

/** A comparison as text for a terminal: who and when, the scores, then every item that changed. Pure; ends with a newline. */
export function renderDifference(difference: Difference, options: TerminalOptions): string {
  const layout = createLayout(options);
  const { before, after } = difference;
  const rows: [string, string][] = [
    [word(layout, 'before'), sideText(layout, before)],
    [word(layout, 'after'), sideText(layout, after)],
  ];
  const lines = [
    layout.ink.bold(word(layout, 'title')),
    '',
    ...table(layout, rows, ''),
    '',
    ...bodyLines(layout, difference),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The section of a report that compares it with the check before. */
export function sinceLines(layout: Layout, difference: Difference): string[] {
  const date = formatDate(difference.before.checkedAt, layout.lang);
  return ['', layout.ink.bold(word(layout, 'since', { date })), ...bodyLines(layout, difference)];
}

/** What must be known before a comparison is believed, a sentence each. */
export function cautionTexts(lang: Lang, { cautions, before, after, options }: Difference): string[] {
  const data: Record<string, string> = {
    before: withThaiHost(before.agency.homepage),
    after: withThaiHost(after.agency.homepage),
    options: options.join(', '),
  };
  return cautions.map((caution) =>
    cleanText(CAUTIONS[caution][lang].replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '')),
  );
}

/** "แย่ลง 1 · ดีขึ้น 2 · …" */
export function countsText(layout: Pick<Layout, 'lang' | 'say'>, { counts }: Difference): string {
  return word(layout, 'counts', counts);
}

/** Items that only one of the two has, a sentence for each side. */
export function onlyTexts(layout: Pick<Layout, 'lang' | 'say'>, difference: Difference): string[] {
  return (['onlyBefore', 'onlyAfter'] as const)
    .filter((side) => difference[side].length > 0)
    .map((side) => word(layout, side, { ids: cleanText(difference[side].join(', ')) }));
}

function bodyLines(layout: Layout, difference: Difference): string[] {
  const only = onlyTexts(layout, difference);
  return [
    ...cautionTexts(layout.lang, difference).flatMap((text) => hang(layout, '  ', text, layout.ink.yellow)),
    ...table(layout, scorePairs(layout, difference), '  '),
    ...hang(layout, '  ', countsText(layout, difference)),
    ...only.flatMap((text) => hang(layout, '  ', text)),
    ...(['worse', 'unsure', 'better'] as const).flatMap((change) => listLines(layout, difference, change)),
  ];
}

function listLines(layout: Layout, { items }: Difference, change: Exclude<Change, 'same'>): string[] {
  const changed = items.filter((item) => item.change === change);
  if (changed.length === 0) return [];
  const { red, yellow, green } = layout.ink;
  const paint = { worse: red, unsure: yellow, better: green }[change];
  const head = layout.say(CHANGES[change][layout.lang], { n: changed.length });
  return [...hang(layout, '  ', head, paint), ...changed.flatMap((item) => itemLines(layout, item))];
}

/** "title: pass → fail — why", clean. */
export function changeText({ lang }: Pick<Layout, 'lang'>, item: ItemChange): string {
  const title = cleanText(lang === 'th' ? item.title : item.titleEn);
  const why = cleanText(lang === 'th' ? item.why : item.whyEn);
  const verdicts = `${VERDICTS[item.before][lang]} → ${VERDICTS[item.after][lang]}`;
  const because = item.change === 'better' || why === '' ? '' : ` — ${why}`;
  return `${title}: ${verdicts}${because}`;
}

const itemLines = (layout: Layout, item: ItemChange): string[] =>
  hang(layout, `    ${padEnd(cleanText(item.id), 4)} `, changeText(layout, item));

/** The scores at both times, each with its name. */
export function scorePairs(layout: Pick<Layout, 'lang' | 'say'>, { score }: Difference): [string, string][] {
  const name = word(layout, 'score');
  if (score === null) return [[name, word(layout, 'otherMethod')]];
  const { confirmed, possible } = score;
  const rows: [string, string][] = [[name, pairText(confirmed)]];
  if (confirmed.before !== possible.before || confirmed.after !== possible.after)
    rows.push([word(layout, 'possible'), pairText(possible)]);
  return rows;
}

function pairText({ before, after }: Pair): string {
  if (before === after) return points(after);
  const rise = after - before;
  return `${points(before)} → ${points(after)} (${rise > 0 ? '+' : '−'}${points(Math.abs(rise))})`;
}

function sideText(layout: Layout, { agency, checkedAt }: Side): string {
  const name = agency.name === undefined ? '' : `${cleanText(agency.name)} · `;
  return `${name}${cleanText(withThaiHost(agency.homepage))} · ${formatDate(checkedAt, layout.lang)}`;
}

function table(layout: Layout, rows: [string, string][], indent: string): string[] {
  const width = Math.max(...rows.map(([key]) => displayWidth(key)));
  return rows.flatMap(([key, value]) => hang(layout, `${indent}${padEnd(key, width)}  `, value));
}

function word(
  { lang, say }: Pick<Layout, 'lang' | 'say'>,
  key: keyof typeof DIFFERENCE_WORDS,
  data: Record<string, string | number> = {},
): string {
  return say(DIFFERENCE_WORDS[key][lang], data);
}
