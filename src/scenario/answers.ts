import { apiCostPerMonth } from "../engine/apiCost";
import * as breakEven from "../engine/breakEven";
import { NotAvailableError, inDomain } from "../engine/check";
import * as cumulative from "../engine/cumulative";
import { Decimal, INFINITY } from "../engine/decimal";
import * as deployment from "../engine/deployment";
import { surelyNeverPaysBack } from "../engine/doubles/breakEven";
import { MOST_MONTHS } from "../engine/growth";
import { qualityGap } from "../engine/quality";
import { BENCHMARK_TABLE } from "../catalog/tables";
import { doubleFigures } from "./doubleFigures";
import { deploymentOf, scoresOf } from "./figures";
import { apiBillOf, discountedPriceOf, isSteady, monthsAgainstApi, ownershipOf } from "./ownership";
import { rememberedByName } from "./remembered";
import type { Scenario } from "./scenario";
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
export const localCosts = rememberedByName((scenario, model): LocalCosts => {
  const ownership = ownershipOf(scenario, model);
  const { volume, capacity: Q } = ownership;
  const deployments = deployment.deploymentsNeeded(volume, Q, ownership);
  return {
    volume,
    deployments,
    hardwareCost: ownership.hardwareCost.times(deployments),
    runningCost: deployment.runningCostPerMonth(ownership, deployments),
  };
});

/** Both sides' costs for a model's volume. */
export function costs(scenario: Scenario, model: string, api: string): LocalCosts & breakEven.Costs {
  const local = localCosts(scenario, model);
  return { ...local, apiCost: apiCost(scenario, api, local.volume) };
}

/** Hardware cost of one deployment, USD. */
export function hardwareCost(scenario: Scenario, model: string): Decimal {
  return deployment.hardwareCost(deploymentOf(scenario, model), scenario.settings);
}

/** Electricity of one deployment, USD per month. */
export function electricityCost(scenario: Scenario, model: string): Decimal {
  return deployment.electricityCostPerMonth(deploymentOf(scenario, model), scenario.settings);
}

/** Capacity of one deployment, tokens per month. */
export function capacity(scenario: Scenario, model: string): Decimal {
  return deployment.capacityPerMonth(deploymentOf(scenario, model), scenario.settings);
}

/** API cost of a number of tokens per month, USD per month. */
export function apiCost(scenario: Scenario, api: string, tokens: Decimal): Decimal {
  return apiCostPerMonth(tokens, discountedPriceOf(scenario, api));
}

/** Months to break even, infinite where it never pays. */
export function breakEvenOrInfinity(scenario: Scenario, model: string, api: string): Decimal {
  if (isSteady(scenario.settings)) return breakEven.breakEvenMonths(costs(scenario, model, api));
  if (surelyNeverPaysBack(doubleFigures(scenario, model, api))) return INFINITY;
  return cumulative.paybackMonths(monthsAgainstApi(scenario, model, api));
}

/** Months to break even if every month were like the first (Eq. 7), infinite where it never pays: what the matrix's formulas compute. */
export function firstMonthBreakEven(scenario: Scenario, model: string, api: string): Decimal {
  return breakEven.breakEvenMonths(costs(scenario, model, api));
}

/** Months to break even; refused, with the reason, where it never pays. */
export function breakEvenMonths(scenario: Scenario, model: string, api: string): Decimal {
  const months = breakEvenOrInfinity(scenario, model, api);
  if (months.isFinite()) return months;
  throw isSteady(scenario.settings) ? neverPaysBack(scenario, model, api) : notWithinMostMonths(scenario, model, api);
}

function neverPaysBack(scenario: Scenario, model: string, api: string): NotAvailableError {
  const both = costs(scenario, model, api);
  const excess = both.runningCost.minus(both.apiCost);
  const compared = excess.isZero() ? "equals the API's cost" : `exceeds the API's cost by ${money(excess)} a month`;
  return new NotAvailableError(
    `Never pays back: running ${model} costs ${money(both.runningCost)} a month and ${compared} ` +
      `(${api}: ${money(both.apiCost)} for ${quantity(both.volume)} tokens).`,
  );
}

function notWithinMostMonths(scenario: Scenario, model: string, api: string): NotAvailableError {
  const excess = savingsAfter(scenario, model, api, new Decimal(MOST_MONTHS)).neg();
  return new NotAvailableError(
    `Does not pay back within ${MOST_MONTHS} months, ${yearlyChanges(scenario.settings)} a year: ` +
      `by then owning ${model} has cost ${money(excess)} more than ${api}.`,
  );
}

/** Cumulative local cost after some months, purchases in steps, USD. */
export function localCostAfter(scenario: Scenario, model: string, months: Decimal): Decimal {
  const { volumeGrowth } = scenario.settings;
  return cumulative.localCostAfter(ownershipOf(scenario, model), elapsed(months, volumeGrowth.isZero()));
}

/** Money saved against the API after some months, USD. */
export function savingsAfter(scenario: Scenario, model: string, api: string, months: Decimal): Decimal {
  const steady = isSteady(scenario.settings);
  const within = elapsed(months, steady);
  if (steady) return breakEven.savings(costs(scenario, model, api), within);
  const ownership = ownershipOf(scenario, model);
  const saved = cumulative.alternativeCostAfter(ownership, apiBillOf(scenario, api), within);
  return saved.minus(cumulative.localCostAfter(ownership, within));
}

/** Mean benchmark difference, open minus commercial, as a fraction. */
export function qualityDifference(scenario: Scenario, model: string, api: string): Decimal {
  const gap = qualityGap(scoresOf(scenario, model), scoresOf(scenario, api));
  if (gap) return gap;
  throw new NotAvailableError(
    `${model} and ${api} have no benchmark in common. Add scores for both in a ${BENCHMARK_TABLE.name} table passed as a further argument.`,
  );
}

/** Months after deployment; where something grows they are walked, and no further than the walk goes. */
function elapsed(months: Decimal, steady: boolean): Decimal {
  return inDomain("months", months, steady ? { atLeast: 0 } : { atLeast: 0, atMost: MOST_MONTHS });
}
