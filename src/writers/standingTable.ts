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
    const candidates = tables.items.filter(({ name }) => isNamedLike(name, WISHED_NAMES.tables[key])).map((table) => loadedTable(table));
    await context.sync();
    return candidates.map(contentsOf).find(({ headers }) => fits(headers));
  });
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
