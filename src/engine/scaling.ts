import { DomainError, inDomain } from "./check";
import { Decimal } from "./decimal";
import { pearson, spearman } from "./statistics/correlation";
import { type Curve, fitQuality, leastSquares, parabola } from "./statistics/leastSquares";
import { pValue } from "./statistics/significance";

const FEWEST_POINTS = 3;
const MOST_POINTS = 1_000;

/** What y is fitted to: the logarithm of x, x, or x and its square. */
export type FitForm = "log" | "linear" | "quadratic";

/** A law fitted to points, with how well it fits and how the two series go together; p-values say how often points without relation would do as well. */
export interface ScalingFit extends Curve {
  readonly r2: Decimal;
  readonly rmse: Decimal;
  readonly p: number;
  /** Of y with what the fit sees: log10 x, or x. */
  readonly pearsonSeen: Decimal;
  readonly pearsonSeenP: number;
  /** Of y with x itself; well below the one with log10 x where returns diminish. */
  readonly pearson: Decimal;
  readonly pearsonP: number;
  readonly spearman: Decimal;
  readonly spearmanP: number;
}

/** Fits y = intercept + slope log10 x, intercept + slope x, or intercept + slope x + square x^2 by least squares  (model, equation 17). */
export function scalingFit(xs: readonly Decimal[], ys: readonly Decimal[], form: FitForm = "log"): ScalingFit {
  const regressors = form === "quadratic" ? 2 : 1;
  inDomain("The number of points", new Decimal(xs.length), { atLeast: FEWEST_POINTS + regressors - 1, atMost: MOST_POINTS });
  const seen = form === "log" ? xs.map((x) => inDomain("x", x, { above: 0 }).log()) : xs;
  if (new Set(seen.map(String)).size < regressors + 1) throw new DomainError(regressors === 1 ? "x must vary: every point has the same x." : "A quadratic fit needs three different x.");
  if (ys.every((y) => y.eq(ys[0]!))) throw new DomainError("y must vary: every point has the same y.");
  const curve = regressors === 2 ? parabola(seen, ys) : leastSquares(seen, ys);
  const quality = fitQuality(curve, seen, ys);
  const together = { pearsonSeen: pearson(seen, ys), pearson: pearson(xs, ys), spearman: spearman(xs, ys) };
  const chance = (r: Decimal) => pValue(r.pow(2), xs.length, 1);
  return {
    ...curve, ...quality, p: pValue(quality.r2, xs.length, regressors), ...together,
    pearsonSeenP: chance(together.pearsonSeen), pearsonP: chance(together.pearson), spearmanP: chance(together.spearman),
  };
}
