import { SETTING_SOURCES } from "../engine/settingSources";
import { nameKey } from "../catalog/lookup";
import { inCurrency } from "../engine/currency";
import { PRESETS, type PresetKey, type SettingKey, type Setting, presetValue, setting } from "../engine/settings";
import type { Domain } from "../engine/check";
import { ZERO_WORD, admitsZero } from "../scenario/missingFigure";
import { TEXT_SETTINGS } from "../engine/textSettings";
import { cellText } from "../scenario/range";
import { PRESET_LABEL } from "../scenario/settingsRows";
import { SPENT_ON_LABEL, SPEND_LABEL } from "../scenario/spendLabels";
import type { PlanValue } from "../sheets/plan";
import { SETTING_FORMATS } from "../sheets/assumptionsTable";
import { type CellPlace, type Context, type ContextRange, cellAddress } from "./context";
import { type Expression, OF, OWN_LABEL, line, native, plain, provided } from "./expression";
import { type FoundCell, address, lookUp, yourCell } from "./lookedUp";
import { remembered } from "./remembered";

/** Where a setting's value comes from: a row of a range, or a preset. */
interface SettingRow {
  readonly range: ContextRange;
  readonly row: number;
  readonly labelColumn: number;
  readonly valueColumn: number;
  readonly firstRow: number;
}

/** A setting as formulas read it: the user's cell where a range has it, else the preset's value. */
export const settingValue = remembered((context: Context, key: SettingKey): Expression => {
  const { label } = setting(key);
  const row = settingRow(context, label);
  return row === undefined ? presetLine(context, key) : rowLine(context, key, row);
});

/** Whether a setting can change after the conversion: a cell of the user's holds it. */
export function isTyped(context: Context, key: SettingKey): boolean {
  return settingRow(context, setting(key).label)?.range.place !== undefined;
}

/** The last range that names a setting wins, as it does for the functions. */
function settingRow({ ranges }: Context, label: string): SettingRow | undefined {
  for (const range of [...ranges].reverse()) {
    const columns = settingColumns(range);
    const row = columns === undefined ? -1 : range.values.findIndex((cells, i) => i >= columns.firstRow && nameKey(cellText(cells[columns.labelColumn])) === nameKey(label));
    if (columns && row >= 0) return { range, row, ...columns };
  }
  return undefined;
}

function settingColumns({ values }: ContextRange): Omit<SettingRow, "range" | "row"> | undefined {
  const headers = (values[0] ?? []).map((cell) => nameKey(cellText(cell)));
  const [labelColumn, valueColumn] = [headers.indexOf("setting"), headers.indexOf("value")];
  if (labelColumn >= 0 && valueColumn >= 0) return { labelColumn, valueColumn, firstRow: 1 };
  return headers.length === 2 ? { labelColumn: 0, valueColumn: 1, firstRow: 0 } : undefined;
}

function rowLine(context: Context, key: SettingKey, { range, row, labelColumn, valueColumn, firstRow }: SettingRow): Expression {
  const { place } = range;
  if (place === undefined) return line({ ...about(key, context), key: `typed:${key}:${context.key}`, kind: "given", value: shown(context, key), source: "Typed into the formula" });
  const found: FoundCell = { range: { ...range, place }, row, column: valueColumn, keyColumn: labelColumn, firstRow };
  const { label, word, domain, show } = setting(key);
  const cell = lookUp(found, label, OWN_LABEL);
  const formula = show === "yesNo" ? `IF(${cell}="yes",1,IF(${cell}="no",0,${cell}))` : word === undefined ? cell : ownOrWord(cell, word, domain);
  return line({ ...about(key, context), key: `${key}:${address(found)}`, kind: "read", formula, value: shown(context, key), ...yourCell(found) });
}

/** What a cell says of a setting that takes a word, read as functions do: a 0 is a blank, and the catalog's but where it may be a price. */
function ownOrWord(cell: string, word: string, domain: Domain): string {
  if (word !== "catalog") return `IF(ISNUMBER(${cell}),${cell},"${word}")`;
  if (!admitsZero(domain)) return `IF(N(${cell})>0,${cell},"${word}")`;
  return `IF(N(${cell})>0,${cell},IF(${cell}="${ZERO_WORD}",0,IF(${cell}="${word}","${word}",NA())))`;
}

/** A preset's value; where a cell of the user's names the preset, only as long as it names that one. */
function presetLine(context: Context, key: SettingKey): Expression {
  const row = settingRow(context, PRESET_LABEL);
  const named = row && nameKey(cellText(row.range.values[row.row]![row.valueColumn]));
  const preset = PRESETS.find(({ label }) => nameKey(label) === named) ?? PRESETS[0];
  const source = `Preset ${preset.label}. ${SETTING_SOURCES[key]}`;
  const amount = presetLineOf(key, preset.key, source);
  const made = setting(key).show === "usd" && presetValue(key, preset.key) ? turned(context, amount) : amount;
  return row?.range.place === undefined ? made : provided(made, presetStands(row, row.range.place, preset.label));
}

function presetLineOf(key: SettingKey, preset: PresetKey, source: string): Expression {
  const { label, unit, show } = setting(key);
  return line({ of: OF.setting, label, unit, format: SETTING_FORMATS[show], key: `${preset}:${key}`, kind: "given", value: presetValue(key, preset)?.toNumber() ?? setting(key).word ?? "", source });
}

/** An amount in USD, of the catalog or a preset, in the reporting currency: the only place where formulas turn it. */
export function turned(context: Context, amount: Expression): Expression {
  return settingRow(context, setting("exchangeRate").label) === undefined ? amount : native`${amount}*${settingValue(context, "exchangeRate")}`;
}

function presetStands({ row, valueColumn }: SettingRow, place: CellPlace, label: string): Expression {
  const named = line({ key: `preset:${label}`, kind: "given", of: OF.setting, label: PRESET_LABEL, unit: "", format: "text", value: label, source: "The preset that the settings ranges name" });
  return native`${cellAddress(place, row, valueColumn)}=${named}`;
}

function about(key: SettingKey, { scenario }: Context) {
  const { label, unit, show }: Setting = setting(key);
  return { of: OF.setting, label, unit: inCurrency(unit, scenario.choice.currency), format: SETTING_FORMATS[show] };
}

function shown({ scenario }: Context, key: SettingKey): PlanValue {
  return scenario.settings[key]?.toNumber() ?? setting(key).word ?? "";
}

/** A setting that takes the place of a figure where a number is typed; the figure itself where no range has the setting. */
export function settingOr(context: Context, key: SettingKey, figure: Expression | undefined): Expression {
  if (settingRow(context, setting(key).label) === undefined) return figure ?? plain("NA()");
  const typed = settingValue(context, key);
  return native`IF(ISNUMBER(${typed}),${typed},${figure ?? "NA()"})`;
}

/** A figure of a deployment that holds while the settings of the user's that chose it say the same. */
export function choiceStands(context: Context, figure: Expression): Expression {
  return (["gpu", "precision"] as const).reduce((chosen, key) => {
    const { label } = TEXT_SETTINGS[key];
    const row = settingRow(context, label);
    if (row?.range.place === undefined) return chosen;
    const value = cellText(row.range.values[row.row]![row.valueColumn]);
    const named = line({ key: `${key}:${value}`, kind: "given", of: OF.setting, label, unit: "", format: "text", value, source: "What the formulas were converted for" });
    return provided(chosen, native`${cellAddress(row.range.place, row.row, row.valueColumn)}=${named}`);
  }, figure);
}

/** The USD a month that the ranges say the volume by. */
export function spendCell(context: Context): Expression {
  const { usd } = context.scenario.spend!;
  const about = { of: OF.setting, label: SPEND_LABEL, unit: "USD/month", format: "usd" as const, value: usd.toNumber() };
  const found = settingRow(context, SPEND_LABEL)!;
  const { place } = found.range;
  if (place === undefined) return line({ ...about, key: `typed:spend:${context.key}`, kind: "given", source: "Typed into the formula" });
  const cell: FoundCell = { range: { ...found.range, place }, row: found.row, column: found.valueColumn, keyColumn: found.labelColumn, firstRow: found.firstRow };
  return line({ ...about, key: `spend:${address(cell)}`, kind: "read", formula: lookUp(cell, SPEND_LABEL, OWN_LABEL), ...yourCell(cell) });
}

/** A volume that holds while the ranges say it as they did: by a spend at the same API, or by no spend. */
export function spendStands(context: Context, volume: Expression): Expression {
  const { spend } = context.scenario;
  const cellOf = (label: string): string | undefined => {
    const row = settingRow(context, label);
    return row?.range.place && cellAddress(row.range.place, row.row, row.valueColumn);
  };
  const [typedSpend, spentOn, typedVolume] = [SPEND_LABEL, SPENT_ON_LABEL, setting("volume").label].map(cellOf);
  if (!spend) return typedSpend === undefined ? volume : provided(volume, plain(`NOT(ISNUMBER(${typedSpend}))`));
  const api = line({ key: `spentOn:${spend.api}`, kind: "given", of: OF.setting, label: SPENT_ON_LABEL, unit: "", format: "text", value: writtenIn(context, SPENT_ON_LABEL), source: "What the formulas were converted for" });
  return provided(volume, ...(spentOn === undefined ? [] : [native`${spentOn}=${api}`]), ...(typedVolume === undefined ? [] : [plain(`NOT(ISNUMBER(${typedVolume}))`)]));
}

function writtenIn(context: Context, label: string): string {
  const row = settingRow(context, label)!;
  return cellText(row.range.values[row.row]![row.valueColumn]);
}

/** A price that holds while the As of setting of the user's names the day it was taken for. */
export function asOfStands(context: Context, price: Expression): Expression {
  const row = settingRow(context, setting("asOf").label);
  if (row?.range.place === undefined) return price;
  const value = row.range.values[row.row]![row.valueColumn] ?? "";
  const day = line({ key: `asOf:${value}`, kind: "given", of: OF.setting, label: "As of", unit: "", format: typeof value === "number" ? "date" : "text", value, source: "The day the prices were taken for" });
  return provided(price, native`${cellAddress(row.range.place, row.row, row.valueColumn)}=${day}`);
}
