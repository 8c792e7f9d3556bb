import { BooleanNumber } from "@univerjs/core";

import { invalidArgument, itemAlreadyExists } from "../hostObject";
import type { Grid } from "./grid";

/** Refuses a name Excel does not take for a sheet, or that another sheet has. */
export function requireSheetName(grid: Grid, name: unknown, own?: string): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw invalidArgument();
  const others = grid.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== own);
  const taken = [...others.map((sheet) => sheet.getName()), ...grid.states.chartSheets];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
  return name;
}

/** Deletes a sheet; the last that shows stays. */
export function deleteSheet(grid: Grid, sheetId: string): void {
  const others = visibleSheets(grid).filter((id) => id !== sheetId);
  if (others.length === 0) throw invalidArgument("A workbook must contain at least one visible worksheet.");
  leaveSheet(grid, sheetId);
  grid.book.deleteSheet(sheetId);
}

/** Shows another sheet where this one is about to go: the next that is visible, or else the one before. */
export function leaveSheet(grid: Grid, sheetId: string): void {
  if (grid.book.getActiveSheet().getSheetId() !== sheetId) return;
  const visible = visibleSheets(grid);
  const position = visible.indexOf(sheetId);
  const next = visible[position + 1] ?? visible[position - 1];
  if (next) grid.book.setActiveSheet(next);
}

/** The ids of the sheets that show. */
export function visibleSheets(grid: Grid): string[] {
  return grid.workbook
    .getSheets()
    .filter((sheet) => sheet.getConfig().hidden !== BooleanNumber.TRUE)
    .map((sheet) => sheet.getSheetId());
}
