import { brent } from "./brent";

export interface Goal {
  /** The output as a function of the setting, at several values; infinite for never, NaN where it has no answer. */
  readonly outputs: (xs: readonly number[]) => readonly number[];
  /** The same quickly at several values, as good as GOAL_TOLERANCE; NaN where it cannot tell. It says where to look, never what is met. */
  readonly roughly?: ((xs: readonly number[]) => ArrayLike<number>) | undefined;
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
const GOAL_TOLERANCE = 1e-9;

/** What the quick output may be off by, many times over: nearer to the target it does not say on which side it is. */
const SURE = 1e-6;
/** Half the width, relative, of the bracket laid about what the quick output takes for the crossing. */
const NARROW = 1e-8;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Finds where the output meets the target, by Brent's method inside a bracket; the lowest crossing of those it sees. */
export function goalSeek(goal: Goal): GoalSought {
  const { target, low, high } = goal;
  const output = (x: number) => goal.outputs([x])[0]!;
  const point = (x: number): Point => ({ x, y: output(x) - target });
  const [first, last] = [point(low), point(high)];
  const points = crosses(first, last) ? [first, last] : [first, ...sidePoints(goal, scanned(low, high)), last];
  const at = points.findIndex((from, i) => i + 1 < points.length && crosses(from, points[i + 1]!));
  if (at < 0) return { kind: "none", outputs: [output(low), output(high)] };
  const [from, to] = [point(points[at]!.x), point(points[at + 1]!.x)];
  const ends = brent((x) => point(x).y, ...narrowed(goal, point, from, to));
  const [best] = ends;
  const scale = Math.max(1, Math.abs(target), Math.min(Math.abs(from.y), Math.abs(to.y)));
  const near = Math.abs(best.y) <= GOAL_TOLERANCE * scale;
  return near ? { kind: "met", x: best.x } : { kind: "jump", x: best.x, outputs: [ends[0].y + target, ends[1].y + target] };
}

/** Points of which only the side of the target counts: quickly, where that is sure. */
function sidePoints({ outputs, roughly, target }: Goal, xs: readonly number[]): Point[] {
  const quick = roughly?.(xs);
  const isSure = (value: number) => Math.abs(value - target) > SURE * (Math.abs(value) + Math.abs(target)) || value === Infinity;
  const unsure = xs.filter((_, i) => !isSure(quick?.[i] ?? NaN));
  const exact = new Map(outputs(unsure).map((value, i) => [unsure[i]!, value]));
  return xs.map((x, i) => ({ x, y: (exact.get(x) ?? quick![i]!) - target }));
}

/** The bracket, narrowed about the quick output's crossing where the output itself crosses there. */
function narrowed({ roughly, outputs, target }: Goal, point: (x: number) => Point, from: Point, to: Point): readonly [Point, Point] {
  if (!roughly) return [from, to];
  const near = (tried: number) => {
    const value = roughly([tried])[0]!;
    return Number.isFinite(value) || value === Infinity ? value : outputs([tried])[0]!;
  };
  const [{ x }] = brent((tried) => near(tried) - target, from, to);
  const reach = Math.abs(x) * NARROW;
  const ends = [point(Math.max(from.x, x - reach)), point(Math.min(to.x, x + reach))] as const;
  return crosses(...ends) ? ends : [from, to];
}

function crosses(from: Point, to: Point): boolean {
  return (from.y <= 0 && to.y >= 0) || (from.y >= 0 && to.y <= 0);
}

/** Points between two ends, spaced evenly by ratio where the range spans decades and by difference otherwise. */
function scanned(low: number, high: number): number[] {
  const ratio = low > 0 && high / low > 10 ? (high / low) ** (1 / (SCAN_POINTS + 1)) : undefined;
  return Array.from({ length: SCAN_POINTS }, (_, i) =>
    ratio === undefined ? low + ((high - low) * (i + 1)) / (SCAN_POINTS + 1) : low * ratio ** (i + 1),
  );
}
