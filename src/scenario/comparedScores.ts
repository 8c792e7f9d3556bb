import { type Benchmark, LEADERBOARDS, type Leaderboard } from "../catalog/leaderboards";
import { BENCHMARK_TABLE } from "../catalog/tables";
import { NotAvailableError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { type Scores, scoreDifferences, sharedBenchmarks } from "../engine/quality";
import { scoresOf } from "./figures";
import { type Lines, figuredLines } from "./lines";
import type { Scenario } from "./scenario";

/** The benchmarks of each leaderboard, by field. */
const BY_LEADERBOARD = (LEADERBOARDS as readonly Leaderboard[]).map(({ benchmarks }) => benchmarks.map(({ field }) => field));

/** What the quality gap of a model and an API rests on: scores of one leaderboard. */
export interface ComparedScores {
  readonly open: Scores;
  readonly commercial: Scores;
  readonly leaderboard: Leaderboard;
  readonly benchmarks: readonly Benchmark[];
}

/** The scores compared; refused where no leaderboard has both. */
export function comparedScores(scenario: Scenario, model: string, api: string): ComparedScores {
  const [open, commercial] = [scoresOf(scenario, model), scoresOf(scenario, api)];
  const shared = sharedOf(open, commercial);
  if (shared) return { open, commercial, ...shared };
  throw new NotAvailableError(
    `${model} and ${api} have no benchmark of one leaderboard in common. Add scores for both in a ${BENCHMARK_TABLE.name} table passed as a further argument.`,
  );
}

/** The quality gap: the mean difference, open minus commercial, as a fraction. */
export function qualityGapOf(compared: ComparedScores): Decimal {
  return gapLines(compared).of("qualityGap");
}

/** The lines of the quality gap. */
export function gapLines({ open, commercial, benchmarks }: ComparedScores): Lines {
  const differences = scoreDifferences(open, commercial, benchmarks.map(({ field }) => field));
  return figuredLines({ scoreDifferences: Decimal.sum(...differences), sharedBenchmarks: new Decimal(differences.length) });
}

/** The leaderboard on which two models share most benchmarks, and these; undefined where they share none. */
export function sharedOf(open: Scores, commercial: Scores): Pick<ComparedScores, "leaderboard" | "benchmarks"> | undefined {
  const fields = sharedBenchmarks(open, commercial, BY_LEADERBOARD);
  const leaderboard = (LEADERBOARDS as readonly Leaderboard[]).find(({ benchmarks }) => benchmarks.some(({ field }) => field === fields[0]));
  return leaderboard && { leaderboard, benchmarks: leaderboard.benchmarks.filter(({ field }) => fields.includes(field)) };
}

/** The scores compared, a row each, with headers and the gap, their mean difference, at the end. */
export function comparedScoresTable(scenario: Scenario, model: string, api: string): (string | number | Decimal)[][] {
  const compared = comparedScores(scenario, model, api);
  const { open, commercial, leaderboard, benchmarks } = compared;
  const place = [leaderboard.name, leaderboard.date ?? ""];
  const rows = benchmarks.map(({ field, header }) => [...place, header, open[field]!, commercial[field]!, open[field]!.minus(commercial[field]!)]);
  const counted = `Mean of ${benchmarks.length} ${benchmarks.length === 1 ? "score" : "scores"}`;
  return [["Leaderboard", "As of", "Benchmark", "Open model", "API", "Difference"], ...rows, [...place, counted, "", "", qualityGapOf(compared)]];
}
