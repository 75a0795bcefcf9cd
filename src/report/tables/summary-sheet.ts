import type { CellObject, Row } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { RollUp, Verdict } from '../../result/schema.js';
import { bangkokTime } from '../date.js';
import { isDoubtfulPass } from '../finding.js';
import { homepageUnreadable } from '../homepage.js';
import { gradeSpan, headTitle, levelNames } from '../names.js';
import { whyUnreadable } from '../problem.js';
import { crawlText, homepageText, noteTexts } from '../summary.js';
import type { Sheets } from './columns.js';
import { unreadRows } from './unread.js';
import { addressValue, cellText } from './value.js';
import type { CellLink, MadeSheet } from './xlsx-sheet.js';
import { numberCell, STYLES, type StyleName, textCell, VERDICT_STYLES } from './xlsx-style.js';

const WIDTHS = [26, 66, 12, 12, 30];
const POINTS = '0.00';

/** The first sheet: whose result it is, the scores by both methods, how many items, and what was not looked at. */
export function summarySheet(sheets: Sheets): MadeSheet {
  const unreadable = homepageUnreadable(sheets.result);
  const title = sheets.layout.say('title', { year: sheets.result.ruleSet.fiscalYear });
  const facts = factRows(sheets);
  const rows: Row[] = [
    [textCell(title, 'title')],
    [],
    ...facts,
    ...noteRows(sheets, unreadable),
    ...(unreadable ? [] : [[], ...scoreRows(sheets)]),
    [],
    ...countRows(sheets),
    [],
    ...crawlRows(sheets),
  ];
  return {
    sheet: {
      sheet: sheets.word('summary'),
      data: rows,
      columns: WIDTHS.map((width) => ({ width })),
      orientation: 'landscape',
      showGridLines: false,
    },
    links: homepageLink(sheets, rows),
    filter: null,
    orientation: 'portrait',
  };
}

function factRows({ layout, result, word }: Sheets): Row[] {
  const { agency, ruleSet, checkedAt } = result;
  const fact = (name: string, value: CellObject): Row => [textCell(name, 'name'), value];
  const text = (key: string, value: string) => fact(layout.say(key), textCell(cellText(value), 'body'));
  const time = bangkokTime(checkedAt);
  return [
    ...(agency.name === undefined ? [] : [text('agency', agency.name)]),
    ...(agency.type === undefined ? [] : [text('agencyType', agency.type)]),
    text('homepage', homepageText(result)),
    ...(time === null ? [] : [fact(word('bangkok'), timeCell(time, layout.lang))]),
    text('ruleSet', `${ruleSet.id} ${ruleSet.version} · ${ruleSet.title}`),
  ];
}

/** A real date: in Thai with the year of the Buddhist era (calendar 07 of locale 041E). */
function timeCell(value: Date, lang: 'th' | 'en'): CellObject {
  const format = lang === 'th' ? '[$-107041E]d mmmm yyyy hh:mm' : 'd mmmm yyyy hh:mm';
  return { ...STYLES.body, align: 'left', value, type: Date, format };
}

function noteRows({ layout, result, word }: Sheets, unreadable: boolean): Row[] {
  const notes = noteTexts(layout, result);
  if (unreadable) notes.push(layout.say('unreadable', { why: whyUnreadable(layout, result) }));
  return notes.map((note) => [textCell(word('note'), 'warning'), textCell(cellText(note), 'warning')]);
}

function scoreRows({ layout, result, word }: Sheets): Row[] {
  const numbers = ({ confirmed, possible }: { confirmed: number; possible: number }, style: StyleName) => [
    numberCell(confirmed, POINTS, style),
    numberCell(possible, POINTS, style),
  ];
  const head = (rollUp: RollUp): Row => [
    textCell('OIT', 'strong'),
    textCell(word(rollUp.method === 'item-mean' ? 'methodOwn' : 'methodCommission'), 'strong'),
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
    [null, textCell(word('scoresNote'), 'plain')],
  ];
}

const BLANKS = [textCell('', 'body'), textCell('', 'body')];

function countRows({ result, word }: Sheets): Row[] {
  const verdicts: Verdict[] = ['pass', 'fail', 'review', 'not-applicable'];
  const noted = result.items.filter(isDoubtfulPass).length;
  return [
    [textCell(word('verdictCounts'), 'head'), numberCell(result.items.length, undefined, 'headNumber')],
    ...verdicts.flatMap((verdict): Row[] => {
      const count = result.items.filter((item) => item.verdict === verdict).length;
      if (count === 0 && verdict === 'not-applicable') return [];
      const name = { ...textCell(word(verdict), 'body'), ...VERDICT_STYLES[verdict] };
      return [[name, numberCell(count, undefined, 'number')]];
    }),
    ...(noted === 0 ? [] : [[textCell(word('noted'), 'body'), numberCell(noted, undefined, 'number')]]),
  ];
}

function crawlRows(sheets: Sheets): Row[] {
  const { layout, result, word } = sheets;
  const unread = unreadRows(sheets);
  const count = (key: 'problemCount' | 'unopenedCount'): Row => {
    const found = unread.filter(({ kind }) => kind === key).length;
    return [textCell(word(key), 'body'), numberCell(found, undefined, 'number')];
  };
  return [
    [textCell(layout.say('crawl'), 'head'), textCell(cellText(crawlText(layout, result)), 'head')],
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
