import { Decimal, ONE } from "./decimal";
import { recent } from "./recent";

export const MONTHS_PER_YEAR = 12;
/** Rates whose powers are kept: growth, price decline and discount of a few scenarios that take turns. */
const RATES_KEPT = 16;

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

/** A power costs as much as a hundred sums: each is taken once. */
function remembered(power: (exponent: number) => Decimal): (exponent: number) => Decimal {
  const powers: Decimal[] = [];
  return (exponent) => (powers[exponent] ??= power(exponent));
}
