import { Decimal, INFINITY } from "./decimal";

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
