import { NotAvailableError } from "../engine/check";
import { Decimal, INFINITY, ZERO } from "../engine/decimal";
import { type Lines, pairLines } from "./lines";
import { hasClosedReturns } from "./ownership";
import type { Scenario } from "./scenario";
import { money, percent } from "./wording";

const CASH_FLOW_HEADERS = [
  "Month", "Purchases", "API cost avoided", "Running cost", "Depreciation", "Tax", "Residual value", "Net cash flow",
  "Cumulative", "Discounted cumulative",
] as const;

/** The lines of the cash flow, in the order of the table. */
const FLOWS = ["flowPurchases", "flowApi", "flowRunning", "depreciation", "flowTax", "flowResidual", "net", "cumulative", "discountedCumulative"] as const;

/** The cash flow by month, with headers. */
export function cashFlowTable(scenario: Scenario, model: string, api: string): (Decimal | string)[][] {
  const lines = pairLines(scenario, model, api);
  const rows = Array.from({ length: scenario.settings.horizon.toNumber() + 1 }, (_, month) => [new Decimal(month), ...FLOWS.map((name) => lines.inMonth(name, month))]);
  return [[...CASH_FLOW_HEADERS], ...rows];
}

/** Net present value over the horizon, USD. */
export function netPresentValue(scenario: Scenario, model: string, api: string): Decimal {
  const lines = pairLines(scenario, model, api);
  return hasClosedReturns(scenario.settings) ? lines.of("presentValue") : lines.inMonth("discountedCumulative", scenario.settings.horizon.toNumber());
}

/** When the discounted totals first reach 0, linear inside the month; infinite where they do not within the horizon. */
export function discountedPaybackOf(lines: Lines): Decimal {
  const month = lines.overMonths("discountedCumulative", 0, lines.of("horizon").toNumber()).findIndex((total) => total.gte(0));
  if (month < 0) return INFINITY;
  return month === 0 ? ZERO : lines.inMonth("paidBackAt", month);
}

/** Months to discounted payback; refused, with the amount that is missing, where the horizon ends before. */
export function discountedPayback(scenario: Scenario, model: string, api: string): Decimal {
  const { discountRate, horizon } = scenario.settings;
  const lines = pairLines(scenario, model, api);
  const months = discountedPaybackOf(lines);
  if (months.isFinite()) return months;
  throw new NotAvailableError(
    `Does not pay back within the Horizon of ${horizon.toString()} months at a Discount rate of ${percent(discountRate)}: ` +
      `${money(lines.inMonth("discountedCumulative", horizon.toNumber()).neg(), scenario.choice)} of today's money is missing by then.`,
  );
}
