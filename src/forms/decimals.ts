import { compounding } from "../engine/compounding";
import { Decimal, INFINITY, ONE, ZERO } from "../engine/decimal";
import type { Algebra } from "../model/algebra";

const QUOTIENT_DECIMALS = 12;
const NUMBERS = new Map([[0, ZERO], [1, ONE]]);

/** The algebra of decimals: what a cell shows. */
export const DECIMALS: Algebra<Decimal> = {
  number: (value) => NUMBERS.get(value) ?? new Decimal(value),
  largest: (a, b) => (b.gt(a) ? b : a),
  smallest: (a, b) => (b.lt(a) ? b : a),
  roundedUp: (a) => a.toDecimalPlaces(QUOTIENT_DECIMALS).ceil(),
  wholePart: (a) => a.floor(),
  // Nothing stays 0 and does not become -0.
  negative: (a) => ZERO.minus(a),
  more: (a, b) => (a === b ? ZERO : a.minus(b)),
  whenMore: (a, b, then, otherwise) => (a.gt(b) ? then : otherwise),
  whenZero: (a, then, otherwise) => (a.isZero() ? then : otherwise),
  given: (figure, otherwise) => figure ?? otherwise,
  neededFor: (figure, share) => figure ?? (share.isZero() ? ZERO : missing()),
  atMost: (a, b) => (a.lte(b) ? ONE : ZERO),
  where: (flag, amount) => (flag.isZero() ? ZERO : amount),
  compounded: (factor, months) => compounding(factor.minus(ONE))(months.toNumber()),
  log10: (a) => a.log(),
  ln: (a) => a.ln(),
  annuity: (rate, periods) => (rate.isZero() ? periods : ONE.minus(rate.plus(ONE).pow(periods.neg())).div(rate)),
  never: INFINITY,
};

function missing(): never {
  throw new Error("A figure that the scenario refuses where it is missing was read.");
}
