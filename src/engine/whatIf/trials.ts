import { type Inverse } from "./distribution";
import { uniform } from "./random";

/** Draws every setting anew for each trial and hands the draws to the visitor; the same seed gives the same trials. */
export function eachTrial(inverses: readonly Inverse[], trials: number, seed: number, visit: (draws: readonly number[]) => void): void {
  const next = uniform(seed);
  for (let trial = 0; trial < trials; trial++) visit(inverses.map((inverse) => inverse(next())));
}
