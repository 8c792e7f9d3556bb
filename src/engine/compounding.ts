import { type Decimal, ONE } from "./decimal";

export const MONTHS_PER_YEAR = 12;

/**
 * Growth of 1 at a yearly rate, by whole months: (1 + rate)^(months/12). Whole years are exact, so that a step due after
 * a year comes in its month and not in the next.
 */
export function compounding(yearlyRate: Decimal): (months: number) => Decimal {
  if (yearlyRate.isZero()) return () => ONE;
  const year = ONE.plus(yearlyRate);
  const month = year.pow(ONE.div(MONTHS_PER_YEAR));
  const withinYear = Array.from({ length: MONTHS_PER_YEAR }, (_, months) => month.pow(months));
  const years: Decimal[] = [];
  return (months) => {
    const whole = Math.floor(months / MONTHS_PER_YEAR);
    return (years[whole] ??= year.pow(whole)).times(withinYear[months % MONTHS_PER_YEAR]!);
  };
}
