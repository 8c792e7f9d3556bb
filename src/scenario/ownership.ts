import { discountedPrice } from "../engine/apiCost";
import { type Alternative, type ComparedMonth, type Ownership, apiBill, comparedMonths } from "../engine/cumulative";
import { ZERO } from "../engine/decimal";
import * as deployment from "../engine/deployment";
import type { Settings } from "../engine/settings";
import { apiPriceOf, deploymentOf } from "./figures";
import { rememberedByName } from "./remembered";
import type { Scenario } from "./scenario";

/** Whether every month is like the first: then the closed forms hold and no month is walked. */
export function isSteady({ volumeGrowth, apiPriceDecline }: Pick<Settings, "volumeGrowth" | "apiPriceDecline">): boolean {
  return volumeGrowth.isZero() && apiPriceDecline.isZero();
}

/** The scenario in which every month is like the first. */
export function steadied(scenario: Scenario): Scenario {
  return { ...scenario, settings: { ...scenario.settings, volumeGrowth: ZERO, apiPriceDecline: ZERO } };
}

/** What owning a model for the scenario's volume costs. */
export const ownershipOf = rememberedByName((scenario, model): Ownership => {
  const { settings } = scenario;
  const figures = deploymentOf(scenario, model);
  return {
    volume: deployment.volumePerMonth(figures, settings),
    capacity: deployment.capacityPerMonth(figures, settings),
    spareDeployments: settings.spareDeployments,
    volumeGrowth: settings.volumeGrowth,
    hardwareCost: deployment.hardwareCost(figures, settings),
    runningCostPerDeployment: deployment.runningCostPerDeployment(figures, settings),
    fixedRunningCost: deployment.fixedRunningCost(settings),
  };
});

/** What an API charges in USD per million tokens, after discounts. */
export const discountedPriceOf = rememberedByName((scenario, api) => discountedPrice(apiPriceOf(scenario, api), scenario.settings));

/** The API's bill by month. */
export function apiBillOf(scenario: Scenario, api: string): Alternative {
  return apiBill(discountedPriceOf(scenario, api), scenario.settings.apiPriceDecline);
}

/** The months of owning a model beside the API's bill for the same tokens. */
export function monthsAgainstApi(scenario: Scenario, model: string, api: string, most?: number): Iterable<ComparedMonth> {
  return comparedMonths(ownershipOf(scenario, model), apiBillOf(scenario, api), most);
}
