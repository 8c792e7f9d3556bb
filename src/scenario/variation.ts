import { nameKey } from "../catalog/lookup";
import { DomainError, inDomain } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import type { TextChoice } from "../engine/textSettings";
import { SETTINGS, setting, type SettingKey } from "../engine/settings";
import { apiPriceOf, deploymentOf, measuredShareOf } from "./figures";
import { isBlankOrZero } from "./missingFigure";
import { type CellValue, cellText } from "./range";
import type { Scenario } from "./scenario";
import { PRESET_LABEL, plausible, settingKey, settingValue } from "./settingsRows";
import { withSettings } from "./varied";
import * as answers from "./answers";

/** The setting a what-if argument names; a preset is many settings and cannot be varied as one. */
export function variedSetting(label: string): SettingKey {
  if (nameKey(label) !== nameKey(PRESET_LABEL)) return numericSetting(settingKey(label));
  throw new DomainError(`${PRESET_LABEL} stands for many settings; name the one to vary, such as ${SETTINGS.electricityRate.label}.`);
}

function numericSetting(key: SettingKey): SettingKey {
  if (isVaried(key)) return key;
  const { label, show } = setting(key);
  throw new DomainError(`${label} is ${show === "date" ? "a date" : show === "yesNo" ? "yes or no" : "what the catalog is read at"}; vary a setting that is a number.`);
}

/** Whether a setting is a number to vary: not the exchange rate, at which the catalog's figures and the preset's amounts have entered. */
export function isVaried(key: SettingKey): boolean {
  const { show } = setting(key);
  return show !== "date" && show !== "yesNo" && key !== "exchangeRate";
}

/** The scenario with one setting as computed; only its domain is checked. */
export function withSetting(scenario: Scenario, key: SettingKey, value: Decimal): Scenario {
  return withSettings(scenario, { [key]: inDomain(setting(key).label, value, setting(key).domain) });
}

/** A numeric setting's value from a cell; the words capacity and catalog are no number, and a blank counts as 0. */
export function settingNumber(key: SettingKey, cell: CellValue, choice: TextChoice): Decimal {
  const value = settingValue(key, cell);
  if (value) return plausible(key, value, choice);
  throw new DomainError(`${setting(key).label} must be a number here; it is ${isBlankOrZero(cell) ? "blank or 0" : `"${cellText(cell)}"`}.`);
}

/** What a setting amounts to in a scenario: its value, or the figure its word stands for; null where there is none. */
export function settingInForce(scenario: Scenario, key: SettingKey, model: string, api: string): Decimal | null {
  const value = scenario.settings[key];
  if (value) return value;
  switch (key) {
    case "volume": return answers.capacity(scenario, model);
    case "gpuCount": return deploymentOf(scenario, model).gpuCount;
    case "gpuPrice": return deploymentOf(scenario, model).gpuPrice;
    case "gpuPower": return deploymentOf(scenario, model).gpuPowerWatts;
    case "measuredInputShare": return measuredShareOf(scenario, model) ?? scenario.settings.inputShare;
    case "rentalHoursPerMonth": return scenario.settings.hoursPerMonth;
    case "throughput": return deploymentOf(scenario, model).throughput;
    case "inputPrice": return api === "" ? null : apiPriceOf(scenario, api).input;
    case "outputPrice": return api === "" ? null : apiPriceOf(scenario, api).output;
    case "cachedInputPrice": return api === "" ? null : apiPriceOf(scenario, api).cachedInput;
    default: return null;
  }
}
