import { Decimal } from "./decimal";
import type { Domain } from "./check";

/** The named sets of assumptions; the first is the default. */
export const PRESETS = [
  { key: "published", label: "Published", meaning: "Reproduces the paper's Table IV." },
  { key: "asWritten", label: "As written", meaning: "Follows the paper's prose: 8 h a day, 20 days a month, rated power." },
  { key: "fullCost", label: "Full cost", meaning: "A realistic ownership case: servers, staff, maintenance, round the clock at partial load." },
] as const;
export type PresetKey = (typeof PRESETS)[number]["key"];

/** A word a setting takes in place of a number: serve the whole capacity, keep the catalog's figure, follow another setting, or no limit. */
type SettingWord = "capacity" | "catalog" | "as used" | "as measured" | "none" | "horizon";

/** How a value is shown: the sheets choose the number format by it. A setting that is yes or no is 1 or 0. */
export type SettingShow = "number" | "percent" | "usd" | "tokens" | "factor" | "date" | "yesNo";

/** What settings are about, in the order they stand in. */
export type SettingGroup = "work" | "hardware" | "power" | "people" | "API" | "rent" | "money" | "time";

export interface Setting {
  readonly group: SettingGroup;
  readonly label: string;
  readonly unit: string;
  readonly show: SettingShow;
  readonly domain: Domain;
  /** Decimal text, or the setting's word. */
  readonly presets: Readonly<Record<PresetKey, string>>;
  readonly word?: SettingWord;
}

const SHARE: Domain = { atLeast: 0, atMost: 1 };
const NOT_NEGATIVE: Domain = { atLeast: 0 };
const POSITIVE: Domain = { above: 0 };

/** One value for the paper's two presets, another for Full cost. */
const inPaper = (paper: string, fullCost: string): Record<PresetKey, string> => ({ published: paper, asWritten: paper, fullCost });
const everywhere = (value: string): Record<PresetKey, string> => inPaper(value, value);

/** Every setting, said once: label, unit, domain, presets and source (symbols and equations: see each engine file). */
export const SETTINGS = {
  hoursPerMonth: {
    group: "work", label: "Hours per month", unit: "h", show: "number", domain: { above: 0, atMost: 744 },
    presets: { published: "176", asWritten: "160", fullCost: "730" },
  },
  utilization: {
    group: "work", label: "Utilization", unit: "share of capacity", show: "percent", domain: { above: 0, atMost: 1 },
    presets: inPaper("1", "0.3"),
  },
  peakHours: {
    group: "work", label: "Peak hours", unit: "share of the hours at the highest load, or none", show: "percent", domain: { above: 0, below: 1 }, word: "none",
    presets: everywhere("none"),
  },
  inputShare: {
    group: "work", label: "Input share", unit: "share of tokens that are input", show: "percent", domain: SHARE,
    presets: inPaper("1/3", "0.75"),
  },
  cachedShare: {
    group: "work", label: "Cached share", unit: "share of input tokens read from cache", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  inputWeight: {
    group: "work", label: "Input weight", unit: "work of an input token / work of an output token", show: "factor", domain: { above: 0, atMost: 1 },
    presets: inPaper("1", "0.25"),
  },
  measuredInputShare: {
    group: "work", label: "Measured input share", unit: "share of input in the throughput's tokens, or as measured", show: "percent", domain: SHARE, word: "as measured",
    presets: everywhere("as measured"),
  },
  ownCache: {
    group: "work", label: "Own cache", unit: "share of the Cached share that own servers reuse too", show: "percent", domain: SHARE,
    presets: inPaper("0", "1"),
  },
  semanticCache: {
    group: "work", label: "Semantic cache", unit: "share of the Volume answered from a cache, by neither model", show: "percent", domain: { atLeast: 0, below: 1 },
    presets: everywhere("0"),
  },
  tokenRatio: {
    group: "work", label: "Token ratio", unit: "tokens of the open model / tokens of the API", show: "factor", domain: POSITIVE,
    presets: everywhere("1"),
  },
  volume: {
    group: "work", label: "Volume", unit: "tokens per month, or capacity", show: "tokens", domain: POSITIVE, word: "capacity",
    presets: everywhere("capacity"),
  },
  volumeGrowth: {
    group: "work", label: "Volume growth", unit: "share of the volume per year", show: "percent", domain: { above: -1 },
    presets: everywhere("0"),
  },
  spareDeployments: {
    group: "work", label: "Spare deployments", unit: "count", show: "number", domain: { atLeast: 0, whole: true },
    presets: everywhere("0"),
  },
  throughput: {
    group: "work", label: "Throughput", unit: "tokens/s per deployment", show: "number", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  qualityFloor: {
    group: "work", label: "Quality floor", unit: "largest quality gap accepted, or none", show: "percent", domain: SHARE, word: "none",
    presets: everywhere("none"),
  },
  commercialUse: {
    group: "work", label: "Commercial use", unit: "yes or no: whether the licence must allow it", show: "yesNo", domain: { atLeast: 0, atMost: 1, whole: true },
    presets: inPaper("0", "1"),
  },
  gpuCount: {
    group: "hardware", label: "GPU count", unit: "GPUs per deployment", show: "number", domain: { above: 0, whole: true }, word: "catalog",
    presets: everywhere("catalog"),
  },
  gpuPrice: {
    group: "hardware", label: "GPU price", unit: "USD per GPU", show: "usd", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  gpusPerServer: {
    group: "hardware", label: "GPUs per server", unit: "GPUs bought together (1: one by one), or catalog", show: "number", domain: { atLeast: 1, whole: true }, word: "catalog",
    presets: everywhere("1"),
  },
  gpusOwned: {
    group: "hardware", label: "GPUs owned", unit: "GPUs already there: neither bought nor bought again", show: "number", domain: { atLeast: 0, whole: true },
    presets: everywhere("0"),
  },
  serverFactor: {
    group: "hardware", label: "Server factor", unit: "x GPU price", show: "factor", domain: { atLeast: 1 },
    presets: inPaper("1", "1.6"),
  },
  setupCost: {
    group: "hardware", label: "Setup cost", unit: "USD per deployment", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  storageCost: {
    group: "hardware", label: "Storage and network", unit: "USD per deployment", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  maintenanceRate: {
    group: "hardware", label: "Maintenance rate", unit: "share of hardware cost per year", show: "percent", domain: SHARE,
    presets: inPaper("0", "0.05"),
  },
  softwareCost: {
    group: "hardware", label: "Software cost", unit: "USD per GPU-year", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  residualValue: {
    group: "hardware", label: "Residual value", unit: "share of hardware cost; of what is left of a Hardware life", show: "percent", domain: SHARE,
    presets: inPaper("0", "0.1"),
  },
  hardwareLife: {
    group: "hardware", label: "Hardware life", unit: "months until bought again, or horizon for never", show: "number", domain: { atLeast: 1, atMost: 600, whole: true }, word: "horizon",
    presets: inPaper("horizon", "60"),
  },
  gpuPriceDecline: {
    group: "hardware", label: "GPU price decline", unit: "share of the price per year", show: "percent", domain: { atLeast: 0, below: 1 },
    presets: everywhere("0"),
  },
  depreciationLife: {
    group: "hardware", label: "Depreciation life", unit: "years, straight line to zero", show: "number", domain: POSITIVE,
    presets: everywhere("5"),
  },
  decliningBalance: {
    group: "hardware", label: "Declining balance", unit: "x straight line, until that is more; 1: straight line", show: "factor", domain: { atLeast: 1, atMost: 3 },
    presets: everywhere("1"),
  },
  macrs: {
    group: "hardware", label: "MACRS 5-year", unit: "yes or no: the US tax table in place of the Depreciation life", show: "yesNo", domain: { atLeast: 0, atMost: 1, whole: true },
    presets: everywhere("0"),
  },
  bonusDepreciation: {
    group: "hardware", label: "First-year bonus", unit: "share of the purchase written off over its first year", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  gpuPower: {
    group: "power", label: "GPU power", unit: "W per GPU, rated", show: "number", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  powerFactor: {
    group: "power", label: "Power factor", unit: "power of the server / rated power of its GPUs", show: "factor", domain: { atLeast: 1 },
    presets: inPaper("1", "1.43"),
  },
  loadFactor: {
    group: "power", label: "Load factor", unit: "share of rated power drawn", show: "percent", domain: { atLeast: 0, atMost: 1.5 },
    presets: { published: "0.75", asWritten: "1", fullCost: "0.75" },
  },
  idleLoad: {
    group: "power", label: "Idle load", unit: "share of the Load factor drawn when idle", show: "percent", domain: SHARE,
    presets: everywhere("1"),
  },
  electricityRate: {
    group: "power", label: "Electricity rate", unit: "USD/kWh", show: "usd", domain: NOT_NEGATIVE,
    presets: inPaper("0.15", "0.146"),
  },
  electricityGrowth: {
    group: "power", label: "Electricity growth", unit: "share of the electricity rate per year", show: "percent", domain: { above: -1 },
    presets: everywhere("0"),
  },
  pue: {
    group: "power", label: "PUE", unit: "facility power / IT power", show: "factor", domain: { atLeast: 1 },
    presets: inPaper("1", "1.54"),
  },
  colocationRate: {
    group: "power", label: "Colocation rate", unit: "USD per kW-month of the server", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  gridFactor: {
    group: "power", label: "Grid factor", unit: "kg CO2 per kWh", show: "number", domain: NOT_NEGATIVE,
    presets: everywhere("0.367"),
  },
  staff: {
    group: "people", label: "Staff", unit: "FTE", show: "number", domain: NOT_NEGATIVE,
    presets: inPaper("0", "0.25"),
  },
  staffPerDeployment: {
    group: "people", label: "Staff per deployment", unit: "FTE for each deployment", show: "number", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  salary: {
    group: "people", label: "Salary", unit: "USD per FTE-year", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("96800"),
  },
  salaryLoading: {
    group: "people", label: "Salary loading", unit: "total cost / salary", show: "factor", domain: { atLeast: 1 },
    presets: everywhere("1.4"),
  },
  salaryGrowth: {
    group: "people", label: "Salary growth", unit: "share of the salary per year", show: "percent", domain: { above: -1 },
    presets: everywhere("0"),
  },
  inputPrice: {
    group: "API", label: "Input price", unit: "USD per 1M tokens", show: "usd", domain: NOT_NEGATIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  outputPrice: {
    group: "API", label: "Output price", unit: "USD per 1M tokens", show: "usd", domain: NOT_NEGATIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  cachedInputPrice: {
    group: "API", label: "Cached input price", unit: "USD per 1M tokens", show: "usd", domain: NOT_NEGATIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  batchShare: {
    group: "API", label: "Batch share", unit: "share of tokens sent in batches", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  batchDiscount: {
    group: "API", label: "Batch discount", unit: "share of the price", show: "percent", domain: SHARE,
    presets: everywhere("0.5"),
  },
  longContextShare: {
    group: "API", label: "Long-context share", unit: "share of tokens in requests over the price tier", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  apiDiscount: {
    group: "API", label: "API discount", unit: "share of the price", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  apiPriceDecline: {
    group: "API", label: "API price decline", unit: "share of the price per year", show: "percent", domain: { below: 1 },
    presets: everywhere("0"),
  },
  commitment: {
    group: "API", label: "API commitment", unit: "USD per month paid at least; 0: none", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  commitmentDiscount: {
    group: "API", label: "Commitment discount", unit: "share of the price, for the commitment", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  provisionedUnits: {
    group: "API", label: "Provisioned units", unit: "count; 0: none", show: "number", domain: { atLeast: 0, whole: true },
    presets: everywhere("0"),
  },
  provisionedPrice: {
    group: "API", label: "Provisioned price", unit: "USD per unit-hour, round the clock", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  provisionedRate: {
    group: "API", label: "Provisioned throughput", unit: "tokens/s of a unit", show: "number", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  gpuHourlyPrice: {
    group: "rent", label: "GPU hourly price", unit: "USD per GPU-hour rented", show: "usd", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  reservedHourlyPrice: {
    group: "rent", label: "Reserved hourly price", unit: "USD per GPU-hour reserved for a year", show: "usd", domain: POSITIVE, word: "catalog",
    presets: everywhere("catalog"),
  },
  longHourlyPrice: {
    group: "rent", label: "Three-year hourly price", unit: "USD per GPU-hour reserved for three years; 0: none", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  reservedTerm: {
    group: "rent", label: "Reserved term", unit: "months committed to at a time, paid whether used or not", show: "number", domain: { atLeast: 1, atMost: 120, whole: true },
    presets: everywhere("12"),
  },
  rentalHoursPerMonth: {
    group: "rent", label: "Rental hours per month", unit: "h, or as used", show: "number", domain: POSITIVE, word: "as used",
    presets: everywhere("as used"),
  },
  rentalDiscount: {
    group: "rent", label: "Rental discount", unit: "share of the hourly price", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  rentDecline: {
    group: "rent", label: "Rent decline", unit: "share of the hourly price per year", show: "percent", domain: { below: 1 },
    presets: everywhere("0"),
  },
  discountRate: {
    group: "money", label: "Discount rate", unit: "share per year", show: "percent", domain: { above: -1 },
    presets: everywhere("0.1"),
  },
  midPeriod: {
    group: "money", label: "Mid-period discounting", unit: "yes or no: whether a month's bills count in its middle", show: "yesNo", domain: { atLeast: 0, atMost: 1, whole: true },
    presets: everywhere("0"),
  },
  taxRate: {
    group: "money", label: "Tax rate", unit: "share of the profit", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  exchangeRate: {
    group: "money", label: "Exchange rate", unit: "units of the reporting currency per US dollar", show: "number", domain: POSITIVE,
    presets: everywhere("1"),
  },
  otherRunningCost: {
    group: "money", label: "Other running cost", unit: "USD per month", show: "usd", domain: NOT_NEGATIVE,
    presets: everywhere("0"),
  },
  shareFinanced: {
    group: "money", label: "Share financed", unit: "share of the first purchase that a loan pays", show: "percent", domain: SHARE,
    presets: everywhere("0"),
  },
  loanRate: {
    group: "money", label: "Loan rate", unit: "share per year, a twelfth a month", show: "percent", domain: NOT_NEGATIVE,
    presets: everywhere("0.08"),
  },
  loanTerm: {
    group: "money", label: "Loan term", unit: "months, of a lease too", show: "number", domain: { atLeast: 1, whole: true },
    presets: everywhere("36"),
  },
  leaseResidual: {
    group: "money", label: "Lease residual", unit: "share of the price left to the lessor, or none", show: "percent", domain: SHARE, word: "none",
    presets: everywhere("none"),
  },
  horizon: {
    group: "time", label: "Horizon", unit: "months", show: "number", domain: { atLeast: 1, atMost: 600, whole: true },
    presets: everywhere("60"),
  },
  asOf: {
    group: "time", label: "As of", unit: "date (an Excel date or yyyy-mm-dd), or catalog", show: "date", domain: { atLeast: 1, atMost: 2_958_465 }, word: "catalog",
    presets: everywhere("catalog"),
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
  // Not frozen: of a frozen object a copy takes seventeen times as long, and every cell with settings of its own makes one.
  const settings = Object.fromEntries(SETTING_KEYS.map((key) => [key, presetValue(key, preset)])) as Settings;
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
