import { Decimal as DecimalJs } from "decimal.js";

/** The one configured decimal type of the engine: 34 significant digits (IEEE decimal128), half-even rounding. */
export const Decimal = DecimalJs.clone({ precision: 34, rounding: DecimalJs.ROUND_HALF_EVEN, defaults: true });
export type Decimal = DecimalJs;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const INFINITY = new Decimal(Infinity);
export const MILLION = new Decimal(1_000_000);

const PRECISION = Decimal.precision;
const { plus, minus, times, div, toNumber } = Decimal.prototype;

/** The value as the constant it is, if it is one. */
export function interned(value: Decimal): Decimal {
  if (value.s < 0) return value;
  return value.isZero() ? ZERO : value.eq(ONE) ? ONE : value;
}

function isPositive(value: Decimal): boolean {
  return value.s > 0 && value.isFinite() && !value.isZero();
}

/** Whether a value is finite and has no more digits than an operation leaves. */
function isRounded({ d }: Decimal): boolean {
  return (d as readonly number[] | null) !== null && (d.length < 5 || digitsOf(d) <= PRECISION);
}

/** Digits of the words of a decimal, each of seven, without zeros at the end. */
function digitsOf(words: readonly number[]): number {
  let digits = (words.length - 1) * 7 + String(words[0]).length;
  for (let last = words.at(-1)!; last % 10 === 0; last /= 10) digits--;
  return digits;
}

// Most settings are neutral: what ZERO and ONE leave as it is need not be computed, and stays the same object, by which it is
// known not to have changed. Any other operand is the library's, and so is each sign of zero.
Object.assign(Decimal.prototype, {
  plus(this: Decimal, other: DecimalJs.Value): Decimal {
    if (other === ZERO && !this.isZero() && isRounded(this)) return this;
    return this === ZERO && other instanceof Decimal && !other.isZero() && isRounded(other) ? other : plus.call(this, other);
  },
  minus(this: Decimal, other: DecimalJs.Value): Decimal {
    return other === ZERO && !this.isZero() && isRounded(this) ? this : minus.call(this, other);
  },
  times(this: Decimal, other: DecimalJs.Value): Decimal {
    if (other === ONE && isRounded(this)) return this;
    if (this === ONE && other instanceof Decimal && isRounded(other)) return other;
    return (other === ZERO && isPositive(this)) || (this === ZERO && other instanceof Decimal && isPositive(other)) ? ZERO : times.call(this, other);
  },
  div(this: Decimal, other: DecimalJs.Value): Decimal {
    if (other === ONE && isRounded(this)) return this;
    return this === ZERO && other instanceof Decimal && isPositive(other) ? ZERO : div.call(this, other);
  },
  /** A whole number of one word is that word: the library writes its digits as text and reads them. */
  toNumber(this: Decimal): number {
    const { s, e, d } = this;
    return e >= 0 && e < 7 && d.length === 1 ? s * d[0]! : toNumber.call(this);
  },
});

/** Largest of the values. */
export function largest(first: Decimal, ...others: Decimal[]): Decimal {
  return others.reduce((best, value) => (value.gt(best) ? value : best), first);
}

/** Smaller of two values. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}
