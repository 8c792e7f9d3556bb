import { MONTHS_PER_YEAR } from "./compounding";

const MOST_STEPS = 100;

/** x to a whole power of 0 or more, by products alone. */
export function wholePower(x: number, power: number): number {
  let result = 1;
  for (let i = 0; i < power; i++) result *= x;
  return result;
}

/**
 * Twelfth root of a number above 0, by Newton's method from above: sums, products and quotients alone, so that a seed
 * gives the same trials on every platform, which Math.pow does not promise.
 */
export function twelfthRoot(y: number): number {
  let x = 1 + (y - 1) / MONTHS_PER_YEAR;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = x - (x - y / wholePower(x, MONTHS_PER_YEAR - 1)) / MONTHS_PER_YEAR;
    if (!(next < x)) break;
    x = next;
  }
  return x;
}
