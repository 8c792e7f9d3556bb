import { correlatedShares, type Triangle } from "./copula";
import { type Uniform, uniform } from "./random";
import type { Inverse } from "./spread";

/**
 * Draws every setting anew for each trial, a column a setting; the same seed gives the same trials. Each is drawn by itself,
 * unless correlations say how they go together.
 */
export function draws(inverses: readonly Inverse[], trials: number, seed: number, triangle?: Triangle): Float64Array[] {
  const next = uniform(seed);
  const shares = triangle ? correlatedShares(triangle, next) : independentShares(inverses.length, next);
  const columns = inverses.map(() => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial++) {
    const drawn = shares();
    for (let i = 0; i < inverses.length; i++) columns[i]![trial] = inverses[i]!(drawn[i]!);
  }
  return columns;
}

function independentShares(count: number, next: Uniform): () => Float64Array {
  const shares = new Float64Array(count);
  return () => {
    for (let i = 0; i < count; i++) shares[i] = next();
    return shares;
  };
}
