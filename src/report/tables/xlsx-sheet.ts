import type { CellObject, Row, Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { Column, Sheets } from './columns.js';
import { withHeight } from './row-height.js';
import type { Value } from './value.js';
import type { TableWord } from './words.js';
import { addressCell, numberCell, STYLES, textCell, verdictColours } from './xlsx-style.js';

/** A link of one cell (`J2`). */
export interface CellLink {
  cell: string;
  href: string;
}

/** A sheet and what the library does not write by itself. */
export interface MadeSheet {
  sheet: Sheet<never> & { sheet: string };
  links: CellLink[];
  /** `A1:O44`: the heading and the rows it sorts and filters; null for a sheet that is no table. */
  filter: string | null;
  /** `A1:I44`: what is printed, where the whole would be too small to read; null for all. */
  printed: string | null;
  orientation: 'landscape' | 'portrait';
}

/** A table: headings that stay in sight, filters, widths, the colours of the verdicts. */
export function tableSheet<Made>(
  sheets: Sheets,
  name: TableWord,
  columns: readonly Column<Made>[],
  rows: readonly Made[],
  keptColumns: number,
  printedColumns = columns.length,
): MadeSheet {
  const links: CellLink[] = [];
  const head: Row = columns.map(({ key }) => textCell(sheets.word(key), 'head'));
  const body = rows.map((row, at) =>
    columns.map((column, index) => {
      const value = column.value(row);
      const href = hrefOf(value);
      if (href !== null) links.push({ cell: getCellAddress(at + 1, index), href });
      return cellOf(value, column.format);
    }),
  );
  const widths = columns.map(({ width }) => width);
  const verdict = columns.findIndex(({ key }) => key === 'verdict');
  return {
    sheet: {
      sheet: sheets.word(name),
      data: [head, ...body].map((row) => withHeight(row, widths)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(keptColumns > 0 ? { stickyColumnsCount: keptColumns } : {}),
      orientation: 'landscape',
      ...(verdict < 0 ? {} : verdictColours(verdictWords(sheets), verdict + 1, rows.length)),
    },
    links,
    filter: `A1:${getCellAddress(rows.length, columns.length - 1)}`,
    printed: printedColumns < columns.length ? `A1:${getCellAddress(rows.length, printedColumns - 1)}` : null,
    orientation: 'landscape',
  };
}

const verdictWords = ({ word }: Sheets) => ({
  pass: word('pass'),
  fail: word('fail'),
  review: word('review'),
  'not-applicable': word('not-applicable'),
});

export function cellOf(value: Value, format?: string): CellObject {
  if (value === null) return { ...STYLES.body };
  if (typeof value === 'number') return numberCell(value, format, 'number');
  return typeof value === 'string' ? textCell(value, 'body') : addressCell(value);
}

export const hrefOf = (value: Value): string | null =>
  typeof value === 'object' && value !== null ? value.href : null;
