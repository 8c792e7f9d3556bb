import { NotAvailableError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { internalRatePerPeriod, rateOfFlows, yearlyRate } from "../engine/internalRate";
import type { Name } from "../model/model";
import { pairLines } from "./lines";
import type { Scenario } from "./scenario";
import { NO_ANSWER, type TrialLines, trialMonths } from "./trials";

/** A line of the cash flow in each month from the purchase to the horizon. */
function flowsOf(scenario: Scenario, model: string, api: string, name: Name): Decimal[] {
  return pairLines(scenario, model, api).overMonths(name, 0, scenario.settings.horizon.toNumber());
}

/** In how many months of the horizon owning brings in more than it costs to run. */
export function earningMonths(scenario: Scenario, model: string, api: string): number {
  return flowsOf(scenario, model, api, "operating").filter((flow) => flow.gt(0)).length;
}

/** Internal rate of return over the horizon, per year; refused, with the reason, where there is none: a residual value alone returns nothing. */
export function internalRateOfReturn(scenario: Scenario, model: string, api: string): Decimal {
  const never = earningMonths(scenario, model, api) === 0;
  const monthly = never ? undefined : internalRatePerPeriod(flowsOf(scenario, model, api, "net"));
  if (monthly) return yearlyRate(monthly);
  throw new NotAvailableError(
    never
      ? `No rate of return: in no month of the Horizon does owning ${model} bring in more than it costs against ${api}.`
      : `No rate of return: no discount rate brings the net present value of owning ${model} instead of ${api} to 0.`,
  );
}

/** Internal rates of return over the horizon, per year. */
export function trialRates(lines: TrialLines, trials: number): Float64Array {
  const [flows, operating] = [trialMonths(lines, "net"), trialMonths(lines, "operating")];
  const buffer = new Float64Array(flows.length);
  return Float64Array.from({ length: trials }, (_, trial) => {
    if (operating.every((flow) => flow.in(trial) <= 0)) return NO_ANSWER;
    for (let t = 0; t < flows.length; t++) buffer[t] = flows[t]!.in(trial);
    return rateOfFlows(buffer) ?? NO_ANSWER;
  });
}
