/** What an equation computes with: decimals, or symbols of which formulas, words and programs are made. */
export interface Num<Q> {
  plus(other: Q): Q;
  minus(other: Q): Q;
  times(other: Q): Q;
  div(other: Q): Q;
  pow(exponent: Q): Q;
}

/** Decimals that count where a quotient is taken to a whole number: a capacity copied into a cell may lie a hair beside itself. */
export const QUOTIENT_DECIMALS = 12;

/** What equations need beyond the four operations. One record for decimals, one for symbols. */
export interface Algebra<Q extends Num<Q>> {
  readonly number: (value: number) => Q;
  readonly largest: (a: Q, b: Q) => Q;
  readonly smallest: (a: Q, b: Q) => Q;
  /** The next whole number, counted to QUOTIENT_DECIMALS. */
  readonly roundedUp: (a: Q) => Q;
  /** The whole number below, counted alike. */
  readonly wholePart: (a: Q) => Q;
  readonly negative: (a: Q) => Q;
  /** a - b, as minus has it; doubles do not ask whether enough digits are left: for whole numbers, and for parts of larger sums. */
  readonly more: (a: Q, b: Q) => Q;
  /** then where a > b, else otherwise. */
  readonly whenMore: (a: Q, b: Q, then: Q, otherwise: Q) => Q;
  readonly whenZero: (a: Q, then: Q, otherwise: Q) => Q;
  /** A figure that may be missing, or a word's meaning in its place. */
  readonly given: (figure: Q | undefined, otherwise: Q) => Q;
  /** 1 where a <= b, else 0. */
  readonly atMost: (a: Q, b: Q) => Q;
  /** An amount where a flag is not 0, else 0; computed only where it counts. */
  readonly where: (flag: Q, amount: () => Q) => Q;
  /** base^(months/12): what 1 becomes in whole months at a yearly factor. Whole years are exact. */
  readonly compounded: (yearlyFactor: Q, months: Q) => Q;
  readonly log10: (a: Q) => Q;
  readonly ln: (a: Q) => Q;
  /** Present value of 1 at the end of each of n periods at a rate: (1 - (1+i)^-n)/i, n at a rate of 0. */
  readonly annuity: (rate: Q, periods: Q) => Q;
  /** Stands for an amount that is never reached. */
  readonly never: Q;
}

/** What a line over months reads of other months. Before the first month everything is 0. */
export interface Memory<K extends string, Q> {
  /** The line itself in the month before. */
  readonly own: Q;
  /** Other lines in the month before. */
  readonly before: Readonly<Record<K, Q>>;
  /** Other lines in the month after. */
  readonly after: Readonly<Record<K, Q>>;
}
