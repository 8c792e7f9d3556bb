import { PRESETS } from "../engine/settings";
import { FIXED, reference } from "./address";
import { ASSUMPTION_HEADERS, ASSUMPTION_ROWS, SCENARIO_NAMES } from "./assumptionsTable";
import type { Area } from "./plan";
import { FIRST_FREE_ROW } from "./titleBlock";

/** The zero-based row in which a preset is chosen. */
export const PRESET_ROW = FIRST_FREE_ROW;
/** The row in which a scenario is put in force. */
export const IN_FORCE_ROW = PRESET_ROW + 1;
export const HEADER_ROW = PRESET_ROW + 2;
export const FIRST_ROW = HEADER_ROW + 1;

const at = (header: string) => ASSUMPTION_HEADERS.indexOf(header);
export const [LABEL, OWN, VALUE, PRESET_VALUE, UNIT, ABOUT, FIRST_PRESET, SOURCE] = [
  0, 1, at("Value"), at("Preset value"), at("Unit"), at("About"), at(PRESETS[0].label), at("Source"),
] as const;

/** The names of the scenarios, and what one has typed of a setting. */
export const SCENARIO_HEADERS: Area = { row: HEADER_ROW, column: OWN, rowCount: 1, columnCount: SCENARIO_NAMES.length };
export const IN_FORCE_CELL = reference(IN_FORCE_ROW, OWN, FIXED);
export const PRESET_CELL = reference(PRESET_ROW, OWN, FIXED);
export const PRESET_NAMES: Area = { row: HEADER_ROW, column: FIRST_PRESET, rowCount: 1, columnCount: PRESETS.length };

/** The row of a setting. */
export function rowOf(row: (typeof ASSUMPTION_ROWS)[number]): number {
  return FIRST_ROW + ASSUMPTION_ROWS.indexOf(row);
}

/** The reporting currency in force. */
export function currencyCell(): string {
  return reference(rowOf("currency"), VALUE, FIXED);
}
