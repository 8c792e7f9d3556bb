import { DomainError, inDomain } from "./check";
import { Decimal } from "./decimal";
import { pearson, spearman } from "./statistics/correlation";
import { fitQuality, leastSquares, type Line } from "./statistics/leastSquares";

const FEWEST_POINTS = 3;
const MOST_POINTS = 1_000;

/** A scaling law fitted to points, with how well it fits and how the two series go together. */
export interface ScalingFit extends Line {
  readonly r2: Decimal;
  readonly rmse: Decimal;
  /** Of y with log10 x, what the fit sees. */
  readonly pearsonLog: Decimal;
  /** Of y with x itself; well below the one with log10 x where returns diminish. */
  readonly pearson: Decimal;
  readonly spearman: Decimal;
}

/** Fits y = intercept + slope log10 x by least squares  (model, equation 17). */
export function scalingFit(xs: readonly Decimal[], ys: readonly Decimal[]): ScalingFit {
  inDomain("The number of points", new Decimal(xs.length), { atLeast: FEWEST_POINTS, atMost: MOST_POINTS });
  const logs = xs.map((x) => inDomain("x", x, { above: 0 }).log());
  if (logs.every((log) => log.eq(logs[0]!))) throw new DomainError("x must vary: every point has the same x.");
  if (ys.every((y) => y.eq(ys[0]!))) throw new DomainError("y must vary: every point has the same y.");
  const line = leastSquares(logs, ys);
  return {
    ...line, ...fitQuality(line, logs, ys), pearsonLog: pearson(logs, ys), pearson: pearson(xs, ys), spearman: spearman(xs, ys),
  };
}
