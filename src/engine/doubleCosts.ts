import { Decimal } from "./decimal";

/** The settings that equations 1 to 7 read, each as a plain number. */
export const DOUBLE_SETTINGS = [
  "hoursPerMonth", "utilization", "loadFactor", "electricityRate", "pue", "serverFactor", "setupCost", "maintenanceRate",
  "staff", "salary", "salaryLoading", "softwareCost", "colocationRate", "otherRunningCost", "inputShare", "cachedShare",
  "batchShare", "batchDiscount", "longContextShare", "apiDiscount", "spareDeployments", "horizon", "gpuCount", "gpuPrice",
  "gpuPower", "throughput", "inputPrice", "outputPrice",
] as const;

/** Figures of a deployment, an API and the settings in double precision. */
export type DoubleFigures = Readonly<Record<(typeof DOUBLE_SETTINGS)[number], number>> & {
  /** Tokens per month; null serves the capacity of one deployment. */
  readonly volume: number | null;
  readonly cachedInputPrice: number | null;
  readonly longContextInput: number | null;
  readonly longContextOutput: number | null;
};

/** Both sides of equations 3 and 6: the purchase in USD, running and API costs in USD per month, tokens per month. */
export interface DoubleCosts {
  readonly hardwareCost: number;
  readonly runningCost: number;
  readonly apiCost: number;
  readonly volume: number;
}

/** Below this share of what is subtracted a difference of doubles has lost too many digits. */
const LOST = 1e-6;
/** A quotient this near a whole number may be rounded to the wrong side. */
const NEARLY_WHOLE = 1e-9;

/**
 * Equations 1 to 6 in double precision, for thousands of trials: the decimal engine's equations on plain numbers. They
 * agree with it to 1e-9 (a test holds them together over every setting); where a difference of nearly equal figures
 * would lose that, the result is NaN, which means: ask the decimal engine.
 */
export function doubleCosts(f: DoubleFigures): DoubleCosts {
  const kilowatts = (f.gpuCount * f.gpuPower) / 1000;
  const hardwareCost = f.gpuCount * f.gpuPrice * f.serverFactor + f.setupCost;
  const electricity = kilowatts * f.loadFactor * f.hoursPerMonth * f.electricityRate * f.pue;
  const maintenance = (hardwareCost * f.maintenanceRate) / 12;
  const perDeployment = electricity + maintenance + (f.gpuCount * f.softwareCost) / 12 + kilowatts * f.colocationRate;
  const fixed = (f.staff * f.salary * f.salaryLoading) / 12 + f.otherRunningCost;
  const volume = f.volume ?? 3600 * f.throughput * f.hoursPerMonth * f.utilization;
  const deployments = deploymentsNeeded(f) + f.spareDeployments;
  return {
    hardwareCost: deployments * hardwareCost,
    runningCost: deployments * perDeployment + fixed,
    apiCost: (volume / 1e6) * discountedPrice(f),
    volume,
  };
}

function deploymentsNeeded({ volume, throughput, hoursPerMonth, utilization }: DoubleFigures): number {
  if (volume === null) return 1;
  const needed = volume / (3600 * throughput * hoursPerMonth * utilization);
  if (Math.abs(needed - Math.round(needed)) > NEARLY_WHOLE * needed) return Math.ceil(needed);
  const capacity = new Decimal(throughput).times(3600).times(hoursPerMonth).times(utilization);
  return Math.max(1, new Decimal(volume).div(capacity).ceil().toNumber());
}

function discountedPrice(f: DoubleFigures): number {
  const input = mix(f.inputPrice, f.longContextInput ?? f.inputPrice, f.longContextShare);
  const output = mix(f.outputPrice, f.longContextOutput ?? f.outputPrice, f.longContextShare);
  const paidInput = f.cachedInputPrice === null ? input : mix(input, f.cachedInputPrice, f.cachedShare);
  return mix(output, paidInput, f.inputShare) * rest(f.batchShare * f.batchDiscount) * rest(f.apiDiscount);
}

function mix(base: number, other: number, share: number): number {
  return base * rest(share) + other * share;
}

/** What a share leaves of 1. */
function rest(share: number): number {
  return share === 1 ? 0 : difference(1, share);
}

/** a - b, or NaN where they are too nearly equal for the difference to be trusted. */
function difference(a: number, b: number): number {
  const left = a - b;
  return Math.abs(left) < LOST * (Math.abs(a) + Math.abs(b)) ? NaN : left;
}

/** Break-even time in months in double precision (Eq. 7); infinite for never, NaN: ask the decimal engine. */
export function doubleBreakEven({ hardwareCost: C, apiCost: A, runningCost: O }: DoubleCosts): number {
  const margin = difference(A, O);
  return margin <= 0 ? Infinity : C / margin;
}

/** Savings after some months in double precision; NaN: ask the decimal engine. */
export function doubleSavings({ hardwareCost: C, apiCost: A, runningCost: O }: DoubleCosts, months: number): number {
  return difference(A * months, C + O * months);
}

/** Cost per million tokens over some months in double precision. */
export function doubleCostPerMillionTokens({ hardwareCost: C, runningCost: O, volume }: DoubleCosts, months: number): number {
  return (C + O * months) / ((volume * months) / 1e6);
}
