import { doubleCashFlow } from "./cashFlow";
import type { DoubleFigures } from "./figures";
import { type DoubleMonth, walkMonths } from "./months";
import { difference, rest, trusted, twelfthRoot } from "./precision";

/*
 * The outputs of equations 7 to 10 in double precision, for thousands of trials. They agree with the decimal engine to
 * 1e-9 (a test holds them together over every setting); where doubles would lose that, the answer is undefined, which
 * means: ask the decimal engine.
 */

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
