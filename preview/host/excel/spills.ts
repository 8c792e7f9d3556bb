import { FormulaDataModel } from "@univerjs/engine-formula";

import type { Box } from "../a1";
import { boxOf, type Grid, type SheetBox } from "./grid";

/** The cells that the formula in a cell spills over, its own included; undefined for a single value. */
export async function spillBox(grid: Grid, { sheetId, box }: SheetBox): Promise<Box | undefined> {
  return (await spillBoxes(grid, sheetId)).find(({ row, column }) => row === box.row && column === box.column);
}

/** The cell whose formula spills into another cell; undefined where none does. */
export async function spillParent(grid: Grid, { sheetId, box }: SheetBox): Promise<Box | undefined> {
  const into = (await spillBoxes(grid, sheetId)).find(({ row, column, rows, columns }) => box.row >= row && box.row < row + rows && box.column >= column && box.column < column + columns);
  return into && (into.row !== box.row || into.column !== box.column) ? { ...into, rows: 1, columns: 1 } : undefined;
}

/** The areas of the formulas of a sheet that spill. */
async function spillBoxes(grid: Grid, sheetId: string): Promise<Box[]> {
  await grid.calculation.settled();
  const spills = grid.injector.get(FormulaDataModel).getArrayFormulaRange()[grid.unitId]?.[sheetId] ?? {};
  return Object.values(spills).flatMap((row) => Object.values<Parameters<typeof boxOf>[0]>(row ?? {}).map((range) => boxOf(range))).filter(({ rows, columns }) => rows * columns > 1);
}
