import { DomainError } from "../check";
import { normalInverse } from "./normal";
import { pertInverse } from "./pert";
import type { Inverse, Spread } from "./spread";

/** How far, of the range, a normal distribution's mode may lie from the middle. */
const MIDDLE = 1e-6;

/** Checks that low, mode and high stand in order, and that the mode of a normal distribution is their middle. */
export function orderedSpread<S extends Spread>(label: string, spread: S): S {
  const { low, mode, high, shape } = spread;
  if (!(low <= mode && mode <= high)) throw new DomainError(`${label}: low, mode and high must stand in order; they are ${low}, ${mode} and ${high}.`);
  if (shape === "normal" && Math.abs(mode - (low + high) / 2) > MIDDLE * (high - low)) {
    throw new DomainError(`${label}: the mode of a normal distribution is the middle of low and high, here ${(low + high) / 2}; it is ${mode}. Take PERT where one side is longer.`);
  }
  return spread;
}

/** Inverse distribution of a spread; a spread of no width always gives its one value. */
export function inverseDistribution(spread: Spread): Inverse {
  const { low, high } = spread;
  if (low === high) return () => spread.mode;
  switch (spread.shape) {
    case "PERT": return pertInverse(spread);
    case "uniform": return (u) => low + (high - low) * u;
    case "normal": return normalInverse({ limits: [-Infinity, Infinity], ...spread });
    default: return triangularInverse(spread);
  }
}

/**
 * Triangular distribution on [a, b] with mode m: F^-1(u) = a + sqrt(u (b - a)(m - a)) up to the mode, and
 * b - sqrt((1 - u)(b - a)(b - m)) beyond. Square roots are exact to the last bit everywhere, so draws are too.
 */
function triangularInverse({ low: a, mode: m, high: b }: Spread): Inverse {
  const width = b - a;
  return (u) => (u * width < m - a ? a + Math.sqrt(u * width * (m - a)) : b - Math.sqrt((1 - u) * width * (b - m)));
}
