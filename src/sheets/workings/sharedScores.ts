import { known } from "../../catalog/lookup";
import type { Scores } from "../../engine/quality";
import { sharedOf } from "../../scenario/comparedScores";
import { scoresOf } from "../../scenario/figures";
import { openModelOf } from "../../scenario/openModel";
import { rememberedByName } from "../../scenario/remembered";
import type { Scenario } from "../../scenario/scenario";

/** What two models' benchmark scores have in common. */
export interface SharedScores {
  readonly count: number;
  /** Open minus commercial, added up. */
  readonly difference: number;
  /** The mean difference, and who measured it; none without a benchmark in common. */
  readonly gap?: number;
  readonly leaderboard?: string;
}

/** The benchmarks of one leaderboard in which an open model and an API both have a score. */
export function sharedScores(scenario: Scenario, model: string, api: string): SharedScores {
  const [open, commercial] = [benchmarkScores(scenario, model), benchmarkScores(scenario, api)];
  const { benchmarks = [], leaderboard } = sharedOf(open, commercial) ?? {};
  const count = benchmarks.length;
  const difference = benchmarks.reduce((sum, { field }) => sum + open[field]!.minus(commercial[field]!).toNumber(), 0);
  return { count, difference, ...(leaderboard && { gap: difference / count, leaderboard: leaderboard.name }) };
}

/** The scores under a name as the sheet looks them up: by the very name; none where the table lacks it. */
export const benchmarkScores = rememberedByName((scenario, name): Scores => {
  const model = openModelOf(scenario, name);
  return known(scenario.benchmarks, model)?.name.toLowerCase() === model.toLowerCase() ? scoresOf(scenario, model) : {};
});
