import type { Evidence, Finding, ItemResult, Result } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { decidingFinding } from '../finding.js';
import type { ReportContext } from '../formats.js';
import { createLayout, type Layout } from '../layout.js';
import { headTitle, itemTitle } from '../names.js';
import { KIND_WORDS, kindOfWords, whyText } from '../words-of.js';
import { trailText } from './trail.js';
import { type Address, addressValue, cellText, type Value } from './value.js';
import { type TableWord, word } from './words.js';

/** What all tables of one Result share. */
export interface Sheets {
  layout: Layout;
  result: Result;
  word: (key: TableWord) => string;
  address: (url: string) => Address;
}

/** One column: its heading, its width in characters, and what stands in it. */
export interface Column<Row> {
  key: TableWord;
  width: number;
  /** How a number is written, e.g. `0.00`. */
  format?: string;
  value: (row: Row) => Value;
}

export function createSheets(result: Result, { lang, rules }: ReportContext): Sheets {
  const layout = createLayout({
    lang,
    color: false,
    width: 0,
    quiet: false,
    causes: rules.findings.causes,
    ruleSet: rules.ruleSet,
  });
  const site = folderOrigin(result);
  return {
    layout,
    result,
    word: (key) => word(lang, key),
    address: (url) => addressValue(url, site),
  };
}

/** A folder is looked at under an address that leads nowhere afterwards: its pages are named by their path alone. */
function folderOrigin({ agency, options }: Result): string {
  const isFolder = !/^https?:/i.test(agency.homepage) && typeof options.baseUrl !== 'string';
  return isFolder && URL.canParse(agency.finalUrl) ? new URL(agency.finalUrl).origin : '';
}

const idColumn: Column<ItemResult> = { key: 'id', width: 6, value: ({ id }) => cellText(id) };
const titleColumn = ({ layout }: Sheets): Column<ItemResult> => ({
  key: 'title',
  width: 36,
  value: (item) => cellText(itemTitle(layout, item)),
});
const verdictColumn = (sheets: Sheets): Column<ItemResult> => ({
  key: 'verdict',
  width: 13,
  value: ({ verdict }) => sheets.word(verdict),
});

/** Every item in one row: its verdict, the finding that says most, and the best place it was found or seen at. */
export function itemColumns(sheets: Sheets): Column<ItemResult>[] {
  const links = linkColumns(sheets);
  const link = (key: TableWord, width: number): Column<ItemResult> => {
    const own = links.find((column) => column.key === key);
    return {
      key,
      width,
      value: (item) => {
        const [evidence] = item.evidence;
        return evidence === undefined || own === undefined ? null : own.value({ item, evidence });
      },
    };
  };
  return [
    idColumn,
    titleColumn(sheets),
    { key: 'indicator', width: 19, value: ({ indicator }) => headText(sheets, indicator) },
    { key: 'subIndicator', width: 19, value: ({ subIndicator }) => headText(sheets, subIndicator) },
    verdictColumn(sheets),
    { key: 'score', width: 9, value: ({ score }) => score },
    { key: 'code', width: 15, value: (item) => mainFinding(item)?.code ?? null },
    { key: 'finding', width: 30, value: (item) => sentence(sheets, mainFinding(item), 'message') },
    link('label', 28),
    link('url', 54),
    link('trail', 34),
    link('clicks', 9),
    link('http', 8),
    link('period', 14),
    { key: 'fix', width: 42, value: (item) => sentence(sheets, mainFinding(item), 'fix') },
  ];
}

/** Every finding of every item. */
export interface FindingRow {
  item: ItemResult;
  finding: Finding;
}

export const findingRows = ({ result }: Sheets): FindingRow[] =>
  result.items.flatMap((item) => item.findings.map((finding) => ({ item, finding })));

export function findingColumns(sheets: Sheets): Column<FindingRow>[] {
  return [
    ...[idColumn, titleColumn(sheets), verdictColumn(sheets)].map(ofItem<FindingRow>),
    { key: 'severity', width: 18, value: ({ finding }) => sheets.word(`severity-${finding.severity}`) },
    { key: 'code', width: 19, value: ({ finding }) => finding.code },
    { key: 'finding', width: 52, value: ({ finding }) => sentence(sheets, finding, 'message') },
    { key: 'fix', width: 60, value: ({ finding }) => sentence(sheets, finding, 'fix') },
  ];
}

/** Every place that was found or seen for an item. */
export interface LinkRow {
  item: ItemResult;
  evidence: Evidence;
}

export const linkRows = ({ result }: Sheets): LinkRow[] =>
  result.items.flatMap((item) => item.evidence.map((evidence) => ({ item, evidence })));

export function linkColumns(sheets: Sheets): Column<LinkRow>[] {
  const address = (url: string | null | undefined) => (url ? sheets.address(url) : null);
  return [
    ...[idColumn, titleColumn(sheets), verdictColumn(sheets)].map(ofItem<LinkRow>),
    { key: 'label', width: 30, value: ({ evidence }) => labelText(sheets, evidence) },
    { key: 'context', width: 26, value: ({ evidence }) => cellText(evidence.context) },
    { key: 'url', width: 54, value: ({ evidence }) => address(evidence.url) },
    { key: 'trail', width: 38, value: ({ evidence }) => cellText(trailText(sheets.layout, evidence)) },
    { key: 'page', width: 30, value: ({ evidence }) => address(pageOf(evidence)) },
    { key: 'clicks', width: 9, value: ({ evidence }) => evidence.clicks },
    // What names an item without leading anywhere was not requested: the answer is its page's.
    {
      key: 'http',
      width: 8,
      value: ({ evidence: { url, http } }) => (url === null ? null : (http?.status ?? null)),
    },
    {
      key: 'contentType',
      width: 16,
      value: ({ evidence: { url, http } }) => (url === null ? null : cellText(http?.contentType ?? '')),
    },
    {
      key: 'finalUrl',
      width: 28,
      value: ({ evidence: { url, http } }) =>
        http?.finalUrl === url || url === null ? null : address(http?.finalUrl),
    },
    { key: 'period', width: 14, value: ({ evidence }) => evidence.period },
    { key: 'matchScore', width: 14, format: '0.00', value: ({ evidence }) => evidence.matchScore },
    { key: 'why', width: 34, value: ({ evidence }) => cellText(whyText(evidence)) },
  ];
}

function ofItem<Row extends { item: ItemResult }>({ value, ...rest }: Column<ItemResult>): Column<Row> {
  return { ...rest, value: ({ item }) => value(item) };
}

/** The page a link or a mention stands on: where the last click of the trail was made, or what was read for it. */
function pageOf({ trail, url, http }: Evidence): string | undefined {
  return trail.at(-1)?.url ?? (url === null ? http?.finalUrl : undefined);
}

/** The words found; what they are stands before them where they are no link's. */
function labelText({ layout }: Sheets, evidence: Evidence): string {
  const kind = KIND_WORDS[kindOfWords(evidence)][layout.lang];
  return cellText(kind === '' || evidence.label === '' ? evidence.label : `${kind}: ${evidence.label}`);
}

/** What explains the verdict, else the first thing to say beside a pass. */
const mainFinding = (item: ItemResult): Finding | undefined =>
  decidingFinding(item) ?? item.findings.find(({ severity }) => severity === 'warning') ?? item.findings[0];

function sentence({ layout }: Sheets, finding: Finding | undefined, part: 'message' | 'fix'): string | null {
  if (finding === undefined) return null;
  return cellText(layout.lang === 'th' ? finding[part] : finding[`${part}En`]);
}

/** "9.1 ข้อมูลพื้นฐาน" */
function headText({ layout, result }: Sheets, id: string): string {
  const heads = result.score.indicators.flatMap((indicator) => [indicator, ...indicator.subIndicators]);
  const title = heads.find((head) => head.id === id)?.title ?? '';
  return cellText(`${cleanText(id)} ${headTitle(layout, { id, title })}`);
}
