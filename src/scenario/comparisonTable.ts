import { inCurrency } from "../engine/currency";
import { Decimal } from "../engine/decimal";
import { type Alternative, type Comparison, WAYS, comparisonOf } from "./comparison";
import { counted, countedMonths } from "./followed";
import { asked, pairLines } from "./lines";
import { NEVER } from "./matrix";
import type { Scenario } from "./scenario";
import { money } from "./wording";

const HEADERS = [
  "Rank", "Alternative", "With", "Paid at the start (USD)", "First month (USD)", "Over the horizon (USD)", "Present value (USD)", "USD per 1M tokens", "Owning pays back (months)", "Remark",
] as const;

/** The ways to serve the work, ranked, with headers; those out of the ranking stand last and say why. */
export function comparisonTable(scenario: Scenario, model: string, api: string): (Decimal | string | number)[][] {
  const { alternatives } = comparisonOf(scenario, model, api);
  const lines = pairLines(scenario, model, api);
  const rows = alternatives.map(({ way, what, cost, ownPaysBack, out, note = "" }, i) => [
    out === "" && cost ? i + 1 : "", WAYS[way], what,
    ...(cost ? [cost.start, cost.firstMonth, cost.horizon, cost.present, asked(lines, { amountSpent: cost.horizon }).of("spentPerMillion")] : ["", "", "", "", ""]),
    ownPaysBack === undefined ? "" : ownPaysBack.isFinite() ? ownPaysBack : NEVER, out || note,
  ]);
  return [HEADERS.map((header) => inCurrency(header, scenario.choice.currency)), ...rows];
}

/** The verdict in a sentence: what costs least over the horizon in today's money, and by how much. */
export function verdictOf(scenario: Scenario, model: string, api: string): string {
  const { alternatives } = comparisonOf(scenario, model, api);
  const { horizon } = scenario.settings;
  const [first, second] = inRanking(alternatives);
  const own = alternatives.find(({ way }) => way === "own")!;
  if (!first) throw new Error("The API is always in the ranking.");
  const least = `${WAYS[first.way]} (${first.what}) ${first.way === "own" ? "cost" : "costs"} least over ${horizon.toString()} ${horizon.eq(1) ? "month" : "months"}: ${money(first.cost!.present, scenario.choice)} in today's money`;
  if (first.way === "own") return `${least}${second ? `, ${money(second.cost!.present.minus(first.cost!.present), scenario.choice)} less than ${WAYS[second.way]} (${second.what})` : ""}.`;
  if (own.out !== "") return `${least}. Own GPUs for ${model} are out: ${own.out}.`;
  return `${least}. Own GPUs for ${model} cost ${money(own.cost!.present.minus(first.cost!.present), scenario.choice)} more${paysBack(scenario, first)}.`;
}

function paysBack(scenario: Scenario, { ownPaysBack, savingIn }: Alternative): string {
  if (ownPaysBack === undefined || savingIn === undefined) return "";
  const months = counted(scenario, ownPaysBack, savingIn);
  if (months === NEVER) return " and never pay back against it";
  return typeof months === "number" ? ` and pay back against it after ${new Decimal(months).toFixed(1)} months` : ` and do not pay back against it within ${countedMonths(scenario)} months`;
}

function inRanking(alternatives: Comparison["alternatives"]): Alternative[] {
  return alternatives.filter(({ out, cost }) => out === "" && cost);
}
