import type { CellObject, Row } from 'write-excel-file/node';
import { displayWidth } from '../../text/width.js';

/** Points of one line: Thai letters carry marks on two levels above and one below. */
const LINE = 15;
const PADDING = 3;
/** More is not allowed. */
const TALLEST = 409;
/** Letters are wider than the digits that widths are counted in, and lines break between words only. */
const WIDER = 1.15;

/**
 * A row as high as its text needs. Programs do not all measure wrapped text when they open a file, and none does for merged
 * cells.
 *
 * @param widths columns in characters
 */
export function withHeight(row: Row, widths: readonly number[]): Row {
  const cells = row.map((cell) => (cell instanceof Object && 'value' in cell ? (cell as CellObject) : null));
  const lines = cells.map((cell, at) => {
    if (typeof cell?.value !== 'string') return 1;
    const room =
      widths.slice(at, at + (cell.columnSpan ?? 1)).reduce((sum, width) => sum + width, 0) -
      (cell.indent ?? 0) * 2 -
      1;
    return Math.ceil((displayWidth(cell.value) * WIDER) / Math.max(room, 1));
  });
  const height = Math.min(TALLEST, Math.max(1, ...lines) * LINE + PADDING);
  const [first, ...rest] = row;
  if (!(first instanceof Object)) return row;
  return [{ height, ...(first as CellObject) }, ...rest];
}
