import { apiPriceOf, deploymentOf } from "../scenario/figures";
import type { Scenario } from "../scenario/scenario";
import { type Choice, MOST_NAMES } from "./choice";

/** What keeps a choice from being built, in words for whoever chose it; undefined when nothing does. */
export function choiceProblem({ models, apis }: Choice, scenario: Scenario): string | undefined {
  if (models.length === 0 || apis.length === 0) return models.length === 0 ? "Choose at least one model under Open models." : "Choose at least one API under APIs.";
  if (models.length > MOST_NAMES || apis.length > MOST_NAMES) return `Choose at most ${MOST_NAMES} models under Open models and ${MOST_NAMES} under APIs.`;
  return (
    firstRefusal(models, (model) => deploymentOf(scenario, model)) ??
    firstRefusal(apis, (api) => apiPriceOf(scenario, api))
  );
}

function firstRefusal(names: readonly string[], figures: (name: string) => unknown): string | undefined {
  for (const name of names) {
    try {
      figures(name);
    } catch (error) {
      return (error as Error).message;
    }
  }
  return undefined;
}
