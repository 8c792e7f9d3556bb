import { DomainError } from "./check";
import { type Decimal, ONE, ZERO, largest, smaller } from "./decimal";
import { mean } from "./statistics/mean";

/**
 * Utilization that a load gives: the mean of what is served over the capacity  (model, equation 21). A share of the work may wait for
 * hours with capacity to spare; where no capacity is given, it is what serves all of it so: the peak of the rest, at least the mean.
 */
export function utilizationOf(load: readonly Decimal[], capacity?: Decimal, batchShare: Decimal = ZERO): Decimal {
  const atOnce = load.map((each) => each.times(ONE.minus(batchShare)));
  const full = capacity ?? largest(mean(load), ...atOnce);
  if (!full.gt(0)) throw new DomainError("The load is 0 in every hour.");
  const served = mean(atOnce.map((each) => smaller(each, full)));
  return smaller(served.plus(mean(load).times(batchShare)), full).div(full);
}
