import type { Element } from 'domhandler';
import { clip, hasWords } from './clip.js';
import { ancestors, attr, childElements, parentOf } from './dom.js';
import type { Flow } from './flow.js';
import type { LinkWords } from './link-words.js';
import { isHeadRow } from './table-head.js';

const MAX_CELL = 200;
const MAX_CELL_LINKS = 5;
const MAX_SPANNING = 20;
const MAX_HEAD = 150;
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const BLOCKS_IN_CELL = new Set(['table', 'ul', 'ol', 'form', 'h1', 'h2', 'h3', 'section', 'article']);

interface Cell {
  element: Element;
  column: number;
  columns: number;
}

export interface TableWords {
  /** Words of the other cells of the row an element stands in. */
  row(element: Element): string;
  /** Words of the head cells over the column the element stands in, nearest first. */
  columnHeads(element: Element): string[];
}

/** Reads rows and columns with `rowspan` and `colspan`, each table once. */
export function readTables(flow: Flow, words: LinkWords): TableWords {
  const grids = new Map<Element, Map<Element, Cell[]>>();
  const grid = (table: Element): Map<Element, Cell[]> => {
    const known = grids.get(table) ?? layOut(table);
    grids.set(table, known);
    return known;
  };
  const allHeads = new Map<Element, Map<Element, Cell[][]>>();
  const headsOf = (table: Element): Map<Element, Cell[][]> => {
    const known = allHeads.get(table) ?? headsOver(grid(table), (row) => isHeadRow(row, flow, words));
    allHeads.set(table, known);
    return known;
  };
  const isSmall = (cell: Element): boolean => {
    const span = flow.span(cell);
    if (span.to - span.from > MAX_CELL || words.count(span) > MAX_CELL_LINKS) return false;
    return !childElements(cell).some((child) => BLOCKS_IN_CELL.has(child.name));
  };
  const textOf = (cell: Element): string => {
    const span = flow.span(cell);
    return clip(flow.text.slice(span.from, span.to));
  };
  const placeOf = (element: Element): { cell: Element; row: Element; table: Element } | null => {
    for (const up of [element, ...ancestors(element)]) {
      if (up.name !== 'tr') continue;
      const table = tableOf(up);
      if (table === null) return null;
      const cell = [element, ...ancestors(element)].find((part) => part.parent === up);
      return { cell: cell ?? up, row: up, table };
    }
    return null;
  };
  const row = (element: Element): string => {
    for (let at = placeOf(element); at !== null; at = placeOf(at.table)) {
      const own = at.cell;
      const cells = (grid(at.table).get(at.row) ?? []).filter(
        (cell) => cell.element !== own && isSmall(cell.element),
      );
      const texts = cells.map((cell) => textOf(cell.element)).filter(hasWords);
      if (texts.length > 0) return clip(texts.join(' | '));
      // A table of one cell only dresses a button up: the row around it is meant.
      if (grid(at.table).size > 1 || (grid(at.table).get(at.row)?.length ?? 0) > 1) return '';
    }
    return '';
  };
  const columnHeads = (element: Element): string[] => {
    const at = placeOf(element);
    if (at === null) return [];
    const own = grid(at.table)
      .get(at.row)
      ?.find((cell) => cell.element === at.cell);
    if (own === undefined) return [];
    const heads: string[] = [];
    for (const cells of headsOf(at.table).get(at.row) ?? []) {
      const over = cells.find((cell) => cell.column <= own.column && own.column < cell.column + cell.columns);
      const text = over === undefined ? '' : textOf(over.element);
      if (hasWords(text) && text.length <= MAX_HEAD && !heads.includes(text)) heads.unshift(text);
    }
    return heads;
  };
  return { row, columnHeads };
}

function tableOf(row: Element): Element | null {
  const parent = parentOf(row);
  if (parent === null) return null;
  if (parent.name === 'table') return parent;
  const above = parentOf(parent);
  return SECTIONS.has(parent.name) && above?.name === 'table' ? above : parent;
}

/** The head rows in force for each row: those right before the rows that follow them. A title over all columns is none. */
function headsOver(grid: Map<Element, Cell[]>, isHead: (row: Element) => boolean): Map<Element, Cell[][]> {
  const over = new Map<Element, Cell[][]>();
  let heads: Cell[][] = [];
  let inBody = false;
  for (const [row, cells] of grid) {
    if (isHead(row) && !(inBody && cells.length === 1)) {
      heads = inBody ? [cells] : [...heads, cells];
      inBody = false;
    } else {
      over.set(row, heads);
      inBody ||= cells.length > 1;
    }
  }
  return over;
}

function layOut(table: Element): Map<Element, Cell[]> {
  const rows = childElements(table).flatMap((child) =>
    SECTIONS.has(child.name) ? childElements(child) : [child],
  );
  const grid = new Map<Element, Cell[]>();
  let spanning: { cell: Cell; left: number }[] = [];
  for (const row of rows.filter((child) => child.name === 'tr')) {
    const above = spanning.map(({ cell }) => cell);
    spanning = spanning.map(({ cell, left }) => ({ cell, left: left - 1 })).filter(({ left }) => left > 0);
    const cells: Cell[] = [];
    let column = 0;
    for (const element of childElements(row)) {
      if (element.name !== 'td' && element.name !== 'th') continue;
      for (let taken = covering(above, column); taken !== undefined; taken = covering(above, column))
        column = taken.column + taken.columns;
      const cell = { element, column, columns: spanOf(element, 'colspan') };
      cells.push(cell);
      column += cell.columns;
      const left = spanOf(element, 'rowspan') - 1;
      if (left > 0 && spanning.length < MAX_SPANNING) spanning.push({ cell, left });
    }
    grid.set(
      row,
      [...above, ...cells].sort((a, b) => a.column - b.column),
    );
  }
  return grid;
}

function covering(cells: readonly Cell[], column: number): Cell | undefined {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.columns);
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attr(cell, name), 10);
  return Number.isFinite(span) && span > 0 ? Math.min(span, 1000) : 1;
}
