import type { ComparedMonth } from "./cumulative";
import { MONTHS_PER_YEAR } from "./compounding";
import { Decimal, ZERO } from "./decimal";
import type { Settings } from "./settings";

/** A month of the cash flow in USD; money in is positive, money out negative. Month 0 is the purchase. */
export interface CashFlowMonth {
  readonly month: number;
  readonly purchases: Decimal;
  readonly apiCostAvoided: Decimal;
  readonly runningCost: Decimal;
  /** An expense for tax and no payment: positive, and no part of the net cash flow. */
  readonly depreciation: Decimal;
  readonly tax: Decimal;
  readonly residualValue: Decimal;
  readonly net: Decimal;
}

type CashFlowSettings = Pick<Settings, "taxRate" | "depreciationLife" | "residualValue">;

/**
 * The cash flow of owning instead of paying the API  (model, equation 9): month 0 is -R C_hw; month t is
 * (API_t - O_t)(1 - tax) + tax . depreciation_t; what is bought at the start of month t is paid in month t-1; the last
 * month adds the residual value less tax on its gain over book value.
 * Plain conventions: tax falls due in its month; a loss, on disposal too, saves tax at the same rate, as it does in a
 * firm with other profits.
 */
export function cashFlow(months: readonly ComparedMonth[], settings: CashFlowSettings): CashFlowMonth[] {
  const purchases = months.map(({ purchase }) => purchase);
  const depreciations = depreciation(purchases, settings.depreciationLife);
  const proceeds = sum(purchases).times(settings.residualValue);
  const bookValue = sum(purchases).minus(sum(depreciations));
  const sale: Sale = { proceeds, gain: proceeds.minus(bookValue) };
  const operation = (month: ComparedMonth, t: number) =>
    operatingMonth(month, depreciations[t]!, t === months.length - 1 ? sale : NO_SALE, settings.taxRate);
  return [
    flowMonth({ month: 0, purchases: paid(purchases[0]!) }),
    ...months.map((month, t) => flowMonth({ ...operation(month, t), purchases: paid(purchases[t + 1] ?? ZERO) })),
  ];
}

/** The deployments sold at the horizon, USD. */
interface Sale {
  readonly proceeds: Decimal;
  readonly gain: Decimal;
}
const NO_SALE: Sale = { proceeds: ZERO, gain: ZERO };

type Amounts = Pick<CashFlowMonth, "month"> & Partial<CashFlowMonth>;

/** A month of use: (API - O)(1 - tax) + tax . depreciation, and what is sold at its end. */
function operatingMonth({ month, alternativeCost, runningCost }: ComparedMonth, depreciated: Decimal, sale: Sale, taxRate: Decimal): Amounts {
  const profit = alternativeCost.minus(runningCost).minus(depreciated).plus(sale.gain);
  return {
    month,
    apiCostAvoided: alternativeCost,
    runningCost: paid(runningCost),
    depreciation: depreciated,
    tax: paid(profit.times(taxRate)),
    residualValue: sale.proceeds,
  };
}

/** An amount as money out; nothing stays 0 and does not become -0. */
function paid(amount: Decimal): Decimal {
  return ZERO.minus(amount);
}

/** The month with its net cash flow; an amount that is not given is 0. */
function flowMonth(given: Amounts): CashFlowMonth {
  const { month, purchases = ZERO, apiCostAvoided = ZERO, runningCost = ZERO, depreciation = ZERO, tax = ZERO, residualValue = ZERO } = given;
  const net = sum([purchases, apiCostAvoided, runningCost, tax, residualValue].filter((amount) => !amount.isZero()));
  return { month, purchases, apiCostAvoided, runningCost, depreciation, tax, residualValue, net };
}

/**
 * Depreciation in USD of each month: every purchase straight-line to zero by month from the month it serves, over the
 * depreciation life; a life that ends inside a month takes that month's part.
 */
export function depreciation(purchases: readonly Decimal[], lifeInYears: Decimal): Decimal[] {
  const n = lifeInYears.times(MONTHS_PER_YEAR);
  const wholeMonths = n.floor();
  const window = Math.min(wholeMonths.toNumber(), purchases.length);
  const lastPart = n.minus(wholeMonths);
  let inFullUse = ZERO;
  return purchases.map((purchase, t) => {
    const ending = purchases[t - window] ?? ZERO;
    inFullUse = window === 0 ? ZERO : inFullUse.plus(purchase).minus(ending);
    return inFullUse.plus(ending.times(lastPart)).div(n);
  });
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
