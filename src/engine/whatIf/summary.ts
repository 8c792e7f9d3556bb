import { percentile } from "./percentile";

export const PERCENTILES = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

/** What the trials say. Infinite values (never) count in the percentiles; trials without an answer (NaN) in none. */
export interface Summary {
  /** At each of PERCENTILES; NaN when no trial has an answer. */
  readonly percentiles: readonly number[];
  /** Of the finite values; NaN without any. */
  readonly mean: number;
  /** Of that mean: standard deviation / sqrt(n), n - 1 in the deviation; NaN below two values. */
  readonly standardError: number;
  /** Share of trials without an answer. */
  readonly unanswered: number;
}

/** Percentiles, mean and standard error of the trials' values. */
export function summary(values: Float64Array): Summary {
  // Sorted, infinite values stand behind the finite ones and those without an answer behind all.
  const sorted = Float64Array.from(values).sort();
  const answered = sorted.subarray(0, lengthWhile(sorted, (value) => !Number.isNaN(value)));
  const finite = answered.subarray(0, lengthWhile(answered, (value) => value < Infinity));
  const mean = total(finite, 0, 1) / finite.length;
  const variance = total(finite, mean, 2) / (finite.length - 1);
  return {
    percentiles: PERCENTILES.map((share) => (answered.length === 0 ? NaN : percentile(answered, share))),
    mean,
    standardError: Math.sqrt(variance / finite.length),
    unanswered: 1 - answered.length / values.length,
  };
}

/** How many values are left when those at the end that do not hold are taken off. */
function lengthWhile(values: Float64Array, holds: (value: number) => boolean): number {
  let length = values.length;
  while (length > 0 && !holds(values[length - 1]!)) length -= 1;
  return length;
}

/** The sum of values less an amount, or of the squares of that. */
function total(values: Float64Array, less: number, power: 1 | 2): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! - less;
    sum += power === 1 ? value : value * value;
  }
  return sum;
}
