import { Decimal } from "./decimal";

/** Benchmark scores as fractions, by benchmark; a benchmark without a published score is absent. */
export type Scores = Readonly<Record<string, Decimal | undefined>>;

/**
 * Quality gap: mean over the benchmarks both have of (open - commercial), as a fraction  (Table IV prints percent).
 * Undefined when they share no benchmark.
 */
export function qualityGap(open: Scores, commercial: Scores): Decimal | undefined {
  const differences = Object.keys(open).flatMap((benchmark) => {
    const [ours, theirs] = [open[benchmark], commercial[benchmark]];
    return ours && theirs ? [ours.minus(theirs)] : [];
  });
  const [first] = differences;
  return first && Decimal.sum(...differences).div(differences.length);
}
