import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";

import { type Box, MAX_COLUMNS, MAX_ROWS } from "../a1";
import { invalidArgument } from "../hostObject";
import { shownFormula } from "../structuredReferences";
import { type CellContent, contentOf, filledCells } from "./calculatedColumns";
import { cellInput, formatPattern } from "./cellInput";
import type { Scalar } from "./cellReading";
import { requireFormula } from "./formulaRules";
import { type Grid, growSheet, presentCells, type SheetBox, sheetOf } from "./grid";
import { type StoredTable, tableFinder } from "./tableStore";

/** The characters a cell holds. */
const LONGEST_TEXT = 32_767;
const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Writes values or formulas: one for all cells, or one for each. */
export function writeInputs(grid: Grid, target: SheetBox, input: unknown): void {
  const sheet = sheetOf(grid, target.sheetId);
  const tableAt = tableFinder(grid, target.sheetId);
  const inTables: CellContent[] = [];
  const cells = cellsOf(grid, target, input, (value, row, column) => {
    const old = sheet.getCellRaw(row, column);
    const table = tableAt(row, column);
    const cell = cellInput(value, formatPattern(old && grid.workbook.getStyles().getStyleByCell(old)));
    requireContent(grid, cell, table);
    if (table?.box.row === row) return headerInput(cell);
    if (table) inTables.push({ row, column, content: shownFormula(contentOf(cell), table.name) });
    return cell;
  });
  for (const { row, column, content } of filledCells(grid, target, inTables)) (cells[row] ??= {})[column] = cellInput(content, undefined);
  writeCells(grid, target.sheetId, cells);
}

/** Refuses a formula Excel does not take, and a text longer than a cell holds. */
function requireContent(grid: Grid, { f, v }: ICellData, table: StoredTable | undefined): void {
  if (f) requireFormula(grid, f, "cell", table?.name);
  if (typeof v === "string" && v.length > LONGEST_TEXT) throw invalidArgument();
}

/** A header is text, whatever is entered. */
function headerInput(cell: ICellData): ICellData {
  if (cell.f) throw invalidArgument("[simulated Excel] What Excel makes of a formula entered as a table's header is not implemented.");
  return typeof cell.v === "number" ? cellInput(`'${cell.v}`, undefined) : cell;
}

/** Writes number formats: one for all cells, alone or as an array of one, or one for each. */
export function writeNumberFormats(grid: Grid, target: SheetBox, given: unknown): void {
  const isOne = Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1;
  const formats: unknown = isOne ? given[0][0] : given;
  const toStyle = (format: Scalar): ICellData => ({
    s: { n: format === "General" ? null : { pattern: String(format) } },
  });
  writeCells(grid, target.sheetId, cellsOf(grid, target, formats, toStyle), SetStyleCommand.id);
}

/** Writes cells; a change of format alone is marked as such, as Univer calculates for the others. */
export function writeCells(
  grid: Grid,
  sheetId: string,
  cellValue: IObjectMatrixPrimitiveType<ICellData>,
  trigger?: string,
): void {
  if (Object.keys(cellValue).length === 0) return;
  grid.execute(SetRangeValuesMutation.id, { unitId: grid.unitId, subUnitId: sheetId, cellValue, trigger });
}

/** What is to be written to each cell, null leaving one as it is. */
function cellsOf(
  grid: Grid,
  target: SheetBox,
  input: unknown,
  cell: (value: Scalar, row: number, column: number) => ICellData,
): IObjectMatrixPrimitiveType<ICellData> {
  const valueAt = inputReader(input, target.box);
  const isWhole = target.box.rows === MAX_ROWS || target.box.columns === MAX_COLUMNS;
  const box = isWhole ? presentCells(grid, target) : target.box;
  growSheet(grid, { ...target, box });
  const written: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const value = valueAt(row, column);
      if (value === null || value === undefined) continue;
      (written[box.row + row] ??= {})[box.column + column] = cell(value, box.row + row, box.column + column);
    }
  }
  return written;
}

function inputReader(input: unknown, box: Box): (row: number, column: number) => Scalar | null | undefined {
  if (!Array.isArray(input)) return () => input as Scalar;
  const rows = input as Scalar[][];
  const fits = rows.length === box.rows && rows.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits) throw invalidArgument(SIZE_MISMATCH);
  return (row, column) => rows[row]?.[column];
}

/** The size an array must have, as the client checks before it sends a large one in parts. */
export function requireSize({ rows, columns }: Box, givenRows: number, givenColumns: number): void {
  if (givenRows !== rows || givenColumns !== columns) throw invalidArgument(SIZE_MISMATCH);
}
