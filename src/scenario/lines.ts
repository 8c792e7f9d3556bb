import { Decimal, ONE } from "../engine/decimal";
import { recent } from "../engine/recent";
import { Answers, type Supposed } from "../forms/answers";
import { DECIMALS } from "../forms/decimals";
import { MODEL, type Name } from "../model/model";
import type { SettingKey } from "../engine/settings";
import { apiPriceOf, deploymentOf, gpuOf, gpusPerServerOf, measuredShareOf, modelFigure, rentedDeploymentOf, reservedPriceOf } from "./figures";
import { rememberedByName } from "./remembered";
import type { Scenario } from "./scenarioRecord";
import { sameFigures } from "./varied";

/** Lines in decimals. */
export type Lines = Answers<Decimal>;

/** The lines that are of no model and no API. */
export function scenarioLines(scenario: Scenario): Lines {
  return ofScenario(scenario, "");
}

const ofScenario = rememberedByName((scenario): Lines => {
  if (scenario.from) return supposing(scenarioLines(scenario.from.scenario), scenario.from.settings);
  return new Answers(MODEL, DECIMALS, [], [], (name) => scenario.settings[name as SettingKey] ?? undefined);
});

/** The lines of a model's deployment to own: refused where a figure of it is missing. */
export function ownedLines(scenario: Scenario, model: string): Lines {
  const lines = deploymentLines(scenario, model);
  lines.of("gpuPrice");
  return lines;
}

/** The lines of a model's deployment, to own or to rent: what is missing is refused when a line asks for it. */
export const deploymentLines = rememberedByName((scenario, model): Lines => {
  const same = sameFigures(scenario, "deployment");
  if (same) return supposing(deploymentLines(same.scenario, model), same.settings);
  const figure = (name: Name): Decimal | undefined => {
    switch (name) {
      case "gpuPrice": return deploymentOf(scenario, model).gpuPrice;
      case "gpuPower": return deploymentOf(scenario, model).gpuPowerWatts;
      case "gpuHourlyPrice": return rentedDeploymentOf(scenario, model).gpuHourlyPrice;
      case "reservedHourlyPrice": return reservedPriceOf(scenario, model);
      case "measuredInputShare": return measuredShareOf(scenario, model);
      case "gpusPerServer": return gpusPerServerOf(scenario, model);
      case "gpuCount": case "throughput": return modelFigure(scenario, model, name);
      default: return undefined;
    }
  };
  return new Answers(MODEL, DECIMALS, ["deployment"], [scenarioLines(scenario)], figure);
});

/** The lines of one GPU of the catalog, as a deployment of its own. */
export function gpuLines(scenario: Scenario, gpu: string): Lines {
  const { gpuPrice, gpuPowerWatts } = gpuOf(scenario, gpu);
  const figures: Partial<Record<Name, Decimal>> = { gpuCount: ONE, gpuPrice, gpuPower: gpuPowerWatts };
  return new Answers(MODEL, DECIMALS, ["deployment"], [scenarioLines(scenario)], (name) => figures[name]);
}

/** The lines of an API: refused where it or a price it needs is missing. */
export const apiLines = rememberedByName((scenario, api): Lines => {
  const same = sameFigures(scenario, "api");
  if (same) return supposing(apiLines(same.scenario, api), same.settings);
  const { input, output, cachedInput, ...tier } = apiPriceOf(scenario, api);
  const figures: Partial<Record<Name, Decimal | null>> = { ...tier, inputPrice: input, outputPrice: output, cachedInputPrice: cachedInput };
  return new Answers(MODEL, DECIMALS, ["api"], [scenarioLines(scenario)], (name) => figures[name] ?? undefined);
});

/** The lines of a model beside an API. */
export function pairLines(scenario: Scenario, model: string, api: string): Lines {
  return recentPairs({ scenario, model, api });
}

/** An answer asks for its pair several times; the pairs of a matrix are too many to keep. */
const PAIRS_KEPT = 8;

/** A model beside an API. */
export interface Pair {
  readonly scenario: Scenario;
  readonly model: string;
  readonly api: string;
}

export const isSamePair = (a: Pair, b: Pair) => a.scenario === b.scenario && a.model === b.model && a.api === b.api;

const recentPairs = recent(PAIRS_KEPT, isSamePair, (pair: Pair): Lines => {
  const { scenario, model, api } = pair;
  const same = sameFigures(scenario, "deployment", "api");
  // A cell with settings of its own asks for one pair, and computes what they change; further pairs share what is a deployment's or an API's.
  return same && isSamePair(firstPair(pair), pair) ? supposing(knownPair(same.scenario, model, api), same.settings) : pairUpon(ownedLines(scenario, model), apiLines(scenario, api));
});

/** The pair that a scenario was first asked for, of the scenarios asked last. */
const firstPair = recent(PAIRS_KEPT, (a: Pair, b) => a.scenario === b.scenario, (pair: Pair) => pair);

const pairsOf = rememberedByName(() => new Map<string, Lines>());

/** The lines of a pair of which variations are asked for: made once. */
function knownPair(scenario: Scenario, model: string, api: string): Lines {
  const pairs = pairsOf(scenario, model);
  const known = pairs.get(api) ?? pairLines(scenario, model, api);
  pairs.set(api, known);
  return known;
}

/** The lines of a deployment beside an API. */
export function pairUpon(deployment: Lines, api: Lines): Lines {
  return new Answers(MODEL, DECIMALS, [], [deployment, api], () => undefined);
}

/** Lines with the arguments of a question upon others; one that differs by month is given by months. */
export function asked(upon: Lines, figures: Partial<Record<Name, Decimal | readonly Decimal[]>>): Lines {
  return new Answers(MODEL, DECIMALS, ["asked"], [upon], (name, month = 0) => {
    const figure = figures[name];
    return figure === undefined || figure instanceof Decimal ? figure : figure[month - 1];
  });
}

/** Lines as they would be if some figures or lines were otherwise; what does not depend on these is read from the lines as they are. */
export function supposing(upon: Lines, otherwise: Supposed<Decimal>): Lines {
  return new Answers(upon.lines, DECIMALS, [], [upon], () => undefined, otherwise);
}

/** The lines of figures given one by one, which are of no scenario. */
export function figuredLines(figures: Partial<Record<Name, Decimal | undefined>>, supposed: Supposed<Decimal> = {}): Lines {
  return new Answers(MODEL, DECIMALS, ["deployment", "api", "asked"], [], (name) => figures[name], supposed);
}
