import { domainText } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { CATALOG_WORD, TEXT_SETTINGS, TEXT_SETTING_KEYS } from "../engine/textSettings";
import { type PresetKey, SETTING_KEYS, presetValue, setting } from "../engine/settings";

/** Headers of the settings table; Setting and Value make it readable as a context. */
const SETTINGS_HEADERS = ["Setting", "Value", "Unit", "Allowed", "Source"] as const;

/** Every setting with its value in a preset, by rows, with headers. */
export function settingsTable(preset: PresetKey): (Decimal | string)[][] {
  const rows = SETTING_KEYS.map((key) => {
    const { label, unit, domain, word, source } = setting(key);
    const allowed = word ? `${domainText(domain)}, or the word ${word}` : domainText(domain);
    return [label, presetValue(key, preset) ?? word ?? "", unit, allowed, source];
  });
  const texts = TEXT_SETTING_KEYS.map((key) => {
    const { label, unit, source } = TEXT_SETTINGS[key];
    return [label, CATALOG_WORD, unit, `a name, or the word ${CATALOG_WORD}`, source];
  });
  return [[...SETTINGS_HEADERS], ...rows, ...texts];
}
