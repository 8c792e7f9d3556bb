import { annuity, compounding } from "../engine/compounding";
import { Decimal, INFINITY, ONE, ZERO } from "../engine/decimal";
import { perObject } from "../engine/perObject";
import { type Algebra, QUOTIENT_DECIMALS } from "../model/algebra";
import type { Arithmetic } from "./answers";
import { keptNumbers } from "./keptNumbers";

const numberOf = keptNumbers((value) => (value === 0 ? ZERO : value === 1 ? ONE : new Decimal(value)));

/** A small whole number as the one that is kept, so that what still is the same is known to be. */
function whole(value: Decimal): Decimal {
  return value.s > 0 && value.e < 3 && value.isFinite() ? numberOf(value.toNumber()) : value;
}

/** The powers of a yearly factor, found by the factor itself: the same one in each month. */
const powersOf = perObject((factor: Decimal) => compounding(factor.minus(ONE)));

const ALGEBRA: Algebra<Decimal> = {
  number: numberOf,
  largest: (a, b) => (b.gt(a) ? b : a),
  smallest: (a, b) => (b.lt(a) ? b : a),
  roundedUp: (a) => whole(a.toDecimalPlaces(QUOTIENT_DECIMALS).ceil()),
  wholePart: (a) => whole(a.toDecimalPlaces(QUOTIENT_DECIMALS).floor()),
  // Nothing stays 0 and does not become -0.
  negative: (a) => ZERO.minus(a),
  more: (a, b) => (a === b ? ZERO : a.minus(b)),
  whenMore: (a, b, then, otherwise) => (a.gt(b) ? then : otherwise),
  whenZero: (a, then, otherwise) => (a.isZero() ? then : otherwise),
  given: (figure, otherwise) => figure ?? otherwise,
  atMost: (a, b) => (a.lte(b) ? ONE : ZERO),
  where: (flag, amount) => (flag.isZero() ? ZERO : amount()),
  compounded: (factor, months) => powersOf(factor)(months.toNumber()),
  log10: (a) => a.log(),
  ln: (a) => a.ln(),
  annuity: (rate, periods) => annuity(rate)(periods.toNumber()),
  never: INFINITY,
};

/** The arithmetic of decimals: what a cell shows. */
export const DECIMALS: Arithmetic<Decimal> = {
  algebra: ALGEBRA,
  single: (value) => value.toNumber(),
  largestOf: (value) => value.toNumber(),
  earlier: (month, by, at) => at(month - by.toNumber()),
};
