import { Decimal, ONE, largest } from "./decimal";
import type { Settings } from "./settings";

/** GPUs to own. Price in USD and rated power in watts, each for one GPU. */
export interface OwnedGpus {
  readonly gpuCount: Decimal;
  readonly gpuPrice: Decimal;
  readonly gpuPowerWatts: Decimal;
}

/** GPUs that serve one copy of an open model. */
export interface Deployment extends OwnedGpus {
  /** Tokens per second of the whole deployment. */
  readonly throughput: Decimal;
}

/** Decimals of V/Q that count, here and in the sheets: a capacity copied into a cell is a double, which may lie a hair above it. */
export const QUOTIENT_DECIMALS = 12;

/** Deployments whose capacity holds a volume: ceil(V/Q). */
export function deploymentsHolding(volume: Decimal, capacity: Decimal): Decimal {
  return volume.div(capacity).toDecimalPlaces(QUOTIENT_DECIMALS).ceil();
}

/** Deployments needed for a volume: R = max(1, ceil(V/Q)) + spare  (model, equation 4). */
export function deploymentsNeeded(volume: Decimal, capacity: Decimal, { spareDeployments }: Pick<Settings, "spareDeployments">): Decimal {
  return largest(ONE, deploymentsHolding(volume, capacity)).plus(spareDeployments);
}

/** What running costs, USD per month: each deployment, and as soon as there is one, whatever their number. */
export interface RunningCosts {
  readonly runningCostPerDeployment: Decimal;
  readonly fixedRunningCost: Decimal;
}

/** What owning costs: to buy one deployment, USD, and to run them. */
export interface OwningCosts extends RunningCosts {
  readonly hardwareCost: Decimal;
}

/** Running cost in USD per month: O = R (per deployment) + staff + other  (model, equation 5). */
export function runningCostPerMonth({ runningCostPerDeployment: each, fixedRunningCost: fixed }: RunningCosts, R: Decimal | number): Decimal {
  return each.times(R).plus(fixed);
}
