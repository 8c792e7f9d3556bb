import { Decimal, ONE } from "./decimal";
import { recent } from "./recent";

export const MONTHS_PER_YEAR = 12;
/** Rates whose powers are kept: growth, price decline and discount of scenarios that take turns, as the cells of a grid do. */
const RATES_KEPT = 64;

/**
 * Growth of 1 at a yearly rate, by whole months: (1 + rate)^(months/12). Whole years are exact, so that a step due after
 * a year comes in its month and not in the next.
 */
export const compounding: (yearlyRate: Decimal) => (months: number) => Decimal = recent(RATES_KEPT, (a, b) => a.eq(b), powersOf);

function powersOf(yearlyRate: Decimal): (months: number) => Decimal {
  const year = ONE.plus(yearlyRate);
  if (year.eq(ONE)) return () => ONE;
  const month = year.pow(ONE.div(MONTHS_PER_YEAR));
  const withinYear = remembered((months) => month.pow(months));
  const years = remembered((whole) => year.pow(whole));
  return remembered((months) => years(Math.floor(months / MONTHS_PER_YEAR)).times(withinYear(months % MONTHS_PER_YEAR)));
}

/** Present value of 1 at the end of each of some periods at a rate: (1 - (1+i)^-n)/i, n at a rate of 0. */
export const annuity: (rate: Decimal) => (periods: number) => Decimal = recent(RATES_KEPT, (a, b) => a.eq(b), (rate) =>
  remembered((periods) => (rate.isZero() ? new Decimal(periods) : ONE.minus(rate.plus(ONE).pow(-periods)).div(rate))));

/** A power costs as much as a hundred sums: each is taken once. */
function remembered(power: (exponent: number) => Decimal): (exponent: number) => Decimal {
  const powers: Decimal[] = [];
  return (exponent) => (powers[exponent] ??= power(exponent));
}
