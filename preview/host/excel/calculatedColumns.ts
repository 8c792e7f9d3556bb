import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";

import type { ICellData, Nullable } from "@univerjs/core";

import { type Box, boxAddress, intersection } from "../a1";
import { formulaOrValue, readCells } from "./cellReading";
import type { Grid, SheetBox } from "./grid";
import { type StoredTable, storedTables } from "./tableStore";

/** A cell and its formula, or whatever else it holds as text after an apostrophe; nothing where it is blank. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/**
 * The cells Excel fills when formulas are entered into a column of a table, with its AutoCorrect as installed: one
 * entered into a column of blanks, or over the formula that all cells of the column share, becomes the formula of all.
 * Cells of one write count as entered in turn, so that the last of differing formulas stands in every cell. A column
 * that holds anything else (an exception, to Excel) is left as it is.
 */
export function filledCells(grid: Grid, { sheetId, box }: SheetBox, written: readonly CellContent[]): CellContent[] {
  if (!written.some(({ content }) => isFormula(content))) return [];
  const touched = storedTables(grid).filter((table) => table.sheetId === sheetId && intersection(bodyOf(table), box));
  return touched.flatMap((table) => columnsWithin(table, box).flatMap((column) => filledColumn(grid, table, column, written)));
}

/** The formula that all cells of a table's column share, relative to each; undefined where they do not. */
export function columnFormula(grid: Grid, table: StoredTable, column: number): string | undefined {
  return sharedFormula(columnContents(grid, table, column));
}

/** A relative formula as it reads in a cell. */
export function formulaIn(formula: string, row: number, column: number): string {
  return translateFormulaToA1(formula, cellAddress(row, column));
}

/** What a cell that is to be written will hold. */
export function contentOf({ f, v }: ICellData): string {
  if (f) return f;
  return v === undefined || v === null ? "" : `'${String(v)}`;
}

function filledColumn(grid: Grid, table: StoredTable, column: number, written: readonly CellContent[]): CellContent[] {
  const body = bodyOf(table);
  const cells = columnContents(grid, table, column);
  const filled = new Set<number>();
  for (const { row, content } of written.filter((one) => one.column === column && isWithin(body, one.row))) {
    const at = row - body.row;
    const entered = relative(content, row, column);
    const fills = isFormula(content) && (sharedFormula(cells) !== undefined || cells.every((cell, other) => other === at || cell === ""));
    cells[at] = entered;
    filled.delete(at);
    if (!fills) continue;
    cells.fill(entered);
    cells.forEach((_, other) => other !== at && filled.add(other));
  }
  return [...filled].map((index) => ({ row: body.row + index, column, content: formulaIn(cells[index]!, body.row + index, column) }));
}

/** The body of a column, formulas relative to their cells, so that those filled down are equal. */
function columnContents(grid: Grid, table: StoredTable, column: number): string[] {
  const { sheetId } = table;
  const formula = formulaOrValue(grid, sheetId);
  const read = (cell: Nullable<ICellData>, row: number) => (cell?.f || cell?.si ? relative(String(formula(cell, row, column)), row, column) : contentOf(cell ?? {}));
  return readCells(grid, { sheetId, box: { ...bodyOf(table), column, columns: 1 } }, read).map(([content]) => content ?? "");
}

function bodyOf({ box }: StoredTable): Box {
  return { ...box, row: box.row + 1, rows: box.rows - 1 };
}

function columnsWithin(table: StoredTable, box: Box): number[] {
  const shared = intersection(bodyOf(table), box)!;
  return Array.from({ length: shared.columns }, (_, index) => shared.column + index);
}

function isWithin({ row, rows }: Box, cell: number): boolean {
  return cell >= row && cell < row + rows;
}

function isFormula(content: string): boolean {
  return content.startsWith("=");
}

function relative(content: string, row: number, column: number): string {
  return isFormula(content) ? translateFormulaToR1C1(content, cellAddress(row, column)) : content;
}

function sharedFormula(cells: readonly string[]): string | undefined {
  const [first] = cells;
  return first !== undefined && isFormula(first) && cells.every((cell) => cell === first) ? first : undefined;
}

function cellAddress(row: number, column: number): string {
  return boxAddress({ row, column, rows: 1, columns: 1 });
}
