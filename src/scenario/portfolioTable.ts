import { WORKLOAD_TABLE } from "../catalog/workloadTable";
import { inCurrency } from "../engine/currency";
import { type Decimal, ZERO } from "../engine/decimal";
import { WAYS } from "./comparison";
import { NEVER } from "./matrix";
import { type PlacedWorkload, type Together, portfolioOf } from "./portfolio";
import type { Range } from "./range";
import type { Scenario } from "./scenario";
import { workloadsOf } from "./workloads";

type Row = (Decimal | string | number)[];
const NAMES = ["name", "api"] as const;
const WORKLOAD_HEADERS = [
  ...NAMES.map((field) => WORKLOAD_TABLE.columns.find((column) => column.field === field)!.header), "Volume (tokens/month)", "Bill today (USD/month)", "Moves", "Why it stays", "Own GPUs (USD/month)", "Saving (USD/month)",
];
const RANKING_HEADERS = ["Rank", "Alternative", "With", "Paid at the start (USD)", "First month (USD)", "Over the horizon (USD)", "Present value (USD)", "Owning pays back (months)"];
const WIDTH = WORKLOAD_HEADERS.length;

/** Workloads with today's bills and what moves, all of them in a row, the deployment together, and the ways to serve it ranked; headers above each part. */
export function portfolioTable(range: Range, scenario: Scenario, model: string): Row[] {
  const { workloads, bill, together } = portfolioOf(scenario, workloadsOf(range), model);
  const volume = workloads.reduce((sum, each) => sum.plus(each.volume), ZERO);
  const own = together?.lines.of("costToEarn") ?? "";
  const all: Row = ["All", "", volume, bill, workloads.filter(({ stays }) => stays === "").length, "", own, together?.lines.of("savedTogether") ?? 0];
  const named = (labels: readonly string[]) => labels.map((label) => inCurrency(label, scenario.choice.currency));
  const rows = [named(WORKLOAD_HEADERS), ...workloads.map((each) => workloadRow(each, together)), all, ...(together ? [[], ...togetherRows(together, named(TOGETHER_FIGURES.map((name) => TOGETHER_LABELS[name]))), [], named(RANKING_HEADERS), ...ranking(together)] : [])];
  return rows.map((row) => [...row, ...Array<string>(WIDTH - row.length).fill("")]);
}

function workloadRow(placed: PlacedWorkload, together: Together | undefined): Row {
  const { workload, api, volume, bill, stays } = placed;
  const own = stays === "" ? together!.costOf(placed) : undefined;
  return [workload.name, api, volume, bill, stays === "" ? "yes" : "no", stays, own ?? "", own ? bill.minus(own) : 0];
}

/** What the deployment serves, by the settings it is computed with. */
const TOGETHER_FIGURES = ["served", "inputShare", "cachedShare", "batchShare", "volumeGrowth", "utilization", "deployments", "movedBill"] as const;
const TOGETHER_LABELS: Readonly<Record<(typeof TOGETHER_FIGURES)[number], string>> = {
  served: "Volume together (tokens/month)", inputShare: "Input share together", cachedShare: "Cached share together", batchShare: "Batch share together", volumeGrowth: "Growth together (a year)",
  utilization: "Utilization together", deployments: "Deployments together", movedBill: "Bill today of what moves (USD/month)",
};

function togetherRows({ lines }: Together, labels: readonly string[]): Row[] {
  return TOGETHER_FIGURES.map((name, i) => [labels[i]!, "", lines.of(name)]);
}

function ranking({ alternatives }: Together): Row[] {
  return alternatives.map(({ way, what, cost, ownPaysBack, out }, i) => [
    out === "" && cost ? i + 1 : out, way === "api" ? "APIs as today" : WAYS[way], what, ...(cost ? [cost.start, cost.firstMonth, cost.horizon, cost.present] : ["", "", "", ""]),
    ownPaysBack === undefined ? "" : ownPaysBack.isFinite() ? ownPaysBack : NEVER,
  ]);
}
