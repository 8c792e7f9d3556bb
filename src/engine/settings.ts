import { Decimal } from "./decimal";
import type { Domain } from "./check";

/** The named sets of assumptions; the first is the default. */
export const PRESETS = [
  { key: "published", label: "Published", meaning: "Reproduces the paper's Table IV." },
  { key: "asWritten", label: "As written", meaning: "Follows the paper's prose: 8 h a day, 20 days a month, rated power." },
  { key: "fullCost", label: "Full cost", meaning: "A realistic ownership case: servers, staff, maintenance, round the clock at partial load." },
] as const;
export type PresetKey = (typeof PRESETS)[number]["key"];

/** A word a setting takes in place of a number: serve the whole capacity, or keep the catalog's figure. */
export type SettingWord = "capacity" | "catalog";

/** How a value is shown: the sheets choose the number format by it. */
export type SettingShow = "number" | "percent" | "usd" | "tokens" | "factor" | "date";

export interface Setting {
  readonly label: string;
  readonly unit: string;
  readonly show: SettingShow;
  readonly domain: Domain;
  /** Decimal text, or the setting's word. */
  readonly presets: Readonly<Record<PresetKey, string>>;
  readonly word?: SettingWord;
  readonly source: string;
}

const PAPER = "Pan et al. 2025";
const NOT_IN_PAPER = "Assumption, not in the paper: the neutral value leaves its results unchanged";
const OVERRIDE = "The catalog's figure unless typed here";
const SHARE: Domain = { atLeast: 0, atMost: 1 };
const NOT_NEGATIVE: Domain = { atLeast: 0 };
const POSITIVE: Domain = { above: 0 };

/** One value for the paper's two presets, another for Full cost. */
const inPaper = (paper: string, fullCost: string): Record<PresetKey, string> => ({ published: paper, asWritten: paper, fullCost });
const everywhere = (value: string): Record<PresetKey, string> => inPaper(value, value);

/** Every setting, said once: label, unit, domain, presets and source (symbols and equations: see each engine file). */
export const SETTINGS = {
  hoursPerMonth: {
    label: "Hours per month", unit: "h", show: "number", domain: { above: 0, atMost: 744 },
    presets: { published: "176", asWritten: "160", fullCost: "730" },
    source: `${PAPER}: Table III follows from 176 h (22 days of 8 h); section VI-B says 8 h on 20 days. Full cost: round the clock, 8760 h / 12`,
  },
  utilization: {
    label: "Utilization", unit: "share of capacity", show: "percent", domain: { above: 0, atMost: 1 },
    presets: inPaper("1", "0.3"), source: `${PAPER}, Eq. 4: the full throughput in every operating hour. Full cost: Assumption`,
  },
  loadFactor: {
    label: "Load factor", unit: "share of rated power drawn", show: "percent", domain: { atLeast: 0, atMost: 1.5 },
    presets: { published: "0.75", asWritten: "1", fullCost: "0.75" },
    source: `${PAPER}: Table IV follows from about 75% of rated power; Eq. 2 has the rated power. Full cost: Assumption, as Published`,
  },
  electricityRate: {
    label: "Electricity rate", unit: "USD/kWh", show: "usd", domain: NOT_NEGATIVE,
    presets: inPaper("0.15", "0.146"), source: `${PAPER}, Table III. Full cost: US commercial average, EIA 2026`,
  },
  pue: {
    label: "PUE", unit: "facility power / IT power", show: "factor", domain: { atLeast: 1 },
    presets: inPaper("1", "1.54"), source: `${NOT_IN_PAPER}. Full cost: industry average, Uptime Institute survey 2025`,
  },
  serverFactor: {
    label: "Server factor", unit: "x GPU price", show: "factor", domain: { atLeast: 1 },
    presets: inPaper("1", "1.6"), source: `${PAPER}, Eq. 1: GPUs alone. Full cost: Assumption, for chassis, CPU and network`,
  },
  setupCost: {
    label: "Setup cost", unit: "USD per deployment", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  maintenanceRate: {
    label: "Maintenance rate", unit: "share of hardware cost per year", show: "percent", domain: SHARE,
    presets: inPaper("0", "0.05"), source: `${NOT_IN_PAPER}. Full cost: Assumption`,
  },
  staff: {
    label: "Staff", unit: "FTE", show: "number", domain: NOT_NEGATIVE,
    presets: inPaper("0", "0.25"), source: `${PAPER}, section VII: staffing is left to future work. Full cost: Assumption`,
  },
  salary: {
    label: "Salary", unit: "USD per FTE-year", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("96800"), source: "US Bureau of Labor Statistics (BLS), median 2024 (has no effect while Staff is 0)",
  },
  salaryLoading: {
    label: "Salary loading", unit: "total cost / salary", show: "factor", domain: { atLeast: 1 },
    presets: everywhere("1.4"), source: "Assumption (has no effect while Staff is 0)",
  },
  softwareCost: {
    label: "Software cost", unit: "USD per GPU-year", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  colocationRate: {
    label: "Colocation rate", unit: "USD per kW-month of rated power", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  otherRunningCost: {
    label: "Other running cost", unit: "USD per month", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  inputShare: {
    label: "Input share", unit: "share of tokens that are input", show: "percent", domain: SHARE,
    presets: inPaper("1/3", "0.75"), source: `${PAPER}, Eq. 5: one third input, two thirds output. Full cost: Assumption, three to one`,
  },
  cachedShare: {
    label: "Cached share", unit: "share of input tokens read from cache", show: "percent", domain: SHARE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  batchShare: {
    label: "Batch share", unit: "share of tokens sent in batches", show: "percent", domain: SHARE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  batchDiscount: {
    label: "Batch discount", unit: "share of the price", show: "percent", domain: SHARE,
    presets: everywhere("0.5"), source: "Common provider list discount (has no effect while Batch share is 0)",
  },
  longContextShare: {
    label: "Long-context share", unit: "share of tokens in requests over the price tier", show: "percent", domain: SHARE,
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  apiDiscount: {
    label: "API discount", unit: "share of the price", show: "percent", domain: SHARE,
    presets: everywhere("0"), source: `${PAPER}, Table I: list prices`,
  },
  apiPriceDecline: {
    label: "API price decline", unit: "share of the price per year", show: "percent", domain: { below: 1 },
    presets: everywhere("0"), source: `Assumption: prices stay; ${PAPER} has them stay`,
  },
  volume: {
    label: "Volume", unit: "tokens per month, or capacity", show: "tokens", domain: POSITIVE, word: "capacity",
    presets: everywhere("capacity"), source: `${PAPER}, Eq. 5: the API serves what the hardware could`,
  },
  volumeGrowth: {
    label: "Volume growth", unit: "share of the volume per year", show: "percent", domain: { above: -1 },
    presets: everywhere("0"), source: `Assumption: the volume stays; ${PAPER} has it stay`,
  },
  spareDeployments: {
    label: "Spare deployments", unit: "count", show: "number", domain: { atLeast: 0, whole: true },
    presets: everywhere("0"), source: NOT_IN_PAPER,
  },
  horizon: {
    label: "Horizon", unit: "months", show: "number", domain: { atLeast: 1, atMost: 600, whole: true },
    presets: everywhere("60"), source: "Assumption: five years",
  },
  discountRate: {
    label: "Discount rate", unit: "share per year", show: "percent", domain: { above: -1 },
    presets: everywhere("0.1"), source: "Assumption: a usual cost of capital",
  },
  residualValue: {
    label: "Residual value", unit: "share of hardware cost at the horizon", show: "percent", domain: SHARE,
    presets: inPaper("0", "0.1"), source: `${NOT_IN_PAPER}. Full cost: Assumption`,
  },
  taxRate: {
    label: "Tax rate", unit: "share of the profit", show: "percent", domain: SHARE,
    presets: everywhere("0"), source: "Assumption: before tax",
  },
  depreciationLife: {
    label: "Depreciation life", unit: "years, straight line to zero", show: "number", domain: POSITIVE,
    presets: everywhere("5"), source: "Assumption: a usual life for servers",
  },
  gpuHourlyPrice: {
    label: "GPU hourly price", unit: "USD per GPU-hour rented", show: "usd", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  rentalHoursPerMonth: {
    label: "Rental hours per month", unit: "h", show: "number", domain: POSITIVE,
    presets: everywhere("730"), source: "Assumption: rented round the clock, 8760 h / 12",
  },
  rentalDiscount: {
    label: "Rental discount", unit: "share of the hourly price", show: "percent", domain: SHARE,
    presets: everywhere("0"), source: "Assumption: on-demand list prices",
  },
  gpuCount: {
    label: "GPU count", unit: "GPUs per deployment", show: "number", domain: { above: 0, whole: true }, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  gpuPrice: {
    label: "GPU price", unit: "USD per GPU", show: "usd", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  gpuPower: {
    label: "GPU power", unit: "W per GPU, rated", show: "number", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  throughput: {
    label: "Throughput", unit: "tokens/s per deployment", show: "number", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  inputPrice: {
    label: "Input price", unit: "USD per 1M tokens", show: "usd", domain: NOT_NEGATIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  outputPrice: {
    label: "Output price", unit: "USD per 1M tokens", show: "usd", domain: NOT_NEGATIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  cachedInputPrice: {
    label: "Cached input price", unit: "USD per 1M tokens", show: "usd", domain: NOT_NEGATIVE, word: "catalog",
    presets: everywhere("catalog"), source: OVERRIDE,
  },
  asOf: {
    label: "As of", unit: "date (an Excel date or yyyy-mm-dd), or catalog", show: "date", domain: { atLeast: 1, atMost: 2_958_465 }, word: "catalog",
    presets: everywhere("catalog"), source: "The catalog's own date: prices are those in force on it, never today's",
  },
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** A value for every setting. `null` stands for the setting's word: serve the capacity, keep the catalog's figure. */
export type Settings = {
  readonly [K in SettingKey]: (typeof SETTINGS)[K] extends { word: SettingWord } ? Decimal | null : Decimal;
};

/** The record of a setting under the common shape, for code that walks over all of them. */
export function setting(key: SettingKey): Setting {
  return SETTINGS[key];
}

const madePresets = new Map<PresetKey, Settings>();

/** The settings of a preset, made once. */
export function presetSettings(preset: PresetKey): Settings {
  const known = madePresets.get(preset);
  if (known) return known;
  const settings = Object.freeze(Object.fromEntries(SETTING_KEYS.map((key) => [key, presetValue(key, preset)]))) as Settings;
  madePresets.set(preset, settings);
  return settings;
}

/** A setting's value in a preset; `null` for its word. */
export function presetValue(key: SettingKey, preset: PresetKey): Decimal | null {
  const { presets, word } = setting(key);
  return presets[preset] === word ? null : fraction(presets[preset]);
}

/** Decimal text, or a fraction such as 1/3 that no decimal text can hold. */
function fraction(text: string): Decimal {
  const [numerator = "", denominator = "1"] = text.split("/");
  return new Decimal(numerator).div(denominator);
}
