import type { PlanCell } from "../sheets/plan";
import { endRun, isLockOf, loadedLock, lock, otherUnderWay, refuseWhileLocked, unlock } from "./buildLock";
import { FORMATS, STYLES } from "../sheets/styles";
import { linkAreas } from "./linkAreas";
import { type OwnRun, newRun } from "./ownRun";
import { RefusedAction, refusal } from "./refusal";
import { type Sending, sent } from "./sending";
import { writeStyle } from "./sheetWriter";
import { type StandingTable, contentsOf, loadedTable } from "./standingTable";

/** Rows for a table, a cell for each of its columns; none where the column is the person's own. */
export type AddedRows = readonly (readonly (PlanCell | undefined)[])[];

/**
 * Appends rows to a table that is still as it was seen, reads them back, and takes them away again if anything fails or
 * somebody else has changed the table meanwhile. Gives their address. What stands is not touched.
 */
export async function appendRows(seen: StandingTable, rows: AddedRows): Promise<string> {
  const run = newRun();
  let tableId: string | undefined;
  const sending: Sending = { isBegun: false };
  try {
    return await Excel.run(async (context) => {
      const standing = loadedLock(context);
      const { table } = await unchanged(context, seen);
      refuseWhileLocked(standing);
      tableId = table.id;
      lock(context, run, standing);
      const before = loadedTable(table);
      const { rows: all } = table;
      const added = queueRows(context, table, rows).load("values,address");
      all.load("count");
      await sent(context, sending);
      if (!isSame(contentsOf(before), seen)) throw changed(seen);
      if (all.count !== expectedCount(seen, rows) || !holds(added.values, rows)) throw new Error("the rows do not read as they were written.");
      unlock(context);
      await context.sync();
      return added.address;
    });
  } catch (error) {
    if (tableId === undefined || !sending.isBegun) throw error instanceof RefusedAction ? error : refusal(error, []);
    const undone = await undo(run, tableId, seen, rows);
    if (!undone) throw leftOver(seen, error);
    if (error instanceof RefusedAction) throw error;
    if (undone.otherLock !== undefined) throw otherUnderWay(undone.otherLock);
    if ((error as { code?: string }).code === "AccessDenied") throw new RefusedAction(`The sheet ${seen.sheetName} is protected. Choose Review > Unprotect Sheet, then try again. Nothing was changed.`, { cause: error });
    throw refusal(error, []);
  } finally {
    endRun(run);
  }
}

function changed({ name }: StandingTable): RefusedAction {
  return new RefusedAction(`The table ${name} has changed since the preview was made. Nothing was changed. Import again.`);
}

function isSame(table: StandingTable, other: StandingTable): boolean {
  return JSON.stringify(table) === JSON.stringify(other);
}

async function unchanged(context: Excel.RequestContext, seen: StandingTable) {
  const found = context.workbook.tables.getItemOrNullObject(seen.name).load("id");
  const parts = loadedTable(found);
  await context.sync();
  if (found.isNullObject || !isSame(contentsOf(parts), seen)) throw changed(seen);
  return parts;
}

/** Excel fills the blank row that a table without rows keeps, rather than adding below it. */
function expectedCount({ rows }: StandingTable, added: AddedRows): number {
  const isBlank = rows.length === 1 && rows[0]!.every((cell) => cell === "");
  return added.length + (isBlank ? 0 : rows.length);
}

/**
 * Rows come with their contents, since a table does not grow over blanks, and where they are is asked of the table: by
 * then somebody may have moved it. Contents are written once more under their formats, so that a number is one in a
 * column of texts.
 */
function queueRows(context: Excel.RequestContext, table: Excel.Table, rows: AddedRows): Excel.Range {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const contents = rows.map((cells) => cells.map((cell) => asTyped(content(cell)))) as string[][];
  table.rows.add(undefined, contents);
  const added = table.getDataBodyRange().getLastRow().getOffsetRange(1 - rows.length, 0).getResizedRange(rows.length - 1, 0);
  added.numberFormat = rows.map((cells) => cells.map((cell) => (cell ? FORMATS[cell.format] : null))) as string[][];
  added.values = contents;
  const area = (row: number, column: number, rowCount: number) => added.getCell(row, column).getResizedRange(rowCount - 1, 0);
  const links = linkAreas(rows.flat().filter((cell) => cell !== undefined));
  for (const { address, area: linked } of links) area(linked.row, linked.column, linked.rowCount).hyperlink = { address };
  rows[0]?.forEach((cell, at) => cell && writeStyle(area(0, at, rows.length), STYLES[cell.style]));
  return added;
}

/** Null leaves a cell as it is. */
function content(cell: PlanCell | undefined): string | number | boolean | null {
  return cell && "value" in cell ? cell.value : null;
}

/** Excel takes one apostrophe in front of a text for a sign that it is a text, whatever it starts with. */
function asTyped<T>(value: T): T | string {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

function holds(values: readonly (readonly unknown[])[], rows: AddedRows): boolean {
  return rows.every((cells, i) => cells.every((cell, j) => cell === undefined || values[i]?.[j] === (content(cell) ?? "")));
}

/**
 * Deletes what was added, from the last row upwards, wherever the table is by now and whatever it is called; rows that
 * somebody else has added stay. Undefined where that could not be done; else with the lock of another, if there is one.
 */
async function undo(run: OwnRun, tableId: string, seen: StandingTable, added: AddedRows): Promise<{ readonly otherLock?: string } | undefined> {
  const isAdded = (row: readonly unknown[]) => added.some((cells) => cells.every((cell, j) => cell === undefined || textOf(row[j]) === textOf(content(cell))));
  const addedIn = (rows: readonly (readonly unknown[])[]) => rows.flatMap((row, i) => (isAdded(row) ? [i] : []));
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const standing = loadedLock(context);
      const table = context.workbook.tables.getItemOrNullObject(tableId);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      const isOwnLock = !standing.isNullObject && isLockOf(String(standing.formula), run);
      if (isOwnLock) unlock(context);
      // Rows go with their table.
      const there = table.isNullObject ? [] : addedIn(body.values);
      const ours = there.slice(addedIn(seen.rows).length).reverse();
      for (const row of ours) table.rows.getItemAt(row).delete();
      const rest = table.getDataBodyRange().load("values");
      await context.sync();
      if (!table.isNullObject && addedIn(rest.values).length > there.length - ours.length) return undefined;
      return standing.isNullObject || isOwnLock ? {} : { otherLock: String(standing.formula) };
    });
  } catch {
    return undefined;
  }
}

/** A number in a column of texts is one of them. */
function textOf(value: unknown): string {
  return String(value ?? "").toLowerCase();
}

function leftOver({ name, rows }: StandingTable, error: unknown): RefusedAction {
  const { message } = refusal(error, []);
  const what = message.replace(/Nothing was changed\.$/, "");
  return new RefusedAction(`${what}Delete the rows of the table ${name} after its row ${rows.length}: they were added before the failure.`, { cause: error });
}
