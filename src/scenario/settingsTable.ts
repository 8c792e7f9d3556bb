import { domainText } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { SETTING_SOURCES } from "../engine/settingSources";
import { type PresetKey, SETTINGS, type SettingKey, presetValue, setting } from "../engine/settings";
import { TEXT_SETTINGS, type TextSettingKey } from "../engine/textSettings";
import { SETTING_ROW_KEYS } from "./settingOrder";
import { NO_SPEND, SPEND_DOMAIN, SPEND_LABEL, SPEND_ROWS, type SpendLabel } from "./spendLabels";

/** Headers of the settings table; Setting and Value make it readable as a context. */
const SETTINGS_HEADERS = ["Setting", "Value", "Unit", "Allowed", "Group", "Source"] as const;
/** Headers under which a table of settings says what its rows are, and no values; the table of assumptions calls the group About. */
export const SAID_OF_SETTINGS: readonly string[] = [...SETTINGS_HEADERS.slice(2), "About"];

/** Every setting with its value in a preset, by rows, with headers. */
export function settingsTable(preset: PresetKey): (Decimal | string)[][] {
  return [[...SETTINGS_HEADERS], ...SETTING_ROW_KEYS.map((key) => (key in SETTINGS ? figureRow(key as SettingKey, preset) : key in TEXT_SETTINGS ? nameRow(key as TextSettingKey) : spendRow(key as SpendLabel)))];
}

function figureRow(key: SettingKey, preset: PresetKey): (Decimal | string)[] {
  const { label, unit, domain, word, group, show } = setting(key);
  const source = SETTING_SOURCES[key];
  const value = presetValue(key, preset);
  const allowed = word ? `${domainText(domain)}, or the word ${word}` : domainText(domain);
  if (show === "yesNo") return [label, value?.isZero() ? "no" : "yes", unit, "yes or no", group, source];
  return [label, value ?? word ?? "", unit, allowed, group, source];
}

function nameRow(key: TextSettingKey): string[] {
  const { label, unit, source, word, group } = TEXT_SETTINGS[key];
  return [label, word, unit, `a name, or the word ${word}`, group, source];
}

function spendRow(row: SpendLabel): string[] {
  const { label, unit, source } = SPEND_ROWS.find((each) => each.label === row)!;
  return [label, NO_SPEND, unit, `${row === SPEND_LABEL ? domainText(SPEND_DOMAIN) : "a name"}, or the word ${NO_SPEND}`, "work", source];
}
