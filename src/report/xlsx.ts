import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Result } from '../result/schema.js';
import type { ReportContext } from './formats.js';
import { homepageUnreadable } from './homepage.js';
import { changeColumns, changeRows } from './tables/changes.js';
import {
  createSheets,
  findingColumns,
  findingRows,
  itemColumns,
  linkColumns,
  linkRows,
} from './tables/columns.js';
import { summarySheet } from './tables/summary-sheet.js';
import { unreadColumns, unreadRows } from './tables/unread.js';
import { sheetParts } from './tables/xlsx-parts.js';
import { tableSheet } from './tables/xlsx-sheet.js';
import { FONT } from './tables/xlsx-style.js';

/**
 * Entries of a ZIP carry a time, in the time zone of the machine: the first there is, so that the same Result gives the same
 * bytes anywhere.
 */
const noTime = () => new Date(1980, 0, 1);

/** Columns of the items that one sheet of paper holds large enough to read: up to the words found. */
const PRINTED = 9;

/**
 * A Result as an Excel workbook: a summary, then the items, with a baseline what changed, all findings, all links and what was not looked at, each a table
 * with filters. Text from the site is text whatever it begins with; only web addresses become links.
 */
export async function renderXlsx(result: Result, context: ReportContext): Promise<Uint8Array> {
  const sheets = createSheets(result, context);
  const { baseline } = context;
  const unread = unreadRows(sheets);
  const made = [
    summarySheet(sheets),
    tableSheet(sheets, 'items', itemColumns(sheets), result.items, 2, PRINTED),
    ...(baseline === undefined || homepageUnreadable(result)
      ? []
      : [tableSheet(sheets, 'changes', changeColumns(sheets), changeRows(sheets, baseline), 2)]),
    tableSheet(sheets, 'findings', findingColumns(sheets), findingRows(sheets), 2),
    tableSheet(sheets, 'links', linkColumns(sheets), linkRows(sheets), 2),
    ...(unread.length === 0 ? [] : [tableSheet(sheets, 'unread', unreadColumns(sheets), unread, 0)]),
  ];
  const file = await writeExcelFile(
    made.map(({ sheet }) => sheet),
    { ...FONT, features: [sheetParts(made)] },
  ).toBuffer();
  return zipSync(unzipSync(file), { mtime: noTime() });
}
