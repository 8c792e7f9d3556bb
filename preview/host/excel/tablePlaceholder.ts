import { type Box } from "../a1";
import { cellValue, readCells } from "./cellReading";
import type { Grid } from "./grid";
import { type StoredTable, tableStorage } from "./tableStore";

/** The rows a table counts; none where all it shows is the blank row that stands in for rows. */
export function rowCount(grid: Grid, table: StoredTable): number {
  return hasPlaceholder(grid, table) ? 0 : table.box.rows - 1;
}

/** Whether a table without rows shows the blank row that the first one added takes the place of. */
function hasPlaceholder(grid: Grid, table: StoredTable): boolean {
  if (table.box.rows !== 2 || tableStorage(grid, table).read()["placeholder"] !== true) return false;
  const body: Box = { ...table.box, row: table.box.row + 1, rows: 1 };
  return readCells(grid, { sheetId: table.sheetId, box: body }, (cell) => Boolean(cell?.f || cell?.si) || cellValue(cell) !== "").flat().every((isFilled) => !isFilled);
}

/** Makes the blank row of a table the one that stands in for rows. */
export function showPlaceholder(grid: Grid, table: StoredTable): void {
  const storage = tableStorage(grid, table);
  storage.write({ ...storage.read(), placeholder: true });
}
