import { compounding } from "./compounding";
import { Decimal, MILLION, ZERO, smaller } from "./decimal";
import { type OwningCosts, deploymentsHolding, runningCostPerMonth } from "./deployment";

/** What k deployments and the API cost beside each other. */
export interface HybridCosts extends OwningCosts {
  /** Tokens per month of one deployment. */
  readonly capacity: Decimal;
  /** Months over which the purchase is spread. */
  readonly horizon: Decimal;
  /** USD per million tokens in the first month, after discounts. */
  readonly apiPrice: Decimal;
  /** Per year. */
  readonly apiPriceDecline: Decimal;
}

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
export function deploymentsForPeak(demand: readonly Decimal[], capacity: Decimal): Decimal {
  return deploymentsHolding(Decimal.max(...demand), capacity);
}

/**
 * The splits of a demand D_t over k = 0..K deployments: local_t = min(D_t, kQ), the rest bursts to the API;
 * cost_k = k C_hw/horizon + running(k) + burst  (model, equation 14). k = 0 is the API alone, without staff or fixed cost.
 * The n-th month of the demand pays the API's price of month n.
 */
export function hybridSplits(demand: readonly Decimal[], most: number, costs: HybridCosts): HybridSplit[] {
  const price = compounding(costs.apiPriceDecline.neg());
  const prices = demand.map((_, month) => costs.apiPrice.times(price(month)));
  return Array.from({ length: most + 1 }, (_, k) => split(demand, k, costs, prices));
}

function split(demand: readonly Decimal[], k: number, costs: HybridCosts, prices: readonly Decimal[]): HybridSplit {
  const local = demand.map((D) => smaller(D, costs.capacity.times(k)));
  const bursts = demand.map((D, month) => D.minus(local[month]!).times(prices[month]!));
  const hardware = costs.hardwareCost.times(k).div(costs.horizon);
  const running = k === 0 ? ZERO : runningCostPerMonth(costs, k);
  const burst = mean(bursts).div(MILLION);
  const total = hardware.plus(running).plus(burst);
  return { deployments: k, hardware, running, burst, total, localShare: mean(local).div(mean(demand)) };
}

/** The cheapest split; of equals the one with the fewest deployments. */
export function cheapestSplit(splits: readonly HybridSplit[]): HybridSplit {
  return splits.reduce((best, candidate) => (candidate.total.lt(best.total) ? candidate : best));
}

function mean(amounts: readonly Decimal[]): Decimal {
  return Decimal.sum(...amounts).div(amounts.length);
}
