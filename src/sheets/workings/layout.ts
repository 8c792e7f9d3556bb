import { BENCHMARK_TABLE } from "../../catalog/tables";
import type { SettingKey } from "../../engine/settings";
import { ASSUMPTION_KEYS } from "../assumptionsTable";
import { MATRIX_MODELS } from "../matrixLayout";
import { FIRST_FREE_ROW } from "../titleBlock";

/** A section of the workings: its heading, and its first row of figures under the rows that head them. */
interface Section {
  readonly heading: number;
  readonly first: number;
  readonly end: number;
}

const MODEL_COUNT = MATRIX_MODELS.length;

function section(heading: number, headerRows: number, rowCount: number): Section {
  const first = heading + 1 + headerRows;
  return { heading, first, end: first + rowCount };
}

/** The settings that the flat case uses. */
export const USED_SETTINGS: readonly SettingKey[] = ASSUMPTION_KEYS.filter((key) => key !== "horizon");

/** Numbers that turn one unit into another; no formula holds them itself. */
export const CONVERSIONS = [
  { label: "Seconds per hour", value: 3600 },
  { label: "Watts per kilowatt", value: 1000 },
  { label: "Months per year", value: 12 },
  { label: "Tokens per price unit", value: 1_000_000 },
] as const;
export type Conversion = (typeof CONVERSIONS)[number]["label"];

/** The rows of the API section: names of the figures that later formulas read. */
export const API_ROWS = [
  "row",
  "found",
  "input",
  "output",
  "cachedInput",
  "longContextInput",
  "longContextOutput",
  "mixedInput",
  "mixedOutput",
  "paidInput",
  "blended",
  "discounted",
] as const;
export type ApiRow = (typeof API_ROWS)[number];

export const DEPLOYMENT_COLUMNS = [
  "model",
  "modelRow",
  "modelFound",
  "group",
  "gpu",
  "gpuRow",
  "gpuFound",
  "gpuCount",
  "throughput",
  "power",
  "price",
  "hardware",
  "electricity",
  "capacity",
  "volume",
  "deployments",
  "totalHardware",
  "runningEach",
  "fixed",
  "running",
] as const;
export type DeploymentColumn = (typeof DEPLOYMENT_COLUMNS)[number];

/** The benchmarks compared: the columns of scores. */
export const BENCHMARK_COLUMNS = BENCHMARK_TABLE.columns.filter(({ show }) => show === "percent");

export const ASSUMPTIONS_SECTION = section(FIRST_FREE_ROW, 1, USED_SETTINGS.length);
export const CONVERSIONS_SECTION = section(ASSUMPTIONS_SECTION.end + 1, 0, CONVERSIONS.length);
export const DEPLOYMENTS_SECTION = section(CONVERSIONS_SECTION.end + 1, 3, MODEL_COUNT);
export const APIS_SECTION = section(DEPLOYMENTS_SECTION.end + 1, 1, API_ROWS.length);
export const API_COSTS_SECTION = section(APIS_SECTION.end + 1, 1, MODEL_COUNT);
export const OPEN_SCORES_SECTION = section(API_COSTS_SECTION.end + 1, 2, MODEL_COUNT);
/** The API's row in the table, then a benchmark in each row. */
export const API_SCORES_SECTION = section(OPEN_SCORES_SECTION.end + 1, 1, 1 + BENCHMARK_COLUMNS.length);
export const SHARED_SECTION = section(API_SCORES_SECTION.end + 1, 1, MODEL_COUNT);
export const DIFFERENCES_SECTION = section(SHARED_SECTION.end + 1, 1, MODEL_COUNT);
export const CHECKS_SECTION = section(DIFFERENCES_SECTION.end + 1, 0, 6);

/** The rows of headers that wrap. */
export const HEADER_ROWS: readonly number[] = [
  ...[APIS_SECTION, API_COSTS_SECTION, API_SCORES_SECTION, SHARED_SECTION, DIFFERENCES_SECTION].map(
    ({ heading }) => heading + 1,
  ),
  OPEN_SCORES_SECTION.heading + 2,
];

/** The column of values in force, of conversions, and of check results. */
export const IN_FORCE_COLUMN = 7;
export const CHECK_COLUMN = 2;
/** APIs stand in the columns they have on the break-even sheet. */
export const API_COLUMN = 2;
export const SCORE_COLUMN = 2;

/** The results of the checks. */
export const CHECK_RESULTS = {
  row: CHECKS_SECTION.first,
  column: CHECK_COLUMN,
  rowCount: CHECKS_SECTION.end - CHECKS_SECTION.first,
  columnCount: 1,
};
