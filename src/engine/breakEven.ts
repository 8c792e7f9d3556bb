import { Decimal, INFINITY, MILLION, ONE, ZERO, largest } from "./decimal";
import type { OwningCosts } from "./deployment";

/** What the two sides cost: the purchase in USD, running and API costs in USD per month. */
export interface Costs {
  /** All deployments together. */
  readonly hardwareCost: Decimal;
  readonly runningCost: Decimal;
  readonly apiCost: Decimal;
}

/** Break-even time in months: t* = C_hw / (A - O)  (Eq. 7). Infinite when the API costs no more than running. */
export function breakEvenMonths({ hardwareCost: C, apiCost: A, runningCost: O }: Costs): Decimal {
  return A.lte(O) ? INFINITY : C.div(A.minus(O));
}

/** Cumulative cost of running locally after t months in USD: Local(t) = C_hw + O t  (Eq. 3). */
export function localCost({ hardwareCost: C, runningCost: O }: Omit<Costs, "apiCost">, months: Decimal): Decimal {
  return C.plus(O.times(months));
}

/** Money saved by running locally after t months in USD: API(t) - Local(t)  (Eqs. 3 and 6); negative before break-even. */
export function savings(costs: Costs, months: Decimal): Decimal {
  return costs.apiCost.times(months).minus(localCost(costs, months));
}

/** What decides from which volume owning pays back. */
export interface VolumeCosts extends OwningCosts {
  /** Tokens per month that one deployment serves. */
  readonly capacity: Decimal;
  /** USD per million tokens of the API, after discounts. */
  readonly apiPrice: Decimal;
  readonly spareDeployments: Decimal;
}

/**
 * Smallest volume in tokens per month that pays back within m months, nothing growing  (model, equation 13). With k = ceil(V/Q)
 * deployments and s spare it needs a V >= (k + s) c + f, where a is the API price of a token, c = C_hw/m + O one
 * deployment's monthly cost and f the fixed cost. The smallest such k is ceil((s c + f)/(a Q - c)); none exists when
 * a full deployment earns no more than it costs, and the volume is then infinite.
 */
export function breakEvenVolume(costs: VolumeCosts, months: Decimal): Decimal {
  const { capacity: Q, fixedRunningCost: f, spareDeployments: s } = costs;
  const a = costs.apiPrice.div(MILLION);
  const c = costs.hardwareCost.div(months).plus(costs.runningCostPerDeployment);
  const margin = a.times(Q).minus(c);
  const idleCost = s.times(c).plus(f);
  if (margin.lt(ZERO) || (margin.isZero() && idleCost.gt(ZERO))) return INFINITY;
  const k = margin.isZero() ? ONE : largest(ONE, idleCost.div(margin).ceil());
  return k.plus(s).times(c).plus(f).div(a);
}
