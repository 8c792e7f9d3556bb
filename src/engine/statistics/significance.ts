import { type Decimal, ONE } from "../decimal";

/** Regressors of a fit: a line has one, a parabola two. */
export type Regressors = 1 | 2;

/** Terms after which the series below has settled; it needs about 400 at most. */
const MOST_TERMS = 1_000;

/**
 * The p-value of a fit of n points with k regressors, or (k = 1) of a correlation whose square is r2: how often points without any
 * relation fit as well. The F test, P(F > f) = I_(1-R2)((n - k - 1)/2, k/2), in doubles; 0 for a perfect fit. Points must be k + 2 or more.
 */
export function pValue(r2: Decimal, points: number, regressors: Regressors): number {
  const unexplained = Math.min(1, Math.max(0, ONE.minus(r2).toNumber()));
  return incompleteBeta(unexplained, (points - regressors - 1) / 2, regressors / 2);
}

/** The regularized incomplete beta function I_x(a, b) of halves: of x or of its complement, whichever series settles sooner. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  return x <= 0.9 ? series(x, a, b) : 1 - series(1 - x, b, a);
}

/** x^a (1-x)^b / (a B(a,b)) times the sum of (a+b)...(a+b+i-1) / ((a+1)...(a+i)) x^i: all terms are positive, so that small values keep their digits. */
function series(x: number, a: number, b: number): number {
  let [term, sum] = [1, 1];
  for (let i = 0; i < MOST_TERMS && term > sum * Number.EPSILON; i += 1) {
    term *= ((a + b + i) / (a + 1 + i)) * x;
    sum += term;
  }
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - Math.log(a) - logBeta(a, b)) * sum;
}

/** ln B(a, b) of halves, by B(a + 1, b) = B(a, b) a/(a + b) down to 1/2 or 1. */
function logBeta(a: number, b: number): number {
  if (a > 1) return logBeta(a - 1, b) + Math.log((a - 1) / (a - 1 + b));
  if (b > 1) return logBeta(b, a);
  if (a === 1) return -Math.log(b);
  return b === 1 ? -Math.log(a) : Math.log(Math.PI);
}
