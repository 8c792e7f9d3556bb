import { BENCHMARK_TABLE } from "../../catalog/tables";
import type { SettingKey } from "../../engine/settings";
import { ASSUMPTION_KEYS } from "../assumptionsSheet";
import { FIXED, FIXED_ROW, areaReference, reference } from "../address";
import { MATRIX_APIS, MATRIX_MODELS } from "../matrixLayout";
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
  "row", "found", "input", "output", "cachedInput", "longContextInput", "longContextOutput",
  "mixedInput", "mixedOutput", "paidInput", "blended", "discounted",
] as const;
export type ApiRow = (typeof API_ROWS)[number];

export const DEPLOYMENT_COLUMNS = [
  "model", "modelRow", "modelFound", "group", "gpu", "gpuRow", "gpuFound", "gpuCount", "throughput", "power", "price",
  "hardware", "electricity", "capacity", "volume", "deployments", "totalHardware", "runningEach", "fixed", "running",
] as const;
export type DeploymentColumn = (typeof DEPLOYMENT_COLUMNS)[number];

/** The benchmarks compared. */
export const BENCHMARK_COLUMNS = BENCHMARK_TABLE.columns.filter(({ show }) => show === "percent");

export const ASSUMPTIONS_SECTION = section(FIRST_FREE_ROW, 1, USED_SETTINGS.length);
export const CONVERSIONS_SECTION = section(ASSUMPTIONS_SECTION.end + 1, 0, CONVERSIONS.length);
export const DEPLOYMENTS_SECTION = section(CONVERSIONS_SECTION.end + 1, 3, MODEL_COUNT);
export const APIS_SECTION = section(DEPLOYMENTS_SECTION.end + 1, 1, API_ROWS.length);
export const API_COSTS_SECTION = section(APIS_SECTION.end + 1, 1, MODEL_COUNT);
export const OPEN_SCORES_SECTION = section(API_COSTS_SECTION.end + 1, 2, MODEL_COUNT);
export const API_SCORES_SECTION = section(OPEN_SCORES_SECTION.end + 1, 2, MATRIX_APIS.length);
export const SHARED_SECTION = section(API_SCORES_SECTION.end + 1, 1, MODEL_COUNT);
export const CHECKS_SECTION = section(SHARED_SECTION.end + 1, 0, 6);

/** The column of values in force, of conversions, and of check results. */
export const IN_FORCE_COLUMN = 7;
export const CHECK_COLUMN = 2;
/** APIs stand in the columns they have on the break-even sheet. */
export const API_COLUMN = 2;
export const SCORE_COLUMN = 2;

/** The value in force of a setting. */
export function inForce(key: SettingKey): string {
  return reference(ASSUMPTIONS_SECTION.first + USED_SETTINGS.indexOf(key), IN_FORCE_COLUMN, FIXED);
}

export function conversion(label: Conversion): string {
  const row = CONVERSIONS.findIndex((each) => each.label === label);
  return reference(CONVERSIONS_SECTION.first + row, IN_FORCE_COLUMN, FIXED);
}

/** A model's figure, its column fixed. */
export function deploymentCell(column: DeploymentColumn, model: number): string {
  return reference(DEPLOYMENTS_SECTION.first + model, DEPLOYMENT_COLUMNS.indexOf(column), { column: true });
}

/** An API's figure, its row fixed. */
export function apiCell(row: ApiRow, api: number): string {
  return reference(APIS_SECTION.first + API_ROWS.indexOf(row), API_COLUMN + api, FIXED_ROW);
}

export function apiCostCell(model: number, api: number): string {
  return reference(API_COSTS_SECTION.first + model, API_COLUMN + api);
}

export function sharedBenchmarksCell(model: number, api: number): string {
  return reference(SHARED_SECTION.first + model, API_COLUMN + api);
}

/** All scores of an open model, the columns fixed. */
export function openScores(model: number): string {
  const row = OPEN_SCORES_SECTION.first + model;
  return areaReference({ row, column: SCORE_COLUMN, rowCount: 1, columnCount: BENCHMARK_COLUMNS.length }, { column: true });
}

const API_COUNT = MATRIX_APIS.length;
/** The names of the commercial models with scores, and their scores. */
export const API_SCORE_NAMES = { row: API_SCORES_SECTION.first, column: 0, rowCount: API_COUNT, columnCount: 1 };
export const API_SCORES = { ...API_SCORE_NAMES, column: SCORE_COLUMN, columnCount: BENCHMARK_COLUMNS.length };
/** The results of the checks. */
export const CHECK_RESULTS = {
  row: CHECKS_SECTION.first, column: CHECK_COLUMN, rowCount: CHECKS_SECTION.end - CHECKS_SECTION.first, columnCount: 1,
};
