import { type Decimal, ZERO } from "../engine/decimal";
import type { Scenario } from "../scenario/scenario";
import { type ListPrices, type UsageFigures, listPrices, usageFigures } from "../scenario/usageBill";
import type { UsageEntry } from "../scenario/usageEntries";

/** What one month used of one API for one workload. */
export interface UsedMonth {
  /** ISO. */
  readonly month: string;
  readonly entries: readonly UsageEntry[];
  /** Absent where there are costs alone. */
  readonly figures: UsageFigures | undefined;
  readonly prices: ListPrices | undefined;
  /** Of the costs; absent where they are in several. */
  readonly currency: string | undefined;
  /** USD for one of the currency. */
  readonly rate: Decimal | undefined;
  /** USD, of whatever has a cost. */
  readonly billed: Decimal | undefined;
}

/** One API and workload by month: those with tokens first, each in the order of time. */
export interface UsedOverTime {
  readonly api: string;
  readonly workload: string;
  readonly figures: UsageFigures | undefined;
  readonly months: readonly UsedMonth[];
}

/** Usage by API and workload and month, the most used first. Names differ by more than their case, as cells do. */
export function usageOverTime(scenario: Scenario, entries: readonly UsageEntry[]): UsedOverTime[] {
  const groups = grouped(entries, ({ api, workload }) => JSON.stringify([api.toLowerCase(), workload.toLowerCase()]));
  const used = groups.map((of): UsedOverTime => {
    const months = grouped(of, ({ month }) => month).map((each) => usedMonth(scenario, each));
    return { api: of[0]!.api, workload: of[0]!.workload, figures: usageFigures(scenario, of), months: months.sort(byUseAndTime) };
  });
  const tokens = ({ figures }: UsedOverTime) => figures?.volume.times(figures.months) ?? ZERO;
  return used.sort((a, b) => tokens(b).cmp(tokens(a)));
}

function usedMonth(scenario: Scenario, entries: readonly UsageEntry[]): UsedMonth {
  const costs = entries.filter(({ cost }) => cost !== undefined);
  const currencies = new Set(costs.map(({ currency }) => currency));
  const [first] = costs;
  const rates = new Set(costs.map(({ usd, cost }) => usd && usd.div(cost!).toSignificantDigits(15).toString()));
  const rate = first?.usd && rates.size === 1 ? first.usd.div(first.cost!) : undefined;
  const isOne = currencies.size <= 1;
  return {
    month: entries[0]!.month, entries, figures: usageFigures(scenario, entries), prices: listPrices(scenario, entries[0]!),
    currency: isOne ? (first?.currency ?? "USD") : undefined, rate: isOne ? rate : undefined,
    billed: rate && isOne ? costs.reduce((sum, { usd }) => sum.plus(usd!), ZERO) : undefined,
  };
}

function byUseAndTime(a: UsedMonth, b: UsedMonth): number {
  const unused = ({ figures }: UsedMonth) => (figures ? 0 : 1);
  return unused(a) - unused(b) || (a.month < b.month ? -1 : 1);
}

function grouped(entries: readonly UsageEntry[], key: (entry: UsageEntry) => string): UsageEntry[][] {
  const groups = new Map<string, UsageEntry[]>();
  for (const entry of entries) {
    const found = groups.get(key(entry));
    if (found) found.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return [...groups.values()];
}
