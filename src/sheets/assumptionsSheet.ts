import { domainText } from "../engine/check";
import { PRESETS, presetValue, setting, type PresetKey, type SettingKey } from "../engine/settings";
import type { Scenario } from "../scenario/scenario";
import { reference } from "./address";
import { ASSUMPTION_HEADERS, ASSUMPTION_KEYS, SETTING_FORMATS } from "./assumptionsTable";
import { valueCell, valueRow } from "./cells";
import { domainValidation } from "./domainRule";
import type { WorkbookNames } from "./names";
import type { PlanCell, PlanValidation, PlanValue, SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

const HEADER_ROW = FIRST_FREE_ROW;
const FIRST_ROW = HEADER_ROW + 1;
const VALUE_COLUMN = 1;

/** The assumptions: one row each, the value in force to be edited, the presets beside it to compare. */
export function assumptionsSheet({ sheets, tables }: WorkbookNames, scenario: Scenario): SheetPlan {
  const rowCount = ASSUMPTION_KEYS.length;
  return {
    name: sheets.assumptions,
    tabColor: "#E0B400",
    cells: [
      ...titleBlock(
        "Assumptions",
        "Edit the values in blue: every sheet and formula that reads this table follows. To go back, copy a preset's column over the values.",
        [presetFact(tables.assumptions, scenario), ...CATALOG_FACTS],
      ),
      ...valueRow(HEADER_ROW, 0, ASSUMPTION_HEADERS, "header"),
      ...ASSUMPTION_KEYS.flatMap((key, i) => settingCells(FIRST_ROW + i, key, scenario)),
    ],
    tables: [
      {
        name: tables.assumptions,
        area: { row: HEADER_ROW, column: 0, rowCount: rowCount + 1, columnCount: ASSUMPTION_HEADERS.length },
        columns: ASSUMPTION_HEADERS,
        banded: false,
      },
    ],
    columnWidths: [24, 14, 48, ...PRESETS.map(() => 14), 84],
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 24 },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [],
    validations: ASSUMPTION_KEYS.map((key, i) => settingValidation(FIRST_ROW + i, key)),
    print: printSetup(HEADER_ROW),
  };
}

function settingCells(row: number, key: SettingKey, { settings }: Scenario): PlanCell[] {
  const { label, unit, show, source } = setting(key);
  const format = SETTING_FORMATS[show];
  const last = ASSUMPTION_HEADERS.length - 1;
  return [
    valueCell(row, 0, label, "text"),
    { ...valueCell(row, VALUE_COLUMN, settings[key]?.toNumber() ?? setting(key).word ?? "", "inputRight"), format },
    valueCell(row, 2, unit, "text"),
    ...PRESETS.map((preset, i) => ({ ...valueCell(row, 3 + i, presetCell(key, preset.key), "reference"), format })),
    valueCell(row, last, source, "text"),
  ];
}

function presetCell(key: SettingKey, preset: PresetKey): PlanValue {
  return presetValue(key, preset)?.toNumber() ?? setting(key).presets[preset];
}

function settingValidation(row: number, key: SettingKey): PlanValidation {
  const { label, domain, word } = setting(key);
  const orWord = word === undefined ? "" : `, or the word ${word}`;
  return {
    area: { row, column: VALUE_COLUMN, rowCount: 1, columnCount: 1 },
    rule: domainValidation(reference(row, VALUE_COLUMN), domain, word),
    title: label,
    message: `${label} must be ${domainText(domain)}${orWord}.`,
  };
}
