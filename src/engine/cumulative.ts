import { compounding } from "./compounding";
import { Decimal, MILLION, ZERO } from "./decimal";
import { type OwningCosts, runningCostPerMonth } from "./deployment";
import { type Demand, type ServedMonth, MOST_MONTHS, servedMonths, serviceOver } from "./growth";

/** What owning costs while it serves a demand. */
export type Ownership = Demand & OwningCosts;

/** A month of owning beside the other way to serve its tokens: the API, or rented GPUs. USD. */
export interface ComparedMonth extends ServedMonth {
  /** Paid at the month's start. */
  readonly purchase: Decimal;
  readonly runningCost: Decimal;
  readonly alternativeCost: Decimal;
}

/** The cost of a month served the other way, USD. */
export type Alternative = (month: ServedMonth) => Decimal;

/** The API's bill by month: V_t/1e6 . p (1-d)^((t-1)/12), with p the first month's discounted price  (model, equation 8). */
export function apiBill(price: Decimal, yearlyDecline: Decimal): Alternative {
  const decline = compounding(yearlyDecline.neg());
  return ({ month, volume }) => volume.div(MILLION).times(price).times(decline(month - 1));
}

/** The months of owning, each beside the alternative. */
export function* comparedMonths(ownership: Ownership, alternative: Alternative, most = MOST_MONTHS): Generator<ComparedMonth> {
  const { hardwareCost: C } = ownership;
  let [owned, runningCost] = [ZERO, ZERO];
  for (const served of servedMonths(ownership, most)) {
    const { deployments, bought } = served;
    if (deployments !== owned) [owned, runningCost] = [deployments, runningCostPerMonth(ownership, deployments)];
    yield { ...served, purchase: bought.isZero() ? ZERO : C.times(bought), runningCost, alternativeCost: alternative(served) };
  }
}

/** Cumulative cost of owning after some months in USD, purchases in steps: Local(t)  (Eq. 3, model, equation 8). */
export function localCostAfter(ownership: Ownership, months: Decimal): Decimal {
  const { deployments, deploymentMonths } = serviceOver(ownership, months);
  return ownership.hardwareCost
    .times(deployments)
    .plus(ownership.runningCostPerDeployment.times(deploymentMonths))
    .plus(ownership.fixedRunningCost.times(months));
}

/** Cumulative cost of the alternative after some months in USD, the last month in part: API(t)  (Eq. 6, model, equation 8). */
export function alternativeCostAfter(demand: Demand, alternative: Alternative, months: Decimal): Decimal {
  const last = months.ceil().toNumber();
  let total = ZERO;
  for (const served of servedMonths(demand, last)) {
    const share = months.minus(served.month - 1);
    total = total.plus(served.month < last ? alternative(served) : alternative(served).times(share));
  }
  return total;
}
