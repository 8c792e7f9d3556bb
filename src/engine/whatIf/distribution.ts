import { DomainError } from "../check";
import { pertInverse } from "./pert";
import type { Inverse, Spread } from "./spread";

/** Checks that low, mode and high stand in order. */
export function orderedSpread(label: string, spread: Spread): Spread {
  const { low, mode, high } = spread;
  if (low <= mode && mode <= high) return spread;
  throw new DomainError(`${label}: low, mode and high must stand in order; they are ${low}, ${mode} and ${high}.`);
}

/** Inverse distribution of a spread; a spread of no width always gives its one value. */
export function inverseDistribution(spread: Spread): Inverse {
  if (spread.low === spread.high) return () => spread.mode;
  return spread.shape === "PERT" ? pertInverse(spread) : triangularInverse(spread);
}

/**
 * Triangular distribution on [a, b] with mode m: F^-1(u) = a + sqrt(u (b - a)(m - a)) up to the mode, and
 * b - sqrt((1 - u)(b - a)(b - m)) beyond. Square roots are exact to the last bit everywhere, so draws are too.
 */
function triangularInverse({ low: a, mode: m, high: b }: Spread): Inverse {
  const width = b - a;
  return (u) => (u * width < m - a ? a + Math.sqrt(u * width * (m - a)) : b - Math.sqrt((1 - u) * width * (b - m)));
}
