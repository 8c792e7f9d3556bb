import { DomainError } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { paretoFront } from "../engine/pareto";
import { type Lines, figuredLines } from "./lines";

/** One way of running a deployment: requests served at once and the tokens/s of all of them together. */
export interface LoadPoint {
  readonly concurrency: Decimal;
  readonly throughput: Decimal;
}

/** Where a point stands: best value is the cheapest of the zone; a dominated point is matched or beaten in cost and speed. */
type Standing = "best value" | "in the zone" | "dominated" | "too slow";

export interface FrontierPoint extends LoadPoint {
  /** USD per million tokens. */
  readonly cost: Decimal;
  /** USD per million tokens saved by each request added since the point before; absent at the first. */
  readonly costFall?: Decimal;
  /** Percent more throughput for a percent more concurrency since the point before; below 1 returns diminish. */
  readonly returnsToScale?: Decimal;
  /** Tokens/s that one user sees. */
  readonly speed: Decimal;
  readonly standing: Standing;
}

/**
 * The production frontier at one hourly cost, by rising concurrency: what each point costs, what the step to it brought,
 * and the zone of best value, the Pareto front of cost against speed per user that keeps a minimum speed.
 */
export function productionFrontier(points: readonly LoadPoint[], hourlyCost: Decimal, minimumSpeed: Decimal = ZERO): FrontierPoint[] {
  const sorted = byConcurrency(points);
  refuseRepeated(sorted);
  const measured = sorted.map((point, i): Measured => {
    const lines = pointLines(point, sorted[i - 1], hourlyCost);
    const step = i === 0 ? {} : { costFall: lines.of("costFall"), returnsToScale: lines.of("returnsToScale") };
    return { ...point, cost: lines.of("averageCost"), speed: lines.of("speedPerUser"), ...step };
  });
  const standings = standing(measured, minimumSpeed);
  return measured.map((point, i) => ({ ...point, standing: standings[i]! }));
}

/** The lines of the point of a rank, counted from 0 by rising concurrency. */
export function rankedLines(points: readonly LoadPoint[], rank: number, hourlyCost: Decimal): Lines {
  const sorted = byConcurrency(points);
  return pointLines(sorted[rank]!, sorted[rank - 1], hourlyCost);
}

function byConcurrency(points: readonly LoadPoint[]): LoadPoint[] {
  return [...points].sort((a, b) => a.concurrency.cmp(b.concurrency));
}

type Measured = Omit<FrontierPoint, "standing">;

/** The lines of a point, and of the step to it from the one before. */
function pointLines({ concurrency, throughput }: LoadPoint, before: LoadPoint | undefined, hourlyCost: Decimal): Lines {
  return figuredLines({ hourlyCost, concurrency, pointThroughput: throughput, concurrencyBefore: before?.concurrency, throughputBefore: before?.throughput });
}

function refuseRepeated(sorted: readonly LoadPoint[]): void {
  const twice = sorted.find((point, i) => sorted[i - 1]?.concurrency.eq(point.concurrency));
  if (twice) throw new DomainError(`Concurrency ${twice.concurrency.toString()} stands twice; keep one throughput for each.`);
}

function standing(points: readonly Measured[], minimumSpeed: Decimal): Standing[] {
  const front = paretoFront(points.map((point) => ({ ...point, quality: point.speed, point }))).map(({ point }) => point);
  const zone = front.filter(({ speed }) => speed.gte(minimumSpeed));
  const cheapest = zone[0]?.cost;
  return points.map((point) => {
    if (point.speed.lt(minimumSpeed)) return "too slow";
    if (!zone.includes(point)) return "dominated";
    return cheapest && point.cost.eq(cheapest) ? "best value" : "in the zone";
  });
}
