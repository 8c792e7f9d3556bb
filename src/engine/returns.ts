import { compounding } from "./compounding";
import { Decimal, INFINITY, ZERO } from "./decimal";

/**
 * Running totals of a monthly cash flow, each month brought back to month 0 at a yearly discount rate r:
 * the sum of CF_t / (1+i)^t with the monthly rate i = (1+r)^(1/12) - 1  (model, equation 9).
 */
export function discountedTotals(flows: readonly Decimal[], yearlyRate: Decimal): Decimal[] {
  const growth = compounding(yearlyRate);
  let total = ZERO;
  return flows.map((flow, month) => (total = total.plus(flow.div(growth(month)))));
}

/**
 * Net present value in USD of a monthly cash flow at a yearly discount rate  (model, equation 9). In Excel:
 * NPV((1+r)^(1/12)-1, CF_1, ...) + CF_0.
 */
export function netPresentValue(flows: readonly Decimal[], yearlyRate: Decimal): Decimal {
  return discountedTotals(flows, yearlyRate).at(-1) ?? ZERO;
}

/**
 * The month at which running totals first reach 0, linear inside the month  (model, equation 10); infinite when they
 * stay below. On discounted totals this is the discounted payback.
 */
export function paybackOfTotals(totals: readonly Decimal[]): Decimal {
  const month = totals.findIndex((total) => total.gte(ZERO));
  if (month < 0) return INFINITY;
  if (month === 0) return ZERO;
  const [open, reached] = [totals[month - 1]!.neg(), totals[month]!];
  return open.div(open.plus(reached)).plus(month - 1);
}
