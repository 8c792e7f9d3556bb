import { SETTINGS, setting, type SettingKey } from "../../engine/settings";
import { formulaOf } from "../../forms/formulas";
import { CONSTANTS } from "../../model/figures";
import { MODEL } from "../../model/model";
import { scenarioLines } from "../../scenario/lines";
import { TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../../engine/textSettings";
import { typedDomain } from "../../engine/unitSlips";
import type { Scenario } from "../../scenario/scenario";
import { NO_SPEND, SPEND_DOMAIN, SPEND_LABEL, SPEND_ROWS, SPENT_ON_LABEL, type SpendLabel } from "../../scenario/spendLabels";
import { FIXED_COLUMN, cellArea, reference } from "../address";
import { SETTING_FORMATS } from "../assumptionsTable";
import type { BlockLine } from "../blocks/block";
import { emptyCell, formulaCell, sectionHeading, valueCell, valueRow } from "../cells";
import { domainConditions } from "../domainRule";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanName, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { apiCell, assumptionRow, catalogCurrency, inForce, spendInForce, textInForce } from "./figureCells";
import { ASSUMPTIONS_SECTION, ASSUMPTION_COLUMNS, CONVERSIONS, CONVERSIONS_SECTION, type Conversion, IN_FORCE_COLUMN, SCENARIO_LINES, type ScenarioLine, USED_SETTINGS } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

const HEADERS = ["Setting", "Value", "At least", "More than", "At most", "Less than", "Whole", "Or the word", "In force", "Unit"];
const columnOf = (name: (typeof ASSUMPTION_COLUMNS)[number]) => ASSUMPTION_COLUMNS.indexOf(name);
const [VALUE, WORD, UNIT] = [columnOf("value"), columnOf("word"), columnOf("unit")];
const [AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, WHOLE] = [columnOf("atLeast"), columnOf("above"), columnOf("atMost"), columnOf("below"), columnOf("whole")];

/** The assumptions used, each looked up once and held to its domain: outside it the value in force is #N/A. */
export function assumptionCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { settings } = scenario;
  const { heading, first } = ASSUMPTIONS_SECTION;
  return [
    ...sectionHeading(heading, "Assumptions in force", columnCount),
    ...valueRow(heading + 1, 0, HEADERS, "header"),
    ...USED_SETTINGS.flatMap((key, i) =>
      key === "volume" ? volumeCells(first + i, names, scenario) : settingCells(first + i, key, names, settings[key]?.toNumber() ?? setting(key).word ?? ""),
    ),
    ...TEXT_SETTING_KEYS.flatMap((key, i) => textCells(first + USED_SETTINGS.length + i, key, names, scenario)),
    ...SPEND_ROWS.flatMap(({ label }) => spendCells(label, names, scenario)),
  ];
}

function settingCells(row: number, key: SettingKey, names: WorkbookNames, expected: PlanValue): PlanCell[] {
  const { label, unit, show, word } = setting(key);
  const domain = typedDomain(key, setting(key).domain);
  const format = SETTING_FORMATS[show];
  const limits = [
    [AT_LEAST, domain.atLeast],
    [MORE_THAN, setting(key).domain.above],
    [AT_MOST, domain.atMost],
    [LESS_THAN, domain.below],
    [WHOLE, domain.whole ? "yes" : undefined],
    [WORD, word],
  ] as const;
  return [
    valueCell(row, 0, label, "text"),
    formulaCell(row, VALUE, assumed(row, names, key), expected, {
      style: "resultLink",
      format,
    }),
    ...limits.map(([column, limit]) =>
      limit === undefined ? emptyCell(row, column, "reference", "general") : valueCell(row, column, limit, "reference", show === "date" ? format : "general"),
    ),
    formulaCell(row, IN_FORCE_COLUMN, key === "exchangeRate" ? namedRate(row) : inForceFormula(row, show === "usd"), expected, { style: "total", format }),
    valueCell(row, UNIT, unit, "label"),
  ];
}

/** The volume typed, or what the monthly spend buys; both at once are refused. */
function volumeCells(row: number, names: WorkbookNames, { settings, spend }: Scenario): PlanCell[] {
  const typed = settingCells(row, "volume", names, (spend ? undefined : settings.volume?.toNumber()) ?? setting("volume").word!);
  const price = apiCell("pricePaid", names.chosen.apis.length);
  const usd = spendInForce(SPEND_LABEL);
  const bought = formulaOf(MODEL, "tokensForSpend", (name) => (name === "spend" ? usd : name === "pricePaid" ? price : SCENARIO_CELLS.cell(name)));
  const inForce = `IF(ISNUMBER(${usd}),IF(ISNUMBER(${reference(row, VALUE, FIXED_COLUMN)}),NA(),IF(${price}>0,${bought},NA())),${inForceFormula(row)})`;
  return typed.map((cell) => (cell.column === IN_FORCE_COLUMN ? formulaCell(row, IN_FORCE_COLUMN, inForce, settings.volume?.toNumber() ?? setting("volume").word!, { style: "total", format: "tokens" }) : cell));
}

/** A name typed among the assumptions; an older table lacks the row. */
function textCells(row: number, key: TextSettingKey, names: WorkbookNames, { choice }: Scenario): PlanCell[] {
  const { tables } = names;
  const value = reference(row, VALUE, FIXED_COLUMN);
  const listed = { gpu: `COUNTIF(${tables.gpus}[GPU],${value})=1`, precision: `COUNTIF(${tables.deployments}[Precision],${value})>0`, currency: `LEN(${value})=LEN(${reference(row, WORD, FIXED_COLUMN)})` }[key];
  return wordCells(row, { ...TEXT_SETTINGS[key], taken: listed, typed: choice[key], format: "general", isCurrency: key === "currency" }, names);
}

/** The monthly spend, or the API it is paid to; each needs the other. */
function spendCells(label: SpendLabel, names: WorkbookNames, { spend }: Scenario): PlanCell[] {
  const { tables } = names;
  const row = assumptionRow(label);
  const { unit } = SPEND_ROWS.find((each) => each.label === label)!;
  const value = reference(row, VALUE, FIXED_COLUMN);
  const other = reference(assumptionRow(label === SPEND_LABEL ? SPENT_ON_LABEL : SPEND_LABEL), VALUE, FIXED_COLUMN);
  const taken = label === SPEND_LABEL ? `IF(ISNUMBER(${value}),AND(${domainConditions(value, SPEND_DOMAIN).join(",")},${other}<>"${NO_SPEND}"),FALSE)` : `AND(COUNTIF(${tables.prices}[API],${value})>0,ISNUMBER(${other}))`;
  return wordCells(row, { label, unit, word: NO_SPEND, taken, typed: label === SPEND_LABEL ? spend?.usd.toNumber() : spend?.api, format: label === SPEND_LABEL ? "usd" : "general" }, names);
}

interface WordRow {
  readonly label: string;
  readonly unit: string;
  /** What stands where nothing is typed. */
  readonly word: string;
  /** When what is typed is taken, as a condition. */
  readonly taken: string;
  readonly typed: PlanValue | undefined;
  readonly format: FormatName;
  readonly isCurrency?: boolean;
}

function wordCells(row: number, { label, unit, word, taken, typed, format, isCurrency = false }: WordRow, names: WorkbookNames): PlanCell[] {
  const value = reference(row, VALUE, FIXED_COLUMN);
  const none = reference(row, WORD, FIXED_COLUMN);
  const expected = typed ?? word;
  return [
    valueCell(row, 0, label, "text"),
    formulaCell(row, VALUE, `IFERROR(${assumed(row, names, isCurrency ? "currency" : undefined)},${none})`, expected, { style: "resultLink", format }),
    ...[AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, WHOLE].map((column) => emptyCell(row, column, "reference", "general")),
    valueCell(row, WORD, word, "reference", "general"),
    formulaCell(row, IN_FORCE_COLUMN, `IF(OR(${value}="",${value}=0,${value}=${none}),${none},IF(${taken},${value},NA()))`, expected, { style: "total", format }),
    valueCell(row, UNIT, unit, "label"),
  ];
}

/** What the assumptions say of the setting that a row names: in the scenario in force, or in one of its own, which is typed, or what the first has typed, or the preset's. */
function assumed(row: number, { tables: { assumptions: table, currencies }, scenarioColumn }: WorkbookNames, key?: SettingKey | "currency"): string {
  const place = (at: number) => `MATCH(${reference(at, 0, { column: true, row: at !== row })},${table}[Setting],0)`;
  const inForceThere = (at = row) => `INDEX(${table}[Value],${place(at)})`;
  // All scenarios are in the currency in force.
  if (scenarioColumn === undefined || key === "currency") return inForceThere();
  const rate = ASSUMPTIONS_SECTION.first + USED_SETTINGS.indexOf("exchangeRate");
  const isAmount = key !== undefined && setting(key).show === "usd" && setting(key).word === undefined;
  const preset = key === "exchangeRate"
    ? `INDEX(${currencies}[Units per US dollar],MATCH(${textInForce("currency")},${currencies}[Currency],0))`
    : `INDEX(${table}[Preset value],${place(row)})${isAmount ? `*(${inForce("exchangeRate")}/${inForceThere(rate)})` : ""}`;
  const [own, first] = [scenarioColumn, "2"].map((column) => `INDEX(${table}[[Setting]:[Value]],${place(row)},${column})`);
  return `IF(${own}<>"",${own},IF(${first}<>"",${first},${preset}))`;
}

/** One formula for every setting, whichever limits it has; what reads as another unit is known of amounts in USD alone. */
function inForceFormula(row: number, isAmount = false): string {
  const cell = (column: number) => reference(row, column, FIXED_COLUMN);
  const value = cell(VALUE);
  const isForeign = `${textInForce("currency")}<>${catalogCurrency()}`;
  const [foreign, foreignAboveZero] = isAmount ? [`,${isForeign}`, `,AND(${isForeign},${cell(MORE_THAN)}<>"")`] : ["", ""];
  const inside = [
    `OR(${cell(AT_LEAST)}="",${value}>=${cell(AT_LEAST)}${foreignAboveZero})`,
    `OR(${cell(MORE_THAN)}="",${value}>${cell(MORE_THAN)})`,
    `OR(${cell(AT_MOST)}="",${value}<=${cell(AT_MOST)}${foreign})`,
    `OR(${cell(LESS_THAN)}="",${value}<${cell(LESS_THAN)}${foreign})`,
    `OR(${cell(WHOLE)}="",${value}=INT(${value}))`,
  ].join(",");
  return `IF(ISNUMBER(${value}),IF(AND(${inside}),${value},NA()),IF(AND(${cell(WORD)}<>"",${value}=${cell(WORD)}),${value},NA()))`;
}

/** The exchange rate is 1 while no other currency is named. */
function namedRate(row: number): string {
  return `IF(AND(${textInForce("currency")}=${catalogCurrency()},${reference(row, VALUE, FIXED_COLUMN)}<>1),NA(),${inForceFormula(row)})`;
}

/** The settings an auditor asks for by name. */
const NAMED: readonly SettingKey[] = [
  "hoursPerMonth", "utilization", "electricityRate", "inputShare", "volume", "horizon", "discountRate", "taxRate", "asOf",
];

/** Names for the values in force: "Discount_rate" and the like. */
export function assumptionNames(): PlanName[] {
  return NAMED.map((key) => {
    const { label, unit } = setting(key);
    const area = cellArea(ASSUMPTIONS_SECTION.first + USED_SETTINGS.indexOf(key), IN_FORCE_COLUMN);
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
