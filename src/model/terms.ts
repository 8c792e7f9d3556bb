import type { Algebra, Num } from "./algebra";

/** Rents at the start of the term that a month falls in, above the first month's: a price reserved stays to the term's end. */
export function riseAtTermStart<Q extends Num<Q>>(
  month: Q,
  term: Q,
  { rentDecline: d, yearlyRent }: Readonly<Record<"rentDecline" | "yearlyRent", Q>>,
  { compounded, number, where, wholePart }: Algebra<Q>,
): Q {
  return where(d, () => compounded(yearlyRent, wholePart(month.minus(number(1)).div(term)).times(term)).minus(number(1)));
}

/** Months of whole terms beyond the horizon, paid whether used or not. */
export function monthsBeyond<Q extends Num<Q>>(horizon: Q, term: Q, { wholePart, number }: Algebra<Q>): Q {
  return wholePart(horizon.plus(term).minus(number(1)).div(term)).times(term).minus(horizon);
}

/** Present value of 1 a month for some months beyond the horizon. */
export function worthBeyond<Q extends Num<Q>>(
  months: Q,
  { monthlyRate: i, midGain, atEnd }: Readonly<Record<"monthlyRate" | "midGain" | "atEnd", Q>>,
  { annuity, number }: Algebra<Q>,
): Q {
  return annuity(i, months).times(number(1).plus(midGain)).div(atEnd);
}
