/** Below this share of what is subtracted a difference of doubles has lost too many digits. */
const LOST = 1e-6;
const MONTHS_PER_YEAR = 12;
const MOST_STEPS = 100;

/** a - b, or NaN where they are too nearly equal for the difference to be trusted. */
export function difference(a: number, b: number): number {
  const left = a - b;
  return Math.abs(left) < LOST * (Math.abs(a) + Math.abs(b)) ? NaN : left;
}

/** What a share leaves of 1. */
export function rest(share: number): number {
  return share === 1 ? 0 : difference(1, share);
}

/** A result, or undefined where precision was lost on the way (NaN): then the decimal engine is to be asked. */
export function trusted(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

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
