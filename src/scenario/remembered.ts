import type { Scenario } from "./scenario";

/** More names than a sheet compares; when there are as many, all are forgotten. */
const MOST_NAMES = 2_000;

/**
 * Remembers a figure of each name in a scenario for as long as the scenario lives: the cells of a sheet ask for the
 * same few names thousands of times. A refusal is not remembered. Like any memory it changes only how long an answer takes.
 */
export function rememberedByName<R>(compute: (scenario: Scenario, name: string) => R): (scenario: Scenario, name: string) => R {
  const memory = new WeakMap<Scenario, Map<string, R>>();
  return (scenario, name) => {
    const names = memory.get(scenario) ?? new Map<string, R>();
    const known = names.get(name);
    if (known !== undefined) return known;
    const result = compute(scenario, name);
    if (names.size >= MOST_NAMES) names.clear();
    memory.set(scenario, names.set(name, result));
    return result;
  };
}
