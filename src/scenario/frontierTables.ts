import { inDomain } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { paretoFront } from "../engine/pareto";
import { type FitForm, scalingFit } from "../engine/scaling";
import { pairs } from "./columns";
import { productionFrontier } from "./frontier";
import type { Range } from "./range";

type Table = (Decimal | string | number)[][];

/** The choices on the Pareto front by rising cost, with their position in the ranges. */
export function paretoTable(costs: Range, qualities: Range): Table {
  const choices = pairs({ label: "costs", range: costs }, { label: "qualities", range: qualities }).map(([cost, quality, position]) => ({ cost, quality, position }));
  return [["Position", "Cost", "Quality"], ...paretoFront(choices).map(({ cost, quality, position }) => [position, cost, quality])];
}

/** A law fitted to two ranges, by rows. */
export function scalingTable(x: Range, y: Range, form: FitForm): Table {
  const points = pairs({ label: "x", range: x }, { label: "y", range: y });
  const fit = scalingFit(points.map(([first]) => first), points.map(([, second]) => second), form);
  return [
    ["Result", "Value"],
    ["Intercept", fit.intercept],
    ["Slope", fit.slope],
    ...(fit.square ? [["Square", fit.square]] : []),
    ["R2", fit.r2],
    ["RMSE", fit.rmse],
    ["Pearson", fit.pearsonSeen],
    ["Spearman", fit.spearman],
    ["Pearson with x itself", fit.pearson],
    ["Points", points.length],
    ["p-value of the fit", fit.p],
    ["p-value of Pearson", fit.pearsonSeenP],
    ["p-value of Spearman", fit.spearmanP],
    ["p-value of Pearson with x itself", fit.pearsonP],
  ];
}

const FRONTIER_HEADERS = [
  "Concurrency", "Throughput (tokens/s)", "Cost (USD/1M tokens)", "Fall in cost per added request (USD/1M tokens)", "Returns to scale",
  "Speed (tokens/s per user)", "Standing",
] as const;

/** The production frontier of two ranges at one hourly cost, by rising concurrency, with headers. */
export function frontierTable(concurrency: Range, throughput: Range, hourlyCost: Decimal, minimumSpeed: Decimal | undefined): Table {
  const points = pairs({ label: "concurrency", range: concurrency }, { label: "throughput", range: throughput }).map(([first, second]) => ({
    concurrency: inDomain("concurrency", first, { above: 0 }),
    throughput: inDomain("throughput", second, { above: 0 }),
  }));
  const cost = inDomain("hourly_cost", hourlyCost, { above: 0 });
  const speed = minimumSpeed && inDomain("minimum_speed", minimumSpeed, { above: 0 });
  return [
    [...FRONTIER_HEADERS],
    ...productionFrontier(points, cost, speed).map((point) => [
      point.concurrency, point.throughput, point.cost, point.costFall ?? "", point.returnsToScale ?? "", point.speed, point.standing,
    ]),
  ];
}
