import { type CashFlowMonth, cashFlow } from "../engine/cashFlow";
import { NotAvailableError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { internalRatePerPeriod, yearlyRate } from "../engine/internalRate";
import { discountedTotals, netPresentValue as presentValue, paybackOfTotals } from "../engine/returns";
import { monthsAgainstApi } from "./ownership";
import type { Scenario } from "./scenario";
import { money, percent } from "./wording";

const CASH_FLOW_HEADERS = [
  "Month", "Purchases", "API cost avoided", "Running cost", "Depreciation", "Tax", "Residual value", "Net cash flow",
  "Cumulative", "Discounted cumulative",
] as const;

/** The cash flow of owning a model instead of paying an API, over the horizon. */
export function cashFlowOf(scenario: Scenario, model: string, api: string): CashFlowMonth[] {
  const { settings } = scenario;
  return cashFlow([...monthsAgainstApi(scenario, model, api, settings.horizon.toNumber())], settings);
}

function netFlows(scenario: Scenario, model: string, api: string): Decimal[] {
  return cashFlowOf(scenario, model, api).map(({ net }) => net);
}

/** The cash flow by month, with headers. */
export function cashFlowTable(scenario: Scenario, model: string, api: string): (Decimal | string)[][] {
  const months = cashFlowOf(scenario, model, api);
  const flows = months.map(({ net }) => net);
  const totals = discountedTotals(flows, new Decimal(0));
  const discounted = discountedTotals(flows, scenario.settings.discountRate);
  const rows = months.map((flow, t) => [
    new Decimal(flow.month), flow.purchases, flow.apiCostAvoided, flow.runningCost, flow.depreciation, flow.tax,
    flow.residualValue, flow.net, totals[t]!, discounted[t]!,
  ]);
  return [[...CASH_FLOW_HEADERS], ...rows];
}

/** Net present value over the horizon, USD. */
export function netPresentValue(scenario: Scenario, model: string, api: string): Decimal {
  return presentValue(netFlows(scenario, model, api), scenario.settings.discountRate);
}

/** Internal rate of return over the horizon, per year; refused, with the reason, where there is none. */
export function internalRateOfReturn(scenario: Scenario, model: string, api: string): Decimal {
  const flows = netFlows(scenario, model, api);
  const monthly = internalRatePerPeriod(flows);
  if (monthly) return yearlyRate(monthly);
  const never = flows.every((flow) => flow.lte(0));
  throw new NotAvailableError(
    never
      ? `No rate of return: in no month of the Horizon does owning ${model} bring in more than it costs against ${api}.`
      : `No rate of return: no discount rate brings the net present value of owning ${model} instead of ${api} to 0.`,
  );
}

/** Months to discounted payback; refused, with the amount that is missing, where the horizon ends before. */
export function discountedPayback(scenario: Scenario, model: string, api: string): Decimal {
  const { discountRate, horizon } = scenario.settings;
  const totals = discountedTotals(netFlows(scenario, model, api), discountRate);
  const months = paybackOfTotals(totals);
  if (months.isFinite()) return months;
  throw new NotAvailableError(
    `Does not pay back within the Horizon of ${horizon.toString()} months at a Discount rate of ${percent(discountRate)}: ` +
      `${money(totals.at(-1)!.neg())} of today's money is missing by then.`,
  );
}
