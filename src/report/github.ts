import { compare } from '../diff/compare.js';
import type { Difference } from '../diff/difference.js';
import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import {
  type Concern,
  concernsOf,
  detailLines,
  isStrict,
  itemName,
  type Level,
  whyText,
} from './ci/concerns.js';
import { plainLayout } from './ci/layout.js';
import { word } from './ci/words.js';
import { formatDate } from './date.js';
import { cautionTexts } from './difference.js';
import { DIFFERENCE_WORDS } from './difference-words.js';
import type { ReportContext } from './formats.js';
import { homepageUnreadable } from './homepage.js';
import { incompleteText } from './incomplete.js';
import type { Layout } from './layout.js';
import { idRanges } from './next-steps.js';
import { whyUnreadable } from './problem.js';
import { briefScore } from './summary.js';

/** GitHub shows so many annotations of one level for a step, and drops the rest without a word. */
const SHOWN = 10;

const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

interface Annotation {
  level: Level;
  title: string;
  lines: string[];
  place: { path: string; line: number } | undefined;
}

/**
 * A Result as workflow commands of GitHub Actions: an error for each item that fails, a warning for each to review, a notice
 * for a pass worth a look, then the score as a plain line. Where there are more than GitHub shows, items with the same
 * finding at the same place share one, and the last one names all that are left. With a baseline only what got worse is an
 * error, and what stood there before is one notice.
 */
export function renderGithub(result: Result, context: ReportContext): string {
  const layout = plainLayout(context);
  const lines = annotationsOf(layout, result, context.baseline).map(command);
  const incomplete = incompleteText(layout.lang, result);
  if (incomplete !== '' && !homepageUnreadable(result))
    lines.push(
      command({ level: 'warning', title: layout.say('incomplete'), lines: [incomplete], place: undefined }),
    );
  if (!homepageUnreadable(result)) lines.push(plain(briefScore(layout, result)));
  return lines.map((line) => `${line}\n`).join('');
}

function annotationsOf(layout: Layout, result: Result, baseline: Result | undefined): Annotation[] {
  if (homepageUnreadable(result)) {
    const title = word(layout.lang, 'homepageFails');
    return [{ level: 'error', title, lines: [whyUnreadable(layout, result)], place: undefined }];
  }
  if (baseline !== undefined) return changesOf(layout, result, compare(baseline, result));
  return levelsOf(layout, result, concernsOf(result));
}

/** What got worse, as errors, as the gate counts it; all that stood there before in one notice, and no alarm. */
function changesOf(layout: Layout, result: Result, difference: Difference): Annotation[] {
  const changes = new Map(difference.items.map(({ id, change }) => [id, change]));
  const unsure = isStrict(result) ? 'error' : 'warning';
  const changed: Concern[] = [];
  const old: Concern[] = [];
  for (const concern of concernsOf(result)) {
    const change = changes.get(concern.item.id);
    if (change === 'worse') changed.push({ ...concern, level: 'error' });
    else if (change === 'unsure') changed.push({ ...concern, level: unsure });
    else old.push(concern);
  }
  const cautions = cautionTexts(layout.lang, difference);
  const date = formatDate(difference.before.checkedAt, layout.lang);
  const since = layout.say(DIFFERENCE_WORDS.since[layout.lang], { date });
  const notice = (lines: string[], title: string): Annotation[] =>
    lines.length === 0 ? [] : [{ level: 'note', title, lines, place: undefined }];
  // In the order of the result, so that ids that follow each other make one range.
  old.sort((a, b) => result.items.indexOf(a.item) - result.items.indexOf(b.item));
  const items = old.map(({ item }) => item);
  return [
    ...levelsOf(layout, result, changed),
    ...notice(cautions, since),
    ...notice(
      old.map(({ item }) => `${itemName(layout, item)}: ${whyText(layout, item, result.agency.finalUrl)}`),
      word(layout.lang, 'asBefore', { n: items.length, items: idRanges(items) }),
    ),
  ];
}

/** Annotations by level, no more of one than GitHub shows. */
function levelsOf(layout: Layout, result: Result, concerns: readonly Concern[]): Annotation[] {
  const isIncomplete = incompleteText(layout.lang, result) !== '';
  return (['error', 'warning', 'note'] as const).flatMap((level) => {
    const room = level === 'warning' && isIncomplete ? SHOWN - 1 : SHOWN;
    return fitted(
      layout,
      result,
      concerns.filter((concern) => concern.level === level),
      room,
    );
  });
}

/** At most `room` annotations that name every item. */
function fitted(layout: Layout, result: Result, concerns: Concern[], room: number): Annotation[] {
  if (concerns.length <= room) return concerns.map((concern) => single(layout, result, concern));
  const groups = new Map<string, [Concern, ...Concern[]]>();
  for (const concern of concerns) {
    const { path = '', line = 0 } = concern.item.place ?? {};
    const key = JSON.stringify([concern.finding?.code, path, line]);
    const group = groups.get(key);
    if (group) group.push(concern);
    else groups.set(key, [concern]);
  }
  const all = [...groups.values()];
  const kept = all.length <= room ? all : all.slice(0, room - 1);
  const left = all.slice(kept.length).flat();
  const shown = kept.map((group) => grouped(layout, result, group));
  const [first] = left;
  if (first === undefined) return shown;
  const items = left.map(({ item }) => item);
  const title = word(layout.lang, 'andMore', { n: items.length, items: idRanges(items) });
  const lines = items.map(
    (item) => `${itemName(layout, item)}: ${whyText(layout, item, result.agency.finalUrl)}`,
  );
  return [...shown, { level: first.level, title, lines, place: undefined }];
}

function single(layout: Layout, { agency }: Result, { item, level }: Concern): Annotation {
  const site = agency.finalUrl;
  const lines = [whyText(layout, item, site), ...detailLines(layout, item, site)];
  return { level, title: itemName(layout, item), lines, place: item.place };
}

function grouped(layout: Layout, result: Result, group: [Concern, ...Concern[]]): Annotation {
  const [first] = group;
  if (group.length === 1) return single(layout, result, first);
  const items = group.map(({ item }) => item);
  const title = word(layout.lang, 'together', { n: items.length, items: idRanges(items) });
  const lines = [
    whyText(layout, first.item, result.agency.finalUrl),
    ...items.map((item) => itemName(layout, item)),
  ];
  return { level: first.level, title, lines, place: first.item.place };
}

function command({ level, title, lines, place }: Annotation): string {
  const where = place === undefined ? [] : [`file=${property(cleanText(place.path))}`, `line=${place.line}`];
  const properties = [...where, `title=${property(title)}`].join(',');
  return `::${COMMANDS[level]} ${properties}::${data(lines.filter((line) => line !== '').join('\n'))}`;
}

/** What a command's text must not hold as it is: GitHub reads the rest of the line as text. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property `:` and `,` would end it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line that must not be taken for a command: those are found at its start, in the old form anywhere. */
function plain(text: string): string {
  return text.replaceAll('::', ': :').replaceAll('##[', '## [');
}
