import { NotAvailableError, inDomain } from "../engine/check";
import { Decimal, INFINITY, ZERO } from "../engine/decimal";
import { MOST_MONTHS, paybackMonths } from "../engine/payback";
import { comparedScores, qualityGapOf } from "./comparedScores";
import { apiLines, asked, ownedLines, pairLines } from "./lines";
import { isSteadyBesideApi, monthsAgainstApi, summedOver } from "./ownership";
import { rememberedByPair } from "./remembered";
import type { Scenario } from "./scenario";
import { trialBreakEvens, trialLines } from "./trials";
import { money, quantity, yearlyChanges } from "./wording";

/** What running a model locally costs for the scenario's volume, all deployments together. */
export interface LocalCosts {
  /** Tokens per month served. */
  readonly volume: Decimal;
  readonly deployments: Decimal;
  /** USD. */
  readonly hardwareCost: Decimal;
  /** USD per month. */
  readonly runningCost: Decimal;
}

/** Purchase and running cost of a model for the scenario's volume, as the first month has it. */
export function localCosts(scenario: Scenario, model: string): LocalCosts {
  const lines = ownedLines(scenario, model);
  return { volume: lines.of("served"), deployments: lines.of("deployments"), hardwareCost: lines.of("hardware"), runningCost: lines.of("running") };
}

/** Both sides' costs for a model's volume; the API's in USD per month. */
export function costs(scenario: Scenario, model: string, api: string): LocalCosts & { readonly apiCost: Decimal } {
  return { ...localCosts(scenario, model), apiCost: pairLines(scenario, model, api).of("apiCost") };
}

/** Hardware cost of one deployment, USD. */
export function hardwareCost(scenario: Scenario, model: string): Decimal {
  return ownedLines(scenario, model).of("hardwareEach");
}

/** Electricity of one deployment, USD per month. */
export function electricityCost(scenario: Scenario, model: string): Decimal {
  return ownedLines(scenario, model).of("electricityEach");
}

/** Capacity of one deployment, tokens per month. */
export function capacity(scenario: Scenario, model: string): Decimal {
  return ownedLines(scenario, model).of("capacity");
}

/** API cost of a number of tokens per month, USD per month. */
export function apiCost(scenario: Scenario, api: string, tokens: Decimal): Decimal {
  return asked(apiLines(scenario, api), { tokens }).of("apiCostOfTokens");
}

/** Months to break even, infinite where it never pays. */
export const breakEvenOrInfinity = rememberedByPair((scenario, model, api): Decimal => {
  if (isSteadyBesideApi(scenario.settings)) return firstMonthBreakEven(scenario, model, api);
  if (trialBreakEvens(trialLines(scenario, model, api, {}), 1)[0] === Infinity) return INFINITY;
  return paybackMonths(monthsAgainstApi(scenario, model, api));
});

/** Months to break even if every month were like the first (Eq. 7), infinite where it never pays: what the matrix's formulas compute. */
export function firstMonthBreakEven(scenario: Scenario, model: string, api: string): Decimal {
  return pairLines(scenario, model, api).of("breakEven");
}

/** Months to break even; refused, with the reason, where it never pays. */
export function breakEvenMonths(scenario: Scenario, model: string, api: string): Decimal {
  const months = breakEvenOrInfinity(scenario, model, api);
  if (months.isFinite()) return months;
  throw isSteadyBesideApi(scenario.settings) ? neverPaysBack(scenario, model, api) : notWithinMostMonths(scenario, model, api);
}

function neverPaysBack(scenario: Scenario, model: string, api: string): NotAvailableError {
  const both = costs(scenario, model, api);
  const excess = both.runningCost.minus(both.apiCost);
  const { hardwareLife } = scenario.settings;
  if (excess.lt(0) && hardwareLife) {
    return new NotAvailableError(
      `Never pays back: hardware of ${model} for ${money(both.hardwareCost, scenario.choice)} is bought again after its life of ${hardwareLife.toString()} months, ` +
        `in which it saves ${money(excess.neg().times(hardwareLife), scenario.choice)} against ${api}.`,
    );
  }
  const compared = excess.isZero() ? "equals the API's cost" : `exceeds the API's cost by ${money(excess, scenario.choice)} a month`;
  return new NotAvailableError(
    `Never pays back: running ${model} costs ${money(both.runningCost, scenario.choice)} a month and ${compared} ` +
      `(${api}: ${money(both.apiCost, scenario.choice)} for ${quantity(both.volume)} tokens).`,
  );
}

function notWithinMostMonths(scenario: Scenario, model: string, api: string): NotAvailableError {
  const excess = savingsAfter(scenario, model, api, new Decimal(MOST_MONTHS)).neg();
  return new NotAvailableError(
    `Does not pay back within ${MOST_MONTHS} months, ${yearlyChanges(scenario.settings)} a year: ` +
      `by then owning ${model} has cost ${money(excess, scenario.choice)} more than ${api}.`,
  );
}

/** Cumulative local cost after some months, purchases in steps, USD. */
export function localCostAfter(scenario: Scenario, model: string, months: Decimal): Decimal {
  // A GPU price decline has its closed form.
  const steady = isSteadyBesideApi({ ...scenario.settings, apiPriceDecline: ZERO, gpuPriceDecline: ZERO });
  const within = elapsed(months, steady);
  const lines = ownedLines(scenario, model);
  if (steady) return asked(lines, { elapsed: within }).of("localCost");
  return lines.inMonth("paidSoFar", Math.max(1, within.ceil().toNumber())).plus(summedOver(lines, "monthRunning", within));
}

/** Money saved against the API after some months, USD. */
export function savingsAfter(scenario: Scenario, model: string, api: string, months: Decimal): Decimal {
  const steady = isSteadyBesideApi(scenario.settings);
  const within = elapsed(months, steady);
  const lines = pairLines(scenario, model, api);
  if (steady) return asked(lines, { elapsed: within }).of("savings");
  return summedOver(lines, "monthApi", within).minus(localCostAfter(scenario, model, within));
}

/** Mean benchmark difference, open minus commercial, as a fraction. */
export function qualityDifference(scenario: Scenario, model: string, api: string): Decimal {
  return qualityGapOf(comparedScores(scenario, model, api));
}

/** Months after deployment; where something grows they are walked, and no further than the walk goes. */
function elapsed(months: Decimal, steady: boolean): Decimal {
  return inDomain("months", months, steady ? { atLeast: 0 } : { atLeast: 0, atMost: MOST_MONTHS });
}
