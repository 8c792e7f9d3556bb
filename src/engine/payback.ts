import { Decimal, INFINITY, ZERO } from "./decimal";

/** The longest time a growing volume is followed, in months. */
export const MOST_MONTHS = 600;

/** A month of owning beside the other way to serve its tokens: the API, or rented GPUs. USD. */
export interface ComparedMonth {
  readonly month: number;
  /** Paid at the month's start. */
  readonly purchase: Decimal;
  readonly runningCost: Decimal;
  readonly alternativeCost: Decimal;
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
    if (saving.lte(ZERO) || run.open.gt(saving.times(month + 1 - run.start))) continue;
    const payback = run.open.div(saving).plus(run.start);
    if (payback.lte(month)) return payback;
  }
  return INFINITY;
}
