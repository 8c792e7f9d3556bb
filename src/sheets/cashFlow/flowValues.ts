import { Decimal } from "../../engine/decimal";
import { discountedTotals, paybackOfTotals } from "../../engine/returns";
import { cashFlowOf } from "../../scenario/returnAnswers";
import type { Scenario } from "../../scenario/scenario";
import type { Pair } from "../choice";
import type { PlanValue } from "../plan";
import type { FlowColumn } from "./layout";

/** What the engine has for the months of a pair; after the horizon nothing flows. */
export interface FlowValues {
  readonly at: (column: FlowColumn, month: number) => PlanValue;
  /** Months to discounted payback; never within the horizon where infinite. */
  readonly payback: number;
  /** The most that a month brings in, USD; 0 where the horizon leaves months over. */
  readonly bestMonth: number;
}

export function flowValues(scenario: Scenario, { model, api }: Pair, months: number): FlowValues {
  const flows = cashFlowOf(scenario, model, api);
  const nets = flows.map(({ net }) => net);
  const totals = discountedTotals(nets, new Decimal(0));
  const discounted = discountedTotals(nets, scenario.settings.discountRate);
  const payback = paybackOfTotals(discounted).toNumber();
  const last = flows.length - 1;
  return {
    payback,
    bestMonth: Decimal.max(...nets, ...(last < months ? [0] : [])).toNumber(),
    at: (column, month) => {
      const flow = flows[month];
      switch (column) {
        case "month": return month;
        case "cumulative": return totals[Math.min(month, last)]!.toNumber();
        case "discountedCumulative": return discounted[Math.min(month, last)]!.toNumber();
        case "discounted": return flow ? discounted[month]!.minus(discounted[month - 1] ?? 0).toNumber() : 0;
        case "crossing": return month === Math.ceil(payback) ? payback : "";
        case "purchases": return flow?.purchases.toNumber() ?? 0;
        case "api": return flow?.apiCostAvoided.toNumber() ?? 0;
        case "running": return flow?.runningCost.toNumber() ?? 0;
        case "depreciation": return flow?.depreciation.toNumber() ?? 0;
        case "tax": return flow?.tax.toNumber() ?? 0;
        case "residual": return flow?.residualValue.toNumber() ?? 0;
        case "net": return flow?.net.toNumber() ?? 0;
      }
    },
  };
}
