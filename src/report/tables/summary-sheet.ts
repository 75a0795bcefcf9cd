import type { CellObject, Row } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { RollUp, Verdict } from '../../result/schema.js';
import { bangkokTime } from '../date.js';
import { isDoubtfulPass } from '../finding.js';
import { headlineText } from '../headline.js';
import { homepageUnreadable } from '../homepage.js';
import { gradeSpan, headTitle, levelNames } from '../names.js';
import { idRanges, nextSteps } from '../next-steps.js';
import { whyUnreadable } from '../problem.js';
import { crawlText, homepageKey, homepageText, noteTexts } from '../summary.js';
import type { Sheets } from './columns.js';
import { withHeight } from './row-height.js';
import { unreadRows } from './unread.js';
import { addressValue, cellText } from './value.js';
import type { CellLink, MadeSheet } from './xlsx-sheet.js';
import { numberCell, STYLES, type StyleName, textCell, VERDICT_STYLES } from './xlsx-style.js';

const WIDTHS = [26, 44, 12, 12, 24];
const POINTS = '0.00';

/** The first sheet: whose result it is, the scores by both methods, how many items, and what was not looked at. */
export function summarySheet(sheets: Sheets): MadeSheet {
  const unreadable = homepageUnreadable(sheets.result);
  const title = cellText(headlineText(sheets.layout, sheets.result));
  const rows: Row[] = [
    [textCell(title, 'title')],
    [],
    ...factRows(sheets),
    ...noteRows(sheets, unreadable),
    ...(unreadable ? [] : [[], ...scoreRows(sheets), [], ...stepRows(sheets)]),
    [],
    ...countRows(sheets),
    [],
    ...crawlRows(sheets),
  ];
  return {
    sheet: {
      sheet: sheets.word('summary'),
      data: rows.map((row) => withHeight(row, WIDTHS)),
      columns: WIDTHS.map((width) => ({ width })),
      orientation: 'landscape',
      showGridLines: false,
    },
    links: homepageLink(sheets, rows),
    filter: null,
    printed: null,
    orientation: 'portrait',
  };
}

function factRows({ layout, result, word }: Sheets): Row[] {
  const { agency, ruleSet, checkedAt } = result;
  const fact = (name: string, value: CellObject): Row => [textCell(name, 'name'), ...over(4, value)];
  const text = (key: string, value: string) => fact(layout.say(key), textCell(cellText(value), 'body'));
  const time = bangkokTime(checkedAt);
  return [
    ...(agency.name === undefined ? [] : [text('agency', agency.name)]),
    ...(agency.type === undefined ? [] : [text('agencyType', agency.type)]),
    text(homepageKey(result), homepageText(result)),
    ...(time === null ? [] : [fact(word('bangkok'), timeCell(time, layout.lang))]),
    text('ruleSet', `${ruleSet.id} ${ruleSet.version} · ${ruleSet.title}`),
  ];
}

/** A real date: in Thai with the year of the Buddhist era (calendar 07 of locale 041E). */
function timeCell(value: Date, lang: 'th' | 'en'): CellObject {
  const format = lang === 'th' ? '[$-107041E]d mmmm yyyy hh:mm' : 'd mmmm yyyy hh:mm';
  return { ...STYLES.body, align: 'left', value, type: Date, format };
}

function noteRows({ layout, result }: Sheets, unreadable: boolean): Row[] {
  const notes = noteTexts(layout, result);
  if (unreadable) notes.push(layout.say('unreadable', { why: whyUnreadable(layout, result) }));
  return notes.map((note) => over(5, textCell(cellText(note), 'warning')));
}

/** A cell over so many columns. */
const over = (columns: number, cell: CellObject): Row => [
  { ...cell, columnSpan: columns },
  ...Array.from({ length: columns - 1 }, () => null),
];

function scoreRows({ layout, result, word }: Sheets): Row[] {
  const numbers = ({ confirmed, possible }: { confirmed: number; possible: number }, style: StyleName) => [
    numberCell(confirmed, POINTS, style),
    numberCell(possible, POINTS, style),
  ];
  const head = (rollUp: RollUp): Row => [
    textCell('OIT', 'strong'),
    textCell(layout.say(rollUp.method), 'strong'),
    ...numbers(rollUp, 'strongNumber'),
    textCell(cellText(gradeSpan(layout, rollUp) || '–'), 'strong'),
  ];
  const rows = [result.score, ...result.score.also].flatMap((rollUp) => [
    head(rollUp),
    ...rollUp.indicators.flatMap((indicator) =>
      [indicator, ...indicator.subIndicators].map(
        (one, at): Row => [
          textCell(cellText(one.id), at === 0 ? 'name' : 'indented'),
          textCell(cellText(headTitle(layout, one)), at === 0 ? 'name' : 'indented'),
          ...numbers(one, 'number'),
          textCell('', 'body'),
        ],
      ),
    ),
  ]);
  const levels = result.score.levels.map((level): Row => {
    const { title, grade } = levelNames(layout, level);
    const doubt = level.certainty === 'confirmed' ? '' : ` (${word('unconfirmed')})`;
    return [
      textCell(word('grade'), 'name'),
      textCell(cellText(`${title}${doubt}`), 'body'),
      ...BLANKS,
      textCell(cellText(grade), 'body'),
    ];
  });
  return [
    [
      textCell(word('scores'), 'head'),
      textCell('', 'head'),
      textCell(word('sure'), 'headNumber'),
      textCell(word('upTo'), 'headNumber'),
      textCell(word('grade'), 'head'),
    ],
    ...rows,
    ...levels,
    over(5, textCell(word('scoresNote'), 'plain')),
  ];
}

/** What to fix, first what is worth most, each with its items. */
function stepRows({ layout, result, word }: Sheets): Row[] {
  const steps = nextSteps(layout, result).map(({ text, items }, at): Row => {
    const line = `${at + 1}. ${text}`;
    return [...over(4, textCell(cellText(line), 'body')), textCell(idRanges(items), 'body')];
  });
  const nothing = over(5, textCell(layout.say('nothing'), 'body'));
  return [over(5, textCell(word('first'), 'head')), ...(steps.length === 0 ? [nothing] : steps)];
}

const BLANKS = [textCell('', 'body'), textCell('', 'body')];

function countRows({ result, word }: Sheets): Row[] {
  const verdicts: Verdict[] = ['pass', 'fail', 'review', 'not-applicable'];
  const noted = result.items.filter(isDoubtfulPass).length;
  return [
    [
      ...over(2, textCell(word('verdictCounts'), 'head')),
      numberCell(result.items.length, undefined, 'headNumber'),
    ],
    ...verdicts.flatMap((verdict): Row[] => {
      const count = result.items.filter((item) => item.verdict === verdict).length;
      if (count === 0 && verdict === 'not-applicable') return [];
      const name = { ...textCell(word(verdict), 'body'), ...VERDICT_STYLES[verdict] };
      return [[...over(2, name), numberCell(count, undefined, 'number')]];
    }),
    ...(noted === 0
      ? []
      : [[...over(2, textCell(word('noted'), 'body')), numberCell(noted, undefined, 'number')]]),
  ];
}

function crawlRows(sheets: Sheets): Row[] {
  const { layout, result, word } = sheets;
  const unread = unreadRows(sheets);
  const count = (key: 'problemCount' | 'unopenedCount'): Row => {
    const found = unread.filter(({ kind }) => kind === key).length;
    return [...over(2, textCell(word(key), 'body')), numberCell(found, undefined, 'number')];
  };
  return [
    [
      textCell(layout.say('crawl'), 'head'),
      ...over(4, textCell(cellText(crawlText(layout, result)), 'head')),
    ],
    count('problemCount'),
    count('unopenedCount'),
  ];
}

/** The homepage can be clicked where it is one address. */
function homepageLink({ layout, result }: Sheets, rows: readonly Row[]): CellLink[] {
  const { href } = addressValue(result.agency.homepage, '');
  const name = layout.say('homepage');
  const at = rows.findIndex(
    ([cell]) => typeof cell === 'object' && cell !== null && 'value' in cell && cell.value === name,
  );
  return href === null || at < 0 ? [] : [{ cell: getCellAddress(at, 1), href }];
}
