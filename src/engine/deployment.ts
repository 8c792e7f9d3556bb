import { MONTHS_PER_YEAR } from "./compounding";
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

const SECONDS_PER_HOUR = 3600;
const WATTS_PER_KILOWATT = 1000;

/** Hardware cost of one deployment in USD: C_hw = N C_GPU s + setup  (Eq. 1; s = server factor). */
export function hardwareCost(
  { gpuCount: N, gpuPrice: C }: Pick<OwnedGpus, "gpuCount" | "gpuPrice">,
  { serverFactor: s, setupCost }: Pick<Settings, "serverFactor" | "setupCost">,
): Decimal {
  return N.times(C).times(s).plus(setupCost);
}

/** Electricity that one deployment draws, kWh per month: N P_GPU/1000 . load factor . H . PUE  (Eq. 2). */
export function electricityUse(deployment: OwnedGpus, { loadFactor, hoursPerMonth: H, pue }: Pick<Settings, "loadFactor" | "hoursPerMonth" | "pue">): Decimal {
  return ratedKilowatts(deployment).times(loadFactor).times(H).times(pue);
}

/** Electricity of one deployment in USD per month: E = kWh . rate  (Eq. 2). */
export function electricityCostPerMonth(
  deployment: OwnedGpus,
  settings: Pick<Settings, "loadFactor" | "hoursPerMonth" | "electricityRate" | "pue">,
): Decimal {
  return electricityUse(deployment, settings).times(settings.electricityRate);
}

/** Capacity of one deployment in tokens per month: Q = 3600 T H u  (Eq. 4; u = utilization). */
export function capacityPerMonth(
  { throughput: T }: Pick<Deployment, "throughput">,
  { hoursPerMonth: H, utilization: u }: Pick<Settings, "hoursPerMonth" | "utilization">,
): Decimal {
  return T.times(SECONDS_PER_HOUR).times(H).times(u);
}

/** Tokens per month to serve: the Volume setting, or the capacity of one deployment. */
export function volumePerMonth(
  deployment: Pick<Deployment, "throughput">,
  settings: Pick<Settings, "volume" | "hoursPerMonth" | "utilization">,
): Decimal {
  return settings.volume ?? capacityPerMonth(deployment, settings);
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

/** Maintenance of one deployment in USD per month: its yearly rate of the hardware cost, setup included. */
export function maintenanceCostPerMonth(
  deployment: OwnedGpus,
  settings: Pick<Settings, "serverFactor" | "setupCost" | "maintenanceRate">,
): Decimal {
  return hardwareCost(deployment, settings).times(settings.maintenanceRate).div(MONTHS_PER_YEAR);
}

/** Software of one deployment in USD per month, licensed by the GPU. */
export function softwareCostPerMonth({ gpuCount: N }: OwnedGpus, { softwareCost }: Pick<Settings, "softwareCost">): Decimal {
  return N.times(softwareCost).div(MONTHS_PER_YEAR);
}

/** Colocation of one deployment in USD per month, paid by its rated power. */
export function colocationCostPerMonth(deployment: OwnedGpus, { colocationRate }: Pick<Settings, "colocationRate">): Decimal {
  return ratedKilowatts(deployment).times(colocationRate);
}

/** Staff in USD per month, however many deployments they look after: FTE . salary . loading / 12. */
export function staffCostPerMonth({ staff, salary, salaryLoading }: Pick<Settings, "staff" | "salary" | "salaryLoading">): Decimal {
  return staff.times(salary).times(salaryLoading).div(MONTHS_PER_YEAR);
}

/** Running cost of one deployment without staff, USD per month: electricity, maintenance, software, colocation. */
export function runningCostPerDeployment(deployment: OwnedGpus, settings: Settings): Decimal {
  return electricityCostPerMonth(deployment, settings)
    .plus(maintenanceCostPerMonth(deployment, settings))
    .plus(softwareCostPerMonth(deployment, settings))
    .plus(colocationCostPerMonth(deployment, settings));
}

/** Running cost that does not depend on the number of deployments, USD per month: staff and other. */
export function fixedRunningCost(settings: Pick<Settings, "staff" | "salary" | "salaryLoading" | "otherRunningCost">): Decimal {
  return staffCostPerMonth(settings).plus(settings.otherRunningCost);
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

function ratedKilowatts({ gpuCount: N, gpuPowerWatts: P }: OwnedGpus): Decimal {
  return N.times(P).div(WATTS_PER_KILOWATT);
}
