import { SETTINGS, setting, type SettingKey } from "../../engine/settings";
import { formulaOf } from "../../forms/formulas";
import { CONSTANTS } from "../../model/figures";
import { MODEL } from "../../model/model";
import { scenarioLines } from "../../scenario/lines";
import { TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../../engine/textSettings";
import { typedDomain } from "../../engine/unitSlips";
import type { Scenario } from "../../scenario/scenario";
import { NO_SPEND, SPEND_DOMAIN, SPEND_LABEL, SPEND_ROWS, SPENT_ON_LABEL, type SpendLabel } from "../../scenario/spendLabels";
import { SETTING_FORMATS } from "../assumptionsTable";
import type { BlockLine } from "../blocks/block";
import { domainConditions } from "../domainRule";
import { domainHere } from "../monthRows";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanName, PlanValue } from "../plan";
import type { FormatName, StyleName } from "../styles";
import { apiCell, catalogCurrency, inForce, spendInForce, textInForce } from "./figureCells";
import { ASSUMPTIONS_SECTION, type ASSUMPTION_COLUMNS, ASSUMPTION_ROWS, CONVERSIONS, CONVERSIONS_SECTION, type Conversion, SCENARIO_LINES, type ScenarioLine, USED_SETTINGS } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

type Column = (typeof ASSUMPTION_COLUMNS)[number];
/** What a value typed is held to: numbers, and the word that stands for none. */
type Limit = "atLeast" | "above" | "atMost" | "below" | "whole" | "word";

/** A setting, a name or a monthly spend: what it is called, what the assumptions say, and what is in force. */
interface AssumedRow {
  readonly label: string;
  readonly unit: string;
  readonly format: FormatName;
  readonly limits: Readonly<Partial<Record<Limit, PlanValue>>>;
  readonly assumed: string;
  readonly typed: PlanValue;
  readonly inForce: string;
  readonly expected: PlanValue;
}

/** The assumptions used, each looked up once and held to its domain: outside it the value in force is #N/A. */
export function assumptionCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const rows: readonly AssumedRow[] = [
    ...USED_SETTINGS.map((key) => (key === "volume" ? volumeRow(names, scenario) : settingRow(key, names, scenario, scenario.settings[key]?.toNumber() ?? setting(key).word ?? ""))),
    ...TEXT_SETTING_KEYS.map((key) => textRow(key, names, scenario)),
    ...SPEND_ROWS.map(({ label }) => spendRow(label, names, scenario)),
  ];
  const text = (label: string, style: StyleName, value: "label" | "unit"): BlockLine => ({ label, format: "text", style, value: (i) => rows[i]![value] });
  const limit = (label: string, name: Limit): BlockLine => ({
    label, style: "reference", format: (i) => (name in rows[i]!.limits && rows[i]!.format === "date" ? "date" : "general"), value: (i) => rows[i]!.limits[name] ?? "",
  });
  const figure = (label: string, style: StyleName, formula: "assumed" | "inForce", value: "typed" | "expected"): BlockLine => ({
    label, style, format: (i) => rows[i]!.format, formula: (i) => rows[i]![formula], value: (i) => rows[i]![value],
  });
  const lines: Record<Column, BlockLine> = {
    setting: text("Setting", "text", "label"), value: figure("Value", "resultLink", "assumed", "typed"),
    atLeast: limit("At least", "atLeast"), above: limit("More than", "above"), atMost: limit("At most", "atMost"), below: limit("Less than", "below"), whole: limit("Whole", "whole"),
    word: limit("Or the word", "word"), inForce: figure("In force", "total", "inForce", "expected"), unit: text("Unit", "label", "unit"),
  };
  return ASSUMPTIONS_SECTION.filled(lines, { heading: "Assumptions in force", width }).cells();
}

/** A cell in the row of a setting, a name or a spend. */
function at(column: Column, row: string): string {
  return ASSUMPTIONS_SECTION.cell(column, ASSUMPTION_ROWS.indexOf(row));
}

function settingRow(key: SettingKey, names: WorkbookNames, scenario: Scenario, expected: PlanValue): AssumedRow {
  const { label, unit, show, word } = setting(key);
  const { above } = domainHere(key, scenario);
  const { atLeast, atMost, below, whole } = typedDomain(key, domainHere(key, scenario));
  const limits = Object.entries({ atLeast, above, atMost, below, whole: whole ? "yes" : undefined, word }).filter(([, limit]) => limit !== undefined);
  return {
    label, unit, format: SETTING_FORMATS[show], limits: Object.fromEntries(limits), typed: expected, expected,
    assumed: assumed(key, names, key), inForce: key === "exchangeRate" ? namedRate(key) : inForceFormula(key, show === "usd"),
  };
}

/** The volume typed, or what the monthly spend buys; both at once are refused. */
function volumeRow(names: WorkbookNames, scenario: Scenario): AssumedRow {
  const { settings, spend } = scenario;
  const [typed, expected] = [spend ? undefined : settings.volume?.toNumber(), settings.volume?.toNumber()].map((each) => each ?? setting("volume").word!) as [PlanValue, PlanValue];
  const row = settingRow("volume", names, scenario, typed);
  const price = apiCell("pricePaid", names.chosen.apis.length);
  const usd = spendInForce(SPEND_LABEL);
  const bought = formulaOf(MODEL, "tokensForSpend", (name) => (name === "spend" ? usd : name === "pricePaid" ? price : SCENARIO_CELLS.cell(name)));
  return { ...row, expected, inForce: `IF(ISNUMBER(${usd}),IF(ISNUMBER(${at("value", "volume")}),NA(),IF(${price}>0,${bought},NA())),${row.inForce})` };
}

/** A name typed among the assumptions; an older table lacks the row. */
function textRow(key: TextSettingKey, names: WorkbookNames, { choice }: Scenario): AssumedRow {
  const { tables } = names;
  const value = at("value", key);
  const listed = { gpu: `COUNTIF(${tables.gpus}[GPU],${value})=1`, precision: `COUNTIF(${tables.deployments}[Precision],${value})>0`, currency: `LEN(${value})=LEN(${at("word", key)})` }[key];
  return wordRow(key, { ...TEXT_SETTINGS[key], taken: listed, typed: choice[key], format: "general" }, names);
}

/** The monthly spend, or the API it is paid to; each needs the other. */
function spendRow(label: SpendLabel, names: WorkbookNames, { spend }: Scenario): AssumedRow {
  const { unit } = SPEND_ROWS.find((each) => each.label === label)!;
  const [value, other] = [at("value", label), at("value", label === SPEND_LABEL ? SPENT_ON_LABEL : SPEND_LABEL)];
  return wordRow(label, label === SPEND_LABEL
    ? { label, unit, word: NO_SPEND, typed: spend?.usd.toNumber(), format: "usd", taken: `IF(ISNUMBER(${value}),AND(${domainConditions(value, SPEND_DOMAIN).join(",")},${other}<>"${NO_SPEND}"),FALSE)` }
    : { label, unit, word: NO_SPEND, typed: spend?.api, format: "general", taken: `AND(COUNTIF(${names.tables.prices}[API],${value})>0,ISNUMBER(${other}))` }, names);
}

interface Word extends Pick<AssumedRow, "label" | "unit" | "format"> {
  /** What stands where nothing is typed. */
  readonly word: string;
  /** When what is typed is taken, as a condition. */
  readonly taken: string;
  readonly typed: PlanValue | undefined;
}

function wordRow(row: string, { label, unit, word, taken, typed = word, format }: Word, names: WorkbookNames): AssumedRow {
  const [value, none] = [at("value", row), at("word", row)];
  return {
    label, unit, format, limits: { word }, typed, expected: typed,
    assumed: `IFERROR(${assumed(row, names, row === "currency" ? row : undefined)},${none})`, inForce: `IF(OR(${value}="",${value}=0,${value}=${none}),${none},IF(${taken},${value},NA()))`,
  };
}

/** What the assumptions say of the setting that a row names: in the scenario in force, or in one of its own, which is typed, or what the first has typed, or the preset's. */
function assumed(row: string, { tables: { assumptions: table, currencies }, scenarioColumn }: WorkbookNames, key?: SettingKey | "currency"): string {
  const place = (of: string) => `MATCH(${ASSUMPTIONS_SECTION.anchored("setting", ASSUMPTION_ROWS.indexOf(of), { column: true, row: of !== row })},${table}[Setting],0)`;
  const inForceThere = (of = row) => `INDEX(${table}[Value],${place(of)})`;
  // All scenarios are in the currency in force.
  if (scenarioColumn === undefined || key === "currency") return inForceThere();
  const isAmount = key !== undefined && setting(key).show === "usd" && setting(key).word === undefined;
  const preset = key === "exchangeRate"
    ? `INDEX(${currencies}[Units per US dollar],MATCH(${textInForce("currency")},${currencies}[Currency],0))`
    : `INDEX(${table}[Preset value],${place(row)})${isAmount ? `*(${inForce("exchangeRate")}/${inForceThere("exchangeRate")})` : ""}`;
  const [own, first] = [scenarioColumn, "2"].map((column) => `INDEX(${table}[[Setting]:[Value]],${place(row)},${column})`);
  return `IF(${own}<>"",${own},IF(${first}<>"",${first},${preset}))`;
}

/** One formula for every setting, whichever limits it has; what reads as another unit is known of amounts in USD alone. */
function inForceFormula(row: SettingKey, isAmount = false): string {
  const cell = (column: Column) => at(column, row);
  const value = cell("value");
  const isForeign = `${textInForce("currency")}<>${catalogCurrency()}`;
  const [foreign, foreignAboveZero] = isAmount ? [`,${isForeign}`, `,AND(${isForeign},${cell("above")}<>"")`] : ["", ""];
  const inside = [
    `OR(${cell("atLeast")}="",${value}>=${cell("atLeast")}${foreignAboveZero})`,
    `OR(${cell("above")}="",${value}>${cell("above")})`,
    `OR(${cell("atMost")}="",${value}<=${cell("atMost")}${foreign})`,
    `OR(${cell("below")}="",${value}<${cell("below")}${foreign})`,
    `OR(${cell("whole")}="",${value}=INT(${value}))`,
  ].join(",");
  return `IF(ISNUMBER(${value}),IF(AND(${inside}),${value},NA()),IF(AND(${cell("word")}<>"",${value}=${cell("word")}),${value},NA()))`;
}

/** The exchange rate is 1 while no other currency is named. */
function namedRate(row: SettingKey): string {
  return `IF(AND(${textInForce("currency")}=${catalogCurrency()},${at("value", row)}<>1),NA(),${inForceFormula(row)})`;
}

/** The settings an auditor asks for by name. */
const NAMED: readonly SettingKey[] = [
  "hoursPerMonth", "utilization", "electricityRate", "inputShare", "volume", "horizon", "discountRate", "taxRate", "asOf",
];

/** Names for the values in force: "Discount_rate" and the like. */
export function assumptionNames(): PlanName[] {
  return NAMED.map((key) => {
    const { label, unit } = setting(key);
    const area = { ...ASSUMPTIONS_SECTION.area("inForce"), row: ASSUMPTIONS_SECTION.first + ASSUMPTION_ROWS.indexOf(key), rowCount: 1 };
    return { name: label.replace(/ /g, "_"), area, comment: `${label} in force (${unit})` };
  });
}

/** The unit conversions, in cells so that no formula holds a number of its own, and what follows from the assumptions alone. */
export function conversionCells(scenario: Scenario, width: number): PlanCell[] {
  const constant = (name: Conversion): BlockLine => ({ label: CONSTANTS[name].label, format: CONSTANTS[name].format, style: "total", value: () => CONSTANTS[name].constant! });
  const line = (name: ScenarioLine): BlockLine => ({
    label: MODEL.described(name).label, format: "count", style: "total", value: () => scenarioLines(scenario).of(name).toNumber(),
    formula: () => formulaOf(MODEL, name, (each) => (each in SETTINGS ? inForce(each as SettingKey) : undefined)),
  });
  const lines = Object.fromEntries([...CONVERSIONS.map((name) => [name, constant(name)]), ...SCENARIO_LINES.map((name) => [name, line(name)])]) as Record<Conversion | ScenarioLine, BlockLine>;
  return CONVERSIONS_SECTION.filled(lines, { heading: "Unit conversions, how far months are counted, the tax table, and what follows from the assumptions alone", width }).cells();
}
