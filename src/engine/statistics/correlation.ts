import { Decimal } from "../decimal";
import { deviationProducts } from "./mean";

/** Pearson's correlation r = S_xy / sqrt(S_xx S_yy); NaN where a series does not vary. */
export function pearson(xs: readonly Decimal[], ys: readonly Decimal[]): Decimal {
  return deviationProducts(xs, ys).div(deviationProducts(xs, xs).times(deviationProducts(ys, ys)).sqrt());
}

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank. */
export function spearman(xs: readonly Decimal[], ys: readonly Decimal[]): Decimal {
  return pearson(ranks(xs), ranks(ys));
}

/** Rank of each value from 1, equal values sharing the mean of the ranks they take up. */
export function ranks(values: readonly Decimal[]): Decimal[] {
  return values.map((value) => {
    const below = values.filter((other) => other.lt(value)).length;
    const equal = values.filter((other) => other.eq(value)).length;
    return new Decimal(equal + 1).div(2).plus(below);
  });
}
