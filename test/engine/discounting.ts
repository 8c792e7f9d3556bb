import { Decimal, ZERO } from "../../src/engine/decimal";

/** Running totals of a monthly cash flow, each month brought back to month 0 at a yearly rate by a power of its own. */
export function discountedTotals(flows: readonly Decimal[], yearlyRate: Decimal): Decimal[] {
  let total = ZERO;
  return flows.map((flow, month) => (total = total.plus(flow.div(yearlyRate.plus(1).pow(new Decimal(month).div(12))))));
}
