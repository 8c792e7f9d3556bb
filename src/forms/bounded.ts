import { MONTHS_PER_YEAR } from "../engine/compounding";
import { Decimal } from "../engine/decimal";
import { perObject } from "../engine/perObject";
import { twelfthRoot } from "../engine/roots";
import type { Algebra, Num } from "../model/algebra";
import type { Arithmetic } from "./answers";
import { HALF_A_LAST_DECIMAL } from "./batches";
import { keptNumbers } from "./keptNumbers";
import { YearlyPowers } from "./yearlyPowers";

/** Doubles that an amount takes: the nearest one, what is missing from it, and the most that both together may be off. */
const WIDTH = 3;
/** What an operation may be off at most, relative: far more than two doubles are (2^-102), and than decimals of 34 digits. */
const UNIT = 2 ** -100;
/** Products below this may have lost digits that no double holds. */
const TINY = 1e-250;
/** 2^27 + 1: splits a double into halves whose products are exact. */
const SPLITTER = 134_217_729;
/** Nearer to it than this no double says on which side of half a last decimal a quotient is. */
const NEAR_HALF = 1e-25;

/** In one trial: the double nearest to an amount, what is missing from it, and what both may be off. */
export type Amount = readonly [nearest: number, rest: number, off: number];

/** Writes the result for one trial of an amount a + a2, known to aOff, and of b + b2. */
type Step = (out: number[], at: number, a: number, a2: number, aOff: number, b: number, b2: number, bOff: number) => void;

/**
 * An amount in many trials at once, or one for all, as the sum of two doubles, with a bound of what that may be off: some 31 digits,
 * of which each operation says how many are sure. NaN says that it cannot tell: then decimals are asked.
 */
export class Bounded implements Num<Bounded> {
  constructor(readonly values: readonly number[]) {}

  plus(other: Bounded): Bounded {
    return other === ZERO ? this : this === ZERO ? other : both(this, other, added);
  }

  minus(other: Bounded): Bounded {
    return other === ZERO ? this : other === this ? ZERO : both(this, other, subtracted);
  }

  times(other: Bounded): Bounded {
    return other === ONE || this === ZERO ? this : this === ONE || other === ZERO ? other : both(this, other, multiplied);
  }

  div(other: Bounded): Bounded {
    return other === ONE ? this : both(this, other, divided);
  }

  pow(exponent: Bounded): Bounded {
    return ofWhole(exponent, (power) => (power === 0.5 ? rootOf(this, 2, Math.sqrt) : power < 0 ? ONE.div(raised(this, -power)) : raised(this, power)));
  }

  /** How many trials there are; 1 where all have the same. */
  get trials(): number {
    return this.values.length / WIDTH;
  }

  /** The amount in a trial. */
  in(trial: number): Amount {
    const at = this.values.length === WIDTH ? 0 : trial * WIDTH;
    return [this.values[at]!, this.values[at + 1]!, this.values[at + 2]!];
  }
}

/** Two doubles hold the digits of an input, but not all of a quotient's: what they may be off, relative. */
const REST_OFF = 2 ** -104;

/** A decimal as an amount. */
export const amountOf = perObject((value: Decimal): Amount => {
  const nearest = value.toNumber();
  if (!Number.isFinite(nearest)) return [nearest, 0, 0];
  const left = value.minus(valueOf(nearest));
  return [nearest, left.toNumber(), left.isZero() ? 0 : Math.abs(nearest) * REST_OFF];
});

/** The decimal that an amount is, off what it may be. */
export function decimalOf([nearest, rest]: Amount): Decimal {
  return Number.isFinite(nearest) ? valueOf(nearest).plus(rest) : new Decimal(nearest);
}

/** What a double stands for. Decimals read from it the shortest digits that tell it from others, which are some 16: of a whole number all. */
function valueOf(double: number): Decimal {
  if (Number.isSafeInteger(double)) return new Decimal(double);
  let power = DOUBLE_BITS - Math.ceil(Math.log2(Math.abs(double)));
  if (!Number.isSafeInteger(double * 2 ** power)) power--;
  return new Decimal(double * 2 ** power).div(TWO.pow(power));
}

const DOUBLE_BITS = 53;
const TWO = new Decimal(2);

/** Amounts of some trials. */
export function boundedOf(amounts: readonly Amount[]): Bounded {
  const values = new Array<number>(amounts.length * WIDTH);
  amounts.forEach(([nearest, rest, off], trial) => copy(values, trial * WIDTH, nearest, rest, off));
  return new Bounded(values);
}

const single = (nearest: number) => boundedOf([[nearest, 0, 0]]);

function both(x: Bounded, y: Bounded, step: Step): Bounded {
  const [a, b] = [x.values, y.values];
  const out = new Array<number>(Math.max(a.length, b.length));
  const [aWidth, bWidth] = [a.length === WIDTH ? 0 : WIDTH, b.length === WIDTH ? 0 : WIDTH];
  for (let at = 0, i = 0, j = 0; at < out.length; at += WIDTH, i += aWidth, j += bWidth) {
    step(out, at, a[i]!, a[i + 1]!, a[i + 2]!, b[j]!, b[j + 1]!, b[j + 2]!);
  }
  return new Bounded(out);
}

/** Of a sum of two doubles, the second the smaller: the nearest double and the rest. What is not finite is exact, and NaN unknown. */
function settle(out: number[], at: number, large: number, small: number, off: number, isExact: boolean): void {
  const nearest = large + small;
  const finite = Number.isFinite(nearest);
  out[at] = nearest;
  out[at + 1] = finite ? small - (nearest - large) : 0;
  out[at + 2] = finite ? off + (isExact ? 0 : UNIT * Math.abs(nearest)) : 0;
}

/** Knuth's sums of two doubles, in the order that keeps the error below three roundings whatever the signs (Joldes, Muller, Popescu 2017). */
const added: Step = (out, at, a, a2, aOff, b, b2, bOff) => {
  const sum = a + b;
  if (!Number.isFinite(sum)) return settle(out, at, sum, 0, 0, true);
  const part = sum - a;
  const error = a - (sum - part) + (b - part);
  const rest = a2 + b2;
  const restPart = rest - a2;
  const restError = a2 - (rest - restPart) + (b2 - restPart);
  const carried = error + rest;
  const large = sum + carried;
  settle(out, at, large, restError + (carried - (large - sum)), aOff + bOff, a2 === 0 && b2 === 0);
};

const subtracted: Step = (out, at, a, a2, aOff, b, b2, bOff) => added(out, at, a, a2, aOff, -b, -b2, bOff);

/** What a double product is off, exactly (Dekker). */
function productError(a: number, b: number, product: number): number {
  const [aSplit, bSplit] = [SPLITTER * a, SPLITTER * b];
  const [aHigh, bHigh] = [aSplit - (aSplit - a), bSplit - (bSplit - b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

const multiplied: Step = (out, at, a, a2, aOff, b, b2, bOff) => {
  const product = a * b;
  if (!Number.isFinite(product) || (Math.abs(product) < TINY && a !== 0 && b !== 0)) return settle(out, at, Number.isFinite(product) ? NaN : product, 0, 0, true);
  const off = Math.abs(a) * bOff + Math.abs(b) * aOff + aOff * bOff;
  settle(out, at, product, productError(a, b, product) + (a * b2 + a2 * b), off, a2 === 0 && b2 === 0);
};

const divided: Step = (out, at, a, a2, aOff, b, b2, bOff) => {
  const quotient = a / b;
  if (!Number.isFinite(quotient)) return settle(out, at, bOff === 0 ? quotient : NaN, 0, 0, true);
  // A divisor of which too little is known, and a quotient too small for its digits.
  if (!(Math.abs(b) > 2 * bOff) || (Math.abs(quotient) < TINY && a !== 0)) return settle(out, at, NaN, 0, 0, true);
  const product = quotient * b;
  const left = a - product - productError(quotient, b, product) + (a2 - quotient * b2);
  settle(out, at, quotient, left / b, (aOff + Math.abs(quotient) * bOff) / (Math.abs(b) - bOff), left === 0 && a2 === 0 && b2 === 0);
};

/** Below 0, 0 or above as a is less than b, the same or more; NaN where too little is known of them. */
function compared(a: number, a2: number, aOff: number, b: number, b2: number, bOff: number): number {
  const difference = a === b ? a2 - b2 : a - b + (a2 - b2);
  const off = aOff + bOff + (a2 === 0 && b2 === 0 ? 0 : UNIT * (Math.abs(a) + Math.abs(b)));
  return Math.abs(difference) > off || (difference === 0 && off === 0) ? Math.sign(difference) : NaN;
}

/** One of two amounts, or of what stands in their place; where either may be the one they are the same to what is known. */
function extreme(x: Bounded, y: Bounded, sign: 1 | -1): Bounded {
  let isFirst = true;
  const chosen = both(x, y, (out, at, a, a2, aOff, b, b2, bOff) => {
    const order = sign * compared(a, a2, aOff, b, b2, bOff);
    const known = !Number.isNaN(order);
    if (order >= 0) copy(out, at, a, a2, aOff);
    else {
      isFirst = false;
      // Not told apart: each is off by no more than what is known of both.
      if (known) copy(out, at, b, b2, bOff);
      else copy(out, at, a, a2, 2 * (aOff + bOff) + UNIT * (Math.abs(a) + Math.abs(b)));
      if (!known && Number.isNaN(a + b)) out[at] = NaN;
    }
  });
  return isFirst && chosen.trials === x.trials ? x : chosen;
}

function copy(out: number[], at: number, nearest: number, rest: number, off: number): void {
  out[at] = nearest;
  out[at + 1] = rest;
  out[at + 2] = off;
}

/** In each trial the first where a sign says so, else the second; NaN where the sign is. */
function chosen(signs: Bounded, isFirst: (sign: number) => boolean, first: Bounded, second: Bounded): Bounded {
  const [sign] = signs.in(0);
  if (signs.trials === 1 && !Number.isNaN(sign)) return isFirst(sign) ? first : second;
  const trials = Math.max(signs.trials, first.trials, second.trials);
  const out = new Array<number>(trials * WIDTH);
  for (let trial = 0, at = 0; trial < trials; trial++, at += WIDTH) {
    const own = signs.values[signs.trials === 1 ? 0 : at]!;
    const { values } = isFirst(own) ? first : second;
    const from = values.length === WIDTH ? 0 : at;
    copy(out, at, Number.isNaN(own) ? NaN : values[from]!, values[from + 1]!, values[from + 2]!);
  }
  return new Bounded(out);
}

const signOf = (x: Bounded, y: Bounded) => both(x, y, (out, at, a, a2, aOff, b, b2, bOff) => settle(out, at, compared(a, a2, aOff, b, b2, bOff), 0, 0, true));

/** Something of a whole number, or of 1/2, trial by trial where trials differ; NaN of another number. */
function ofWhole(numbers: Bounded, of: (value: number) => Bounded): Bounded {
  const isKnown = ([nearest, rest, off]: readonly number[]) => rest === 0 && off === 0 && (Number.isInteger(nearest) || nearest === 0.5);
  const known = (trial: number) => (isKnown(numbers.in(trial)) ? of(numbers.in(trial)[0]) : UNKNOWN);
  return numbers.trials === 1 ? known(0) : boundedOf(Array.from({ length: numbers.trials }, (_, trial) => known(trial).in(trial)));
}

/** To a whole power of 0 or more. */
function raised(base: Bounded, power: number): Bounded {
  if (power <= 1) return power === 0 ? ONE : base;
  const half = raised(base, Math.floor(power / 2));
  return power % 2 === 0 ? half.times(half) : half.times(half).times(base);
}

/** The root of some degree: a double's, one step of Newton's method, and what the power of that is off. */
function rootOf(of: Bounded, degree: number, near: (value: number) => number): Bounded {
  const first = both(of, ONE, (out, at, a) => settle(out, at, a > 0 ? near(a) : NaN, 0, 0, true));
  const missing = (root: Bounded) => of.div(raised(root, degree)).minus(ONE);
  const root = first.plus(first.times(missing(first)).div(single(degree)));
  return both(root, missing(root), (out, at, a, a2, _, left, _2, leftOff) => settle(out, at, a, a2, a * (Math.abs(left) + leftOff), false));
}

const numberOf = keptNumbers((value) => boundedOf([amountOf(new Decimal(value))]));
const [ZERO, ONE, UNKNOWN] = [numberOf(0), numberOf(1), single(NaN)];

const POWERS = new YearlyPowers<Bounded>({ one: ONE, twelfthRoot: (factor) => rootOf(factor, MONTHS_PER_YEAR, twelfthRoot), inYears: raised });

/** A yearly factor's power of whole months. */
function compounded(factor: Bounded, months: number): Bounded {
  const [nearest, rest, off] = factor.in(0);
  return factor.trials === 1 && nearest === 1 && rest === 0 && off === 0 ? ONE : POWERS.of(factor, months);
}

/** Whether an amount is surely nothing, in all trials. */
function isNothing({ values }: Bounded): boolean {
  for (let at = 0; at < values.length; at += WIDTH) if (values[at] !== 0 || values[at + 2] !== 0) return false;
  return true;
}

/** Beyond 2^52 a double is no longer the whole number nearest to it and what follows it. */
const nearestWhole = (value: number) => (Math.abs(value) < 2 ** (DOUBLE_BITS - 1) ? Math.round(value) : NaN);

/** The whole number nearest to an amount, or the next, by the side of an edge near it on which the amount lies: rounding of the last decimal is no difference. */
function wholeNear(x: Bounded, edge: number, next: { readonly above: number; readonly below: number }): Bounded {
  return both(x, ONE, (out, at, a, a2, off) => {
    const nearest = nearestWhole(a);
    const above = a - nearest + a2 - edge;
    settle(out, at, Math.abs(above) > off + UNIT * Math.abs(a) + NEAR_HALF ? nearest + (above > 0 ? next.above : next.below) : NaN, 0, 0, true);
  });
}

const ALGEBRA: Algebra<Bounded> = {
  number: numberOf,
  largest: (a, b) => extreme(a, b, 1),
  smallest: (a, b) => extreme(a, b, -1),
  roundedUp: (x) => wholeNear(x, HALF_A_LAST_DECIMAL, { above: 1, below: 0 }),
  wholePart: (x) => wholeNear(x, -HALF_A_LAST_DECIMAL, { above: 0, below: -1 }),
  negative: (x) => (x === ZERO ? x : both(ZERO, x, subtracted)),
  more: (a, b) => (a === b ? ZERO : a.minus(b)),
  whenMore: (a, b, then, otherwise) => (then === otherwise ? then : chosen(signOf(a, b), (sign) => sign > 0, then, otherwise)),
  whenZero: (a, then, otherwise) => chosen(signOf(a, ZERO), (sign) => sign === 0, then, otherwise),
  // In some of the trials alone a figure may be missing: there it is NaN.
  given: (figure, otherwise) => (figure === undefined ? otherwise : both(figure, otherwise, (out, at, a, a2, aOff, b, b2, bOff) => {
    if (Number.isNaN(a)) copy(out, at, b, b2, bOff);
    else copy(out, at, a, a2, aOff);
  })),
  atMost: (a, b) => chosen(signOf(a, b), (sign) => sign <= 0, ONE, ZERO),
  where: (flag, amount) => (isNothing(flag) ? ZERO : chosen(signOf(flag, ZERO), (sign) => sign === 0, ZERO, amount())),
  compounded: (factor, months) => ofWhole(months, (month) => (month < 0 ? UNKNOWN : compounded(factor, month))),
  log10: () => UNKNOWN,
  ln: () => UNKNOWN,
  annuity: (rate, periods) => ALGEBRA.whenZero(rate, periods, ONE.minus(ONE.div(rate.plus(ONE).pow(periods))).div(rate)),
  never: single(Infinity),
};

/** The arithmetic of amounts with a bound: many variations of a scenario at once, to as many digits as a cell shows and more. */
export const BOUNDED: Arithmetic<Bounded> = {
  algebra: ALGEBRA,
  single: (amount) => (amount.trials === 1 ? amount.values[0]! : undefined),
  largestOf: (amount) => Math.max(...Array.from({ length: amount.trials }, (_, trial) => amount.in(trial)[0])),
  earlier: (month, by, at) => ofWhole(by, (months) => at(month - months)),
};
