import { recent } from "../engine/recent";
import type { Scenario } from "./scenarioRecord";

/** More names than a sheet compares; when there are as many, all are forgotten. */
const MOST_NAMES = 2_000;
const SCENARIOS_KEPT = 32;

/**
 * Remembers a figure of each name in the scenarios asked last: the cells of a sheet ask for the
 * same few names thousands of times. A refusal is not remembered. Like any memory it changes only how long an answer takes.
 */
export function rememberedByName<R>(compute: (scenario: Scenario, name: string) => R): (scenario: Scenario, name: string) => R {
  const memory = memoryOfScenarios<R>();
  return (scenario, name) => valueIn(memory(scenario), name, () => compute(scenario, name));
}

/** The same of a model beside an API. */
export function rememberedByPair<R>(compute: (scenario: Scenario, model: string, api: string) => R): (scenario: Scenario, model: string, api: string) => R {
  const memory = memoryOfScenarios<R>();
  // The length says where the first name ends: no two pairs are written alike.
  return (scenario, model, api) => valueIn(memory(scenario), `${model.length} ${model}${api}`, () => compute(scenario, model, api));
}

/** Of the last scenarios only: a weak map of thousands, as a column of cells with settings of their own makes, would keep the collector of garbage busier than the answers. */
function memoryOfScenarios<R>(): (scenario: Scenario) => Map<string, R> {
  return recent(SCENARIOS_KEPT, (a: Scenario, b: Scenario) => a === b, () => new Map<string, R>());
}

function valueIn<R>(names: Map<string, R>, name: string, compute: () => R): R {
  const known = names.get(name);
  if (known !== undefined) return known;
  const result = compute();
  if (names.size >= MOST_NAMES) names.clear();
  names.set(name, result);
  return result;
}
