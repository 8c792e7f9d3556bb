import { DomainError } from "./check";
import { MONTHS_PER_YEAR } from "./compounding";
import { Decimal, ONE } from "./decimal";
import { leastSquares, slopeError } from "./statistics/leastSquares";

/** Growth of a volume per year, as a share, and its standard error. */
export interface VolumeGrowth {
  readonly rate: Decimal;
  readonly error: Decimal;
}

export const FEWEST_MONTHS = 4;

/** Growth a year by the least squares of ln V over the months: g = exp(12 slope) - 1, its error 12 (1 + g) s  (model, equation 21). */
export function volumeGrowth(months: readonly number[], volumes: readonly Decimal[]): VolumeGrowth {
  if (months.length < FEWEST_MONTHS) throw new DomainError(`Growth needs ${FEWEST_MONTHS} months of usage or more; there are ${months.length}.`);
  const xs = months.map((month) => new Decimal(month));
  const ys = volumes.map((volume) => volume.ln());
  const line = leastSquares(xs, ys);
  const factor = line.slope.times(MONTHS_PER_YEAR).exp();
  return { rate: factor.minus(ONE), error: factor.times(MONTHS_PER_YEAR).times(slopeError(line, xs, ys)) };
}
