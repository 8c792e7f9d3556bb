import { inCurrency } from "../engine/currency";
import { Decimal, ZERO } from "../engine/decimal";
import { servedLoad } from "../engine/load";
import { mean } from "../engine/statistics/mean";
import { apiLines, asked } from "./lines";
import type { Scenario } from "./scenario";

/** A load by the hour, and what serves it. */
interface Load {
  readonly hours: readonly Decimal[];
  readonly capacity: Decimal | undefined;
  readonly batchShare: Decimal;
}

type Row = (Decimal | string | number)[];

/** The utilization that a load gives. */
export function utilizationOf({ hours, capacity, batchShare }: Load): Decimal {
  return servedLoad(hours, capacity, batchShare).utilization;
}

const BURSTS = ["Hour of the load", "Load (tokens/hour)", "Burst (tokens/hour)", "Burst (tokens/month)", "At the API (USD/month)"];
const WAITS_IN_VAIN = "waits in vain";

/**
 * What a load comes to beside an API that serves its bursts, then each hour that bursts, headers above both. The load is in tokens,
 * or spreads the month's Volume over its hours; it goes round until the month is over.
 */
export function loadTable(load: Load, scenario: Scenario, api: string): Row[] {
  const { hoursPerMonth, volume } = scenario.settings;
  const sum = Decimal.sum(...load.hours);
  const rounds = hoursPerMonth.div(load.hours.length);
  const scale = volume && sum.gt(0) ? volume.div(rounds).div(sum) : new Decimal(1);
  const hours = load.hours.map((each) => each.times(scale));
  const { capacity, peak, utilization, bursts, waitsInVain } = servedLoad(hours, load.capacity, load.batchShare);
  const month = Decimal.sum(...hours).times(rounds);
  const burst = Decimal.sum(waitsInVain, ...bursts).times(rounds);
  const lines = apiLines(scenario, api);
  const cost = (tokens: Decimal) => asked(lines, { tokens }).of("apiCostOfTokens");
  const bursting = bursts.flatMap((each, i) => (each.gt(0) ? [{ hour: i + 1, tokens: hours[i]!, burst: each }] : []));
  const rows: Row[] = [
    ["Load", "Value", "Unit"],
    ["Utilization", utilization, "share of capacity"],
    ["Capacity", capacity, "tokens/hour"],
    ["Peak", peak, "tokens/hour"],
    ["Peak over mean", peak.div(month.div(hoursPerMonth)), "times"],
    ["Volume", month, "tokens/month"],
    ["Hours that burst", rounds.times(bursting.length), "hours/month"],
    ["Burst", burst, "tokens/month"],
    ["Share that bursts", burst.div(month), "share of tokens"],
    ["Burst at the API", cost(burst), "USD/month"],
    ["Peak hours", peakHours(hours, peak), "share of the hours"],
    [],
    BURSTS,
    ...bursting.map(({ hour, tokens, burst: over }): Row => [hour, tokens, over, over.times(rounds), cost(over.times(rounds))]),
    ...(waitsInVain.gt(ZERO) ? [[WAITS_IN_VAIN, "", "", waitsInVain.times(rounds), cost(waitsInVain.times(rounds))]] : []),
  ];
  return rows.map((row) => [...row.map((each) => (typeof each === "string" ? inCurrency(each, scenario.choice.currency) : each)), ...Array<string>(BURSTS.length - row.length).fill("")]);
}

/** The share of hours at the peak that leaves as much of the load above its mean, the other hours being alike: what the setting Peak hours takes. */
function peakHours(hours: readonly Decimal[], peak: Decimal): Decimal | string {
  const level = mean(hours);
  return peak.eq(level) ? "none" : mean(hours.map((each) => Decimal.max(each.minus(level), ZERO))).div(peak.minus(level));
}
