import { MOST_MONTHS } from "../growth";
import { doubleCashFlow } from "./cashFlow";
import type { DoubleFigures } from "./figures";
import { type DoubleMonth, walkMonths } from "./months";
import { difference, rest, trusted, twelfthRoot } from "./precision";

/*
 * The outputs of equations 7 to 10 in double precision, for thousands of trials. They agree with the decimal engine to
 * 1e-9 (a test holds them together over every setting); where doubles would lose that, the answer is undefined, which
 * means: ask the decimal engine.
 */

/** What a relative error of the sums may grow to before it shows in a month. */
const SUM_ERROR = 1e-14;
const AGREEMENT = 1e-9;

/** Break-even time in months; infinite for never. */
export function doubleBreakEven(f: DoubleFigures): number | undefined {
  return f.volumeGrowth === 0 && f.apiPriceDecline === 0 ? steadyBreakEven(f) : firstCrossing(f);
}

/** Eq. 7, where every month is like the first. */
function steadyBreakEven(f: DoubleFigures): number | undefined {
  let months = NaN;
  walkMonths(f, 1, ({ purchase, runningCost, apiCost }) => {
    const margin = difference(apiCost, runningCost);
    months = margin <= 0 ? Infinity : purchase / margin;
    return true;
  });
  return trusted(months);
}

/** Far more than doubles get wrong. */
const SURE = 1e-6;

/** Whether no month of those followed comes near to paying back, so that decimals need not walk them. */
export function surelyNeverPaysBack(f: DoubleFigures): boolean {
  let [open, moved, never] = [0, 0, true];
  walkMonths(f, MOST_MONTHS, ({ purchase, runningCost, apiCost }) => {
    open += purchase - (apiCost - runningCost);
    moved += purchase + apiCost + runningCost;
    never = open > moved * SURE;
    return !never;
  });
  return never;
}

/** The first crossing, linear inside its month; infinite when there is none in the months followed. */
function firstCrossing(f: DoubleFigures): number | undefined {
  let [open, moved, crossing] = [0, 0, Infinity];
  walkMonths(f, MOST_MONTHS, ({ month, purchase, runningCost, apiCost }) => {
    const saving = apiCost - runningCost;
    open += purchase;
    moved += purchase + apiCost + runningCost;
    const error = moved * SUM_ERROR;
    const crosses = saving > 0 && open <= saving;
    const unsure = Number.isNaN(open + saving) || (saving > 0 && Math.abs(open - saving) <= error) || (crosses && error > AGREEMENT * month * saving);
    crossing = unsure ? NaN : crosses ? month - 1 + open / saving : Infinity;
    open -= saving;
    return unsure || crosses;
  });
  return trusted(crossing);
}

interface Totals {
  readonly purchases: number;
  readonly runningCost: number;
  readonly apiCost: number;
  readonly tokens: number;
}

/** What the months of the horizon add up to. */
function totals(f: DoubleFigures): Totals {
  const sum = { purchases: 0, runningCost: 0, apiCost: 0, tokens: 0 };
  const add = ({ volume, purchase, runningCost, apiCost }: DoubleMonth, times: number) => {
    sum.purchases += purchase;
    sum.runningCost += runningCost * times;
    sum.apiCost += apiCost * times;
    sum.tokens += volume * times;
  };
  const steady = f.volumeGrowth === 0 && f.apiPriceDecline === 0;
  walkMonths(f, steady ? 1 : f.horizon, (month) => (add(month, steady ? f.horizon : 1), false));
  return sum;
}

/** Savings at the horizon in USD. */
export function doubleSavings(f: DoubleFigures): number | undefined {
  const { purchases, runningCost, apiCost } = totals(f);
  return trusted(difference(apiCost, purchases + runningCost));
}

/** Total cost of ownership over the horizon in USD. */
export function doubleTotalCost(f: DoubleFigures): number | undefined {
  return trusted(ownershipCost(f, totals(f)));
}

/** Cost per million tokens over the horizon in USD. */
export function doubleCostPerMillionTokens(f: DoubleFigures): number | undefined {
  const sum = totals(f);
  return trusted(ownershipCost(f, sum) / (sum.tokens / 1e6));
}

function ownershipCost({ residualValue }: DoubleFigures, { purchases, runningCost }: Totals): number {
  return purchases * rest(residualValue) + runningCost;
}

/** Net present value over the horizon in USD. */
export function doubleNetPresentValue(f: DoubleFigures): number | undefined {
  const month = twelfthRoot(1 + f.discountRate);
  let [factor, gains, losses] = [1, 0, 0];
  for (const flow of doubleCashFlow(f)) {
    if (flow < 0) losses -= flow / factor;
    else gains += flow / factor;
    factor *= month;
  }
  return trusted(difference(gains, losses));
}
