import { MONTHS_PER_YEAR } from "../engine/compounding";
import { SETTINGS, SETTING_KEYS, type Setting, type SettingKey, type SettingShow } from "../engine/settings";
import { OVERHEAD, USABLE_MEMORY } from "../engine/sizing";
import { type Figure, type LineFormat, Lines } from "./line";

const FORMAT: Readonly<Record<SettingShow, LineFormat>> = {
  number: "number", percent: "percent", usd: "usd", tokens: "tokens", factor: "factor", date: "date", yesNo: "yesNo",
};

/** What the paper calls the settings it has a symbol for. */
const SYMBOLS: Readonly<Partial<Record<SettingKey, string>>> = {
  hoursPerMonth: "H", utilization: "u", peakHours: "h", loadFactor: "load", electricityRate: "rate", pue: "PUE", serverFactor: "s", setupCost: "setup",
  gpuCount: "N", gpuPrice: "C_GPU", gpuPower: "P_GPU", throughput: "T", inputPrice: "p_in", outputPrice: "p_out", cachedInputPrice: "p_cache",
  volumeGrowth: "g", apiPriceDecline: "d", discountRate: "r", taxRate: "tax", otherRunningCost: "other", spareDeployments: "spare",
  salaryLoading: "loading", softwareCost: "software", gpusPerServer: "S", gpusOwned: "G", gridFactor: "grid", colocationRate: "colocation", maintenanceRate: "maintenance",
  inputWeight: "w", measuredInputShare: "s_m", ownCache: "own cache", semanticCache: "hits", tokenRatio: "ratio", powerFactor: "PF",
  idleLoad: "idle",
  shareFinanced: "phi", loanRate: "j", loanTerm: "n", leaseResidual: "rho_L",
  salaryGrowth: "g_salary", electricityGrowth: "g_rate", rentDecline: "d_rent",
  hardwareLife: "life", decliningBalance: "f", macrs: "MACRS", bonusDepreciation: "bonus", gpuPriceDecline: "d_gpu", storageCost: "storage", staffPerDeployment: "staff_1", rentalHoursPerMonth: "H_rent",
};

/** Figures that belong to a deployment or an API although a setting may take their place. */
const OF_DEPLOYMENT: readonly SettingKey[] = ["gpuCount", "gpuPrice", "gpuPower", "throughput", "measuredInputShare", "gpuHourlyPrice", "reservedHourlyPrice", "gpusPerServer"];
const OF_API: readonly SettingKey[] = ["inputPrice", "outputPrice", "cachedInputPrice"];
const OPTIONAL: readonly SettingKey[] = ["volume", "cachedInputPrice", "measuredInputShare", "rentalHoursPerMonth", "qualityFloor", "hardwareLife", "leaseResidual", "peakHours"];

function settingFigure(key: SettingKey): Figure {
  const { label, unit, show }: Setting = SETTINGS[key];
  const symbol = SYMBOLS[key];
  return {
    label, unit, format: FORMAT[show],
    ...(symbol !== undefined && { symbol }),
    ...(OF_DEPLOYMENT.includes(key) && { dimension: "deployment" as const }),
    ...(OF_API.includes(key) && { dimension: "api" as const }),
    ...(OPTIONAL.includes(key) && { optional: true as const }),
  };
}

const price = (label: string): Figure => ({ label, unit: "USD/1M tokens", format: "price", dimension: "api", optional: true });
const listPrice = (label: string): Figure => ({ label, unit: "USD/1M tokens", format: "price", dimension: "api" });
const asked = (label: string, unit: string, format: LineFormat, symbol: string): Figure => ({ label, unit, format, symbol, dimension: "asked" });
const constant = (label: string, value: number, unit = ""): Figure => ({ label, unit, format: "count", constant: value });

/** Five-year property under the half-year convention, which the six tax years add up to. */
const macrs = (year: number, share: number): Figure => ({ ...constant(`MACRS 5-year, year ${year}`, share, "share of the purchase"), format: "percent", source: "IRS Publication 946, Table A-1 (equation 9)" });

/** Accuracy on Belebele by parameters in billions, 32 open models of 0.6 to 1,000. */
const SCALING_SOURCE = "Serverless paper, Table 6 (equation 17)";

/** Constants of the model and of its units, each with a name so that no formula holds a number of its own. */
export const CONSTANTS = {
  wattsPerKilowatt: constant("Watts per kilowatt", 1000),
  secondsPerHour: constant("Seconds per hour", 3600),
  monthsPerYear: constant("Months per year", MONTHS_PER_YEAR),
  hoursPerYear: constant("Hours per year", 8760),
  hoursPerDay: constant("Hours per day", 24),
  minutesPerHour: constant("Minutes per hour", 60),
  workingHours: constant("Working hours per year", 2080),
  euler: constant("e", Math.E),
  tokensPerPriceUnit: constant("Tokens per price unit", 1_000_000),
  horizonsCounted: constant("Horizons beyond which months are not counted out", 10),
  monthsFollowed: constant("Months followed one by one, at least", 120),
  everyMonth: constant("A month", 1),
  longTerm: constant("Months of a long reservation", 36),
  macrsYear1: macrs(1, 0.2),
  macrsYear2: macrs(2, 0.32),
  macrsYear3: macrs(3, 0.192),
  macrsYear4: macrs(4, 0.1152),
  macrsYear5: macrs(5, 0.1152),
  macrsYear6: macrs(6, 0.0576),
  bitsPerByte: constant("Bits per byte", 8),
  bytesPerGB: constant("Bytes per GB", 1e9),
  engineMemory: { ...constant("Memory for the engine itself", OVERHEAD, "share of weights and cache"), format: "percent", source: "Equation 16" },
  usableMemory: { ...constant("Usable memory of a GPU", USABLE_MEMORY, "share"), format: "percent", source: "Equation 16" },
  scalingIntercept: { ...constant("Scaling law: intercept", 0.329, "accuracy"), format: "number", source: SCALING_SOURCE },
  linearIntercept: { ...constant("Linear fit: intercept", 0.464, "accuracy"), format: "number", source: SCALING_SOURCE },
  linearSlope: { ...constant("Linear fit: slope", 0.000351, "accuracy per billion"), format: "number", source: SCALING_SOURCE },
  quadraticIntercept: { ...constant("Quadratic fit: intercept", 0.441, "accuracy"), format: "number", source: SCALING_SOURCE },
  quadraticSlope: { ...constant("Quadratic fit: slope", 0.000866, "accuracy per billion"), format: "number", source: SCALING_SOURCE },
  quadraticSquare: { ...constant("Quadratic fit: square", 6.52e-7, "accuracy per billion squared"), format: "number", source: SCALING_SOURCE },
  costIntercept: { ...constant("Fit by cost: intercept", 0.362, "accuracy"), format: "number", source: SCALING_SOURCE },
  costSlope: { ...constant("Fit by cost: slope", 0.149, "accuracy"), format: "number", source: SCALING_SOURCE },
  scalingSlope: { ...constant("Scaling law: slope", 0.126, "accuracy"), format: "number", source: SCALING_SOURCE },
} as const satisfies Record<string, Figure>;
export type ConstantName = keyof typeof CONSTANTS;

/** Facts that have no setting. */
const FACTS = {
  longContextInput: price("Long-context input price"),
  longContextOutput: price("Long-context output price"),
  longContextCachedInput: price("Long-context cached input price"),
  longContextWrite: price("Long-context cache-write price"),
  longContextThreshold: { label: "Long-context threshold", unit: "tokens", format: "tokens", symbol: "threshold", dimension: "api" },
  listInput: listPrice("List price of input"),
  listOutput: listPrice("List price of output"),
  listCached: listPrice("List price of cached input"),
  listWrite: listPrice("List price of cache writes"),
  parametersB: { label: "Total parameters", unit: "billions", format: "number", symbol: "parameters", dimension: "deployment" },
  kvBytesPerToken: { label: "KV cache per token", unit: "bytes", format: "count", symbol: "bytes per token", dimension: "deployment" },
  gpuMemoryGB: { label: "Memory of a GPU", unit: "GB", format: "number", symbol: "memory of a GPU", dimension: "deployment" },
} as const satisfies Record<string, Figure>;

/** What a function is asked for, beside names. */
const ARGUMENTS = {
  elapsed: asked("Months after deployment", "months", "months", "t"),
  within: asked("Months to pay back in", "months", "months", "m"),
  tokens: asked("Tokens", "tokens/month", "tokens", "V"),
  bits: asked("Bits of a weight", "bits", "count", "bits"),
  contextTokens: asked("Context", "tokens", "tokens", "context"),
  concurrency: asked("Requests at a time", "count", "count", "concurrency"),
  concurrencyBefore: asked("Requests at a time, point before", "count", "count", "concurrency'"),
  pointThroughput: asked("Throughput at the point", "tokens/s", "number", "T"),
  throughputBefore: asked("Throughput at the point before", "tokens/s", "number", "T'"),
  amountSpent: asked("Some cost over the horizon", "USD", "usdRounded", "cost"),
  minimumSpeed: asked("Speed each user must see", "tokens/s", "number", "speed"),
  hourlyCost: asked("Hourly cost", "USD/h", "usd", "hourly cost"),
  accuracyReached: asked("Accuracy", "share", "percent", "accuracy"),
  inputTokens: asked("Input tokens", "tokens", "tokens", "input"),
  cachedTokens: asked("Cached tokens", "tokens", "tokens", "cached"),
  writtenTokens: asked("Cache-write tokens", "tokens", "tokens", "written"),
  outputTokens: asked("Output tokens", "tokens", "tokens", "output"),
  scoreDifferences: asked("Sum of the differences over the benchmarks both have", "share", "percentPoints", "sum of (open - commercial)"),
  sharedBenchmarks: asked("Benchmarks both have", "count", "count", "benchmarks"),
  demand: { ...asked("Demand of the month", "tokens/month", "tokens", "D_t"), monthly: true },
  peakDemand: asked("Highest demand of a month", "tokens/month", "tokens", "D_max"),
  owned: asked("Deployments owned", "count", "count", "k"),
  batchTokens: asked("Tokens sent in batches", "tokens/month", "tokens", "batch"),
  requests: asked("Requests", "requests/month", "count", "requests"),
  billed: asked("Cost billed", "USD/month", "usd", "billed"),
  listBill: asked("Cost at list prices", "USD/month", "usd", "list"),
  grownTokens: asked("Tokens a year on", "tokens/month", "tokens", "sum of V_i (1 + g_i)"),
  squaredTokens: asked("Sum of the volumes squared, of workloads with peaks of their own", "tokens^2", "number", "sum of V_i^2"),
  coincidingTokens: asked("Tokens of workloads whose peaks coincide", "tokens/month", "tokens", "V_c"),
  movedBill: asked("Bill today of the workloads that may move", "USD/month", "usd", "bill"),
  spend: asked("Monthly spend", "USD/month", "usd", "spend"),
  requestsADay: asked("Requests a day", "requests/day", "count", "requests a day"),
  tokensEach: asked("Tokens of a request, input and output", "tokens", "count", "tokens each"),
  coldStartSeconds: asked("Cold start", "s", "count", "cold start"),
  idleMinutes: asked("Minutes idle before the container stops", "min", "count", "idle minutes"),
  epochs: asked("Passes over the tokens", "count", "count", "passes"),
  trainingWork: asked("Operations by parameter and token", "FLOP", "count", "FLOP"),
  trainedParametersB: asked("Parameters held in training", "billions", "number", "P_all"),
  trainingBytes: asked("Memory in training by parameter", "bytes", "count", "bytes"),
  trainingTflops: asked("Speed of a GPU", "TFLOPS", "count", "TFLOPS"),
  trainingUtilization: asked("Share of that speed reached", "share", "percent", "u"),
  trainingPrice: asked("Price of trained tokens", "USD/1M tokens", "price", "training price"),
  vCpus: asked("Processor cores of the server", "vCPU", "count", "cores"),
  ramGB: asked("Memory of the server beside its GPUs", "GB", "count", "RAM"),
  storageGB: asked("Storage of the server", "GB", "count", "disk"),
  networkMbps: asked("Network of the server", "Mbps", "count", "network"),
  vCpuPrice: asked("Price of a core", "USD/vCPU", "usd", "price of a core"),
  ramPrice: asked("Price of memory", "USD/GB", "usd", "price of RAM"),
  storagePrice: asked("Price of storage", "USD/GB", "usd", "price of disk"),
  networkPrice: asked("Price of the network", "USD/Mbps", "usd", "price of network"),
  month: { label: "Month", unit: "", format: "wholeMonths", symbol: "t", dimension: "month" },
} as const satisfies Record<string, Figure>;

type FigureName = SettingKey | keyof typeof CONSTANTS | keyof typeof FACTS | keyof typeof ARGUMENTS;

/** Everything that is given: settings by their keys, facts of the catalog, arguments and constants. */
export const FIGURES: Lines<FigureName> = new Lines<FigureName>(
  { ...Object.fromEntries(SETTING_KEYS.map((key) => [key, settingFigure(key)])), ...CONSTANTS, ...FACTS, ...ARGUMENTS }, {},
);
