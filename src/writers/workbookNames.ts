import { NAMED_SHEETS, NAMED_TABLES, type TableKey, WISHED_NAMES, type WorkbookNames, byKey } from "../sheets/names";
import { type Choice, PAPER_CHOICE } from "../sheets/choice";
import type { Area } from "../sheets/plan";
import { tableHeaders } from "../sheets/tableHeaders";
import { freeSheetName, freeTableName } from "./freeNames";
import type { FoundTable, FoundTables, WorkbookContents } from "./workbookContents";

/** Tables of ours in the workbook, by what they hold. */
export type ReusedTables = Partial<Record<TableKey, FoundTable & { readonly names: Area }>>;

/** The tables wanted that have all of our headers, the first of each kind. */
export function reusableTables(found: FoundTables, wantedKeys: readonly TableKey[]): ReusedTables {
  const entries = wantedKeys.flatMap((key) => {
    const wanted = tableHeaders(key);
    const table = found[key]?.find(({ headers }) => wanted.every((header) => headers.includes(header)));
    return table ? [[key, { ...table, names: column(table, wanted[0]) }] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The cells under a header: people move columns about. */
function column({ body, headers }: FoundTable, header = ""): Area {
  return { ...body, column: body.column + headers.indexOf(header), columnCount: 1 };
}

/** The names formulas are to be written with: those of reused tables, and free ones for what is made. */
export function workbookNames({ sheetNames, tableNames }: Pick<WorkbookContents, "sheetNames" | "tableNames">, reused: ReusedTables = {}, chosen: Choice = PAPER_CHOICE): WorkbookNames {
  const { models, prices } = WISHED_NAMES.choices;
  return {
    sheets: byKey(NAMED_SHEETS, (key) => reused[key as TableKey]?.sheetName ?? freeSheetName(key, sheetNames)),
    tables: byKey(NAMED_TABLES, (key) => reused[key]?.name ?? freeTableName(key, tableNames)),
    choices: { models: reused.models?.names ?? models, prices: reused.prices?.names ?? prices },
    chosen,
  };
}
