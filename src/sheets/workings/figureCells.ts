import type { SettingKey } from "../../engine/settings";
import { TEXT_SETTING_KEYS, type TextSettingKey } from "../../engine/textSettings";
import { SPEND_ROWS, type SpendLabel } from "../../scenario/spendLabels";
import { FIXED, FIXED_COLUMN, FIXED_ROW, areaReference, reference, sheetPrefix } from "../address";
import type { WorkbookNames } from "../names";
import type { Area } from "../plan";
import {
  USED_SETTINGS,
  CONVERSIONS,
  type Conversion,
  API_ROWS,
  type ApiRow,
  HOST_ROWS,
  type HostRow,
  DEPLOYMENT_COLUMNS,
  type DeploymentColumn,
  ASSUMPTIONS_SECTION,
  CONVERSIONS_SECTION,
  SCENARIO_LINES,
  type ScenarioLine,
  DEPLOYMENTS_SECTION,
  APIS_SECTION,
  HOSTS_SECTION,
  HOST_COLUMN,
  API_SCORES_SECTION,
  modelSections,
  IN_FORCE_COLUMN,
  WORD_COLUMN,
  API_COLUMN,
  SCORE_COLUMN,
} from "./layout";

/** The value in force of a setting. */
export function inForce(key: SettingKey): string {
  return reference(ASSUMPTIONS_SECTION.first + USED_SETTINGS.indexOf(key), IN_FORCE_COLUMN, FIXED);
}

/** The name in force of a text setting, or the word for the catalog's. */
export function textInForce(key: TextSettingKey): string {
  return reference(ASSUMPTIONS_SECTION.first + USED_SETTINGS.length + TEXT_SETTING_KEYS.indexOf(key), IN_FORCE_COLUMN, FIXED);
}

/** The monthly spend in force, or the API it is paid to; a word for none. */
export function spendInForce(label: SpendLabel): string {
  return reference(spendRow(label), IN_FORCE_COLUMN, FIXED);
}

/** Where a row about the monthly spend stands. */
export function spendRow(label: SpendLabel): number {
  return ASSUMPTIONS_SECTION.first + USED_SETTINGS.length + TEXT_SETTING_KEYS.length + SPEND_ROWS.findIndex((row) => row.label === label);
}

/** The currency of the catalog's tables: the word of the reporting currency. */
export function catalogCurrency(): string {
  return reference(ASSUMPTIONS_SECTION.first + USED_SETTINGS.length + TEXT_SETTING_KEYS.indexOf("currency"), WORD_COLUMN, FIXED);
}

/** A figure of the catalog's tables in the reporting currency: the only place where the sheets turn it. */
export function turned(amount: string): string {
  return `${amount}*${inForce("exchangeRate")}`;
}

/** A header as the catalog's tables have it, whatever currency the sheet shows it in. */
export function catalogHeader(cell: string): string {
  return `SUBSTITUTE(${cell},${textInForce("currency")},${catalogCurrency()})`;
}

/** The cell of a unit conversion. */
export function conversion(name: Conversion): string {
  return reference(CONVERSIONS_SECTION.first + CONVERSIONS.indexOf(name), IN_FORCE_COLUMN, FIXED);
}

/** The cell of a line that follows from the assumptions alone. */
export function scenarioLine(name: ScenarioLine): string {
  return reference(CONVERSIONS_SECTION.first + CONVERSIONS.length + SCENARIO_LINES.indexOf(name), IN_FORCE_COLUMN, FIXED);
}

/** A model's figure, its column fixed. */
export function deploymentCell(column: DeploymentColumn, model: number): string {
  return reference(DEPLOYMENTS_SECTION.first + model, DEPLOYMENT_COLUMNS.indexOf(column), FIXED_COLUMN);
}

/** A figure of every model. */
export function deploymentArea(column: DeploymentColumn, modelCount: number): Area {
  return { row: DEPLOYMENTS_SECTION.first, column: DEPLOYMENT_COLUMNS.indexOf(column), rowCount: modelCount, columnCount: 1 };
}

/** An API's figure, its row fixed. */
export function apiCell(row: ApiRow, api: number): string {
  return reference(APIS_SECTION.first + API_ROWS.indexOf(row), API_COLUMN + api, FIXED_ROW);
}

/** A figure of every API. */
export function apiArea(row: ApiRow, apiCount: number): Area {
  return { row: APIS_SECTION.first + API_ROWS.indexOf(row), column: API_COLUMN, rowCount: 1, columnCount: apiCount };
}

/** A figure of the host that serves a model for least, its row fixed. */
export function hostCell(row: HostRow, model: number): string {
  return reference(HOSTS_SECTION.first + HOST_ROWS.indexOf(row), HOST_COLUMN + model, FIXED_ROW);
}

/** The figure of every model's host. */
export function hostArea(row: HostRow, modelCount: number): Area {
  return { row: HOSTS_SECTION.first + HOST_ROWS.indexOf(row), column: HOST_COLUMN, rowCount: 1, columnCount: modelCount };
}

/** The figure of a model's host as other sheets read it, by the model's place in the row. */
export function hostFigure(row: HostRow, place: string, { sheets, chosen }: WorkbookNames): string {
  return `INDEX(${sheetPrefix(sheets.workings)}${areaReference(hostArea(row, chosen.models.length), FIXED)},${place})`;
}

/** The cell that names an API in the price section. */
export function apiHeader(api: number): string {
  return reference(APIS_SECTION.first - 1, API_COLUMN + api, FIXED_ROW);
}

/** Where a price's header stands in the price table. */
export function apiHeaderPosition(row: ApiRow): string {
  return reference(APIS_SECTION.first + API_ROWS.indexOf(row), 1, FIXED_COLUMN);
}

/** What an API charges for a model's volume. */
export function apiCostCell(model: number, api: number, modelCount: number): string {
  return reference(modelSections(modelCount).apiCosts.first + model, API_COLUMN + api);
}

/** In how many benchmarks a model and an API both have a score. */
export function sharedCell(model: number, api: number, modelCount: number): string {
  return reference(modelSections(modelCount).shared.first + model, API_COLUMN + api);
}

/** The sum of their differences over those benchmarks. */
export function differencesCell(model: number, api: number, modelCount: number): string {
  return reference(modelSections(modelCount).differences.first + model, API_COLUMN + api);
}

/** A model's score in a benchmark, the column fixed. */
export function openScore(model: number, benchmark: number, modelCount: number): string {
  return reference(modelSections(modelCount).openScores.first + model, SCORE_COLUMN + benchmark, FIXED_COLUMN);
}

/** An API's score in a benchmark, the row fixed. */
export function apiScore(api: number, benchmark: number): string {
  return reference(API_SCORES_SECTION.first + 1 + benchmark, API_COLUMN + api, FIXED_ROW);
}
