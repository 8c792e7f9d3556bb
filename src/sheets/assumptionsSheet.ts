import { SETTING_SOURCES } from "../engine/settingSources";
import { domainText } from "../engine/check";
import { PRESETS, presetValue, setting, type PresetKey, type SettingKey } from "../engine/settings";
import { CATALOG_WORD, TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../engine/textSettings";
import { typedDomain } from "../engine/unitSlips";
import type { Scenario } from "../scenario/scenario";
import { NO_SPEND, SPEND_DOMAIN, SPEND_LABEL, SPEND_PROBLEMS, SPEND_ROWS, SPENT_ON_LABEL, type SpendLabel } from "../scenario/spendLabels";
import { FIXED, FIXED_COLUMN, areaReference, reference } from "./address";
import { ASSUMPTION_HEADERS, ASSUMPTION_KEYS, ASSUMPTION_ROWS, OWN_VALUE, PRESET_LABEL, SETTING_FORMATS } from "./assumptionsTable";
import { emptyCell, formulaCell, valueCell, valueRow } from "./cells";
import { domainValidation } from "./domainRule";
import type { WorkbookNames } from "./names";
import type { Area, PlanCell, PlanValidation, PlanValue, SheetPlan } from "./plan";
import { workbookFacts } from "./preset";
import { printSetup } from "./print";
import type { FormatName } from "./styles";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

/** The zero-based row in which a preset is chosen. */
export const PRESET_ROW = FIRST_FREE_ROW;
const HEADER_ROW = PRESET_ROW + 2;
const FIRST_ROW = HEADER_ROW + 1;
const [LABEL, OWN, VALUE, UNIT, ABOUT, FIRST_PRESET] = [0, 1, 2, 3, 4, 5];
const PRESET_CELL = reference(PRESET_ROW, OWN, FIXED);
const PRESET_NAMES: Area = { row: HEADER_ROW, column: FIRST_PRESET, rowCount: 1, columnCount: PRESETS.length };

function rowOf(row: SettingKey | TextSettingKey | SpendLabel): number {
  return FIRST_ROW + ASSUMPTION_ROWS.indexOf(row);
}

/** The assumptions: a preset to choose, and one row for each setting with a blue cell for a value of one's own. */
export function assumptionsSheet({ sheets, tables }: WorkbookNames, scenario: Scenario): SheetPlan {
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
      formulaCell(PRESET_ROW + 1, VALUE, spendProblemFormula(), "", { style: "check", format: "general" }),
      ...valueRow(HEADER_ROW, LABEL, ASSUMPTION_HEADERS, "header"),
      ...ASSUMPTION_KEYS.flatMap((key) => settingCells(rowOf(key), key, scenario)),
      ...SPEND_ROWS.flatMap(({ label }) => spendCells(rowOf(label), label, scenario)),
      ...TEXT_SETTING_KEYS.flatMap((key) => textCells(rowOf(key), key, scenario)),
    ],
    tables: [
      {
        name: tables.assumptions,
        area: { row: HEADER_ROW, column: LABEL, rowCount: ASSUMPTION_ROWS.length + 1, columnCount: ASSUMPTION_HEADERS.length },
        columns: ASSUMPTION_HEADERS,
        banded: false,
      },
    ],
    columnWidths: [24, 16, 16, 52, 10, ...PRESETS.map(() => 16), 84],
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 24 },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [],
    validations: [presetValidation(), ...ASSUMPTION_KEYS.map((key) => settingValidation(rowOf(key), key)), spendValidation()],
    print: printSetup(HEADER_ROW),
  };
}

function presetCells({ preset }: Scenario): PlanCell[] {
  const { label } = PRESETS.find(({ key }) => key === preset)!;
  return [
    valueCell(PRESET_ROW, LABEL, PRESET_LABEL, "text"),
    valueCell(PRESET_ROW, OWN, label, "inputRight"),
    valueCell(PRESET_ROW, VALUE, `In force wherever ${OWN_VALUE} is blank. What you typed stays when you choose another preset; clear it to go back.`, "note"),
  ];
}

function settingCells(row: number, key: SettingKey, scenario: Scenario): PlanCell[] {
  const { label, unit, show, group } = setting(key);
  const format = SETTING_FORMATS[show];
  const last = ASSUMPTION_HEADERS.length - 1;
  return [
    valueCell(row, LABEL, label, "text"),
    ownCell(row, key, scenario, format),
    formulaCell(row, VALUE, valueFormula(row), settingFigure(key, scenario), { style: "result", format }),
    valueCell(row, UNIT, unit, "text"),
    valueCell(row, ABOUT, group, "text"),
    ...PRESETS.map((preset, i) => ({ ...valueCell(row, FIRST_PRESET + i, presetFigure(key, preset.key), "reference"), format })),
    valueCell(row, last, SETTING_SOURCES[key], "text"),
  ];
}

/** A setting that is a name: the same row, the word in each preset. */
function textCells(row: number, key: TextSettingKey, { choice }: Scenario): PlanCell[] {
  return wordCells(row, { ...TEXT_SETTINGS[key], group: "hardware", word: CATALOG_WORD, typed: choice[key], format: "general" });
}

/** The spend that says the volume, or the API it is paid to. */
function spendCells(row: number, label: SpendLabel, { spend }: Scenario): PlanCell[] {
  const { unit, source } = SPEND_ROWS.find((each) => each.label === label)!;
  const [typed, format] = label === SPEND_LABEL ? [spend?.usd.toNumber(), "usd" as const] : [spend?.api, "general" as const];
  return wordCells(row, { label, unit, source, group: "work", word: NO_SPEND, typed, format });
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
}

/** A row in which every preset says a word. */
function wordCells(row: number, { label, unit, source, group, word, typed, format }: WordRow): PlanCell[] {
  return [
    valueCell(row, LABEL, label, "text"),
    typed === undefined ? emptyCell(row, OWN, "inputRight", format) : { ...valueCell(row, OWN, typed, "inputRight"), format },
    formulaCell(row, VALUE, valueFormula(row), typed ?? word, { style: "result", format }),
    valueCell(row, UNIT, unit, "text"),
    valueCell(row, ABOUT, group, "text"),
    ...PRESETS.map((_, i) => ({ ...valueCell(row, FIRST_PRESET + i, word, "reference"), format: "general" as const })),
    valueCell(row, ASSUMPTION_HEADERS.length - 1, source, "text"),
  ];
}

/** Says in words where volume and spend do not go together; the sheets that compute with them then show #N/A. */
function spendProblemFormula(): string {
  const value = (row: "volume" | SpendLabel) => reference(rowOf(row), VALUE, FIXED);
  const [spend, api] = [value(SPEND_LABEL), value(SPENT_ON_LABEL)];
  return `IF(AND(ISNUMBER(${spend}),ISNUMBER(${value("volume")})),"${SPEND_PROBLEMS.both}",IF(AND(ISNUMBER(${spend}),${api}="${NO_SPEND}"),"${SPEND_PROBLEMS.noApi}",IF(AND(${spend}="${NO_SPEND}",${api}<>"${NO_SPEND}"),"${SPEND_PROBLEMS.noSpend}","")))`;
}

function spendValidation(): PlanValidation {
  const row = rowOf(SPEND_LABEL);
  return {
    area: { row, column: OWN, rowCount: 1, columnCount: 1 }, rule: domainValidation(reference(row, OWN), SPEND_DOMAIN, NO_SPEND), title: SPEND_LABEL,
    message: `USD a month, in place of ${setting("volume").label}: leave that blank and name the API beside ${SPENT_ON_LABEL}. Leave the cell blank for none.`,
  };
}

/** Blank where the preset's value is in force. */
function ownCell(row: number, key: SettingKey, scenario: Scenario, format: FormatName): PlanCell {
  const value = settingFigure(key, scenario);
  return value === presetFigure(key, scenario.preset)
    ? emptyCell(row, OWN, "inputRight", format)
    : { ...valueCell(row, OWN, value, "inputRight"), format };
}

/** What was typed, or else what the chosen preset says. */
function valueFormula(row: number): string {
  const own = reference(row, OWN, FIXED_COLUMN);
  const presets = areaReference({ ...PRESET_NAMES, row }, FIXED_COLUMN);
  return `IF(${own}="",INDEX(${presets},MATCH(${PRESET_CELL},${areaReference(PRESET_NAMES, FIXED)},0)),${own})`;
}

/** A volume that a spend buys is not typed. */
function settingFigure(key: SettingKey, { settings, spend }: Scenario): PlanValue {
  return (spend && key === "volume" ? undefined : settings[key]?.toNumber()) ?? setting(key).word ?? "";
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

function settingValidation(row: number, key: SettingKey): PlanValidation {
  const { label, word, show } = setting(key);
  const domain = typedDomain(key, setting(key).domain);
  const orWord = word === undefined ? "" : `, or the word ${word}`;
  return {
    area: { row, column: OWN, rowCount: 1, columnCount: 1 },
    rule: domainValidation(reference(row, OWN), domain, ...(word === undefined ? [] : [word])),
    title: label,
    message: `${label} must be ${show === "yesNo" ? "1 for yes or 0 for no" : `${domainText(domain)}${orWord}`}; leave the cell blank for the preset's value.`,
  };
}
