import { BENCHMARK_TABLE } from "../../catalog/tables";
import { TEXT_SETTING_KEYS } from "../../engine/textSettings";
import { SPEND_ROWS } from "../../scenario/spendLabels";
import type { SettingKey } from "../../engine/settings";
import type { ConstantName } from "../../model/figures";
import type { Name } from "../../model/model";
import { recent } from "../../engine/recent";
import { ASSUMPTION_KEYS } from "../assumptionsTable";
import { Frame } from "../blocks/block";
import { stacked } from "../blocks/stack";
import { MOST_NAMES } from "../choice";
import type { Area } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";

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
export const LIST_PRICES = ["inputPrice", "outputPrice", "cachedInputPrice", "longContextInput", "longContextOutput", "longContextCachedInput"] as const;
export const PRICE_ROWS = [...LIST_PRICES, ...PRICE_LINES] as const;

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
export type DeploymentLine = (typeof DEPLOYMENT_LINES)[number];
export const DEPLOYMENT_COLUMNS = [
  "model", "namedRow", "openModel", "modelRow", "modelFound", "group", "gpuWanted", "mostPerGpu", "deploymentRow", "gpu", "gpuRow", "gpuFound", "gpuCount", "throughput", "measuredInputShare", "gpuPower", "gpuPrice", "rental", "reserved", "gpusPerServer", ...DEPLOYMENT_LINES,
] as const;
export type DeploymentColumn = (typeof DEPLOYMENT_COLUMNS)[number];

/** The benchmarks compared: the columns of scores. */
export const BENCHMARK_COLUMNS = BENCHMARK_TABLE.columns.filter(({ show }) => show === "percent");

/** The columns of the assumptions, a setting in each row. */
export const ASSUMPTION_COLUMNS = ["setting", "value", "atLeast", "above", "atMost", "below", "whole", "word", "inForce", "unit"] as const;
/** Their rows: settings, names of GPU, precision and currency, and the monthly spend. */
export const ASSUMPTION_ROWS: readonly string[] = [...USED_SETTINGS, ...TEXT_SETTING_KEYS, ...SPEND_ROWS.map(({ label }) => label)];
/** How many hosts of one model are looked at: first where each stands in the price table, then what each asks. */
export const MOST_HOSTS = 10;

/** The column of values in force, and of check results. */
export const IN_FORCE_COLUMN = ASSUMPTION_COLUMNS.indexOf("inForce");
export const CHECK_COLUMN = 2;
/** Models stand across in the section about hosts. */
export const HOST_COLUMN = 2;
/** APIs stand in the columns they have on the break-even sheet; after them the one that a monthly spend is paid to, then the equations. */
export const API_COLUMN = 2;
export function spendColumn(apiCount: number): number {
  return API_COLUMN + apiCount;
}

/** Lines down and members across, or members down and lines across, under a heading and the rows that head them. */
function down<L extends string>(names: readonly L[], headRows: number, lead: number): Frame<L> {
  return new Frame<L>({ heading: "", headRows, lead, members: 1 }, names);
}
function across<L extends string>(names: readonly L[], headRows: number, members: number): Frame<L> {
  return new Frame<L>({ heading: "", headRows, members, linesAcross: true }, names);
}

export const ASSUMPTIONS_SECTION = across(ASSUMPTION_COLUMNS, 1, ASSUMPTION_ROWS.length);
export const CONVERSIONS_SECTION = down<Conversion | ScenarioLine>([...CONVERSIONS, ...SCENARIO_LINES], 0, IN_FORCE_COLUMN);
export const APIS_SECTION = down(API_ROWS, 1, API_COLUMN);
const hosts = (what: "row" | "price") => Array.from({ length: MOST_HOSTS }, (_, k) => `${what} ${k}` as const);
export const HOST_LIST_SECTION = down<`row ${number}` | `price ${number}`>([...hosts("row"), ...hosts("price")], 1, HOST_COLUMN);
export const HOSTS_SECTION = down(HOST_ROWS, 1, HOST_COLUMN);
/** The API's row in the table, then a benchmark in each row. */
export const API_SCORES_SECTION = down(["row", ...BENCHMARK_COLUMNS.map(({ field }) => field)], 1, API_COLUMN);
/** The first of the sections with a model in each row: it starts at one place, and those under it where it ends. */
export const DEPLOYMENTS_SECTION = across(DEPLOYMENT_COLUMNS, 3, 0);
stacked(FIRST_FREE_ROW, [ASSUMPTIONS_SECTION, CONVERSIONS_SECTION, APIS_SECTION, HOST_LIST_SECTION, HOSTS_SECTION, API_SCORES_SECTION, DEPLOYMENTS_SECTION]);

/** The columns of what is of a model and an API: two about the model, then the APIs. */
export type PairColumn = "model" | "of" | `api ${number}`;
/** The columns of scores: the model, its row in the table, the benchmarks. */
export type ScoreColumn = "model" | "row" | `score ${number}`;

export interface ModelSections {
  readonly deployments: Frame<DeploymentColumn>;
  readonly apiCosts: Frame<PairColumn>;
  readonly openScores: Frame<ScoreColumn>;
  readonly shared: Frame<PairColumn>;
  readonly differences: Frame<PairColumn>;
  readonly checks: Frame<`check ${number}`>;
}

const LAYOUTS_KEPT = 8;

/** The sections whose places depend on how many models there are. */
export const modelSections: (modelCount: number) => ModelSections = recent(LAYOUTS_KEPT, (a, b) => a === b, (modelCount) => {
  const pairs = () => across<PairColumn>(["model", "of", ...Array.from({ length: MOST_NAMES }, (_, j): PairColumn => `api ${j}`)], 1, modelCount);
  const sections: ModelSections = {
    deployments: across(DEPLOYMENT_COLUMNS, 3, modelCount),
    apiCosts: pairs(),
    openScores: across<ScoreColumn>(["model", "row", ...BENCHMARK_COLUMNS.map((_, k): ScoreColumn => `score ${k}`)], 2, modelCount),
    shared: pairs(),
    differences: pairs(),
    checks: down(Array.from({ length: CHECK_COUNT }, (_, i) => `check ${i}` as const), 0, CHECK_COLUMN),
  };
  const { deployments, apiCosts, openScores, shared, differences, checks } = sections;
  stacked(DEPLOYMENTS_SECTION.heading, [deployments, apiCosts, openScores, shared, differences, checks]);
  return sections;
});

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

/** The results of the checks. */
export function checkResults(modelCount: number): Area {
  const { checks } = modelSections(modelCount);
  return { ...checks.area("check 0"), rowCount: checks.names.length };
}
