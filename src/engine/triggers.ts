import type { Costs, VolumeCosts } from "./breakEven";
import { type Decimal, MILLION, ONE, ZERO } from "./decimal";

/** What owning costs a month where the purchase must be earned back within m months: O + C_hw/m, in USD per month. */
export function monthlyCostToEarn({ hardwareCost: C, runningCost: O }: Pick<Costs, "hardwareCost" | "runningCost">, months: Decimal): Decimal {
  return O.plus(C.div(months));
}

/** The API price at which owning pays back in exactly m months: p* = 1e6 (O + C_hw/m) / V, in USD per million tokens  (Eqs. 5 and 7). */
export function priceAtPayback(costs: Pick<Costs, "hardwareCost" | "runningCost">, volume: Decimal, months: Decimal): Decimal {
  return monthlyCostToEarn(costs, months).div(volume).times(MILLION);
}

/** USD per kWh at which owning pays back in exactly m months, given the kWh drawn a month at the present rate; null where no rate does  (Eqs. 2 and 7). */
export function electricityRateAtPayback(costs: Costs, rate: Decimal, kilowattHours: Decimal, months: Decimal): Decimal | null {
  if (kilowattHours.isZero()) return null;
  const flips = rate.plus(costs.apiCost.minus(monthlyCostToEarn(costs, months)).div(kilowattHours));
  return flips.lt(ZERO) ? null : flips;
}

/** The share of capacity used at which owning pays back in exactly m months when the API is billed for what the GPUs serve; null above all of it. */
export function utilizationAtPayback(costs: Costs, utilization: Decimal, months: Decimal): Decimal | null {
  if (costs.apiCost.isZero()) return null;
  return withinCapacity(utilization.times(monthlyCostToEarn(costs, months)).div(costs.apiCost));
}

/**
 * The same for a volume of its own: use matters by the deployments it asks for, so the share is the least at which as
 * many as pay back in m months still serve the volume; null where not even one does, or not at full use.
 */
export function utilizationServing(figures: VolumeCosts, volume: Decimal, utilization: Decimal, months: Decimal): Decimal | null {
  const each = figures.hardwareCost.div(months).plus(figures.runningCostPerDeployment);
  const affordable = volume.div(MILLION).times(figures.apiPrice).minus(figures.fixedRunningCost).div(each).floor().minus(figures.spareDeployments);
  if (affordable.lt(ONE)) return null;
  return withinCapacity(volume.times(utilization).div(affordable.times(figures.capacity)));
}

function withinCapacity(share: Decimal): Decimal | null {
  return share.gt(ONE) ? null : share;
}
