import { known } from "../../catalog/lookup";
import { type Scores, scoreDifferences } from "../../engine/quality";
import { scoresOf } from "../../scenario/figures";
import { openModelOf } from "../../scenario/openModel";
import type { Scenario } from "../../scenario/scenario";

/** What two models' benchmark scores have in common. */
export interface SharedScores {
  readonly count: number;
  /** Open minus commercial, added up. */
  readonly difference: number;
  /** The mean difference; none without a benchmark in common. */
  readonly gap?: number;
}

/** The benchmarks an open model and an API both have a score in. */
export function sharedScores(scenario: Scenario, model: string, api: string): SharedScores {
  const differences = scoreDifferences(benchmarkScores(scenario, model), benchmarkScores(scenario, api));
  const count = differences.length;
  const difference = differences.reduce((sum, each) => sum + each.toNumber(), 0);
  return { count, difference, ...(count > 0 && { gap: difference / count }) };
}

/** The scores under a name as the sheet looks them up: by the very name; none where the table lacks it. */
export function benchmarkScores(scenario: Scenario, name: string): Scores {
  const model = openModelOf(scenario, name);
  return known(scenario.benchmarks, model) ? scoresOf(scenario, model) : {};
}
