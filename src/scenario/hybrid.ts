import { Decimal } from "../engine/decimal";
import { type Lines, asked } from "./lines";

/** One way to split the demand: mean USD per month over its months. */
export interface HybridSplit {
  readonly deployments: number;
  readonly hardware: Decimal;
  readonly running: Decimal;
  /** The API's bill for what the deployments cannot serve. */
  readonly burst: Decimal;
  readonly total: Decimal;
  /** Tokens served locally as a fraction of all. */
  readonly localShare: Decimal;
}

/** Deployments that serve the whole demand, its highest month included. */
export function deploymentsForPeak(demand: readonly Decimal[], pair: Lines): Decimal {
  return asked(pair, { peakDemand: Decimal.max(...demand) }).of("peakDeployments");
}

/**
 * The splits of a demand over 0 to K deployments, the rest bought from the API: means over the months of the demand, of
 * which the n-th pays the API's price of month n.
 */
export function hybridSplits(demand: readonly Decimal[], most: number, pair: Lines): HybridSplit[] {
  return Array.from({ length: most + 1 }, (_, deployments) => {
    const lines = splitLines(demand, deployments, pair);
    const overDemand = (name: "servedLocally" | "runningOwned" | "burst") => mean(lines.overMonths(name, 1, demand.length));
    const [hardware, running, burst] = [lines.of("hardwareSpread"), overDemand("runningOwned"), overDemand("burst")];
    return { deployments, hardware, running, burst, total: hardware.plus(running).plus(burst), localShare: overDemand("servedLocally").div(mean(demand)) };
  });
}

/** The lines of a split by the months of a demand. */
export function splitLines(demand: readonly Decimal[], deployments: number, pair: Lines): Lines {
  return asked(pair, { owned: new Decimal(deployments), demand });
}

/** The cheapest split; of equals the one with the fewest deployments. */
export function cheapestSplit(splits: readonly HybridSplit[]): HybridSplit {
  return splits.reduce((best, candidate) => (candidate.total.lt(best.total) ? candidate : best));
}

function mean(amounts: readonly Decimal[]): Decimal {
  return Decimal.sum(...amounts).div(amounts.length);
}
