import type { PlanCell } from "../sheets/plan";
import { FORMATS, STYLES } from "../sheets/styles";
import { linkAreas } from "./linkAreas";
import { RefusedAction, refusal } from "./refusal";
import { writeStyle } from "./sheetWriter";
import { type StandingTable, contentsOf, loadedTable } from "./standingTable";

/** Rows for a table, a cell for each of its columns; none where the column is the person's own. */
export type AddedRows = readonly (readonly (PlanCell | undefined)[])[];

/**
 * Appends rows to a table that is still as it was seen, reads them back, and takes them away again if anything fails.
 * Gives their address. What stands is not touched.
 */
export async function appendRows(seen: StandingTable, rows: AddedRows): Promise<string> {
  let begun = false;
  try {
    return await Excel.run(async (context) => {
      const { table, body } = await unchanged(context, seen);
      begun = true;
      const added = queueRows(context, table, body, rows).load("values,address");
      await context.sync();
      if (!holds(added.values, rows)) throw new Error("the rows do not read as they were written.");
      return added.address;
    });
  } catch (error) {
    if (error instanceof RefusedAction) throw error;
    if ((error as { code?: string }).code === "AccessDenied") throw new RefusedAction(`The sheet ${seen.sheetName} is protected. Choose Review > Unprotect Sheet, then try again. Nothing was changed.`, { cause: error });
    const undone = !begun || (await isUndone(seen));
    throw undone ? refusal(error, []) : leftOver(seen, error);
  }
}

async function unchanged(context: Excel.RequestContext, seen: StandingTable) {
  const found = context.workbook.tables.getItemOrNullObject(seen.name);
  const parts = loadedTable(found);
  await context.sync();
  if (found.isNullObject || JSON.stringify(contentsOf(parts)) !== JSON.stringify(seen)) {
    throw new RefusedAction(`The table ${seen.name} has changed since the preview was made. Nothing was changed. Import again.`);
  }
  return parts;
}

/** Formats come before the contents, so that a text stays a text whatever it starts with. */
function queueRows(context: Excel.RequestContext, table: Excel.Table, body: Excel.Range, rows: AddedRows): Excel.Range {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const [row, column, width] = [body.rowIndex + body.values.length, body.columnIndex, rows[0]?.length ?? 0];
  table.rows.add(undefined, rows.map((cells) => cells.map((cell) => (cell ? "" : null))) as string[][]);
  const area = (top: number, left: number, height: number, across: number) => table.worksheet.getRangeByIndexes(row + top, column + left, height, across);
  const added = area(0, 0, rows.length, width);
  added.numberFormat = rows.map((cells) => cells.map((cell) => (cell ? FORMATS[cell.format] : null))) as string[][];
  added.values = rows.map((cells) => cells.map((cell) => asTyped(content(cell)))) as string[][];
  const links = linkAreas(rows.flat().filter((cell) => cell !== undefined));
  for (const { address, area: linked } of links) area(linked.row, linked.column, linked.rowCount, 1).hyperlink = { address };
  rows[0]?.forEach((cell, at) => cell && writeStyle(area(0, at, rows.length, 1), STYLES[cell.style]));
  return added;
}

/** Null leaves a cell as it is. */
function content(cell: PlanCell | undefined): string | number | boolean | null {
  return cell && "value" in cell ? cell.value : null;
}

/** Excel takes one apostrophe in front of a text for a sign that it is a text. */
function asTyped<T>(value: T): T | string {
  return typeof value === "string" && value.startsWith("'") ? `'${value}` : value;
}

function holds(values: readonly (readonly unknown[])[], rows: AddedRows): boolean {
  return rows.every((cells, i) => cells.every((cell, j) => cell === undefined || values[i]?.[j] === (content(cell) ?? "")));
}

/** Deletes what was added, from the last row upwards; gives whether the table is as it was seen. */
async function isUndone(seen: StandingTable): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem(seen.name);
      rows.load("count");
      await context.sync();
      for (let row = rows.count - 1; row >= seen.rows.length; row -= 1) rows.getItemAt(row).delete();
      const parts = loadedTable(context.workbook.tables.getItem(seen.name));
      await context.sync();
      return JSON.stringify(contentsOf(parts)) === JSON.stringify(seen);
    });
  } catch {
    return false;
  }
}

function leftOver({ name, rows }: StandingTable, error: unknown): RefusedAction {
  const { message } = refusal(error, []);
  const what = message.replace(/Nothing was changed\.$/, "");
  return new RefusedAction(`${what}Delete the rows of the table ${name} after its row ${rows.length}: they were added before the failure.`, { cause: error });
}
