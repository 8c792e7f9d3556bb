import { apiCostPerMonth, discountedPrice } from "../engine/apiCost";
import { NotAvailableError, inDomain } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import * as deployment from "../engine/deployment";
import * as breakEven from "../engine/breakEven";
import { qualityGap } from "../engine/quality";
import { BENCHMARK_TABLE } from "../catalog/tables";
import { apiPriceOf, deploymentOf, scoresOf } from "./figures";
import { money, quantity } from "./wording";
import type { Scenario } from "./scenario";

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

/** Purchase and running cost of a model for the scenario's volume. */
export function localCosts(scenario: Scenario, model: string): LocalCosts {
  const figures = deploymentOf(scenario, model);
  const { settings } = scenario;
  const volume = deployment.volumePerMonth(figures, settings);
  const deployments = deployment.deploymentsNeeded(volume, deployment.capacityPerMonth(figures, settings), settings);
  return {
    volume,
    deployments,
    hardwareCost: deployment.hardwareCost(figures, settings).times(deployments),
    runningCost: deployment.runningCostPerMonth(figures, deployments, settings),
  };
}

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
  return apiCostPerMonth(tokens, apiPriceOf(scenario, api), scenario.settings);
}

/** Months to break even, infinite where it never pays. */
export function breakEvenOrInfinity(scenario: Scenario, model: string, api: string): Decimal {
  return breakEven.breakEvenMonths(costs(scenario, model, api));
}

/** Months to break even; refused, with the reason, where it never pays. */
export function breakEvenMonths(scenario: Scenario, model: string, api: string): Decimal {
  const both = costs(scenario, model, api);
  const months = breakEven.breakEvenMonths(both);
  if (months.isFinite()) return months;
  const excess = both.runningCost.minus(both.apiCost);
  const compared = excess.isZero() ? "equals the API's cost" : `exceeds the API's cost by ${money(excess)} a month`;
  throw new NotAvailableError(
    `Never pays back: running ${model} costs ${money(both.runningCost)} a month and ${compared} ` +
      `(${api}: ${money(both.apiCost)} for ${quantity(both.volume)} tokens).`,
  );
}

/** Cumulative local cost after some months, USD. */
export function localCostAfter(scenario: Scenario, model: string, months: Decimal): Decimal {
  return breakEven.localCost(localCosts(scenario, model), elapsed(months));
}

/** Money saved against the API after some months, USD. */
export function savingsAfter(scenario: Scenario, model: string, api: string, months: Decimal): Decimal {
  return breakEven.savings(costs(scenario, model, api), elapsed(months));
}

/** Cost per million tokens over the horizon, USD. */
export function costPerMillionTokens(scenario: Scenario, model: string): Decimal {
  const local = localCosts(scenario, model);
  return breakEven.costPerMillionTokens(local, local.volume, scenario.settings.horizon);
}

/** Smallest volume that pays back within some months (the horizon unless given), tokens per month. */
export function breakEvenVolume(scenario: Scenario, model: string, api: string, months?: Decimal): Decimal {
  const { settings } = scenario;
  const within = inDomain("months", months ?? settings.horizon, { above: 0 });
  const figures = deploymentOf(scenario, model);
  const volume = breakEven.breakEvenVolume(
    {
      hardwareCost: deployment.hardwareCost(figures, settings),
      runningCostPerDeployment: deployment.runningCostPerDeployment(figures, settings),
      fixedRunningCost: deployment.fixedRunningCost(settings),
      capacity: deployment.capacityPerMonth(figures, settings),
      apiPrice: discountedPrice(apiPriceOf(scenario, api), settings),
      spareDeployments: settings.spareDeployments,
    },
    within,
  );
  if (!volume.isFinite()) throw noVolumePaysBack(scenario, model, api, within);
  return volume;
}

function noVolumePaysBack(scenario: Scenario, model: string, api: string, months: Decimal): NotAvailableError {
  const full = { ...scenario, settings: { ...scenario.settings, volume: capacity(scenario, model) } };
  const { runningCost, hardwareCost: purchase, apiCost: saved } = costs(full, model, api);
  const monthly = purchase.div(months).plus(runningCost);
  return new NotAvailableError(
    `No volume pays back within ${months.toString()} months: at full use a deployment of ${model} costs ` +
      `${money(monthly)} a month (purchase spread over those months) and saves ${money(saved)} of ${api}.`,
  );
}

/** Mean benchmark difference, open minus commercial, as a fraction. */
export function qualityDifference(scenario: Scenario, model: string, api: string): Decimal {
  const gap = qualityGap(scoresOf(scenario, model), scoresOf(scenario, api));
  if (gap) return gap;
  throw new NotAvailableError(
    `${model} and ${api} have no benchmark in common. Add scores for both in a ${BENCHMARK_TABLE.name} table passed as a further argument.`,
  );
}

function elapsed(months: Decimal): Decimal {
  return inDomain("months", months, { atLeast: 0 });
}
