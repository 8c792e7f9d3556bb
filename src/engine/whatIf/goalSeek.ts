import { brent } from "./brent";

export interface Goal {
  /** The output as a function of the setting; infinite for never, NaN where it has no answer. */
  readonly output: (x: number) => number;
  readonly target: number;
  readonly low: number;
  readonly high: number;
}

/** How a search ended. */
export type GoalSought =
  | { readonly kind: "met"; readonly x: number }
  /** The output steps over the target between two neighbouring values. */
  | { readonly kind: "jump"; readonly x: number; readonly outputs: readonly [number, number] }
  /** Neither between the ends nor between any of the points tried does the output cross the target. */
  | { readonly kind: "none"; readonly outputs: readonly [number, number] };

/** Points tried between the ends when the ends alone show no crossing. */
export const SCAN_POINTS = 64;
/** How near the target a met output comes, relative to the target or to the nearer end's distance from it. */
export const GOAL_TOLERANCE = 1e-9;

/** Finds where the output meets the target, by Brent's method inside a bracket; the lowest crossing of those it sees. */
export function goalSeek({ output, target, low, high }: Goal): GoalSought {
  const point = (x: number) => ({ x, y: output(x) - target });
  const [first, last] = [point(low), point(high)];
  const points = crosses(first, last) ? [first, last] : [first, ...scanned(low, high).map(point), last];
  const at = points.findIndex((from, i) => i + 1 < points.length && crosses(from, points[i + 1]!));
  if (at < 0) return { kind: "none", outputs: [output(low), output(high)] };
  const [from, to] = [points[at]!, points[at + 1]!];
  const ends = brent((x) => output(x) - target, from, to);
  const [best] = ends;
  const scale = Math.max(1, Math.abs(target), Math.min(Math.abs(from.y), Math.abs(to.y)));
  const near = Math.abs(best.y) <= GOAL_TOLERANCE * scale;
  return near ? { kind: "met", x: best.x } : { kind: "jump", x: best.x, outputs: [ends[0].y + target, ends[1].y + target] };
}

function crosses(from: { y: number }, to: { y: number }): boolean {
  return (from.y <= 0 && to.y >= 0) || (from.y >= 0 && to.y <= 0);
}

/** Points between two ends, spaced evenly by ratio where the range spans decades and by difference otherwise. */
function scanned(low: number, high: number): number[] {
  const ratio = low > 0 && high / low > 10 ? (high / low) ** (1 / (SCAN_POINTS + 1)) : undefined;
  return Array.from({ length: SCAN_POINTS }, (_, i) =>
    ratio === undefined ? low + ((high - low) * (i + 1)) / (SCAN_POINTS + 1) : low * ratio ** (i + 1),
  );
}
