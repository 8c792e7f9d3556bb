import { SETTING_SOURCES } from "../engine/settingSources";
import { domainText } from "../engine/check";
import { PRESETS, presetValue, setting, type PresetKey, type SettingKey } from "../engine/settings";
import { CATALOG_WORD, TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../engine/textSettings";
import { typedDomain } from "../engine/unitSlips";
import type { Scenario } from "../scenario/scenario";
import { FIXED, FIXED_COLUMN, areaReference, reference } from "./address";
import { ASSUMPTION_HEADERS, ASSUMPTION_KEYS, OWN_VALUE, PRESET_LABEL, SETTING_FORMATS } from "./assumptionsTable";
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

/** The assumptions: a preset to choose, and one row for each setting with a blue cell for a value of one's own. */
export function assumptionsSheet({ sheets, tables }: WorkbookNames, scenario: Scenario): SheetPlan {
  const rowCount = ASSUMPTION_KEYS.length + TEXT_SETTING_KEYS.length;
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
      ...valueRow(HEADER_ROW, LABEL, ASSUMPTION_HEADERS, "header"),
      ...ASSUMPTION_KEYS.flatMap((key, i) => settingCells(FIRST_ROW + i, key, scenario)),
      ...TEXT_SETTING_KEYS.flatMap((key, i) => textCells(FIRST_ROW + ASSUMPTION_KEYS.length + i, key, scenario)),
    ],
    tables: [
      {
        name: tables.assumptions,
        area: { row: HEADER_ROW, column: LABEL, rowCount: rowCount + 1, columnCount: ASSUMPTION_HEADERS.length },
        columns: ASSUMPTION_HEADERS,
        banded: false,
      },
    ],
    columnWidths: [24, 16, 16, 52, 10, ...PRESETS.map(() => 16), 84],
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 24 },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [],
    validations: [presetValidation(), ...ASSUMPTION_KEYS.map((key, i) => settingValidation(FIRST_ROW + i, key))],
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
  const { label, unit, source } = TEXT_SETTINGS[key];
  const look = { style: "result", format: "general" } as const;
  return [
    valueCell(row, LABEL, label, "text"),
    choice[key] === undefined ? emptyCell(row, OWN, "inputRight", "general") : { ...valueCell(row, OWN, choice[key], "inputRight"), format: "general" },
    formulaCell(row, VALUE, valueFormula(row), choice[key] ?? CATALOG_WORD, look),
    valueCell(row, UNIT, unit, "text"),
    valueCell(row, ABOUT, "hardware", "text"),
    ...PRESETS.map((_, i) => ({ ...valueCell(row, FIRST_PRESET + i, CATALOG_WORD, "reference"), format: "general" as const })),
    valueCell(row, ASSUMPTION_HEADERS.length - 1, source, "text"),
  ];
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

function settingFigure(key: SettingKey, { settings }: Scenario): PlanValue {
  return settings[key]?.toNumber() ?? setting(key).word ?? "";
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
