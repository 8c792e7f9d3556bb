import { compounding } from "./compounding";
import { Decimal, INFINITY, MILLION, ONE, ZERO, largest, smaller } from "./decimal";
import { type OwningCosts, deploymentsNeeded, runningCostPerMonth } from "./deployment";
import { MOST_MONTHS } from "./payback";

/** What decides from which volume owning pays back. */
interface VolumeCosts extends OwningCosts {
  /** Tokens per month that one deployment serves. */
  readonly capacity: Decimal;
  /** USD per million tokens of the API, after discounts. */
  readonly apiPrice: Decimal;
  readonly spareDeployments: Decimal;
}

/** Costs by volume, with the volume growing and the API's price falling by yearly rates. */
export interface GrowingVolumeCosts extends VolumeCosts {
  readonly volumeGrowth: Decimal;
  readonly apiPriceDecline: Decimal;
}

/** The first month's volume is looked for up to as much as this many deployments serve. */
export const MOST_DEPLOYMENTS = 1000;

/** What holds in a month whatever the volume. */
interface MonthFactors {
  /** Volume of the month over the first month's. */
  readonly growth: Decimal;
  /** USD that the API charges in the month for each token of the first month's volume. */
  readonly apiPerToken: Decimal;
  /** The part of the month that counts: the last may count in part. */
  readonly share: Decimal;
}

/**
 * Smallest volume of the first month, in whole tokens, that pays back within m months when the volume grows or the API's
 * price falls  (model, equations 8 and 13); infinite when none does.
 * Owning has paid by the end of month t when a_t V >= c_t(V): a_t is what the API charges by then for each token of the
 * first month's volume, and c_t(V) what owning has cost, which rises with V in steps. So V pays back when V >= F(V), the
 * least c_t(V)/a_t over the months. Saving is not monotone in V, each further deployment being a setback, but F is:
 * V <- ceil(F(V)) from a volume that cannot pay back climbs past no volume that does, and stops at the smallest.
 */
export function breakEvenVolumeWithGrowth(costs: GrowingVolumeCosts, months: Decimal): Decimal {
  const factors = monthFactors(costs, smaller(months, new Decimal(MOST_MONTHS)));
  const limit = costs.capacity.times(MOST_DEPLOYMENTS);
  let volume = largest(ONE, volumeWithoutSteps(costs, factors).ceil());
  while (volume.lte(limit)) {
    const needed = volumeToCover(volume, costs, factors);
    if (needed.lte(volume)) return volume;
    volume = needed.ceil();
  }
  return INFINITY;
}

function monthFactors({ volumeGrowth, apiPriceDecline, apiPrice }: GrowingVolumeCosts, months: Decimal): MonthFactors[] {
  const [growth, price] = [compounding(volumeGrowth), compounding(apiPriceDecline.neg())];
  return Array.from({ length: months.ceil().toNumber() }, (_, month) => ({
    growth: growth(month),
    apiPerToken: growth(month).div(MILLION).times(apiPrice).times(price(month)),
    share: smaller(ONE, months.minus(month)),
  }));
}

/** F(V): the first month's volume that the API would have to charge for to cover what owning V costs, at the best month. */
function volumeToCover(volume: Decimal, costs: GrowingVolumeCosts, factors: readonly MonthFactors[]): Decimal {
  let [owned, cost, perToken, best] = [ZERO, ZERO, ZERO, INFINITY];
  for (const { growth, apiPerToken, share } of factors) {
    const deployments = largest(owned, deploymentsNeeded(volume.times(growth), costs.capacity, costs));
    const running = runningCostPerMonth(costs, deployments);
    cost = cost.plus(costs.hardwareCost.times(deployments.minus(owned))).plus(running.times(share));
    perToken = perToken.plus(apiPerToken.times(share));
    owned = deployments;
    if (!perToken.isZero()) best = smaller(best, cost.div(perToken));
  }
  return best;
}

/**
 * A volume that none which pays back is below: deployments bought in parts, as many as the volume asks for and the
 * spares. Owning then costs no more than in steps, and in proportion to the volume above a fixed amount.
 */
function volumeWithoutSteps(costs: GrowingVolumeCosts, factors: readonly MonthFactors[]): Decimal {
  const { hardwareCost: C, runningCostPerDeployment: O, capacity: Q, spareDeployments: s } = costs;
  let [highest, fixed, perVolume, perToken, best] = [ZERO, C.times(s), ZERO, ZERO, INFINITY];
  for (const { growth, apiPerToken, share } of factors) {
    highest = largest(highest, growth);
    fixed = fixed.plus(O.times(s).plus(costs.fixedRunningCost).times(share));
    perVolume = perVolume.plus(O.times(highest).times(share));
    perToken = perToken.plus(apiPerToken.times(share));
    const margin = perToken.minus(perVolume.plus(C.times(highest)).div(Q));
    if (margin.gt(ZERO)) best = smaller(best, fixed.div(margin));
  }
  return best;
}
