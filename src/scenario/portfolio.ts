import { known } from "../catalog/lookup";
import { orUndefined } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { type ComparedMonth, paybackMonths } from "../engine/payback";
import { Answers } from "../forms/answers";
import { DECIMALS } from "../forms/decimals";
import type { Name } from "../model/model";
import { PORTFOLIO } from "../model/portfolio";
import { qualityDifference } from "./answers";
import { type Alternative, gate, payApi, rankedWays } from "./comparison";
import { type Lines, apiLines, asked, pairLines } from "./lines";
import { comparedMonths, isSteady } from "./ownership";
import type { Scenario } from "./scenario";
import { tokensFor } from "./spend";
import { withSettings } from "./varied";
import type { Workload } from "./workloads";

/** A workload with what it costs today, and whether it moves. */
export interface PlacedWorkload {
  readonly workload: Workload;
  readonly api: string;
  /** Tokens a month. */
  readonly volume: Decimal;
  /** USD a month. */
  readonly bill: Decimal;
  readonly gap: Decimal | undefined;
  /** Why it stays where it is; empty where it moves. */
  readonly stays: string;
  /** The line of what it brings to the rest. */
  readonly brings: (name: Name) => Decimal;
}

/** What moves, as one piece of work. */
export interface Together {
  /** The scenario with its volume, shares, growth and utilization. */
  readonly scenario: Scenario;
  readonly lines: Lines;
  /** The mix itself, upon the settings as they were. */
  readonly mix: Lines;
  readonly alternatives: readonly Alternative[];
  /** Months until owning has cost no more than today's bills. */
  readonly paysBack: Decimal;
  /** Owning for one of its workloads, USD a month with the purchase spread over the horizon. */
  readonly costOf: (placed: PlacedWorkload) => Decimal;
}

export interface Portfolio {
  readonly workloads: readonly PlacedWorkload[];
  readonly bill: Decimal;
  /** Absent where nothing may move. */
  readonly together: Together | undefined;
}

/** Several workloads, today's bill of each, and one deployment of a model for those that may move  (model, equation 24). */
export function portfolioOf(scenario: Scenario, workloads: readonly Workload[], model: string, gapOf: GapOf = (api) => orUndefined(() => qualityDifference(scenario, model, api))): Portfolio {
  const placed = workloads.map((workload) => place(scenario, workload, model, gapOf));
  const moved = placed.filter(({ stays }) => stays === "");
  return { workloads: placed, bill: total(placed, ({ bill }) => bill), together: moved.length === 0 ? undefined : together(scenario, moved, model) };
}

/** How a model's quality differs from an API's; undefined where that is not known. */
export type GapOf = (api: string) => Decimal | undefined;

function place(scenario: Scenario, workload: Workload, model: string, gapOf: GapOf): PlacedWorkload {
  const { api, inputShare, cachedShare, batchShare, growth, discount, qualityFloor } = workload;
  const own = withSettings(scenario, { inputShare, cachedShare, batchShare, volumeGrowth: growth, ...(discount && { apiDiscount: discount }), ...(qualityFloor && { qualityFloor }) });
  const volume = workload.tokens ?? tokensFor(own, api, workload.spend!);
  const bill = asked(apiLines(own, api), { tokens: volume }).of("apiCostOfTokens");
  const gap = gapOf(api);
  const lines = portfolioLines((name) => (name === "tokens" ? volume : (own.settings[name as keyof typeof own.settings] ?? undefined)));
  return {
    workload, volume, bill, gap, api: known(scenario.prices, api)?.name ?? api, stays: workload.mayLeave ? gate(own, model, gap) : STAYS, brings: (name) => lines.of(name),
  };
}

/** Said of a workload that the table keeps where it is. */
export const STAYS = "it may not leave the API";

function together(scenario: Scenario, moved: readonly PlacedWorkload[], model: string): Together {
  const sum = (name: Name, of = moved) => total(of, ({ brings }) => brings(name));
  const coinciding = moved.filter(({ workload }) => workload.peaksTogether);
  const sums: Partial<Record<Name, Decimal>> = {
    inputTokens: sum("workloadInput"), outputTokens: sum("workloadOutput"), cachedTokens: sum("workloadCached"), batchTokens: sum("workloadBatch"), grownTokens: sum("workloadGrown"),
    squaredTokens: sum("workloadSquare", moved.filter((each) => !coinciding.includes(each))), coincidingTokens: total(coinciding, ({ volume }) => volume), movedBill: total(moved, ({ bill }) => bill),
  };
  const mix = portfolioLines((name) => sums[name] ?? (scenario.settings[name as keyof typeof scenario.settings] ?? undefined));
  const mixed = withSettings(scenario, {
    volume: mix.of("usedTokens"), inputShare: mix.of("usedInputShare"), cachedShare: mix.of("usedCachedShare"), batchShare: mix.of("usedBatchShare"),
    volumeGrowth: settled(mix.of("growthTogether")), utilization: mix.of("utilizationTogether"), qualityFloor: null,
  });
  const pair = pairLines(mixed, model, moved[0]!.api);
  const lines = portfolioLines((name) => sums[name] ?? pair.of(name), { pricePaid: mix.of("priceTogether") });
  const back = paysBack(mixed, lines);
  return {
    scenario: mixed, lines, mix, paysBack: back, alternatives: rankedWays(mixed, model, lines, "", payApi(apisOf(moved), lines, back)),
    costOf: ({ volume }) => new Answers(PORTFOLIO, DECIMALS, [], [lines], () => undefined, { tokens: volume }).of("workloadCost"),
  };
}

function portfolioLines(figure: (name: Name) => Decimal | undefined, supposed: Partial<Record<Name, Decimal>> = {}): Lines {
  return new Answers(PORTFOLIO, DECIMALS, ["deployment", "api", "asked"], [], figure, supposed);
}

/** A growth that is none but for the rounding of shares that weigh: then every month is like the first. */
function settled(growth: Decimal): Decimal {
  return growth.abs().lt(LEAST_GROWTH) ? ZERO : growth;
}

const LEAST_GROWTH = 5e-13;

/** Who is paid today, most of all. */
function apisOf(moved: readonly PlacedWorkload[]): string {
  const [first, ...others] = new Set([...moved].sort((a, b) => b.bill.cmp(a.bill)).map(({ api }) => api));
  return others.length === 0 ? first! : `${first!} and ${others.length} more`;
}

/** Months until owning has cost no more than today's bills. */
function paysBack({ settings }: Scenario, lines: Lines): Decimal {
  if (isSteady(settings)) return lines.of("breakEven");
  const months: Iterable<ComparedMonth> = comparedMonths(lines, "monthApi");
  return paybackMonths(months);
}

function total(of: readonly PlacedWorkload[], value: (placed: PlacedWorkload) => Decimal): Decimal {
  return of.reduce((sum, each) => sum.plus(value(each)), ZERO);
}
