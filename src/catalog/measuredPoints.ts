import { workOfToken } from "../engine/throughputEstimate";
import type { DeploymentRecord, ThroughputRecord } from "./records";
import { THROUGHPUTS } from "./throughput";
import { totalThroughput } from "./totalThroughput";

/** Requests at a time below which a server is not busy, and its point says nothing of what it can serve. */
const FEWEST_REQUESTS = 16;

/** Shares of input between which a mix resembles what most people send; nearly all input counts far more tokens for the same work. */
const USUAL_MIX = { atLeast: 0.3, atMost: 0.9 };

/** A measured deployment without what follows from its figures: its names, and the memory of its weights. */
export type MeasuredPoint = Omit<DeploymentRecord, "name" | "aliases" | "deployedWeightsGB" | "fitsMemory">;

/** Each measured model on so many of a GPU at a precision, at the point of a usual mix where it did most work; of each model, GPU and count the best first. */
export const MEASURED_POINTS: readonly MeasuredPoint[] = bestPoints();

function bestPoints(): MeasuredPoint[] {
  const best = new Map<string, Map<string, MeasuredPoint>>();
  for (const point of THROUGHPUTS) {
    const found = deployed(point);
    if (!found) continue;
    const place = [found.deploymentOf, found.gpu, found.gpuCount].join();
    const there = best.get(place) ?? new Map<string, MeasuredPoint>();
    const before = there.get(found.precision ?? "");
    if (!before || servesMore(found, before)) there.set(found.precision ?? "", found);
    best.set(place, there);
  }
  return [...best.values()].flatMap((there) => stated([...there.values()]).sort((a, b) => (servesMore(a, b) ? -1 : 1)));
}

/** The points whose precision is stated; all where none is. */
function stated(points: readonly MeasuredPoint[]): MeasuredPoint[] {
  const known = points.filter(({ precision }) => precision !== undefined);
  return known.length > 0 ? known : [...points];
}

/** A point as a deployment; undefined for a claim, an idle server, and output alone of an unknown mix. */
function deployed(point: ThroughputRecord): MeasuredPoint | undefined {
  const { kind, name, gpu, gpuCount, precision, outputTokensPerSecond, totalTokensPerSecond, userTokensPerSecond, concurrency, workload, engine, source, checked, url } = point;
  const served = kind === "measured" && (concurrency ?? FEWEST_REQUESTS) >= FEWEST_REQUESTS ? totalThroughput(point) : undefined;
  return served && {
    deploymentOf: name, gpu, gpuCount, throughputTokensPerSecond: totalTokensPerSecond ?? rounded(served.total, 0), inputShare: rounded(served.inputShare, 3), basis: "measured", source: source!, checked: checked!,
    ...(precision && { precision }), ...(outputTokensPerSecond !== undefined && { outputTokensPerSecond }),
    ...(concurrency !== undefined && { concurrency }), ...(userTokensPerSecond !== undefined && { userTokensPerSecond }), ...(url && { url }),
    note: [workload, engine].filter(Boolean).join("; "),
  };
}

/** Whether one point serves more than another: at a usual mix rather than not, then by the work of its tokens. */
function servesMore(a: MeasuredPoint, b: MeasuredPoint): boolean {
  const [usual, before] = [a, b].map(({ inputShare }) => inputShare! >= USUAL_MIX.atLeast && inputShare! <= USUAL_MIX.atMost);
  return usual === before ? workOf(a) > workOf(b) : usual!;
}

function workOf({ throughputTokensPerSecond, inputShare }: MeasuredPoint): number {
  return throughputTokensPerSecond * workOfToken(inputShare!);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
