import { Decimal } from "./decimal";

/** Benchmark scores as fractions, by benchmark; a benchmark without a published score is absent. */
export type Scores = Readonly<Record<string, Decimal | undefined>>;

/** Open minus commercial in each benchmark that both have. */
export function scoreDifferences(open: Scores, commercial: Scores): Decimal[] {
  return Object.keys(open).flatMap((benchmark) => {
    const [ours, theirs] = [open[benchmark], commercial[benchmark]];
    return ours && theirs ? [ours.minus(theirs)] : [];
  });
}

/**
 * Mean score of each model over the benchmarks that every model with any score has, so that nobody's average rests on
 * easier ones; undefined for a model without scores, and for all where no benchmark is left.
 */
export function sharedAverages(models: readonly Scores[]): (Decimal | undefined)[] {
  const scored = models.filter((scores) => Object.values(scores).some((score) => score));
  const [first = {}] = scored;
  const shared = Object.keys(first).filter((benchmark) => scored.every((scores) => scores[benchmark]));
  if (shared.length === 0) return models.map(() => undefined);
  return models.map((scores) =>
    scored.includes(scores) ? Decimal.sum(...shared.flatMap((benchmark) => scores[benchmark] ?? [])).div(shared.length) : undefined,
  );
}
