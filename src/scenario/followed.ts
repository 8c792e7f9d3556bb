import type { Decimal } from "../engine/decimal";
import type { Settings } from "../engine/settings";
import { Answers } from "../forms/answers";
import { DECIMALS } from "../forms/decimals";
import { FINANCING } from "../model/financing";
import { recent } from "../engine/recent";
import { type Lines, type Pair, apiLines, isSamePair, ownedLines, pairLines, scenarioLines, supposing } from "./lines";
import { NEVER } from "./matrix";
import { isSteady } from "./ownership";
import { rememberedByName } from "./remembered";
import type { Scenario } from "./scenarioRecord";
import { sameFigures } from "./varied";

/** What is followed month by month of no model and no API. */
function followedScenario(scenario: Scenario): Lines {
  return ofScenario(scenario, "");
}

const ofScenario = rememberedByName((scenario): Lines => {
  if (scenario.from) return supposing(followedScenario(scenario.from.scenario), scenario.from.settings);
  const upon = scenarioLines(scenario);
  return new Answers(FINANCING, DECIMALS, [], [], (name) => upon.of(name));
});

/** The lines of a model's deployments as the sheets follow them month by month, whatever the API. */
export const followedLines = rememberedByName((scenario, model): Lines => {
  const owned = ownedLines(scenario, model);
  const same = sameFigures(scenario, "deployment");
  if (same) return supposing(followedLines(same.scenario, model), same.settings);
  return new Answers(FINANCING, DECIMALS, ["deployment"], [followedScenario(scenario)], (name) => owned.of(name));
});

/** The lines of the comparison of a model and an API, upon the figures of the pair. */
export function comparedLines(scenario: Scenario, model: string, api: string): Lines {
  return recentlyCompared({ scenario, model, api });
}

/** A sheet asks for its pair again and again, and for each model's host; the pairs of a matrix are too many to keep. */
const PAIRS_KEPT = 16;

const recentlyCompared = recent(PAIRS_KEPT, isSamePair, ({ scenario, model, api }: Pair): Lines => {
  const pair = pairLines(scenario, model, api);
  const same = sameFigures(scenario, "deployment", "api");
  if (same) return supposing(comparedLines(same.scenario, model, api), same.settings);
  return new Answers(FINANCING, DECIMALS, ["api"], [followedLines(scenario, model)], (name) => pair.of(name));
});

/** What an API charges for a million tokens, the average of the horizon's: with a growing volume or a falling price, less or more than in the first month. */
export function averagePriceOf(scenario: Scenario, api: string): Decimal {
  const upon = apiLines(scenario, api);
  return new Answers(FINANCING, DECIMALS, ["api"], [followedScenario(scenario)], (name) => upon.of(name)).inMonth("averagePrice", scenario.settings.horizon.toNumber());
}

/** Months beyond which none is counted out: ten horizons; where something changes from year to year, as many as are followed. */
export function countedMonths(scenario: Scenario): number {
  return followedScenario(scenario).of("countedMonths").toNumber();
}

/** Months until owning has cost no more than another way, as a verdict says them. */
export type Counted = number | typeof NEVER | `beyond ${number}`;

/**
 * A payback as a verdict says it: counted out up to so many months, else beyond them. It is never where no later month can
 * save: every month is like the first, or nothing moves in favour of owning and the last month followed saves nothing.
 */
export function counted(scenario: Scenario, months: Decimal, savingIn: (month: number) => Decimal): Counted {
  const most = countedMonths(scenario);
  if (months.lte(most)) return months.toNumber();
  const { settings } = scenario;
  const never = isSteady(settings) ? !months.isFinite() : onlyWorsens(settings) && savingIn(most).lte(0);
  return never ? NEVER : `beyond ${most}`;
}

/** Whether nothing that changes from year to year can help owning: neither volume nor price rises, nor does its own cost fall. */
function onlyWorsens({ volumeGrowth, apiPriceDecline, rentDecline, salaryGrowth, electricityGrowth }: Settings): boolean {
  return volumeGrowth.lte(0) && [apiPriceDecline, rentDecline, salaryGrowth, electricityGrowth].every((each) => each.gte(0));
}
