import { CATALOG_KINDS, type CatalogKind } from "../catalog/kinds";
import { MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import { USAGE_TABLE } from "../catalog/usageTable";
import { WORKLOAD_TABLE } from "../catalog/workloadTable";
import { PAPER_CHOICE, type Choice } from "./choice";
import type { Area } from "./plan";
import { FIRST_FREE_ROW } from "./titleBlock";

/** The sheets this product makes, by what they hold. */
export type SheetKey = "breakEven" | "workings" | "scenarioWorkings" | "risk" | "usageMonths" | ReportKey | TableKey;
/** The sheets that report on what the matrix computes, and their names, in the order of their tabs. */
const REPORT_SHEETS = {
  summary: "Summary",
  cumulative: "Cumulative cost",
  cashFlow: "Cash flow",
  budget: "Budget",
  scenarios: "Scenarios",
  sensitivity: "Sensitivity",
  rentOrBuy: "Rent or buy",
  energy: "Energy",
  frontier: "Frontier",
  factors: "Factors",
  portfolio: "Workloads",
  published: "Published figures",
} as const;
export type ReportKey = keyof typeof REPORT_SHEETS;
export const REPORT_KEYS = Object.keys(REPORT_SHEETS) as readonly ReportKey[];

/** The catalog's tables, each on a sheet of its own. */
export type CatalogKey = CatalogKind;
/** The Excel tables this product makes. */
export type TableKey = "assumptions" | "usage" | "workloads" | CatalogKey;

/** The tables whose names the matrix offers. */
export type ChoiceKey = "models" | "prices";

type SheetNames = Readonly<Record<SheetKey, string>>;
export type TableNames = Readonly<Record<TableKey, string>>;

/** Names as they stand in a workbook; formulas are written with these. */
export interface WorkbookNames {
  readonly sheets: SheetNames;
  readonly tables: TableNames;
  /** Where the names stand that the matrix lets people choose from. */
  readonly choices: Readonly<Record<ChoiceKey, Area>>;
  /** The models and APIs that the sheets are made for. */
  readonly chosen: Choice;
  /** The cell with the column of the assumptions (2: the first scenario) whose values are read; those in force where absent. */
  readonly scenarioColumn?: string;
  /** The sheets that stand together; all there are where absent. */
  readonly made?: readonly SheetKey[];
}

/** The catalog's tables, in the order of their sheets. */
export const CATALOG_KEYS = Object.keys(CATALOG_KINDS) as readonly CatalogKey[];
export const TABLE_KEYS: readonly TableKey[] = ["assumptions", "workloads", ...CATALOG_KEYS];
/** The tables the matrix is computed from. */
export const MATRIX_TABLE_KEYS: readonly TableKey[] = ["assumptions", "currencies", "models", "deployments", "gpus", "prices", "benchmarks"];
export const SHEET_KEYS: readonly SheetKey[] = ["breakEven", ...REPORT_KEYS, "workings", "scenarioWorkings", ...TABLE_KEYS];
/** Those that somebody has to type something for: workloads, factors, scenarios. */
const TYPED_SHEETS: ReadonlySet<SheetKey> = new Set<SheetKey>(["portfolio", "workloads", "factors", "scenarios", "scenarioWorkings"]);
/** The sheets of a whole workbook: all but those for which somebody has to type. */
export const USUAL_SHEET_KEYS: readonly SheetKey[] = SHEET_KEYS.filter((key) => !TYPED_SHEETS.has(key));

/** Every sheet that has a name: those that can be asked for, and those that an import of usage and a run of trials make. */
export const NAMED_TABLES: readonly TableKey[] = [...TABLE_KEYS, "usage"];
export const NAMED_SHEETS: readonly SheetKey[] = [...SHEET_KEYS, "usage", "usageMonths", "risk"];

const OWN_TABLES = { assumptions: { name: "Assumptions" }, usage: USAGE_TABLE, workloads: WORKLOAD_TABLE } as const;
const NAMED: Readonly<Record<TableKey, { readonly name: string; readonly sheetName?: string }>> = { ...CATALOG_KINDS, ...OWN_TABLES };
const TABLES = byKey(NAMED_TABLES, (key) => NAMED[key].name);
const TABLE_SHEETS = byKey(NAMED_TABLES, (key) => NAMED[key].sheetName ?? TABLES[key]);

/** The names in a workbook where none of them is taken. */
export const WISHED_NAMES: WorkbookNames = {
  sheets: { breakEven: "Break-even", ...REPORT_SHEETS, workings: "Workings", scenarioWorkings: "Scenario workings", risk: "Risk", usageMonths: "Usage by month", ...TABLE_SHEETS },
  tables: TABLES,
  choices: { models: nameColumn(MODEL_TABLE.records.length), prices: nameColumn(PRICE_TABLE.records.length) },
  chosen: PAPER_CHOICE,
};

/** A record with a value for each key. */
export function byKey<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function nameColumn(rowCount: number): Area {
  return { row: FIRST_FREE_ROW + 1, column: 0, rowCount, columnCount: 1 };
}
