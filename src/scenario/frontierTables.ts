import { inDomain } from "../engine/check";
import { inCurrency } from "../engine/currency";
import { Decimal, ZERO } from "../engine/decimal";
import { paretoFront, paretoFrontOfThree } from "../engine/pareto";
import { type FitForm, scalingFit } from "../engine/scaling";
import { sizeRanges } from "../engine/sizeRanges";
import { pairs, triples } from "./columns";
import { type LoadPoint, productionFrontier } from "./frontier";
import { type MeasuredCurve, measuredCurve } from "./measuredCurve";
import { isBlankOrZero, isMissing, isZeroWord } from "./missingFigure";
import { type Range, cellText, figure } from "./range";
import { type Scenario, scenarioOf } from "./scenario";

export { intelligenceOf, recommendationTable } from "./recommendation";

type Table = (Decimal | string | number)[][];

/** The choices on the Pareto front by rising cost, with their position in the ranges: in cost and quality, or in concurrency as well. */
export function paretoTable(costs: Range, qualities: Range, concurrencies: Range | null | undefined): Table {
  const [cost, quality] = [{ label: "costs", range: costs }, { label: "qualities", range: qualities }];
  if (isLeftOut(concurrencies)) {
    const choices = pairs(cost, quality).map(([first, second, position]) => ({ cost: first, quality: second, position }));
    return [["Position", "Cost", "Quality"], ...paretoFront(choices).map((each) => [each.position, each.cost, each.quality])];
  }
  const choices = triples(cost, quality, { label: "concurrencies", range: concurrencies! }).map(([first, second, third, position]) => ({ cost: first, quality: second, concurrency: third, position }));
  return [["Position", "Cost", "Quality", "Concurrency"], ...paretoFrontOfThree(choices).map((each) => [each.position, each.cost, each.quality, each.concurrency])];
}

/** An optional range that is left out arrives as nothing, or as one blank cell. */
function isLeftOut(range: Range | null | undefined): boolean {
  return (range ?? []).flat().every(isBlankOrZero);
}

const RANGE_HEADERS = [
  "Size above", "Size to", "Models", "Mean size", "Mean accuracy", "Mean cost", "Accuracy by size", "Decline from the first", "Gain per added unit of size", "Share of the best", "Standing",
] as const;
/** The ranges of the serverless paper's Table 8, in billions of parameters, and the share of the best accuracy its sweet spot reaches (section 4.1.5). */
const STUDY_BOUNDS = [0.6, 3, 10, 50, 150, 1000].map((bound) => new Decimal(bound));
const STUDY_SHARE = new Decimal("0.85");

/** Models by range of size: what each range reaches and costs, what size gains there, and the cheapest range that is nearly as good as the best. */
export function sweetSpotTable(sizes: Range, costs: Range, accuracies: Range, bounds: Range | null | undefined, share: Decimal = STUDY_SHARE): Table {
  inDomain("share", share, { above: 0, atMost: 1 });
  const points = triples({ label: "sizes", range: sizes }, { label: "costs", range: costs }, { label: "accuracies", range: accuracies }).map(([size, cost, accuracy]) => ({
    size: inDomain("sizes", size, { above: 0 }), cost: inDomain("costs", cost, { atLeast: 0 }), accuracy: inDomain("accuracies", accuracy, { above: 0 }),
  }));
  const limits = isLeftOut(bounds) ? STUDY_BOUNDS : bounds!.flat().map((bound) => figure("bounds", bound, {}));
  return [
    [...RANGE_HEADERS],
    ...sizeRanges(points, limits, share).map((range) => [
      range.from, range.to, range.points, range.size, range.accuracy, range.cost, range.efficiency, range.decline, range.gain ?? "", range.shareOfBest, range.isSweetSpot ? "sweet spot" : "",
    ]),
  ];
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

/** The points that a question is about, and what an hour of them costs. */
export function frontierPoints(concurrency: Range, throughput: Range, hourlyCost: Decimal | undefined, context: readonly Range[] | null): Pick<MeasuredCurve, "points" | "hourlyCost"> & { readonly measured?: MeasuredCurve; readonly scenario?: Scenario } {
  const [name, ...others] = concurrency.flat();
  if (others.length === 0 && typeof name === "string" && Number.isNaN(Number(name)) && !isMissing(name) && !isZeroWord(name)) {
    const scenario = scenarioOf(context);
    const measured = measuredCurve(scenario, cellText(name), hourlyCost);
    return { points: measured.points, hourlyCost: measured.hourlyCost, measured, scenario };
  }
  const points = pairs({ label: "concurrency", range: concurrency }, { label: "throughput", range: throughput ?? [] }).map(([first, second]) => ({
    concurrency: inDomain("concurrency", first, { above: 0 }),
    throughput: inDomain("throughput", second, { above: 0 }),
  }));
  return { points, hourlyCost: inDomain("hourly_cost", hourlyCost ?? ZERO, { above: 0 }) };
}

/** The production frontier of two ranges at one hourly cost, by rising concurrency, with headers. */
export function frontierTable(concurrency: Range, throughput: Range, hourlyCost: Decimal | undefined, minimumSpeed: Decimal | undefined, context: readonly Range[] | null): Table {
  const speed = minimumSpeed && inDomain("minimum_speed", minimumSpeed, { above: 0 });
  const { points, hourlyCost: hour, measured, scenario } = frontierPoints(concurrency, throughput, hourlyCost, context);
  const rows = frontierRows(points, hour, speed);
  if (!measured || !scenario) return [[...FRONTIER_HEADERS], ...rows];
  const about = (i: number) => (i === 0 ? [hour, measured.basis, measured.workload] : ["", "", ""]);
  return [
    [...FRONTIER_HEADERS, "Hourly cost (USD/h)", "Hourly cost is", "Measured at"].map((header) => inCurrency(header, scenario.choice.currency)),
    ...rows.map((row, i) => [...row, ...about(i)]),
  ];
}

function frontierRows(points: readonly LoadPoint[], hourlyCost: Decimal, speed: Decimal | undefined): Table {
  return productionFrontier(points, hourlyCost, speed).map((point) => [
    point.concurrency, point.throughput, point.cost, point.costFall ?? "", point.returnsToScale ?? "", point.speed, point.standing,
  ]);
}
