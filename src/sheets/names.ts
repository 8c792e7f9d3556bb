import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import type { Area } from "./plan";
import { FIRST_FREE_ROW } from "./titleBlock";

/** The sheets this product makes, by what they hold. */
export type SheetKey = "breakEven" | "workings" | "assumptions" | CatalogKey;
/** The catalog's tables, each on a sheet of its own. */
export type CatalogKey = "models" | "gpus" | "prices" | "benchmarks";
/** The Excel tables this product makes. */
export type TableKey = "assumptions" | CatalogKey;

/** The tables whose names the matrix offers. */
export type ChoiceKey = "models" | "prices";

export type SheetNames = Readonly<Record<SheetKey, string>>;
export type TableNames = Readonly<Record<TableKey, string>>;

/** Names as they stand in a workbook; formulas are written with these. */
export interface WorkbookNames {
  readonly sheets: SheetNames;
  readonly tables: TableNames;
  /** Where the names stand that the matrix lets people choose from. */
  readonly choices: Readonly<Record<ChoiceKey, Area>>;
}

const TABLES: TableNames = {
  assumptions: "Assumptions",
  models: MODEL_TABLE.name,
  gpus: GPU_TABLE.name,
  prices: PRICE_TABLE.name,
  benchmarks: BENCHMARK_TABLE.name,
};

/** The names in a workbook where none of them is taken. */
export const WISHED_NAMES: WorkbookNames = {
  sheets: { breakEven: "Break-even", workings: "Workings", ...TABLES },
  tables: TABLES,
  choices: { models: nameColumn(MODEL_TABLE.records.length), prices: nameColumn(PRICE_TABLE.records.length) },
};

function nameColumn(rowCount: number): Area {
  return { row: FIRST_FREE_ROW + 1, column: 0, rowCount, columnCount: 1 };
}

export const CATALOG_KEYS: readonly CatalogKey[] = ["models", "gpus", "prices", "benchmarks"];
export const TABLE_KEYS: readonly TableKey[] = ["assumptions", ...CATALOG_KEYS];
