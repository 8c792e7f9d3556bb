import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";

import type { Box } from "../a1";
import { invalidArgument } from "../hostObject";
import { cellInput, formatPattern } from "./cellInput";
import type { Scalar } from "./cellReading";
import { type Grid, growSheet, presentCells, type SheetBox, sheetOf } from "./grid";

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Writes values or formulas: one for all cells, or one for each. */
export function writeInputs(grid: Grid, target: SheetBox, input: unknown): void {
  const sheet = sheetOf(grid, target.sheetId);
  writeEach(grid, target, input, (value, row, column) => {
    const old = sheet.getCellRaw(row, column);
    return cellInput(value, formatPattern(old && grid.workbook.getStyles().getStyleByCell(old)));
  });
}

/** Writes number formats: one for all cells, or one for each. */
export function writeNumberFormats(grid: Grid, target: SheetBox, formats: unknown): void {
  const toStyle = (format: Scalar): ICellData => ({
    s: { n: format === "General" ? null : { pattern: String(format) } },
  });
  writeEach(grid, target, formats, toStyle, SetStyleCommand.id);
}

/** Writes cells; a change of format alone is marked as such, as Univer calculates for the others. */
export function writeCells(
  grid: Grid,
  sheetId: string,
  cellValue: IObjectMatrixPrimitiveType<ICellData>,
  trigger?: string,
): void {
  grid.execute(SetRangeValuesMutation.id, { unitId: grid.unitId, subUnitId: sheetId, cellValue, trigger });
}

function writeEach(
  grid: Grid,
  target: SheetBox,
  input: unknown,
  cell: (value: Scalar, row: number, column: number) => ICellData,
  trigger?: string,
): void {
  const valueAt = inputReader(input, target.box);
  const box = Array.isArray(input) ? target.box : presentCells(grid, target);
  growSheet(grid, { ...target, box });
  const written: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const value = valueAt(row, column);
      if (value === null || value === undefined) continue;
      (written[box.row + row] ??= {})[box.column + column] = cell(value, box.row + row, box.column + column);
    }
  }
  if (Object.keys(written).length > 0) writeCells(grid, target.sheetId, written, trigger);
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
