import { CURRENCIES } from "../catalog/currencies";
import { SETTING_SOURCES } from "../engine/settingSources";
import { type Domain, domainText } from "../engine/check";
import { PRESETS, presetValue, setting, type PresetKey, type SettingKey } from "../engine/settings";
import { TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../engine/textSettings";
import { typedDomain } from "../engine/unitSlips";
import { presetIn } from "../scenario/presetIn";
import type { Scenario } from "../scenario/scenario";
import { NO_SPEND, SPEND_DOMAIN, SPEND_LABEL, SPEND_PROBLEMS, SPEND_ROWS, SPENT_ON_LABEL, type SpendLabel } from "../scenario/spendLabels";
import { FIXED, FIXED_COLUMN, areaReference, reference, sheetPrefix } from "./address";
import { ABOUT, FIRST_PRESET, FIRST_ROW, HEADER_ROW, IN_FORCE_CELL, IN_FORCE_ROW, LABEL, OWN, PRESET_CELL, PRESET_NAMES, PRESET_ROW, PRESET_VALUE, SCENARIO_HEADERS, SOURCE, UNIT, VALUE, currencyCell, rowOf } from "./assumptionsLayout";
import { ASSUMPTION_HEADERS, ASSUMPTION_KEYS, ASSUMPTION_ROWS, IN_FORCE_LABEL, PRESET_LABEL, SCENARIO_NAMES, SETTING_FORMATS, scenarioNames } from "./assumptionsTable";
import { emptyCell, formulaCell, valueCell } from "./cells";
import { domainTest, domainValidation } from "./domainRule";
import { MAKES_ROOM, monthRows } from "./monthRows";
import type { WorkbookNames } from "./names";
import type { Area, PlanCell, PlanValidation, PlanValue, SheetPlan, ValidationRule } from "./plan";
import { workbookFacts } from "./preset";
import { type ScenarioColumns, allColumns } from "./scenarioColumns";
import { widePrintSetup } from "./print";
import type { FormatName } from "./styles";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

const WIDTHS = [24, 16, ...SCENARIO_NAMES.slice(1).map(() => 14), 16, 16, 52, 10, ...PRESETS.map(() => 16), 84];

/** The assumptions: a preset to choose, scenarios side by side with one in force, and one row for each setting with a blue cell in each scenario. */
export function assumptionsSheet({ sheets, tables, chosen }: WorkbookNames, scenario: Scenario): SheetPlan {
  const columns = allColumns(chosen.scenarios, scenario);
  const headers = ASSUMPTION_HEADERS.map((header, i) => columns.columns[i - OWN]?.name ?? header);
  const owns = ownCells(chosen.scenarios && columns);
  return {
    name: sheets.assumptions,
    tabColor: "#E0B400",
    cells: [
      ...titleBlock(
        "Assumptions",
        "Choose a preset, then type your own values in the blue cells. Every sheet and formula that reads this table follows.",
        workbookFacts(tables.assumptions, scenario),
      ),
      ...presetCells(scenario),
      ...inForceCells(columns, sheets.scenarios),
      formulaCell(IN_FORCE_ROW, VALUE, problemFormula(), "", { style: "check", format: "general" }),
      ...headers.map((header, i) => valueCell(HEADER_ROW, LABEL + i, header, scenarioNames(headers).includes(header) ? "inputHeader" : "header")),
      ...ASSUMPTION_KEYS.flatMap((key) => settingCells(rowOf(key), key, scenario, tables, owns)),
      ...SPEND_ROWS.flatMap(({ label }) => spendCells(rowOf(label), label, scenario, owns)),
      ...TEXT_SETTING_KEYS.flatMap((key) => textCells(rowOf(key), key, scenario, owns)),
    ],
    tables: [
      {
        name: tables.assumptions,
        area: { row: HEADER_ROW, column: LABEL, rowCount: ASSUMPTION_ROWS.length + 1, columnCount: ASSUMPTION_HEADERS.length },
        columns: headers,
        banded: false,
      },
    ],
    columnWidths: WIDTHS,
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 24 },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [],
    validations: [presetValidation(), inForceValidation(), currencyValidation(sheets.currencies), ...ASSUMPTION_KEYS.map((key) => settingValidation(rowOf(key), key, scenario)), spendValidation()],
    print: widePrintSetup(HEADER_ROW, WIDTHS),
  };
}

function presetCells({ preset }: Scenario): PlanCell[] {
  const { label } = PRESETS.find(({ key }) => key === preset)!;
  return [
    valueCell(PRESET_ROW, LABEL, PRESET_LABEL, "text"),
    valueCell(PRESET_ROW, OWN, label, "inputRight"),
    valueCell(PRESET_ROW, OWN + 1, "In force wherever nothing is typed. What you typed stays when you choose another preset; clear it to go back.", "note"),
  ];
}

/** The scenario that every sheet computes with; its name is one of the headers, which are typed over to name scenarios. */
function inForceCells({ columns, inForce }: ScenarioColumns, compared: string): PlanCell[] {
  const [first] = columns;
  return [
    valueCell(IN_FORCE_ROW, LABEL, IN_FORCE_LABEL, "text"),
    valueCell(IN_FORCE_ROW, OWN, columns[inForce]!.name, "inputRight"),
    valueCell(IN_FORCE_ROW, OWN + 1, `A blank in a column is what ${first!.name} says. The sheet ${compared} has all in which something is typed.`, "note"),
  ];
}

/** The cells of a row in which scenarios are typed. */
type OwnCells = (row: number, label: string, style: { readonly format: FormatName; readonly typed: PlanValue | undefined }) => PlanCell[];

/** What is typed in each column; in the first, while it is in force, whatever differs from the preset. */
function ownCells(given: ScenarioColumns | undefined): OwnCells {
  return (row, label, { format, typed }) => SCENARIO_NAMES.map((_, i) => {
    const inForce = given?.inForce ?? 0;
    const value = given?.columns[i]!.typed.get(label) ?? (i === inForce && i === 0 ? typed : undefined);
    return value === undefined ? emptyCell(row, OWN + i, "inputRight", format) : { ...valueCell(row, OWN + i, value, "inputRight"), format };
  });
}

function settingCells(row: number, key: SettingKey, scenario: Scenario, tables: WorkbookNames["tables"], owns: OwnCells): PlanCell[] {
  const { label, unit, show, group } = setting(key);
  const format = SETTING_FORMATS[show];
  return [
    valueCell(row, LABEL, label, "text"),
    ...owns(row, label, { format, typed: typedOf(key, scenario) }),
    formulaCell(row, VALUE, key === "exchangeRate" ? reference(row, PRESET_VALUE, FIXED_COLUMN) : valueFormula(row), settingFigure(key, scenario), { style: "result", format }),
    formulaCell(row, PRESET_VALUE, presetFormula(row, key, tables), presetAmount(key, scenario), { style: "result", format }),
    valueCell(row, UNIT, unit, "text"),
    valueCell(row, ABOUT, group, "text"),
    ...PRESETS.map((preset, i) => ({ ...valueCell(row, FIRST_PRESET + i, presetFigure(key, preset.key), "reference"), format })),
    valueCell(row, SOURCE, SETTING_SOURCES[key], "text"),
  ];
}

/** A setting that is a name: the same row, the word in each preset. */
function textCells(row: number, key: TextSettingKey, { choice }: Scenario, owns: OwnCells): PlanCell[] {
  return wordCells(row, { ...TEXT_SETTINGS[key], typed: choice[key], format: "general", isCurrency: key === "currency" }, owns);
}

/** The spend that says the volume, or the API it is paid to. */
function spendCells(row: number, label: SpendLabel, { spend }: Scenario, owns: OwnCells): PlanCell[] {
  const { unit, source } = SPEND_ROWS.find((each) => each.label === label)!;
  const [typed, format] = label === SPEND_LABEL ? [spend?.usd.toNumber(), "usd" as const] : [spend?.api, "general" as const];
  return wordCells(row, { label, unit, source, group: "work", word: NO_SPEND, typed, format }, owns);
}

interface WordRow {
  readonly label: string;
  readonly unit: string;
  readonly source: string;
  readonly group: string;
  /** What every preset says. */
  readonly word: string;
  readonly typed: PlanValue | undefined;
  readonly format: FormatName;
  /** The currency is no assumption: whatever it is, the preset stands as it is. */
  readonly isCurrency?: boolean;
}

/** A row in which every preset says a word. */
function wordCells(row: number, { label, unit, source, group, word, typed, format, isCurrency = false }: WordRow, owns: OwnCells): PlanCell[] {
  const look = { style: "result", format } as const;
  const own = reference(row, OWN, FIXED_COLUMN);
  // All scenarios are in one currency: the sheets name the amounts of each in it.
  const cells = owns(row, label, { format, typed }).map((cell, i) => (isCurrency && i > 0 ? emptyCell(row, OWN + i, "reference", format) : cell));
  return [
    valueCell(row, LABEL, label, "text"),
    ...cells,
    formulaCell(row, VALUE, isCurrency ? `IF(${own}="",${preset(row)},UPPER(${own}))` : valueFormula(row), typed ?? word, look),
    formulaCell(row, PRESET_VALUE, isCurrency ? reference(row, VALUE, FIXED_COLUMN) : preset(row), isCurrency ? (typed ?? word) : word, look),
    valueCell(row, UNIT, unit, "text"),
    valueCell(row, ABOUT, group, "text"),
    ...PRESETS.map((_, i) => ({ ...valueCell(row, FIRST_PRESET + i, word, "reference"), format: "general" as const })),
    valueCell(row, SOURCE, source, "text"),
  ];
}

/** Says in words where no scenario is in force, or volume and spend do not go together; the sheets that compute with them then show #N/A. */
function problemFormula(): string {
  const value = (row: "volume" | SpendLabel) => reference(rowOf(row), VALUE, FIXED);
  const [spend, api] = [value(SPEND_LABEL), value(SPENT_ON_LABEL)];
  const none = `IF(ISNUMBER(${columnInForce()}),"","No column is called so: choose the scenario in force from the list")`;
  return `IF(AND(ISNUMBER(${spend}),ISNUMBER(${value("volume")})),"${SPEND_PROBLEMS.both}",IF(AND(ISNUMBER(${spend}),${api}="${NO_SPEND}"),"${SPEND_PROBLEMS.noApi}",IF(AND(${spend}="${NO_SPEND}",${api}<>"${NO_SPEND}"),"${SPEND_PROBLEMS.noSpend}",${none})))`;
}

function spendValidation(): PlanValidation {
  const row = rowOf(SPEND_LABEL);
  return {
    area: { ...SCENARIO_HEADERS, row }, rule: domainValidation(reference(row, OWN), SPEND_DOMAIN, NO_SPEND), title: SPEND_LABEL,
    message: `USD a month, in place of ${setting("volume").label}: leave that blank and name the API beside ${SPENT_ON_LABEL}. Leave the cell blank for none.`,
  };
}

/** What differs from the preset; undefined where the preset's value is in force. */
function typedOf(key: SettingKey, scenario: Scenario): PlanValue | undefined {
  const value = settingFigure(key, scenario);
  const isPreset = key === "exchangeRate" ? scenario.choice.currency === undefined : value === presetAmount(key, scenario);
  return isPreset ? undefined : value;
}

/** What was typed, or else what the chosen preset says. */
function valueFormula(row: number): string {
  return typedOr(row, reference(row, PRESET_VALUE, FIXED_COLUMN));
}

/** What the scenario in force has typed, else what the first has, else something else. */
function typedOr(row: number, otherwise: string): string {
  const [first, own] = [reference(row, OWN, FIXED_COLUMN), `INDEX(${areaReference({ ...SCENARIO_HEADERS, row }, FIXED_COLUMN)},${columnInForce()})`];
  return `IF(${own}<>"",${own},IF(${first}<>"",${first},${otherwise}))`;
}

/** The column of the scenario in force, counted from 1; an error where none is called so. */
function columnInForce(): string {
  return `MATCH(${IN_FORCE_CELL},${areaReference(SCENARIO_HEADERS, FIXED)},0)`;
}

/** What the chosen preset says: an amount in the reporting currency. The rate itself is the one typed, or that of the table of currencies. */
function presetFormula(row: number, key: SettingKey, { currencies }: WorkbookNames["tables"]): string {
  if (setting(key).show === "usd" && setting(key).word === undefined) return `${preset(row)}*${reference(rowOf("exchangeRate"), VALUE, FIXED)}`;
  if (key !== "exchangeRate") return preset(row);
  return typedOr(row, `INDEX(${currencies}[Units per US dollar],MATCH(${currencyCell()},${currencies}[Currency],0))`);
}

/** What the chosen preset has in its column. */
function preset(row: number): string {
  return `INDEX(${areaReference({ ...PRESET_NAMES, row }, FIXED_COLUMN)},MATCH(${PRESET_CELL},${areaReference(PRESET_NAMES, FIXED)},0))`;
}

/** A volume that a spend buys is not typed. */
function settingFigure(key: SettingKey, { settings, spend }: Scenario): PlanValue {
  return (spend && key === "volume" ? undefined : settings[key]?.toNumber()) ?? setting(key).word ?? "";
}

/** What the preset says in the reporting currency. */
function presetAmount(key: SettingKey, { preset, settings: { exchangeRate } }: Scenario): PlanValue {
  return key === "exchangeRate" ? exchangeRate.toNumber() : presetIn(preset, exchangeRate)[key]?.toNumber() ?? presetFigure(key, preset);
}

function presetFigure(key: SettingKey, preset: PresetKey): PlanValue {
  return presetValue(key, preset)?.toNumber() ?? setting(key).presets[preset];
}

function presetValidation(): PlanValidation {
  return {
    area: { row: PRESET_ROW, column: OWN, rowCount: 1, columnCount: 1 },
    rule: { kind: "list", source: `=${areaReference(PRESET_NAMES, FIXED)}` },
    title: PRESET_LABEL,
    message: `Choose ${PRESETS.map(({ label }) => label).join(", ")}.`,
  };
}

/** Currencies of the table are proposed; any code of three letters will do. */
function currencyValidation(currencies: string): PlanValidation {
  const { label } = TEXT_SETTINGS.currency;
  const codes: Area = { row: FIRST_FREE_ROW + 1, column: 0, rowCount: CURRENCIES.length, columnCount: 1 };
  return {
    area: { row: rowOf("currency"), column: OWN, rowCount: 1, columnCount: 1 },
    rule: { kind: "list", source: `=${sheetPrefix(currencies)}${areaReference(codes, FIXED)}` },
    title: label,
    message: `${label}: a code such as EUR. What a US dollar costs in it stands on the sheet ${currencies}, or is typed as ${setting("exchangeRate").label}.`,
    open: true,
  };
}

/** An amount: only in USD is it known what reads as another unit. */
function amountRule(row: number, key: SettingKey, typed: Domain): ValidationRule {
  const { domain, word } = setting(key);
  const own = reference(row, OWN);
  const isForeign = `${currencyCell()}<>${reference(rowOf("currency"), FIRST_PRESET, FIXED)}`;
  const test = `AND(${domainTest(own, domain)},OR(${isForeign},${domainTest(own, typed)}))`;
  return { kind: "formula", formula: `=${word === undefined ? test : `OR(${own}="${word}",${test})`}` };
}

function inForceValidation(): PlanValidation {
  return {
    area: { row: IN_FORCE_ROW, column: OWN, rowCount: 1, columnCount: 1 },
    rule: { kind: "list", source: `=${areaReference(SCENARIO_HEADERS, FIXED)}` },
    title: IN_FORCE_LABEL,
    message: "Choose one of the names over the blue columns.",
  };
}

function settingValidation(row: number, key: SettingKey, scenario: Scenario): PlanValidation {
  const { label, word, show } = setting(key);
  const domain = typedDomain(key, setting(key).domain);
  const orWord = word === undefined ? "" : `, or the word ${word}`;
  return {
    area: { ...SCENARIO_HEADERS, row },
    rule: show === "usd" ? amountRule(row, key, domain) : domainValidation(reference(row, OWN), domain, ...(word === undefined ? [] : [word])),
    title: label,
    message: `${label} must be ${show === "yesNo" ? "1 for yes or 0 for no" : `${domainText(domain)}${orWord}`}; leave the cell blank for the preset's value.${key === "horizon" ? ` The sheets have rows for ${monthRows(scenario)} months: after a longer one, ${MAKES_ROOM} in the pane's Tools.` : ""}`,
  };
}
