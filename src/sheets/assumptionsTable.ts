import { PRESETS, SETTINGS, SETTING_KEYS, type SettingKey, type SettingShow } from "../engine/settings";
import { TEXT_SETTINGS, type TextSettingKey } from "../engine/textSettings";
import { SETTING_ROW_KEYS, type SettingRowKey } from "../scenario/settingOrder";
import { NO_SPEND, SPENT_ON_LABEL, SPEND_LABEL } from "../scenario/spendLabels";
import type { FormatName } from "./styles";

/** What stands beside the cell in which a preset is chosen. */
export const PRESET_LABEL = "Preset to use";
/** What stands beside the cell in which one of the scenarios is put in force, under that of the preset. */
export const IN_FORCE_LABEL = "Scenario in force";
/** What the blue columns are called until somebody names them: a blank in one leaves what the first says, and a blank in the first the preset's value. */
export const SCENARIO_NAMES = ["Base", "Low", "High", "Case 4", "Case 5"] as const;

const SETTING = "Setting";
const VALUE = "Value";
/** The headers after what is typed: what is in force, what the chosen preset says in the reporting currency, and a column for each preset between unit and source. */
const FIXED_HEADERS = [
  VALUE,
  "Preset value",
  "Unit",
  "About",
  ...PRESETS.map(({ label }) => label),
  "Source",
] as const;

/** Headers of the assumptions table: what is typed stands between the setting and the value in force, a scenario in each column. */
export const ASSUMPTION_HEADERS: readonly string[] = [SETTING, ...SCENARIO_NAMES, ...FIXED_HEADERS];
/** Those by which the table is recognised, whatever its scenarios are called: older tables have one, Your value. */
export const KNOWN_ASSUMPTION_HEADERS: readonly string[] = [SETTING, ...FIXED_HEADERS];

/** The names of a table's scenarios, in the order of their columns, which start after that of the setting. */
export function scenarioNames(headers: readonly string[]): readonly string[] {
  return headers.slice(headers.indexOf(SETTING) + 1, headers.indexOf(VALUE));
}

/** Settings the sheets do not compute with: those that stand for a single figure of the catalog. */
const NOT_IN_SHEETS: ReadonlySet<SettingRowKey> = new Set<SettingRowKey>([
  "gpuCount", "gpuPrice", "gpuPower", "throughput", "inputPrice", "outputPrice", "cachedInputPrice",
]);

/** The settings the table holds: those that the sheets compute with. */
export const ASSUMPTION_KEYS: readonly SettingKey[] = SETTING_KEYS.filter((key) => !NOT_IN_SHEETS.has(key));

/** What each row of the table is about, from the top, group by group. */
export const ASSUMPTION_ROWS: readonly SettingRowKey[] = SETTING_ROW_KEYS.filter((key) => !NOT_IN_SHEETS.has(key));

/** What stands in the first column of each of those rows. */
export const ASSUMPTION_LABELS: readonly string[] = ASSUMPTION_ROWS.map((row) => (row in SETTINGS ? SETTINGS[row as SettingKey].label : row in TEXT_SETTINGS ? TEXT_SETTINGS[row as TextSettingKey].label : row));

/** The rows that say the volume: one of one's own in any of them leaves no room for the others. */
export const VOLUME_ROWS: readonly string[] = [SETTINGS.volume.label, SPEND_LABEL, SPENT_ON_LABEL];

/** What each of them says where it says no volume. */
export const VOLUME_WORDS: Readonly<Record<string, string>> = { [SETTINGS.volume.label]: SETTINGS.volume.word, [SPEND_LABEL]: NO_SPEND, [SPENT_ON_LABEL]: NO_SPEND };

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
