import { DomainError } from "../check";
import { normalDeviate, normalShare } from "./normal";
import type { Uniform } from "./random";

/** Rows of a lower triangle L: L times its transpose are the correlations. */
export type Triangle = readonly (readonly number[])[];

/** What rounding may make of a pivot that is 0. */
const NOUGHT = 1e-9;

/**
 * Takes a matrix of correlations apart (Cholesky); refused, by the row where it shows, where no figures can go together like
 * that, which is where it is not positive semi-definite.
 */
export function correlationTriangle(correlations: readonly (readonly number[])[], labels: readonly string[]): Triangle {
  const rows: number[][] = [];
  for (const [i, given] of correlations.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const rest = given[j]! - dot(row, rows[j] ?? row, j);
      if (i === j ? rest < -NOUGHT : (rows[j]![j]! === 0 && Math.abs(rest) > NOUGHT)) throw impossible(labels, i);
      if (i === j) row.push(rest > NOUGHT ? Math.sqrt(rest) : 0);
      else row.push(rows[j]![j]! === 0 ? 0 : rest / rows[j]![j]!);
    }
    rows.push(row);
  }
  return rows;
}

function dot(a: readonly number[], b: readonly number[], count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += a[k]! * b[k]!;
  return sum;
}

function impossible(labels: readonly string[], at: number): DomainError {
  return new DomainError(
    `The correlations contradict each other: ${labels[at]} cannot go with ${labels.slice(0, at).join(", ")} as they say (the matrix is not positive semi-definite). Bring the correlations of ${labels[at]} nearer to 0.`,
  );
}

/**
 * Shares that go together as normal figures with these correlations do (a Gaussian copula), one for each row: each alone is
 * uniform between 0 and 1. Ranks correlate by 6/pi asin(r/2), a little less than the r given.
 */
export function correlatedShares(triangle: Triangle, next: Uniform): () => Float64Array {
  const [deviates, shares] = [new Float64Array(triangle.length), new Float64Array(triangle.length)];
  return () => {
    for (let i = 0; i < deviates.length; i++) deviates[i] = normalDeviate(next());
    for (let i = 0; i < shares.length; i++) {
      const row = triangle[i]!;
      let z = 0;
      for (let j = 0; j < row.length; j++) z += row[j]! * deviates[j]!;
      shares[i] = normalShare(z);
    }
    return shares;
  };
}
