import type { UsageRow } from "../catalog/usageTable";
import { type Decimal, ZERO } from "../engine/decimal";
import type { Scenario } from "../scenario/scenario";
import { type UsageFigures, usageFigures } from "../scenario/usageBill";
import { type UsageEntry, usageEntries } from "../scenario/usageEntries";
import { isAboveList, isDiscount } from "../scenario/usageSettings";
import { money, percent, quantity } from "../scenario/wording";
import { usageRange } from "./usageRows";

/** What usage says of one API and workload. */
export interface UsageFinding {
  readonly api: string;
  readonly workload: string;
  readonly figures: UsageFigures | undefined;
  /** In words. */
  readonly says: readonly string[];
}

/** What some usage says, by API and workload, the most used first. */
export function usageFindings(scenario: Scenario, rows: readonly UsageRow[]): UsageFinding[] {
  const groups = new Map<string, UsageEntry[]>();
  for (const entry of usageEntries(usageRange(rows))) {
    const key = JSON.stringify([entry.api, entry.workload]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const findings = [...groups.values()].map((entries): UsageFinding => {
    const figures = usageFigures(scenario, entries);
    return { api: entries[0]!.api, workload: entries[0]!.workload, figures, says: figures ? words(figures) : [costsAlone(entries)] };
  });
  return findings.sort((a, b) => (b.figures?.volume ?? ZERO).minus(a.figures?.volume ?? ZERO).toNumber());
}

function words(figures: UsageFigures): string[] {
  const { inputShare, cachedShare, batchShare, requests, tokensPerRequest, months, growth } = figures;
  const shares = [
    `input ${share(inputShare)}`, cachedShare === undefined ? "cached share not known" : `of it cached ${share(cachedShare)}`, ...(batchShare.isZero() ? [] : [`in batches ${share(batchShare)}`]),
  ].join(", ");
  return [
    shares,
    ...(requests && tokensPerRequest ? [`${quantity(requests.div(months))} requests a month of ${quantity(tokensPerRequest)} tokens`] : []),
    growth ? `growth ${share(growth.rate)} a year, error ${share(growth.error)}` : `growth is not fitted: ${months} ${months === 1 ? "month" : "months"}, four are needed`,
    ...bill(figures),
  ];
}

/** Why a bill may be above what its tokens cost at list prices. */
export const REASONS = "caches kept for an hour, tools such as searches, requests in the long-context or a priority tier, another price during the month, or taxes";

function bill(figures: UsageFigures): string[] {
  const { billed, list, discount, months } = figures;
  if (!billed) return [list ? `list price ${money(list.div(months))} a month; no cost billed in USD is known for all of it` : "neither the cost billed nor a list price is known"];
  if (!list || !discount) return [`${money(billed.div(months))} a month billed; its list price is not known`];
  if (isDiscount(figures)) return [`${money(billed.div(months))} a month billed, a discount of ${share(discount)} on the list price ${money(list.div(months))}`];
  if (isAboveList(figures)) return [`list prices do not explain this bill: ${money(billed.minus(list).div(months))} a month of ${money(billed.div(months))} are above them. Likely: ${REASONS}`];
  return [`${money(billed.div(months))} a month billed, as list prices say`];
}

function costsAlone(entries: readonly UsageEntry[]): string {
  const usd = entries.flatMap((entry) => entry.usd ?? []);
  return usd.length === 0 ? "no tokens" : `costs alone: ${money(usd.reduce((sum, each) => sum.plus(each)))}`;
}

function share(value: Decimal): string {
  return percent(value.toDecimalPlaces(3));
}
