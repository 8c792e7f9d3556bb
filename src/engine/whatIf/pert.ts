import { wholePower } from "../roots";
import { positionIn } from "./cumulated";
import type { Inverse, Spread } from "./spread";

const STEPS = 2048;
const PERT_WEIGHT = 4;
const MANTISSA_BITS = 53;

/**
 * x to a power between 0 and 1 by repeated square roots, one for each binary digit of the power. Math.pow may differ
 * in the last digit between browsers; square roots and products may not, and a seed must give the same trials everywhere.
 */
export function rootPower(x: number, power: number): number {
  if (power >= 1) return x;
  let result = 1;
  let root = x;
  let rest = power;
  for (let bit = 0; bit < MANTISSA_BITS && rest > 0; bit++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      result *= root;
      rest -= 1;
    }
  }
  return result;
}

/**
 * PERT distribution on [a, b] with mode m: the beta distribution with exponents 4 k and 4 (1 - k), k = (m - a)/(b - a),
 * mean (a + 4 m + b)/6. Its inverse is read from the density added up by the trapezium rule, linear between the steps.
 */
export function pertInverse({ low: a, mode: m, high: b }: Spread): Inverse {
  const k = (m - a) / (b - a);
  const cumulative = cumulated((x) => wholePower(rootPower(x, k) * rootPower(1 - x, 1 - k), PERT_WEIGHT));
  return (u) => a + (b - a) * positionIn(cumulative, u);
}

/** Area under a density from 0 to each step of the unit interval, scaled to end at 1. */
function cumulated(density: (x: number) => number): Float64Array {
  const areas = new Float64Array(STEPS + 1);
  for (let i = 1; i <= STEPS; i++) areas[i] = areas[i - 1]! + density((i - 1) / STEPS) + density(i / STEPS);
  return areas.map((area) => area / areas[STEPS]!);
}
