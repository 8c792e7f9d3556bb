import { Decimal } from "../decimal";

/** Arithmetic mean of one value or more. */
export function mean(values: readonly Decimal[]): Decimal {
  return Decimal.sum(...values).div(values.length);
}

/** Sum of the products of two series' deviations from their means: S_xy = sum (x - mean x)(y - mean y). */
export function deviationProducts(xs: readonly Decimal[], ys: readonly Decimal[]): Decimal {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  return Decimal.sum(...xs.map((x, i) => x.minus(meanX).times(ys[i]!.minus(meanY))));
}
