import { Decimal } from "./decimal";

/** Benchmark scores as fractions, by benchmark; a benchmark without a published score is absent. */
export type Scores = Readonly<Record<string, Decimal | undefined>>;

/** Open minus commercial in each of some benchmarks that both have. */
export function scoreDifferences(open: Scores, commercial: Scores, benchmarks: readonly string[]): Decimal[] {
  return benchmarks.map((benchmark) => open[benchmark]!.minus(commercial[benchmark]!));
}

/**
 * The benchmarks in which two models both have a score, of the one leaderboard on which they share most, the first of
 * those with as many: what two leaderboards measured is not compared. None where they share none.
 */
export function sharedBenchmarks(open: Scores, commercial: Scores, leaderboards: readonly (readonly string[])[]): readonly string[] {
  const shared = leaderboards.map((benchmarks) => benchmarks.filter((benchmark) => open[benchmark] && commercial[benchmark]));
  return shared.reduce((most, each) => (each.length > most.length ? each : most), []);
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
