import { type SheetKey, TABLE_KEYS, type TableKey, WISHED_NAMES, type WorkbookNames } from "../sheets/names";
import type { Area } from "../sheets/plan";
import { tableHeaders } from "../sheets/tableHeaders";
import { freeSheetName, freeTableName } from "./freeNames";
import type { FoundTable, FoundTables, WorkbookContents } from "./workbookContents";

/** Tables of ours in the workbook, by what they hold. */
export type ReusedTables = Partial<Record<TableKey, FoundTable & { readonly names: Area }>>;

/** The tables that have all of our headers, the first of each kind. */
export function reusableTables(found: FoundTables): ReusedTables {
  const entries = TABLE_KEYS.flatMap((key) => {
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
export function workbookNames({ sheetNames, tableNames }: WorkbookContents, reused: ReusedTables = {}): WorkbookNames {
  const sheet = (key: SheetKey) => freeSheetName(key, sheetNames);
  const tableSheet = (key: TableKey) => reused[key]?.sheetName ?? sheet(key);
  const table = (key: TableKey) => reused[key]?.name ?? freeTableName(key, tableNames);
  return {
    sheets: {
      breakEven: sheet("breakEven"),
      workings: sheet("workings"),
      assumptions: tableSheet("assumptions"),
      models: tableSheet("models"),
      gpus: tableSheet("gpus"),
      prices: tableSheet("prices"),
      benchmarks: tableSheet("benchmarks"),
    },
    tables: {
      assumptions: table("assumptions"),
      models: table("models"),
      gpus: table("gpus"),
      prices: table("prices"),
      benchmarks: table("benchmarks"),
    },
    choices: {
      models: reused.models?.names ?? WISHED_NAMES.choices.models,
      prices: reused.prices?.names ?? WISHED_NAMES.choices.prices,
    },
  };
}
