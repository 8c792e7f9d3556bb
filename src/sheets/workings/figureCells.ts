import type { SettingKey } from "../../engine/settings";
import type { TextSettingKey } from "../../engine/textSettings";
import type { SpendLabel } from "../../scenario/spendLabels";
import { FIXED, FIXED_COLUMN, FIXED_ROW, areaReference, reference, sheetPrefix } from "../address";
import type { WorkbookNames } from "../names";
import type { Area } from "../plan";
import {
  API_COLUMN, APIS_SECTION, API_SCORES_SECTION, ASSUMPTIONS_SECTION, ASSUMPTION_ROWS, type ApiRow, BENCHMARK_COLUMNS, CONVERSIONS_SECTION, type Conversion, DEPLOYMENTS_SECTION,
  type DeploymentColumn, HOSTS_SECTION, type HostRow, type ScenarioLine, modelSections,
} from "./layout";

/** The value in force of a setting; the name in force, or the word for the catalog's; the monthly spend in force or the API it is paid to, or a word for none. */
export function inForce(key: SettingKey): string {
  return assumption(key);
}
export function textInForce(key: TextSettingKey): string {
  return assumption(key);
}
export function spendInForce(label: SpendLabel): string {
  return assumption(label);
}

function assumption(row: string): string {
  return ASSUMPTIONS_SECTION.anchored("inForce", ASSUMPTION_ROWS.indexOf(row), FIXED);
}

/** The currency of the catalog's tables: the word of the reporting currency. */
export function catalogCurrency(): string {
  return ASSUMPTIONS_SECTION.anchored("word", ASSUMPTION_ROWS.indexOf("currency"), FIXED);
}

/** A figure of the catalog's tables in the reporting currency: the only place where the sheets turn it. */
export function turned(amount: string): string {
  return `${amount}*${inForce("exchangeRate")}`;
}

/** A header as the catalog's tables have it, whatever currency the sheet shows it in. */
export function catalogHeader(cell: string): string {
  return `SUBSTITUTE(${cell},${textInForce("currency")},${catalogCurrency()})`;
}

/** The cell of a unit conversion, and of a line that follows from the assumptions alone. */
export function conversion(name: Conversion): string {
  return CONVERSIONS_SECTION.anchored(name, 0, FIXED);
}
export function scenarioLine(name: ScenarioLine): string {
  return CONVERSIONS_SECTION.anchored(name, 0, FIXED);
}

/** A model's figure, its column fixed. */
export function deploymentCell(column: DeploymentColumn, model: number): string {
  return DEPLOYMENTS_SECTION.cell(column, model);
}

/** A figure of every model. */
export function deploymentArea(column: DeploymentColumn, modelCount: number): Area {
  return modelSections(modelCount).deployments.area(column);
}

/** An API's figure, its row fixed. */
export function apiCell(row: ApiRow, api: number): string {
  return APIS_SECTION.cell(row, api);
}

/** A figure of every API. */
export function apiArea(row: ApiRow, apiCount: number): Area {
  return { ...APIS_SECTION.area(row), columnCount: apiCount };
}

/** A figure of the host that serves a model for least, its row fixed. */
export function hostCell(row: HostRow, model: number): string {
  return HOSTS_SECTION.cell(row, model);
}

/** The figure of every model's host. */
export function hostArea(row: HostRow, modelCount: number): Area {
  return { ...HOSTS_SECTION.area(row), columnCount: modelCount };
}

/** The figure of a model's host as other sheets read it, by the model's place in the row. */
export function hostFigure(row: HostRow, place: string, { sheets, chosen }: WorkbookNames): string {
  return `INDEX(${sheetPrefix(sheets.workings)}${areaReference(hostArea(row, chosen.models.length), FIXED)},${place})`;
}

/** The cell that names an API in the price section. */
export function apiHeader(api: number): string {
  return reference(APIS_SECTION.header, API_COLUMN + api, FIXED_ROW);
}

/** Where a price's header stands in the price table. */
export function apiHeaderPosition(row: ApiRow): string {
  return APIS_SECTION.anchored(row, -1, FIXED_COLUMN);
}

/** What an API charges for a model's volume; in how many benchmarks they both have a score, and the sum of their differences over those. */
export function apiCostCell(model: number, api: number, modelCount: number): string {
  return modelSections(modelCount).apiCosts.anchored(`api ${api}`, model, {});
}
export function sharedCell(model: number, api: number, modelCount: number): string {
  return modelSections(modelCount).shared.anchored(`api ${api}`, model, {});
}
export function differencesCell(model: number, api: number, modelCount: number): string {
  return modelSections(modelCount).differences.anchored(`api ${api}`, model, {});
}

/** A model's score in a benchmark, the column fixed, and an API's, the row fixed. */
export function openScore(model: number, benchmark: number, modelCount: number): string {
  return modelSections(modelCount).openScores.cell(`score ${benchmark}`, model);
}
export function apiScore(api: number, benchmark: number): string {
  return API_SCORES_SECTION.cell(BENCHMARK_COLUMNS[benchmark]!.field, api);
}
