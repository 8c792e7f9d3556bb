import { DomainError } from "./check";
import { Decimal, MILLION, ZERO } from "./decimal";
import { paretoFront } from "./pareto";

const SECONDS_PER_HOUR = 3600;

/** One way of running a deployment: requests served at once and the tokens/s of all of them together. */
export interface LoadPoint {
  readonly concurrency: Decimal;
  readonly throughput: Decimal;
}

/** Where a point stands: best value is the cheapest of the zone; a dominated point is matched or beaten in cost and speed. */
export type Standing = "best value" | "in the zone" | "dominated" | "too slow";

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

/** Average cost in USD per million tokens: hourly cost . 1e6 / (3600 T)  (model, equation 18). */
export function averageCost(hourlyCost: Decimal, throughput: Decimal): Decimal {
  return hourlyCost.times(MILLION).div(throughput.times(SECONDS_PER_HOUR));
}

/** Returns to scale between two points: d ln T / d ln concurrency  (model, equation 18). */
export function returnsToScale(from: LoadPoint, to: LoadPoint): Decimal {
  return to.throughput.div(from.throughput).ln().div(to.concurrency.div(from.concurrency).ln());
}

/**
 * The production frontier at one hourly cost, by rising concurrency: what each point costs, what the step to it brought,
 * and the zone of best value, the Pareto front of cost against speed per user that keeps a minimum speed.
 */
export function productionFrontier(points: readonly LoadPoint[], hourlyCost: Decimal, minimumSpeed: Decimal = ZERO): FrontierPoint[] {
  const sorted = [...points].sort((a, b) => a.concurrency.cmp(b.concurrency));
  refuseRepeated(sorted);
  const measured = sorted.map((point) => ({
    ...point, cost: averageCost(hourlyCost, point.throughput), speed: point.throughput.div(point.concurrency),
  }));
  const standings = standing(measured, minimumSpeed);
  return measured.map((point, i) => ({ ...point, ...stepFrom(measured[i - 1], point), standing: standings[i]! }));
}

function refuseRepeated(sorted: readonly LoadPoint[]): void {
  const twice = sorted.find((point, i) => sorted[i - 1]?.concurrency.eq(point.concurrency));
  if (twice) throw new DomainError(`Concurrency ${twice.concurrency.toString()} stands twice; keep one throughput for each.`);
}

type Measured = LoadPoint & { readonly cost: Decimal; readonly speed: Decimal };

function stepFrom(before: Measured | undefined, point: Measured): Pick<FrontierPoint, "costFall" | "returnsToScale"> {
  if (!before) return {};
  const added = point.concurrency.minus(before.concurrency);
  return { costFall: before.cost.minus(point.cost).div(added), returnsToScale: returnsToScale(before, point) };
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
