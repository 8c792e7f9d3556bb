/** A point of a function: where, and its value there. */
interface Point {
  readonly x: number;
  readonly y: number;
}

const MOST_STEPS = 200;

/**
 * Narrows a bracket to neighbouring doubles, or to an exact zero, by Brent's method (1973, chapter 4): inverse
 * quadratic interpolation or the secant where they help, halving where they do not. The ends must differ in sign;
 * infinite values are allowed and make it halve. Returns the two points left, the better first.
 */
export function brent(f: (x: number) => number, low: Point, high: Point): readonly [Point, Point] {
  let [a, b] = Math.abs(low.y) < Math.abs(high.y) ? [high, low] : [low, high];
  let c = a;
  let [step, before] = [b.x - a.x, b.x - a.x];
  for (let n = 0; n < MOST_STEPS && b.y !== 0; n++) {
    if (b.y > 0 === c.y > 0) {
      c = a;
      [step, before] = [b.x - a.x, b.x - a.x];
    }
    if (Math.abs(c.y) < Math.abs(b.y)) [a, b, c] = [b, c, b];
    const tolerance = 2 ** -52 * Math.abs(b.x) + Number.MIN_VALUE;
    const half = (c.x - b.x) / 2;
    if (Math.abs(half) <= tolerance) break;
    const move = Math.abs(before) >= tolerance && Math.abs(a.y) > Math.abs(b.y) ? interpolation(a, b, c) : NaN;
    const helps = 2 * Math.abs(move) < Math.min(3 * Math.abs(half) - tolerance, Math.abs(before)) && move > 0 === half > 0;
    [before, step] = helps ? [step, move] : [half, half];
    a = b;
    const x = b.x + (Math.abs(step) > tolerance ? step : tolerance * Math.sign(half));
    b = { x, y: f(x) };
  }
  return [b, b.y > 0 === c.y > 0 ? a : c];
}

/** Step from b by inverse quadratic interpolation through three points, or by the secant through two. */
function interpolation(a: Point, b: Point, c: Point): number {
  const s = b.y / a.y;
  const span = c.x - b.x;
  if (a.x === c.x) return (span * s) / (s - 1) || NaN;
  const [q, r] = [a.y / c.y, b.y / c.y];
  const numerator = s * (span * q * (q - r) - (b.x - a.x) * (r - 1));
  return -numerator / ((q - 1) * (r - 1) * (s - 1)) || NaN;
}
