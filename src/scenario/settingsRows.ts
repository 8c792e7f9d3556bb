import { closest, nameKey } from "../catalog/lookup";
import { DomainError } from "../engine/check";
import { type Decimal, ONE, ZERO } from "../engine/decimal";
import { PRESETS, SETTINGS, SETTING_KEYS, setting, type PresetKey, type SettingKey, type Settings } from "../engine/settings";
import { type TextChoice, TEXT_SETTINGS, TEXT_SETTING_KEYS, type TextSettingKey } from "../engine/textSettings";
import { SETTING_SLIPS, refuseSlip } from "../engine/unitSlips";
import { dateSerial } from "./dateCell";
import { admitsZero, isBlankOrZero, isZeroWord } from "./missingFigure";
import { type CellValue, cellText, figure } from "./range";
import { NO_SPEND, SPEND_DOMAIN, SPENT_ON_LABEL, SPEND_LABEL } from "./spendLabels";
import { typedFigure } from "./typedFigure";
import { alternatives } from "./wording";

/** A setting's label and the cell beside it. */
export type SettingRow = readonly [CellValue, CellValue];

/** What a range of settings says. */
export interface SettingsLayer {
  readonly preset?: PresetKey;
  readonly settings?: Partial<Settings>;
  readonly choice?: TextChoice;
  /** What is paid a month, and the API it is paid to: together the volume; null where the range says there is none. */
  readonly spend?: Decimal | null;
  readonly spentOn?: string | null;
}

export const PRESET_LABEL = "Preset";
const KEY_OF_LABEL = new Map(SETTING_KEYS.map((key) => [nameKey(SETTINGS[key].label), key]));
const TEXT_OF_LABEL = new Map(TEXT_SETTING_KEYS.map((key) => [nameKey(TEXT_SETTINGS[key].label), key]));
const LABELS = [...SETTING_KEYS.map((key) => SETTINGS[key].label), ...TEXT_SETTING_KEYS.map((key) => TEXT_SETTINGS[key].label), PRESET_LABEL, SPEND_LABEL, SPENT_ON_LABEL];

/** Reads settings rows, of a table whose shares stand in percent or of a range of anybody's. A row without a label is passed over; a label that is no setting, or stands twice, is refused. */
export function settingsRows(rows: readonly SettingRow[], inPercent = false): SettingsLayer {
  const settings: Partial<Record<SettingKey, Decimal | null>> = {};
  const choice: Partial<Record<TextSettingKey, string | undefined>> = {};
  const seen = new Set<string>();
  let preset: PresetKey | undefined;
  let spend: Decimal | null | undefined;
  let spentOn: string | null | undefined;
  for (const [label, cell] of rows) {
    if (isBlankOrZero(label)) continue;
    const key = nameKey(cellText(label));
    if (seen.has(key)) throw new DomainError(`The setting "${cellText(label)}" stands twice in one range; keep one.`);
    seen.add(key);
    const text = TEXT_OF_LABEL.get(key);
    if (key === nameKey(PRESET_LABEL)) preset = presetKey(cell);
    else if (text) choice[text] = chosenText(text, cell);
    else if (key === nameKey(SPEND_LABEL)) spend = saysNone(cell) ? null : figure(SPEND_LABEL, cell, SPEND_DOMAIN);
    else if (key === nameKey(SPENT_ON_LABEL)) spentOn = saysNone(cell) ? null : cellText(cell);
    else {
      const known = settingKey(cellText(label));
      settings[known] = settingValue(known, cell, inPercent);
    }
  }
  return { settings: settings as Partial<Settings>, choice, ...(preset && { preset }), ...(spend !== undefined && { spend }), ...(spentOn !== undefined && { spentOn }) };
}

function saysNone(cell: CellValue): boolean {
  return isBlankOrZero(cell) || nameKey(cellText(cell)) === NO_SPEND;
}

/** The name typed; a blank, a 0 and the setting's word ask for none. */
function chosenText(key: TextSettingKey, cell: CellValue): string | undefined {
  const { label, word } = TEXT_SETTINGS[key];
  const text = cellText(cell).trim();
  if (isBlankOrZero(cell) || nameKey(text) === nameKey(word)) return undefined;
  if (key !== "currency") return text;
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase();
  throw new DomainError(`${label} must be a code of three letters, such as EUR; it is "${text.slice(0, 40)}".`);
}

/** The setting a label stands for; a label that is none is refused with the closest. */
export function settingKey(label: string): SettingKey {
  const key = KEY_OF_LABEL.get(nameKey(label));
  if (!key) throw new DomainError(`"${label}" is not a setting. Closest: ${closest(label, LABELS).join(", ")}.`);
  return key;
}

/** The preset a name stands for. */
export function presetKey(cell: CellValue): PresetKey {
  const name = isBlankOrZero(cell) ? "" : cellText(cell);
  const found = PRESETS.find(({ label }) => nameKey(label) === nameKey(name));
  if (!found) {
    const labels = alternatives(PRESETS.map(({ label }) => label));
    throw new DomainError(`${PRESET_LABEL} must be ${labels}; it is ${name === "" ? "blank" : `"${name}"`}.`);
  }
  return found.key;
}

/**
 * A setting's value from a cell; null for the setting's word. A blank cell is 0, as in any formula, and the domain
 * then decides. For a figure taken from the catalog either keeps the catalog's, but a price, which may be 0 and may be
 * the catalog's, is refused until a word says which is meant.
 */
export function settingValue(key: SettingKey, cell: CellValue, inPercent = false): Decimal | null {
  const { label, domain, word, unit, show } = setting(key);
  if (word !== undefined && nameKey(cellText(cell)) === nameKey(word)) return null;
  if (show === "yesNo") return yesOrNo(label, cell);
  if (word === "catalog" && admitsZero(domain)) {
    if (isZeroWord(cell)) return ZERO;
    if (isBlankOrZero(cell)) throw new DomainError(`${label} is blank or 0, which Excel hands over alike. Write ${word} for the catalog's figure, or zero for no charge.`);
  }
  if (isBlankOrZero(cell)) return word === "catalog" ? null : figure(`${label} (a blank cell counts as 0)`, 0, domain);
  if (show === "date") return dateSerial(label, cell);
  return typedFigure(label, cell, { domain, unit, percent: show === "percent", slips: show === "usd" ? [] : SETTING_SLIPS[key] ?? [], inPercent });
}

/** Refuses an amount that reads as another unit: only in USD are plausible amounts known. */
export function plausible(key: SettingKey, value: Decimal, { currency }: TextChoice): Decimal {
  const { label, unit, show } = setting(key);
  if (show === "usd" && currency === undefined) refuseSlip(label, value, unit, SETTING_SLIPS[key] ?? []);
  return value;
}

/** 1 for yes, 0 for no, as a word or as the number that sheets hold. */
function yesOrNo(label: string, cell: CellValue): Decimal {
  const text = isBlankOrZero(cell) ? "no" : cellText(cell).toLowerCase();
  if (text === "yes" || text === "1") return ONE;
  if (text === "no" || text === "0") return ZERO;
  throw new DomainError(`${label} must be yes or no (1 or 0); it is "${text.slice(0, 40)}".`);
}
