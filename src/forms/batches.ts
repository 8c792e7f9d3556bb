import { twelfthRoot, wholePower } from "../engine/roots";
import { type Algebra, type Num, QUOTIENT_DECIMALS } from "../model/algebra";
import type { Arithmetic } from "./answers";
import { YearlyPowers } from "./yearlyPowers";

/** Below this share of what is subtracted a difference of doubles has lost too many digits. */
const LOST = 1e-6;
/** Two figures nearer than this, relative, may stand in either order. */
const ALIKE = 1e-12;
/** Of a quotient, whose last decimal is rounding: on either side of this a whole number is the next. */
export const HALF_A_LAST_DECIMAL = 0.5 / 10 ** QUOTIENT_DECIMALS;
const QUOTIENT_ERROR = 4e-15;

/**
 * A figure in many trials at once, in doubles: one number where all trials have the same, else one for each. NaN says that
 * too few digits are left to tell, or that what is asked for does not exist: then decimals are asked.
 */
export class Batch implements Num<Batch> {
  constructor(readonly values: number | Float64Array) {}

  plus(other: Batch): Batch {
    const [a, b] = [this.values, other.values];
    if (typeof a === "number") {
      if (typeof b === "number") return new Batch(a + b);
      return a === 0 ? other : new Batch(filled(b.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a + b[i]!; }));
    }
    if (typeof b === "number") return b === 0 ? this : new Batch(filled(a.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a[i]! + b; }));
    return new Batch(filled(a.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a[i]! + b[i]!; }));
  }

  minus(other: Batch): Batch { return both(this, other, difference); }

  times(other: Batch): Batch {
    const [a, b] = [this.values, other.values];
    if (typeof a === "number") {
      if (typeof b === "number") return new Batch(a * b);
      return a === 1 ? other : new Batch(filled(b.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a * b[i]!; }));
    }
    if (typeof b === "number") return b === 1 ? this : new Batch(filled(a.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a[i]! * b; }));
    return new Batch(filled(a.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a[i]! * b[i]!; }));
  }

  div(other: Batch): Batch {
    const [a, b] = [this.values, other.values];
    if (typeof a !== "number" && typeof b !== "number") return new Batch(filled(a.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a[i]! / b[i]!; }));
    if (typeof a !== "number" && typeof b === "number") return new Batch(filled(a.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = a[i]! / b; }));
    return both(this, other, (x, y) => x / y);
  }

  pow(exponent: Batch): Batch { return both(this, exponent, Math.pow); }

  /** The values of some trials, by their places. */
  of(places: Int32Array): Batch {
    const { values } = this;
    if (typeof values === "number") return this;
    return new Batch(filled(places.length, (o) => { for (let i = 0; i < o.length; i++) o[i] = values[places[i]!]!; }));
  }

  /** The value in a trial. */
  in(trial: number): number {
    return typeof this.values === "number" ? this.values : this.values[trial]!;
  }
}

function filled(length: number, fill: (out: Float64Array) => void): Float64Array {
  const out = new Float64Array(length);
  fill(out);
  return out;
}

function both(a: Batch, b: Batch, of: (a: number, b: number) => number): Batch {
  const length = lengthOf(a, b);
  if (length === undefined) return new Batch(of(a.values as number, b.values as number));
  const out = new Float64Array(length);
  const [x, y] = [a.values, b.values];
  for (let i = 0; i < length; i++) out[i] = of(typeof x === "number" ? x : x[i]!, typeof y === "number" ? y : y[i]!);
  return new Batch(out);
}

function each(length: number | undefined, of: (trial: number) => number): Batch {
  if (length === undefined) return new Batch(of(0));
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) out[i] = of(i);
  return new Batch(out);
}

function lengthOf(...batches: readonly Batch[]): number | undefined {
  for (const { values } of batches) if (typeof values !== "number") return values.length;
  return undefined;
}

/** a - b, or NaN where they are too nearly equal for the difference to be trusted; whole numbers always are. */
export function difference(a: number, b: number): number {
  const left = a - b;
  if (Math.abs(left) >= LOST * (Math.abs(a) + Math.abs(b))) return left;
  return Number.isInteger(a) && Number.isInteger(b) ? left : NaN;
}

/** The next whole number as decimals have it, who count to so many decimals; NaN where doubles cannot tell. */
function roundedUp(quotient: number): number {
  const nearest = Math.round(quotient);
  const above = quotient - nearest;
  const error = QUOTIENT_ERROR * (1 + Math.abs(quotient));
  if (above > HALF_A_LAST_DECIMAL + error) return nearest + 1;
  return above < HALF_A_LAST_DECIMAL - error ? nearest : NaN;
}

/** The whole number below, likewise. */
function wholePart(quotient: number): number {
  const nearest = Math.round(quotient);
  const below = nearest - quotient;
  const error = QUOTIENT_ERROR * (1 + Math.abs(quotient));
  if (below > HALF_A_LAST_DECIMAL + error) return nearest - 1;
  return below < HALF_A_LAST_DECIMAL - error || Number.isInteger(quotient) ? nearest : NaN;
}

function isMore(a: number, b: number): number {
  if (Math.abs(a - b) > ALIKE * (Math.abs(a) + Math.abs(b))) return a > b ? 1 : 0;
  return a === b && Number.isInteger(a) ? 0 : NaN;
}

const [ZERO, ONE] = [new Batch(0), new Batch(1)];

/** By products alone, so that a seed gives the same trials on every platform. */
const POWERS = new YearlyPowers<Batch>({
  one: ONE,
  twelfthRoot: (factor) => each(lengthOf(factor), (i) => twelfthRoot(factor.in(i))),
  inYears: (factor, years) => each(lengthOf(factor), (i) => wholePower(factor.in(i), years)),
});

/** Batches of some trials alone, each made once: what is the same batch stays the same, and the powers of a factor its powers. */
export function partOf(places: Int32Array): (batch: Batch) => Batch {
  const made = new Map<Batch, Batch>();
  const part = (batch: Batch): Batch => {
    const known = made.get(batch);
    if (known) return known;
    const narrow = batch.of(places);
    made.set(batch, narrow);
    if (narrow !== batch) POWERS.narrow(batch, narrow, part);
    return narrow;
  };
  return part;
}

const ALGEBRA: Algebra<Batch> = {
  number: (value) => (value === 0 ? ZERO : value === 1 ? ONE : new Batch(value)),
  // The first where they are the same, so that what has not changed is known not to have.
  largest: larger,
  smallest: (a, b) => (a.values === b.values ? a : both(a, b, (x, y) => (x <= y ? x : y < x ? y : NaN))),
  roundedUp: (a) => allRoundedUp(a),
  wholePart: (a) => each(lengthOf(a), (i) => wholePart(a.in(i))),
  negative: (a) => (a.values === 0 ? a : each(lengthOf(a), (i) => 0 - a.in(i))),
  more: (a, b) => (a === b ? ZERO : both(a, b, (x, y) => x - y)),
  whenMore: (a, b, then, otherwise) =>
    each(lengthOf(a, b, then, otherwise), (i) => {
      const more = isMore(a.in(i), b.in(i));
      return more === 1 ? then.in(i) : more === 0 ? otherwise.in(i) : NaN;
    }),
  whenZero: (a, then, otherwise) => (a.values === 0 ? then : each(lengthOf(a, then, otherwise), (i) => (a.in(i) === 0 ? then.in(i) : otherwise.in(i)))),
  // In a batch a figure may be missing in some trials alone: there it is NaN.
  given: (figure, otherwise) => (figure === undefined ? otherwise : hasNone(figure) ? each(lengthOf(figure, otherwise), (i) => orElse(figure.in(i), otherwise.in(i))) : figure),
  atMost: (a, b) => (typeof a.values === "number" && typeof b.values === "number" ? (a.values <= b.values ? ONE : ZERO) : both(a, b, (x, y) => (x <= y ? 1 : 0))),
  where: (flag, amount) => {
    if (flag.values === 0) return ZERO;
    const value = amount();
    return typeof flag.values === "number" ? value : each(lengthOf(flag, value), (i) => (flag.in(i) === 0 ? 0 : value.in(i)));
  },
  compounded: (factor, months) => (factor.values === 1 ? ONE : POWERS.of(factor, months.values as number)),
  log10: (a) => each(lengthOf(a), (i) => Math.log10(a.in(i))),
  ln: (a) => each(lengthOf(a), (i) => Math.log(a.in(i))),
  annuity: (rate, periods) => both(rate, periods, (i, n) => (i === 0 ? n : (1 - (1 + i) ** -n) / i)),
  never: new Batch(Infinity),
};

function hasNone({ values }: Batch): boolean {
  return typeof values === "number" ? Number.isNaN(values) : values.some(Number.isNaN);
}

function orElse(figure: number, otherwise: number): number {
  return Number.isNaN(figure) ? otherwise : figure;
}

function larger(a: Batch, b: Batch): Batch {
  const [x, y] = [a.values, b.values];
  if (typeof x === "number" && typeof y === "number") return x >= y ? a : y > x ? b : new Batch(NaN);
  if (typeof x === "number") return both(a, b, (p, q) => (p >= q ? p : q > p ? q : NaN));
  const out = new Float64Array(x.length);
  let changed = false;
  for (let i = 0; i < out.length; i++) {
    const [p, q] = [x[i]!, typeof y === "number" ? y : y[i]!];
    if (p >= q) out[i] = p;
    else {
      out[i] = q > p ? q : NaN;
      changed = true;
    }
  }
  return changed ? new Batch(out) : a;
}

function allRoundedUp({ values }: Batch): Batch {
  if (typeof values === "number") return new Batch(roundedUp(values));
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = roundedUp(values[i]!);
  return new Batch(out);
}

/** The arithmetic of batches: thousands of trials at once. */
export const BATCHES: Arithmetic<Batch> = {
  algebra: ALGEBRA,
  single: ({ values }) => (typeof values === "number" ? values : undefined),
  largestOf: ({ values }) => (typeof values === "number" ? values : values.reduce((most, value) => Math.max(most, value))),
  earlier: (month, by, at) => (typeof by.values === "number" ? at(month - by.values) : each(by.values.length, (i) => at(month - by.in(i)).in(i))),
};
