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
  const answered = values.filter((value) => !Number.isNaN(value)).sort();
  const finite = answered.filter(Number.isFinite);
  const mean = total(finite) / finite.length;
  const variance = total(finite.map((value) => (value - mean) ** 2)) / (finite.length - 1);
  return {
    percentiles: PERCENTILES.map((share) => (answered.length === 0 ? NaN : percentile(answered, share))),
    mean,
    standardError: Math.sqrt(variance / finite.length),
    unanswered: 1 - answered.length / values.length,
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
