import { DomainError, inDomain } from "./check";
import { Decimal } from "./decimal";
import { pearson, spearman } from "./statistics/correlation";
import { fitQuality, leastSquares, type Line } from "./statistics/leastSquares";

/** Table 6 of the serverless paper: accuracy on Belebele by parameters in billions, 32 open models of 0.6 to 1,000. */
export const SCALING_LAW: Line = { intercept: new Decimal("0.329"), slope: new Decimal("0.126") };
const FEWEST_POINTS = 3;
const MOST_POINTS = 1_000;

/** Accuracy that the scaling law expects: 0.329 + 0.126 log10(parameters in billions)  (model, equation 17). */
export function expectedAccuracy(parametersB: Decimal): Decimal {
  return SCALING_LAW.slope.times(parametersB.log()).plus(SCALING_LAW.intercept);
}

/** Cost efficiency: accuracy per USD of one hour's deployment  (model, equation 17). */
export function costEfficiency(accuracy: Decimal, usdPerHour: Decimal): Decimal {
  return accuracy.div(usdPerHour);
}

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
