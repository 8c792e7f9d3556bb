import { domainText } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { SETTING_SOURCES } from "../engine/settingSources";
import { TEXT_SETTINGS, TEXT_SETTING_KEYS } from "../engine/textSettings";
import { type PresetKey, SETTING_KEYS, presetValue, setting } from "../engine/settings";
import { NO_SPEND, SPEND_DOMAIN, SPEND_ROWS } from "./spendLabels";

/** Headers of the settings table; Setting and Value make it readable as a context. */
const SETTINGS_HEADERS = ["Setting", "Value", "Unit", "Allowed", "Group", "Source"] as const;

/** Every setting with its value in a preset, by rows, with headers. */
export function settingsTable(preset: PresetKey): (Decimal | string)[][] {
  const rows = SETTING_KEYS.map((key) => {
    const { label, unit, domain, word, group, show } = setting(key);
    const source = SETTING_SOURCES[key];
    const value = presetValue(key, preset);
    const allowed = word ? `${domainText(domain)}, or the word ${word}` : domainText(domain);
    if (show === "yesNo") return [label, value?.isZero() ? "no" : "yes", unit, "yes or no", group, source];
    return [label, value ?? word ?? "", unit, allowed, group, source];
  });
  const texts = TEXT_SETTING_KEYS.map((key) => {
    const { label, unit, source, word, group } = TEXT_SETTINGS[key];
    return [label, word, unit, `a name, or the word ${word}`, group, source];
  });
  const spend = SPEND_ROWS.map(({ label, unit, source }, i) => [label, NO_SPEND, unit, i === 0 ? `${domainText(SPEND_DOMAIN)}, or the word ${NO_SPEND}` : `a name, or the word ${NO_SPEND}`, "work", source]);
  return [[...SETTINGS_HEADERS], ...rows, ...spend, ...texts];
}
