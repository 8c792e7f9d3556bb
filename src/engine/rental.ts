import { MONTHS_PER_YEAR } from "./compounding";
import { Decimal, INFINITY, ONE } from "./decimal";
import { type OwnedGpus, capacityPerMonth, hardwareCost, runningCostPerDeployment } from "./deployment";
import type { Settings } from "./settings";

const HOURS_PER_YEAR = 8760;

/** A rented deployment: its GPUs and the USD for an hour of one of them. */
export interface RentedDeployment {
  readonly gpuCount: Decimal;
  readonly gpuHourlyPrice: Decimal;
  /** Tokens per second of the whole deployment. */
  readonly throughput: Decimal;
}

/** Rent of one deployment in USD per month: N . hourly price . rental hours (1 - rental discount)  (model, equation 11). */
export function rentPerDeployment(
  { gpuCount: N, gpuHourlyPrice }: Pick<RentedDeployment, "gpuCount" | "gpuHourlyPrice">,
  { rentalHoursPerMonth, rentalDiscount }: Pick<Settings, "rentalHoursPerMonth" | "rentalDiscount">,
): Decimal {
  return N.times(gpuHourlyPrice).times(rentalHoursPerMonth).times(ONE.minus(rentalDiscount));
}

/**
 * Break-even utilization of a rented deployment as a fraction: rent / (API cost of its full capacity, 3600 T rental
 * hours)  (model, equation 11). Above 1 where even full use costs more than the API; infinite where the API is free.
 */
export function breakEvenUtilization(rent: Decimal, apiCostOfFullCapacity: Decimal): Decimal {
  return apiCostOfFullCapacity.isZero() ? INFINITY : rent.div(apiCostOfFullCapacity);
}

/** Tokens per month of a rented deployment that never idles: 3600 T rental hours. */
export function rentedCapacityPerMonth(
  deployment: Pick<RentedDeployment, "throughput">,
  { rentalHoursPerMonth }: Pick<Settings, "rentalHoursPerMonth">,
): Decimal {
  return capacityPerMonth(deployment, { hoursPerMonth: rentalHoursPerMonth, utilization: ONE });
}

/** Capital recovery factor: the yearly payment that repays 1 over n years at rate r; 1/n at r = 0  (model, equation 12). */
export function capitalRecoveryFactor(r: Decimal, n: Decimal): Decimal {
  if (r.isZero()) return ONE.div(n);
  const growth = ONE.plus(r).pow(n);
  return r.times(growth).div(growth.minus(1));
}

/**
 * Cost of an hour of use of one's own GPU in USD: [(C - RV/(1+r)^n) CRF(r,n) + yearly running cost] / (8760 u)  (model,
 * equation 12), n the depreciation life. The GPU counts as a deployment of its own: server factor and setup are in C,
 * and the running cost is electricity, maintenance, software and colocation, without staff.
 */
export function ownedGpuHour(gpu: Omit<OwnedGpus, "gpuCount">, settings: Settings): Decimal {
  const { discountRate: r, depreciationLife: n, utilization: u } = settings;
  const one = { ...gpu, gpuCount: ONE };
  const C = hardwareCost(one, settings);
  const residual = C.times(settings.residualValue).div(ONE.plus(r).pow(n));
  const capital = C.minus(residual).times(capitalRecoveryFactor(r, n));
  const running = runningCostPerDeployment(one, settings).times(MONTHS_PER_YEAR);
  return capital.plus(running).div(u.times(HOURS_PER_YEAR));
}
