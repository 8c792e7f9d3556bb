import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/sheets";

import { writeCells } from "./cellWriting";
import { type Grid, growSheet, presentCells, type SheetBox, sheetOf } from "./grid";
import type { StyleProperty } from "./styleProperties";

/** Makes the listed properties members of a format object: what all cells share is read, null where they differ. */
export function styleMembers(grid: Grid, target: SheetBox, properties: Record<string, StyleProperty>): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        {
          enumerable: true,
          get: () => shared(grid, target, property.read),
          set: (value: never) => writeStyle(grid, target, () => property.write(value)),
        },
      ]),
    ),
  );
}

/** Writes a style to every cell of a box. */
export function writeStyle(
  grid: Grid,
  target: SheetBox,
  style: (row: number, column: number) => IStyleData | undefined,
): void {
  growSheet(grid, { ...target, box: presentOrFinite(grid, target) });
  const box = presentCells(grid, target);
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const written = style(row, column);
      if (written) (cells[row] ??= {})[column] = { s: written };
    }
  }
  writeCells(grid, target.sheetId, cells, SetStyleCommand.id);
}

/** What all cells of a box have in common, else null. */
function shared(
  grid: Grid,
  target: SheetBox,
  read: (style: IStyleData, row: number, column: number) => unknown,
): unknown {
  const sheet = sheetOf(grid, target.sheetId);
  const { row, column, rows, columns } = presentCells(grid, target);
  const first = read(sheet.getComposedCellStyle(row, column), row, column);
  for (let down = row; down < row + rows; down += 1) {
    for (let across = column; across < column + columns; across += 1) {
      if (read(sheet.getComposedCellStyle(down, across), down, across) !== first) return null;
    }
  }
  return first;
}

/** Whole rows and columns format the sheet as it is; a box of cells makes it grow. */
function presentOrFinite(grid: Grid, target: SheetBox) {
  const sheet = sheetOf(grid, target.sheetId);
  const isWhole = target.box.rows > 100_000 || target.box.columns > 10_000;
  return isWhole ? { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() } : target.box;
}
