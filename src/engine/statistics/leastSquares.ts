import { Decimal, ONE, ZERO } from "../decimal";
import { deviationProducts, mean } from "./mean";

/** A straight line y = intercept + slope x through points. */
export interface Line {
  readonly intercept: Decimal;
  readonly slope: Decimal;
}

/** A line, or a parabola y = intercept + slope x + square x^2. */
export interface Curve extends Line {
  readonly square?: Decimal;
}

/** The line of least squares: slope = S_xy / S_xx, through the point of the means. */
export function leastSquares(xs: readonly Decimal[], ys: readonly Decimal[]): Line {
  const slope = deviationProducts(xs, ys).div(deviationProducts(xs, xs));
  return { slope, intercept: mean(ys).minus(slope.times(mean(xs))) };
}

/** The parabola of least squares, by the normal equations of x and x^2 about their means; at least three different x. */
export function parabola(xs: readonly Decimal[], ys: readonly Decimal[]): Required<Curve> {
  const squares = xs.map((x) => x.pow(2));
  const [s11, s12, s22] = [deviationProducts(xs, xs), deviationProducts(xs, squares), deviationProducts(squares, squares)];
  const [s1y, s2y] = [deviationProducts(xs, ys), deviationProducts(squares, ys)];
  const determinant = s11.times(s22).minus(s12.pow(2));
  const slope = s1y.times(s22).minus(s2y.times(s12)).div(determinant);
  const square = s2y.times(s11).minus(s1y.times(s12)).div(determinant);
  return { slope, square, intercept: mean(ys).minus(slope.times(mean(xs))).minus(square.times(mean(squares))) };
}

/** How well a curve fits: R2 = 1 - SSE/SST (NaN where y does not vary), RMSE = sqrt(SSE/n). */
export function fitQuality({ intercept, slope, square = ZERO }: Curve, xs: readonly Decimal[], ys: readonly Decimal[]): { r2: Decimal; rmse: Decimal } {
  const squares = xs.map((x, i) => ys[i]!.minus(intercept).minus(slope.times(x)).minus(square.times(x.pow(2))).pow(2));
  const sse = Decimal.sum(...squares);
  return { r2: ONE.minus(sse.div(deviationProducts(ys, ys))), rmse: sse.div(xs.length).sqrt() };
}

/** Standard error of a fitted slope: sqrt(SSE/(n - 2)/S_xx), of three points or more. */
export function slopeError({ intercept, slope }: Line, xs: readonly Decimal[], ys: readonly Decimal[]): Decimal {
  const sse = Decimal.sum(...xs.map((x, i) => ys[i]!.minus(intercept).minus(slope.times(x)).pow(2)));
  return sse.div(xs.length - 2).div(deviationProducts(xs, xs)).sqrt();
}
