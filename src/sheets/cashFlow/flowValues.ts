import { Decimal } from "../../engine/decimal";
import { monthsAgainstApi } from "../../scenario/ownership";
import { discountedTotals, paybackOfTotals } from "../../engine/returns";
import { cashFlowOf } from "../../scenario/returnAnswers";
import type { Scenario } from "../../scenario/scenario";
import type { Pair } from "../choice";
import type { PlanValue } from "../plan";
import { type FlowColumn, LEVELS } from "./layout";

/** What the engine has for the months of a pair; after the horizon nothing flows. */
export interface FlowValues {
  readonly at: (column: FlowColumn, month: number) => PlanValue;
  /** Months to discounted payback; never within the horizon where infinite. */
  readonly payback: number;
  /** Net cash flow of each month to the horizon, USD. */
  readonly nets: readonly number[];
  /** The most that a month brings in, USD; 0 where the horizon leaves months over. */
  readonly bestMonth: number;
  /** What all purchases cost, and what of them is not depreciated at the horizon, USD. */
  readonly bought: number;
  readonly bookValue: number;
  /** The flows of a year added up, year 0 being the purchase; its running totals at its end. */
  readonly ofYear: (column: FlowColumn, year: number) => number;
}

const MONTHS_PER_YEAR = 12;

export function flowValues(scenario: Scenario, { model, api }: Pair, months: number): FlowValues {
  const flows = cashFlowOf(scenario, model, api);
  const nets = flows.map(({ net }) => net);
  const totals = discountedTotals(nets, new Decimal(0));
  const discounted = discountedTotals(nets, scenario.settings.discountRate);
  const payback = paybackOfTotals(discounted).toNumber();
  const last = flows.length - 1;
  const served = [...monthsAgainstApi(scenario, model, api, last)];
  const bought = Decimal.sum(...flows.map(({ purchases }) => purchases)).neg();
  // To twelve digits, as the sheet's doubles have it: what is wholly depreciated is worth nothing.
  const undepreciated = Decimal.sum(...flows.map(({ depreciation }) => depreciation)).div(bought).neg().plus(1);
  const bookValue = undepreciated.toDecimalPlaces(12).times(bought);
  const at: FlowValues["at"] = (column, month) => {
    const flow = flows[month];
    switch (column) {
      case "month": return month;
      case "deployments": return served[month - 1]?.deployments.toNumber() ?? 0;
      case "cumulative": return totals[Math.min(month, last)]!.toNumber();
      case "discountedCumulative": return discounted[Math.min(month, last)]!.toNumber();
      case "discounted": return flow ? discounted[month]!.minus(discounted[month - 1] ?? 0).toNumber() : 0;
      case "crossing": return crossing(discounted, month);
      case "purchases": return flow?.purchases.toNumber() ?? 0;
      case "api": return flow?.apiCostAvoided.toNumber() ?? 0;
      case "running": return flow?.runningCost.toNumber() ?? 0;
      case "depreciation": return flow?.depreciation.toNumber() ?? 0;
      case "tax": return flow?.tax.toNumber() ?? 0;
      case "residual": return flow?.residualValue.toNumber() ?? 0;
      case "net": return flow?.net.toNumber() ?? 0;
    }
  };
  return {
    payback,
    nets: nets.map((net) => net.toNumber()),
    bought: bought.toNumber(),
    bookValue: bookValue.toNumber(),
    at,
    ofYear: (column, year) => {
      const end = Math.min(year * MONTHS_PER_YEAR, months);
      if (LEVELS.has(column)) return at(column, Math.min(end, last)) as number;
      const first = Math.max(0, (year - 1) * MONTHS_PER_YEAR + 1);
      return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => at(column, first + i) as number).reduce((sum, each) => sum + each, 0);
    },
    bestMonth: Decimal.max(...nets, ...(last < months ? [0] : [])).toNumber(),
  };
}

/** The month inside which the discounted total turns; it can turn again after a further purchase. */
function crossing(totals: readonly Decimal[], month: number): PlanValue {
  const [before, total] = [totals[month - 1], totals[month]];
  if (!before || !total || before.gte(0) || total.lt(0)) return "";
  return before.div(before.minus(total)).plus(month - 1).toNumber();
}
