import type { Area, PlanCell } from "../sheets/plan";
import { endRun, isLockOf, loadedLock, lock, otherUnderWay, refuseWhileLocked, unlock } from "./buildLock";
import { FORMATS, STYLES } from "../sheets/styles";
import { linkAreas } from "./linkAreas";
import { type OwnRun, newRun } from "./ownRun";
import { RefusedAction, refusal } from "./refusal";
import { type Sending, sent } from "./sending";
import { writeStyle } from "./sheetWriter";
import { FORESEEN_REQUEST, ROW_BYTES, contentBytes, slices } from "./requestSize";
import { formatAreas } from "./styleAreas";
import { noteUndoable } from "./undoneInsertion";
import { type StandingTable, contentsOf, loadedTable, readTables } from "./standingTable";

/** Rows for a table, a cell for each of its columns; none where the column is the person's own. */
export type AddedRows = readonly (readonly (PlanCell | undefined)[])[];

/**
 * Appends rows to a table that is still as it was seen, reads them back, and takes them away again if anything fails or
 * somebody else has changed the table meanwhile. Gives their address. What stands is not touched. It goes in one request
 * that writes, or in as many as keep each below what Excel takes (`largest`, in bytes).
 */
export async function appendRows(seen: StandingTable, rows: AddedRows, largest = FORESEEN_REQUEST): Promise<string> {
  const run = newRun();
  let tableId: string | undefined;
  const sending: Sending = { isBegun: false };
  try {
    const address = await Excel.run(async (context) => {
      const standing = loadedLock(context);
      const table = await unchanged(context, seen);
      refuseWhileLocked(standing);
      tableId = table.id;
      lock(context, run, standing);
      const address = await addedRows(context, table, seen, rows, largest, sending);
      unlock(context);
      await context.sync();
      return address();
    });
    await noteRows(tableId!, seen, rows, address, largest);
    return address;
  } catch (error) {
    if (tableId === undefined || !sending.isBegun) throw error instanceof RefusedAction ? error : refusal(error, []);
    const undone = await undo(run, tableId, seen, rows, largest);
    if (!undone) throw leftOver(seen, error);
    if (error instanceof RefusedAction) throw error;
    if (undone.otherLock !== undefined) throw otherUnderWay(undone.otherLock);
    if ((error as { code?: string }).code === "AccessDenied") throw new RefusedAction(`The sheet ${seen.sheetName} is protected. Choose Review > Unprotect Sheet, then try again. Nothing was changed.`, { cause: error });
    throw refusal(error, []);
  } finally {
    endRun(run);
  }
}

/** Adds rows and reads them back, in as many requests as their size asks for; gives how to read their address after the next one. */
async function addedRows(context: Excel.RequestContext, table: Excel.Table, seen: StandingTable, rows: AddedRows, largest: number, sending: Sending): Promise<() => string> {
  let address = () => "";
  for (const { from, items } of rowSlices(rows, largest)) {
    // A table that is read whole beside what is written must fit the answer; a larger one has just been compared.
    const before = from === 0 && contentBytes(seen.rows) <= largest ? loadedTable(table) : undefined;
    const added = queueRows(context, table, items).load("values");
    const whole = lastRows(table, from + items.length).load("address");
    const all = table.rows.load("count");
    await sent(context, sending);
    if (before && !isSame(contentsOf(before), seen)) throw changed(seen);
    if (all.count !== expectedCount(seen, from + items.length) || !holds(added.values, items)) throw new Error("the rows do not read as they were written.");
    address = () => whole.address;
  }
  return address;
}

/** Rows by the requests that they go in. */
export function rowSlices(rows: AddedRows, largest: number) {
  return slices(rows, (row, i) => rowBytes(row, rows[i - 1]), largest - ROW_BYTES.request - ROW_BYTES.style * (rows[0]?.length ?? 0));
}

/** Contents go twice, links one by one; formats by areas, which end where a row differs from the one above. */
function rowBytes(cells: AddedRows[number], above: AddedRows[number] | undefined): number {
  const formats = cells.filter((cell, i) => cell && cell.format !== above?.[i]?.format).length;
  const links = cells.filter((cell) => cell && "link" in cell && cell.link !== undefined).length;
  return 2 * contentBytes(contentsOfRow(cells)) + ROW_BYTES.format * formats + ROW_BYTES.link * links;
}

function changed({ name }: StandingTable): RefusedAction {
  return new RefusedAction(`The table ${name} has changed since the preview was made. Nothing was changed. Import again.`);
}

function isSame(table: StandingTable, other: StandingTable): boolean {
  return JSON.stringify(table) === JSON.stringify(other);
}

async function unchanged(context: Excel.RequestContext, seen: StandingTable): Promise<Excel.Table> {
  const table = context.workbook.tables.getItemOrNullObject(seen.name).load("id");
  const [now] = await readTables(context, [table]);
  if (!now || !isSame(now, seen)) throw changed(seen);
  return table;
}

/** Excel fills the blank row that a table without rows keeps, rather than adding below it. */
function expectedCount({ rows }: StandingTable, added: number): number {
  const isBlank = rows.length === 1 && rows[0]!.every((cell) => cell === "");
  return added + (isBlank ? 0 : rows.length);
}

function lastRows(table: Excel.Table, count: number): Excel.Range {
  return table.getDataBodyRange().getLastRow().getOffsetRange(1 - count, 0).getResizedRange(count - 1, 0);
}

/**
 * Rows come with their contents, since a table does not grow over blanks, and where they are is asked of the table: by
 * then somebody may have moved it. Contents are written once more under their formats, so that a number is one in a
 * column of texts.
 */
function queueRows(context: Excel.RequestContext, table: Excel.Table, rows: AddedRows): Excel.Range {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const contents = rows.map(contentsOfRow) as string[][];
  table.rows.add(undefined, contents);
  const added = lastRows(table, rows.length);
  const cells = rows.flatMap((row, i) => row.flatMap((cell) => (cell ? [{ ...cell, row: i }] : [])));
  const rangeOf = ({ row, column, rowCount, columnCount }: Area) => added.getCell(row, column).getResizedRange(rowCount - 1, columnCount - 1);
  for (const { look, area } of formatAreas(cells)) rangeOf(area).numberFormat = FORMATS[look] as unknown as string[][];
  added.values = contents;
  for (const { address, area } of linkAreas(cells)) rangeOf(area).hyperlink = { address };
  rows[0]?.forEach((cell, column) => cell && writeStyle(rangeOf({ row: 0, column, rowCount: rows.length, columnCount: 1 }), STYLES[cell.style]));
  return added;
}

function contentsOfRow(cells: AddedRows[number]): (string | number | boolean | null)[] {
  return cells.map((cell) => asTyped(content(cell)));
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
async function undo(run: OwnRun, tableId: string, seen: StandingTable, added: AddedRows, largest: number): Promise<{ readonly otherLock?: string } | undefined> {
  const ownIn = ownRows(seen, added);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const standing = loadedLock(context);
      const table = context.workbook.tables.getItemOrNullObject(tableId);
      const [now] = await readTables(context, [table]);
      const isOwnLock = !standing.isNullObject && isLockOf(String(standing.formula), run);
      if (isOwnLock) unlock(context);
      // Rows go with their table.
      await deleteOwn(context, table, now ? ownIn(now.rows) : [], largest);
      const [rest] = await readTables(context, [table]);
      if (rest && ownIn(rest.rows).length > 0) return undefined;
      return standing.isNullObject || isOwnLock ? {} : { otherLock: String(standing.formula) };
    });
  } catch {
    return undefined;
  }
}

/** Which rows of a table, by their places, are those that were added to it as it was seen. */
function ownRows(seen: StandingTable, added: AddedRows): (rows: readonly (readonly unknown[])[]) => number[] {
  // Which columns are ours is the same in every row.
  const isOurs = added[0]?.map((cell) => cell !== undefined) ?? [];
  const keyOf = (row: readonly unknown[]) => JSON.stringify(row.flatMap((cell, j) => (isOurs[j] ? [textOf(cell)] : [])));
  const given = new Set(added.map((cells) => keyOf(cells.map(content))));
  const addedIn = (rows: readonly (readonly unknown[])[]) => rows.flatMap((row, i) => (given.has(keyOf(row)) ? [i] : []));
  return (rows) => addedIn(rows).slice(addedIn(seen.rows).length);
}

async function deleteOwn(context: Excel.RequestContext, table: Excel.Table, own: readonly number[], largest: number): Promise<void> {
  for (const { items } of slices([...own].reverse(), () => ROW_BYTES.deletion, largest)) await deleteRows(context, table, items);
}

/** Remembers rows that were appended; those that a person has edited, sorted away or deleted since are not undone. */
function noteRows(tableId: string, seen: StandingTable, added: AddedRows, address: string, largest: number): Promise<void> {
  const ownIn = ownRows(seen, added);
  const rows = `${added.length} ${added.length === 1 ? "row" : "rows"}`;
  return noteUndoable(() => Promise.resolve({
    what: `the ${rows} added to ${seen.name} in ${address}`,
    left: `It was begun and not finished. Delete what is left of the ${rows} that were added to the table ${seen.name}.`,
    async changed(context) {
      const [now] = await readTables(context, [context.workbook.tables.getItemOrNullObject(tableId)]);
      if (!now) return `The table ${seen.name} has been deleted since.`;
      const there = ownIn(now.rows).length;
      return there === added.length ? undefined : `${added.length - there} of the ${rows} added to ${seen.name} have been edited or deleted since. Delete the others by hand, if you mean to.`;
    },
    async takeAway(context) {
      const table = context.workbook.tables.getItemOrNullObject(tableId);
      const [now] = await readTables(context, [table]);
      await deleteOwn(context, table, now ? ownIn(now.rows) : [], largest);
    },
  }));
}

async function deleteRows(context: Excel.RequestContext, table: Excel.Table, rows: readonly number[]): Promise<void> {
  for (const row of rows) table.rows.getItemAt(row).delete();
  await context.sync();
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
