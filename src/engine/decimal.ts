import { Decimal as DecimalJs } from "decimal.js";

/** The one configured decimal type of the engine: 34 significant digits (IEEE decimal128), half-even rounding. */
export const Decimal = DecimalJs.clone({ precision: 34, rounding: DecimalJs.ROUND_HALF_EVEN, defaults: true });
export type Decimal = DecimalJs;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const INFINITY = new Decimal(Infinity);
export const MILLION = new Decimal(1_000_000);

/** Largest of the values. */
export function largest(first: Decimal, ...others: Decimal[]): Decimal {
  return others.reduce((best, value) => (value.gt(best) ? value : best), first);
}

/** Smaller of two values. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}
