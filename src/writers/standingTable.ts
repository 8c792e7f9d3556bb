import { WISHED_NAMES, type TableKey } from "../sheets/names";
import { isNamedLike } from "./workbookContents";

type Cell = string | number | boolean;

/** A table that stands in the workbook, with all it holds. */
export interface StandingTable {
  readonly name: string;
  readonly sheetName: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The first table that is named like ours of a kind and has the headers wanted; undefined where none stands. */
export function standingTable(key: TableKey, fits: (headers: readonly string[]) => boolean): Promise<StandingTable | undefined> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const candidates = tables.items.filter(({ name }) => isNamedLike(name, WISHED_NAMES.tables[key]));
    return (await readTables(context, candidates)).find((table) => table && fits(table.headers));
  });
}

/** Cells that are read at once where a table's are too many for one answer. */
const CELLS_AT_ONCE = 50_000;

/** Reads tables with all they hold, undefined for those that are not there: one round trip, unless the answer would be larger than Excel passes. */
export async function readTables(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<(StandingTable | undefined)[]> {
  const parts = tables.map(loadedTable);
  try {
    await context.sync();
  } catch (error) {
    if (!/ResponsePayloadSizeLimitExceeded/.test((error as { code?: string }).code ?? "")) throw error;
    return inSlices(context, tables);
  }
  return parts.map((table) => (table.table.isNullObject ? undefined : contentsOf(table)));
}

async function inSlices(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<StandingTable[]> {
  const read: StandingTable[] = [];
  for (const table of tables) read.push(await tableInSlices(context, table));
  return read;
}

async function tableInSlices(context: Excel.RequestContext, table: Excel.Table): Promise<StandingTable> {
  table.load("name");
  table.worksheet.load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowCount,columnCount");
  await context.sync();
  const rows: Cell[][] = [];
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / body.columnCount));
  for (let row = 0; row < body.rowCount; row += most) rows.push(...(await rowsOf(context, body, row, Math.min(most, body.rowCount - row))));
  return { name: table.name, sheetName: table.worksheet.name, headers: (header.values[0] ?? []).map(String), rows };
}

async function rowsOf(context: Excel.RequestContext, body: Excel.Range, row: number, count: number): Promise<Cell[][]> {
  const slice = body.getCell(row, 0).getResizedRange(count - 1, body.columnCount - 1).load("values");
  await context.sync();
  return slice.values as Cell[][];
}

/** Queues the reading of a table. */
export function loadedTable(table: Excel.Table) {
  table.load("name");
  table.worksheet.load("name");
  return { table, header: table.getHeaderRowRange().load("values"), body: table.getDataBodyRange().load("values,rowIndex,columnIndex") };
}

/** A table that has been read. */
export function contentsOf({ table, header, body }: ReturnType<typeof loadedTable>): StandingTable {
  return { name: table.name, sheetName: table.worksheet.name, headers: (header.values[0] ?? []).map(String), rows: body.values as Cell[][] };
}
