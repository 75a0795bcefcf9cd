import { stringify } from 'csv-stringify/sync';
import type { Result } from '../result/schema.js';
import type { ReportContext } from './formats.js';
import { createSheets, itemColumns } from './tables/columns.js';
import type { Value } from './tables/value.js';

/**
 * The items of a Result as CSV, one row each: UTF-8 with a byte order mark, so that Excel reads Thai as it is; lines end in
 * CRLF; numbers are numbers; text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function renderCsv(result: Result, context: ReportContext): string {
  const sheets = createSheets(result, context);
  const columns = itemColumns(sheets);
  const rows = [
    columns.map(({ key }) => sheets.word(key)),
    ...result.items.map((item) => columns.map(({ value }) => plain(value(item)))),
  ];
  return stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

const plain = (value: Value) => (typeof value === 'object' && value !== null ? value.plain : value);
