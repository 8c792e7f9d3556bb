import { DomainError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { type HybridSplit, cheapestSplit, deploymentsForPeak, hybridSplits, splitLines } from "./hybrid";
import { type Lines, pairLines } from "./lines";
import type { Scenario } from "./scenario";
import { MOST_DEPLOYMENTS } from "./volumeSearch";
import { quantity } from "./wording";

const HEADERS = [
  "Deployments", "Purchase per month", "Running cost per month", "API cost per month", "Total per month",
  "Share served locally", "Cheapest",
] as const;

/** What the split is called that costs least. */
const CHEAPEST = "cheapest";

/** The cost of serving a demand by 0, 1, ... deployments and the API for the rest, with headers; the cheapest is flagged. */
export function hybridTable(scenario: Scenario, model: string, api: string, demand: readonly Decimal[]): (Decimal | string)[][] {
  const pair = pairLines(scenario, model, api);
  const splits = hybridSplits(demand, mostDeployments(demand, pair, model), pair);
  const cheapest = cheapestSplit(splits);
  return [[...HEADERS], ...splits.map((split) => splitRow(split, split === cheapest))];
}

/** The lines of the cheapest split. */
export function cheapestLines(scenario: Scenario, model: string, api: string, demand: readonly Decimal[]): Lines {
  const pair = pairLines(scenario, model, api);
  return splitLines(demand, cheapestSplit(hybridSplits(demand, mostDeployments(demand, pair, model), pair)).deployments, pair);
}

function splitRow({ deployments, hardware, running, burst, total, localShare }: HybridSplit, cheapest: boolean): (Decimal | string)[] {
  return [new Decimal(deployments), hardware, running, burst, total, localShare, cheapest ? CHEAPEST : ""];
}

function mostDeployments(demand: readonly Decimal[], pair: Lines, model: string): number {
  if (demand.every((tokens) => tokens.isZero())) throw new DomainError("demand has no month above 0 tokens.");
  const most = deploymentsForPeak(demand, pair);
  if (most.lte(MOST_DEPLOYMENTS)) return most.toNumber();
  throw new DomainError(
    `demand peaks at ${quantity(Decimal.max(...demand))} tokens a month, which needs ${quantity(most)} deployments of ${model}; ` +
      `${quantity(new Decimal(MOST_DEPLOYMENTS))} is the most compared.`,
  );
}
