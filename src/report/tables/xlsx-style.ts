import type { CellObject, SheetOptions } from 'write-excel-file/node';
import type { Verdict } from '../../result/schema.js';
import { VERDICT_COLOURS } from '../verdict-colours.js';
import type { Address } from './value.js';

/** On every Windows and Mac, with Thai letters that can be read at ten points. */
export const FONT = { fontFamily: 'Tahoma', fontSize: 10 };

type Style = Omit<CellObject, 'value' | 'type' | 'format'>;

const LINE = { borderColor: '#C8CDD3', borderStyle: 'thin' } as const;
const BODY: Style = { ...LINE, alignVertical: 'top', wrap: true };

export type StyleName =
  | 'body'
  | 'number'
  | 'link'
  | 'head'
  | 'headNumber'
  | 'strong'
  | 'strongNumber'
  | 'name'
  | 'warning'
  | 'indented'
  | 'title'
  | 'plain';

export const STYLES: Record<StyleName, Style> = {
  body: BODY,
  number: { ...BODY, align: 'center' },
  link: { ...BODY, textColor: '#0B4F9E', textDecoration: { underline: true } },
  head: {
    ...LINE,
    alignVertical: 'center',
    wrap: true,
    fontWeight: 'bold',
    textColor: '#FFFFFF',
    backgroundColor: '#1F3A5F',
  },
  headNumber: {
    ...LINE,
    alignVertical: 'center',
    align: 'center',
    wrap: true,
    fontWeight: 'bold',
    textColor: '#FFFFFF',
    backgroundColor: '#1F3A5F',
  },
  strong: { ...BODY, fontWeight: 'bold', backgroundColor: '#E4EBF4' },
  strongNumber: { ...BODY, fontWeight: 'bold', backgroundColor: '#E4EBF4', align: 'center' },
  name: { ...BODY, fontWeight: 'bold' },
  warning: { ...BODY, fontWeight: 'bold', backgroundColor: '#FFF2B3', textColor: '#4F3B00' },
  indented: { ...BODY, align: 'left', indent: 2 },
  title: { fontWeight: 'bold', fontSize: 14, alignVertical: 'center' },
  plain: { alignVertical: 'top', wrap: true, fontStyle: 'italic', textColor: '#444444' },
};

type VerdictStyle = { backgroundColor: string; textColor: string; fontWeight: 'bold' };

const verdictStyle = (verdict: Verdict): VerdictStyle => {
  const { ground, ink } = VERDICT_COLOURS[verdict];
  return { backgroundColor: ground, textColor: ink, fontWeight: 'bold' };
};

/** Told apart by the words, by lightness and, for whom it helps, by hues. */
export const VERDICT_STYLES: Record<Verdict, VerdictStyle> = {
  pass: verdictStyle('pass'),
  fail: verdictStyle('fail'),
  review: verdictStyle('review'),
  'not-applicable': verdictStyle('not-applicable'),
};

/** The colours of a column of verdicts: they follow the word when rows are sorted or a verdict is corrected by hand. */
export function verdictColours(
  names: Record<Verdict, string>,
  column: number,
  rows: number,
): Pick<SheetOptions<never>, 'conditionalFormatting'> {
  if (rows === 0) return {};
  const cellRange = { from: { row: 2, column }, to: { row: rows + 1, column } };
  const verdicts = Object.entries(VERDICT_STYLES) as [Verdict, VerdictStyle][];
  return {
    conditionalFormatting: verdicts.map(([verdict, style]) => ({
      cellRange,
      condition: { operator: '=', value: names[verdict] },
      style,
    })),
  };
}

/** Text that a spreadsheet would take for a formula as soon as somebody edits the cell. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** A cell of text that stays text: what begins like a formula carries the format "text" as well. */
export function textCell(text: string, style: StyleName): CellObject {
  return {
    ...STYLES[style],
    value: literal(text),
    type: String,
    ...(FORMULA.test(text) ? { format: '@' } : {}),
  };
}

/**
 * Text as the file format wants it: `_x0041_` in it would be read as an escaped character; and names that every JavaScript
 * object has get a space behind them, as the library's list of shared strings takes them for entries of its own.
 */
function literal(text: string): string {
  const escaped = text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return escaped in {} ? `${escaped} ` : escaped;
}

export const numberCell = (value: number, format: string | undefined, style: StyleName): CellObject => ({
  ...STYLES[style],
  value,
  type: Number,
  ...(format === undefined ? {} : { format }),
});

export const addressCell = ({ text, href }: Address): CellObject =>
  textCell(text, href === null ? 'body' : 'link');
