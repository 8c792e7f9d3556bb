import { DomainError } from "./check";
import { type Decimal, ONE, ZERO, largest, smaller } from "./decimal";
import { mean } from "./statistics/mean";

/** What hardware of some capacity serves of a load, in the load's unit. */
interface ServedLoad {
  /** Of an hour. */
  readonly capacity: Decimal;
  /** The highest hour. */
  readonly peak: Decimal;
  /** The mean of what is served, over the capacity. */
  readonly utilization: Decimal;
  /** What each hour cannot serve of the work that may not wait. */
  readonly bursts: readonly Decimal[];
  /** Work that may wait, and finds no hour with capacity to spare. */
  readonly waitsInVain: Decimal;
}

/**
 * What is served of a load by the hour, and what goes elsewhere  (model, equation 21). A share of the work may wait for hours with
 * capacity to spare; where no capacity is given, it is what serves all of it so: the peak of the rest, at least the mean.
 */
export function servedLoad(load: readonly Decimal[], capacity?: Decimal, batchShare: Decimal = ZERO): ServedLoad {
  const atOnce = load.map((each) => each.times(ONE.minus(batchShare)));
  const full = capacity ?? largest(mean(load), ...atOnce);
  if (!load.some((each) => each.gt(0)) || !full.gt(0)) throw new DomainError("The load is 0 in every hour.");
  const served = mean(atOnce.map((each) => smaller(each, full)));
  const waiting = mean(load).times(batchShare);
  const used = smaller(served.plus(waiting), full);
  return {
    capacity: full, peak: largest(...(load as [Decimal])), utilization: used.div(full), bursts: atOnce.map((each) => each.minus(smaller(each, full))),
    waitsInVain: served.plus(waiting).minus(used).times(load.length),
  };
}
