import { breakEvenMonths } from "./breakEven";
import { compounding } from "./compounding";
import { Decimal, INFINITY, MILLION, ZERO } from "./decimal";
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

/**
 * First moment, in months, at which owning has cost no more than the alternative, linear inside the month  (model,
 * equation 8); infinite when it is not among the months given. Months of one saving and without a purchase make one run,
 * in which Eq. 7 holds for the balance still open at its start: without growth there is one run, and the answer is Eq. 7's
 * to the last digit.
 */
export function paybackMonths(months: Iterable<ComparedMonth>): Decimal {
  let run = { start: 0, open: ZERO, saving: ZERO };
  for (const { month, purchase, runningCost, alternativeCost } of months) {
    const saving = alternativeCost.minus(runningCost);
    if (!purchase.isZero() || !saving.eq(run.saving)) {
      const paid = run.saving.times(month - 1 - run.start);
      run = { start: month - 1, open: run.open.minus(paid).plus(purchase), saving };
    }
    // Far from break-even a product says so: a quotient takes three times as long.
    if (run.open.gt(saving.times(month + 1 - run.start))) continue;
    const payback = breakEvenMonths({ hardwareCost: run.open, apiCost: alternativeCost, runningCost }).plus(run.start);
    if (payback.lte(month)) return payback;
  }
  return INFINITY;
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
