import { facadeSheet, type Grid } from "./grid";

/** Runs what Univer does on the sheet that shows alone, and what moves the selection, on any sheet; both are as before afterwards. */
export function asIfShown(grid: Grid, sheetId: string, run: () => void): void {
  const { book } = grid;
  const shown = book.getActiveSheet().getSheetId();
  if (shown !== sheetId) book.setActiveSheet(sheetId);
  const selected = facadeSheet(grid, sheetId).getSelection()?.getActiveRange();
  run();
  if (selected) book.setActiveRange(selected);
  if (shown !== sheetId) book.setActiveSheet(shown);
}
