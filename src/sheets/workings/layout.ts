import { BENCHMARK_TABLE } from "../../catalog/tables";
import { TEXT_SETTING_KEYS } from "../../engine/textSettings";
import { SPEND_ROWS } from "../../scenario/spendLabels";
import type { SettingKey } from "../../engine/settings";
import type { ConstantName } from "../../model/figures";
import type { Name } from "../../model/model";
import { ASSUMPTION_KEYS } from "../assumptionsTable";
import type { Area } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";

/** A section of the workings: its heading, and its first row of figures under the rows that head them. */
export interface Section {
  readonly heading: number;
  readonly first: number;
  readonly end: number;
}

function section(heading: number, headerRows: number, rowCount: number): Section {
  const first = heading + 1 + headerRows;
  return { heading, first, end: first + rowCount };
}

/** The settings that the sheets compute with. */
export const USED_SETTINGS: readonly SettingKey[] = ASSUMPTION_KEYS;

/** Numbers that turn one unit into another; no formula holds them itself. */
export const CONVERSIONS = ["secondsPerHour", "wattsPerKilowatt", "monthsPerYear", "hoursPerYear", "tokensPerPriceUnit", "horizonsCounted", "monthsFollowed", "longTerm", "macrsYear1", "macrsYear2", "macrsYear3", "macrsYear4", "macrsYear5", "macrsYear6"] as const satisfies readonly ConstantName[];
export type Conversion = (typeof CONVERSIONS)[number];
/** Lines that follow from the assumptions alone: a cell for everyone. */
export const SCENARIO_LINES = ["replacedAfter"] as const satisfies readonly Name[];
export type ScenarioLine = (typeof SCENARIO_LINES)[number];

/** List prices and the steps to what is paid: the same for an API of the matrix and for a host. */
export const PRICE_LINES = ["mixedInput", "mixedCached", "mixedOutput", "paidInput", "blendedPrice", "pricePaid"] as const satisfies readonly Name[];
export const PRICE_ROWS = [
  "inputPrice", "outputPrice", "cachedInputPrice", "longContextInput", "longContextOutput", "longContextCachedInput", ...PRICE_LINES,
] as const;

/** The rows of the API section: names of the figures that later formulas read. */
export const API_ROWS = ["pricedOn", "from", "found", "row", ...PRICE_ROWS] as const;
export type ApiRow = (typeof API_ROWS)[number];

/** The rows of the section about hosts: which one serves each model for least, then its prices as those of any API. */
export const HOST_ROWS = ["hosts", "lowest", "tableRow", "host", ...PRICE_ROWS, "openModelCost"] as const;
export type HostRow = (typeof HOST_ROWS)[number];

/** What is computed of a model's deployments, by the equations of the model. */
export const DEPLOYMENT_LINES = [
  "hardwareEach", "electricityEach", "capacity", "served", "deployments", "equipped", "hardware", "runningEach", "fixedRunning", "running", "rent", "rentedEach", "rented", "reservedEach", "rentEach", "staffEach", "staffCost", "renewalsTotal", "capitalUsed",
] as const satisfies readonly Name[];
export const DEPLOYMENT_COLUMNS = [
  "model", "namedRow", "openModel", "modelRow", "modelFound", "group", "gpuWanted", "mostPerGpu", "deploymentRow", "gpu", "gpuRow", "gpuFound", "gpuCount", "throughput", "measuredInputShare", "gpuPower", "gpuPrice", "rental", "reserved", "gpusPerServer", ...DEPLOYMENT_LINES,
] as const;
export type DeploymentColumn = (typeof DEPLOYMENT_COLUMNS)[number];

/** The benchmarks compared: the columns of scores. */
export const BENCHMARK_COLUMNS = BENCHMARK_TABLE.columns.filter(({ show }) => show === "percent");

export const ASSUMPTIONS_SECTION = section(FIRST_FREE_ROW, 1, USED_SETTINGS.length + TEXT_SETTING_KEYS.length + SPEND_ROWS.length);
export const CONVERSIONS_SECTION = section(ASSUMPTIONS_SECTION.end + 1, 0, CONVERSIONS.length + SCENARIO_LINES.length);
export const APIS_SECTION = section(CONVERSIONS_SECTION.end + 1, 1, API_ROWS.length);
/** How many hosts of one model are looked at: first where each stands in the price table, then what each asks. */
export const MOST_HOSTS = 10;
export const HOST_LIST_SECTION = section(APIS_SECTION.end + 1, 1, 2 * MOST_HOSTS);
export const HOSTS_SECTION = section(HOST_LIST_SECTION.end + 1, 1, HOST_ROWS.length);
/** The API's row in the table, then a benchmark in each row. */
export const API_SCORES_SECTION = section(HOSTS_SECTION.end + 1, 1, 1 + BENCHMARK_COLUMNS.length);
/** The first of the sections with a model in each row: it starts at one place, and those under it where it ends. */
export const DEPLOYMENTS_SECTION = section(API_SCORES_SECTION.end + 1, 3, 0);

export type ModelSection = "deployments" | "apiCosts" | "openScores" | "shared" | "differences" | "checks";

/** The sections whose places depend on how many models there are. */
export function modelSections(modelCount: number): Readonly<Record<ModelSection, Section>> {
  const deployments = section(DEPLOYMENTS_SECTION.heading, 3, modelCount);
  const apiCosts = section(deployments.end + 1, 1, modelCount);
  const openScores = section(apiCosts.end + 1, 2, modelCount);
  const shared = section(openScores.end + 1, 1, modelCount);
  const differences = section(shared.end + 1, 1, modelCount);
  return { deployments, apiCosts, openScores, shared, differences, checks: section(differences.end + 1, 0, CHECK_COUNT) };
}

/** Of the tables and the steps; under them, those of the sheets beside each other. */
const OWN_CHECKS = 7;
const SHEET_CHECKS = 9;
const CHECK_COUNT = OWN_CHECKS + SHEET_CHECKS;

/** The rows of headers that wrap. */
export function headerRows(modelCount: number): number[] {
  const { shared, differences, openScores } = modelSections(modelCount);
  return [
    ...[APIS_SECTION, HOST_LIST_SECTION, HOSTS_SECTION, API_SCORES_SECTION, shared, differences].map(({ heading }) => heading + 1),
    openScores.heading + 2,
  ];
}

/** The columns of the words that settings take, and of values in force, of conversions, and of check results. */
export const WORD_COLUMN = 7;
export const IN_FORCE_COLUMN = 8;
export const CHECK_COLUMN = 2;
/** Models stand across in the section about hosts. */
export const HOST_COLUMN = 2;
/** APIs stand in the columns they have on the break-even sheet; after them the one that a monthly spend is paid to, then the equations. */
export const API_COLUMN = 2;
export function spendColumn(apiCount: number): number {
  return API_COLUMN + apiCount;
}
export const SCORE_COLUMN = 2;

/** The results of the checks. */
export function checkResults(modelCount: number): Area {
  const { first, end } = modelSections(modelCount).checks;
  return { row: first, column: CHECK_COLUMN, rowCount: end - first, columnCount: 1 };
}
