import { Decimal, ONE } from "../decimal";
import { deviationProducts, mean } from "./mean";

/** A straight line y = intercept + slope x through points. */
export interface Line {
  readonly intercept: Decimal;
  readonly slope: Decimal;
}

/** The line of least squares: slope = S_xy / S_xx, through the point of the means. */
export function leastSquares(xs: readonly Decimal[], ys: readonly Decimal[]): Line {
  const slope = deviationProducts(xs, ys).div(deviationProducts(xs, xs));
  return { slope, intercept: mean(ys).minus(slope.times(mean(xs))) };
}

/** How well a line fits: R2 = 1 - SSE/SST (NaN where y does not vary), RMSE = sqrt(SSE/n). */
export function fitQuality({ intercept, slope }: Line, xs: readonly Decimal[], ys: readonly Decimal[]): { r2: Decimal; rmse: Decimal } {
  const squares = xs.map((x, i) => ys[i]!.minus(intercept).minus(slope.times(x)).pow(2));
  const sse = Decimal.sum(...squares);
  return { r2: ONE.minus(sse.div(deviationProducts(ys, ys))), rmse: sse.div(xs.length).sqrt() };
}

/** Standard error of a fitted slope: sqrt(SSE/(n - 2)/S_xx), of three points or more. */
export function slopeError({ intercept, slope }: Line, xs: readonly Decimal[], ys: readonly Decimal[]): Decimal {
  const sse = Decimal.sum(...xs.map((x, i) => ys[i]!.minus(intercept).minus(slope.times(x)).pow(2)));
  return sse.div(xs.length - 2).div(deviationProducts(xs, xs)).sqrt();
}
