import { PRESETS, SETTING_KEYS, setting, type SettingKey, type SettingShow } from "../engine/settings";
import type { FormatName } from "./styles";

/** Headers of the assumptions table: a column for each preset between unit and source. */
export const ASSUMPTION_HEADERS: readonly string[] = [
  "Setting",
  "Value",
  "Unit",
  ...PRESETS.map(({ label }) => label),
  "Source",
];

/** The settings the table holds: all but those that take the place of a single figure of the catalog. */
export const ASSUMPTION_KEYS: readonly SettingKey[] = SETTING_KEYS.filter((key) => setting(key).word !== "catalog");

/** How a setting's value is formatted. */
export const SETTING_FORMATS: Record<SettingShow, FormatName> = {
  number: "number",
  percent: "percent",
  usd: "usd",
  tokens: "tokens",
  factor: "factor",
};
