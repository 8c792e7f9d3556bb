import { PRESETS, SETTINGS, SETTING_KEYS, type SettingKey, type SettingShow } from "../engine/settings";
import { TEXT_SETTING_KEYS, type TextSettingKey } from "../engine/textSettings";
import { SPENT_ON_LABEL, SPEND_LABEL, SPEND_ROWS, type SpendLabel } from "../scenario/spendLabels";
import type { FormatName } from "./styles";

/** What stands beside the cell in which a preset is chosen. */
export const PRESET_LABEL = "Preset to use";
/** What the blue column is called: a blank in it leaves the preset's value in force. */
export const OWN_VALUE = "Your value";

/** Headers of the assumptions table: what is typed, what is in force, what the chosen preset says in the reporting currency, and a column for each preset between unit and source. */
export const ASSUMPTION_HEADERS: readonly string[] = [
  "Setting",
  OWN_VALUE,
  "Value",
  "Preset value",
  "Unit",
  "About",
  ...PRESETS.map(({ label }) => label),
  "Source",
];

/** Settings the sheets do not compute with: those that stand for a single figure of the catalog. */
const NOT_IN_SHEETS: ReadonlySet<SettingKey> = new Set([
  "gpuCount", "gpuPrice", "gpuPower", "throughput", "inputPrice", "outputPrice", "cachedInputPrice",
]);

/** The settings the table holds: those that the sheets compute with. */
export const ASSUMPTION_KEYS: readonly SettingKey[] = SETTING_KEYS.filter((key) => !NOT_IN_SHEETS.has(key));

/** What each row of the table is about, from the top: a bill that says the volume stands beside the volume. */
export const ASSUMPTION_ROWS: readonly (SettingKey | SpendLabel | TextSettingKey)[] = [
  ...ASSUMPTION_KEYS.flatMap((key) => (key === "volume" ? [key, ...SPEND_ROWS.map(({ label }) => label)] : [key])), ...TEXT_SETTING_KEYS,
];

/** The rows that say the volume: one of one's own in any of them leaves no room for the others. */
export const VOLUME_ROWS: readonly string[] = [SETTINGS.volume.label, SPEND_LABEL, SPENT_ON_LABEL];

/** How a setting's value is formatted. */
export const SETTING_FORMATS: Record<SettingShow, FormatName> = {
  number: "number",
  percent: "percent",
  usd: "usd",
  tokens: "tokens",
  factor: "factor",
  date: "date",
  yesNo: "yesNo",
};
