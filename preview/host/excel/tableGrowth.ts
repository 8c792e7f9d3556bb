import { ICommandService } from "@univerjs/core";
import { type ISetRangeValuesCommandParams, SetRangeValuesCommand } from "@univerjs/sheets";

import { type Box, intersection } from "../a1";
import { boxOf, type Grid, sheetOf } from "./grid";
import { resizeTable, type StoredTable, storedTables } from "./tableStore";

/** Makes a table grow when a person types into the row below it, as Excel does. What an add-in writes does not. */
export function growTables(grid: Grid): void {
  grid.injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.id !== SetRangeValuesCommand.id) return;
    const { range, subUnitId } = command.params as Partial<ISetRangeValuesCommandParams>;
    const sheetId = subUnitId ?? grid.book.getActiveSheet().getSheetId();
    if (range) growInto(grid, sheetId, boxOf(range));
  });
}

function growInto(grid: Grid, sheetId: string, typed: Box): void {
  const grown = storedTables(grid).find((table) => table.sheetId === sheetId && isBelow(table, typed));
  if (!grown || isBlank(grid, sheetId, typed)) return;
  resizeTable(grid, grown, { ...grown.box, rows: grown.box.rows + typed.rows });
}

function isBelow({ box }: StoredTable, typed: Box): boolean {
  const within = intersection({ ...box, row: typed.row, rows: typed.rows }, typed);
  return typed.row === box.row + box.rows && within?.columns === typed.columns;
}

function isBlank(grid: Grid, sheetId: string, { row, column }: Box): boolean {
  const cell = sheetOf(grid, sheetId).getCellRaw(row, column);
  return !cell || ((cell.v === undefined || cell.v === null || cell.v === "") && !cell.f);
}
