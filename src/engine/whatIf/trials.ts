import type { Inverse } from "./spread";
import { uniform } from "./random";

/** Draws every setting anew for each trial, a column a setting; the same seed gives the same trials. */
export function draws(inverses: readonly Inverse[], trials: number, seed: number): Float64Array[] {
  const next = uniform(seed);
  const columns = inverses.map(() => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial++) {
    for (let i = 0; i < inverses.length; i++) columns[i]![trial] = inverses[i]!(next());
  }
  return columns;
}
