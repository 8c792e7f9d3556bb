import { Decimal, INFINITY, ZERO } from "../../src/engine/decimal";

/** Running totals of a monthly cash flow, each month brought back to month 0 at a yearly rate by a power of its own. */
export function discountedTotals(flows: readonly Decimal[], yearlyRate: Decimal): Decimal[] {
  let total = ZERO;
  return flows.map((flow, month) => (total = total.plus(flow.div(yearlyRate.plus(1).pow(new Decimal(month).div(12))))));
}

/** When running totals first reach 0, linear inside the month; infinite where they stay below. */
export function paybackOfTotals(totals: readonly Decimal[]): Decimal {
  const month = totals.findIndex((total) => total.gte(ZERO));
  if (month < 0) return INFINITY;
  if (month === 0) return ZERO;
  const [open, reached] = [totals[month - 1]!.neg(), totals[month]!];
  return open.div(open.plus(reached)).plus(month - 1);
}
