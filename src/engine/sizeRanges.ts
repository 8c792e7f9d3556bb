import { DomainError } from "./check";
import { type Decimal, ONE } from "./decimal";
import { mean } from "./statistics/mean";

/** A model examined: how large it is, what an hour of it costs, and how good it is. */
export interface SizedPoint {
  readonly size: Decimal;
  readonly cost: Decimal;
  readonly accuracy: Decimal;
}

/** The models between two sizes, on average. */
export interface SizeRange extends SizedPoint {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly points: number;
  /** Mean accuracy over mean size, what the serverless paper's Table 8 calls marginal efficiency. */
  readonly efficiency: Decimal;
  /** By how much that is below the first range's, as a fraction. */
  readonly decline: Decimal;
  /** Accuracy gained for each unit of size since the range before; absent at the first. */
  readonly gain?: Decimal;
  /** Mean accuracy beside the best of all models. */
  readonly shareOfBest: Decimal;
  /** Whether it is the cheapest range that reaches the share asked for. */
  readonly isSweetSpot: boolean;
}

/**
 * Means over ranges of size, ranges without a model left out; a size on a bound belongs to the range below it. The sweet spot is
 * the cheapest range whose mean accuracy reaches a share of the best model's.
 */
export function sizeRanges(points: readonly SizedPoint[], bounds: readonly Decimal[], share: Decimal): SizeRange[] {
  const last = bounds.length - 1;
  if (last < 1 || bounds.some((bound, i) => i > 0 && bound.lte(bounds[i - 1]!))) throw new DomainError("bounds must rise from each to the next, and be two or more.");
  const outside = points.find(({ size }) => size.lt(bounds[0]!) || size.gt(bounds[last]!));
  if (outside) throw new DomainError(`The size ${outside.size.toString()} lies outside the bounds, ${bounds[0]!.toString()} to ${bounds[last]!.toString()}. Widen them.`);
  const best = points.map(({ accuracy }) => accuracy).reduce((a, b) => (b.gt(a) ? b : a));
  const means = bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i]!;
    const inside = points.filter(({ size }) => size.lte(to) && (i === 0 || size.gt(from)));
    if (inside.length === 0) return [];
    const [size, cost, accuracy] = [mean(inside.map((point) => point.size)), mean(inside.map((point) => point.cost)), mean(inside.map((point) => point.accuracy))];
    return [{ from, to, points: inside.length, size, cost, accuracy, efficiency: accuracy.div(size), shareOfBest: accuracy.div(best) }];
  });
  const cheapest = means.filter(({ shareOfBest }) => shareOfBest.gte(share)).map(({ cost }) => cost).reduce<Decimal | undefined>((a, b) => (a?.lte(b) ? a : b), undefined);
  return means.map((range, i) => {
    const before = means[i - 1];
    return {
      ...range, decline: ONE.minus(range.efficiency.div(means[0]!.efficiency)),
      ...(before && { gain: range.accuracy.minus(before.accuracy).div(range.size.minus(before.size)) }),
      isSweetSpot: cheapest !== undefined && range.shareOfBest.gte(share) && range.cost.eq(cheapest),
    };
  });
}
