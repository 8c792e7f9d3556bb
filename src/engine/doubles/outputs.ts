import { MOST_MONTHS } from "../growth";
import { MONTHS_PER_YEAR } from "../compounding";
import { newtonFromGuess } from "../internalRate";
import { brent } from "../whatIf/brent";
import { doubleCashFlow } from "./cashFlow";
import type { DoubleFigures } from "./figures";
import { type DoubleMonth, walkMonths } from "./months";
import { difference, rest, trusted, twelfthRoot, wholePower } from "./precision";

/*
 * The outputs of equations 7 to 10 in double precision, for thousands of trials. They agree with the decimal engine to
 * 1e-9 (a test holds them together over every setting); where doubles would lose that, the answer is undefined, which
 * means: ask the decimal engine.
 */

/** What a relative error of the sums may grow to before it shows in a month. */
const SUM_ERROR = 1e-14;
const AGREEMENT = 1e-9;
/** A yearly rate nearer to 0 than this has too few digits left. */
const LEAST_RATE = 1e-3;
const FARTHEST_FACTOR = 1e6;

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

/**
 * Internal rate of return over the horizon, per year; NaN where the flows never change sign. Flows that change sign
 * more than once may have several rates: as on the decimal engine, the one Newton's method reaches from Excel's guess.
 */
export function doubleInternalRate(f: DoubleFigures): number | undefined {
  const flows = doubleCashFlow(f);
  const changes = signChanges(flows);
  if (Number.isNaN(changes)) return undefined;
  if (changes === 0) return NaN;
  const growth = changes === 1 ? 1 / discountFactor(flows) : 1 + (newtonFromGuess([...flows]) ?? NaN);
  const yearly = wholePower(growth, MONTHS_PER_YEAR) - 1;
  return Math.abs(yearly) < LEAST_RATE ? undefined : trusted(yearly);
}

/** How often flows change sign, zeros passed over; NaN where a flow is. */
function signChanges(flows: Float64Array): number {
  let [changes, sign] = [0, 0];
  for (const flow of flows) {
    if (Number.isNaN(flow)) return NaN;
    if (flow !== 0 && sign === -Math.sign(flow)) changes++;
    sign = Math.sign(flow) || sign;
  }
  return changes;
}

/** The one factor x above 0 at which the sum of CF_t x^t is 0, for flows that change sign once; NaN if out of reach. */
function discountFactor(flows: Float64Array): number {
  const point = (x: number) => ({ x, y: presentValue(flows, x) });
  let [low, high] = [point(0), point(1)];
  while (low.y > 0 === high.y > 0 && high.x < FARTHEST_FACTOR) [low, high] = [high, point(high.x * 2)];
  return low.y > 0 === high.y > 0 ? NaN : brent((x) => presentValue(flows, x), low, high)[0].x;
}

/** The sum of CF_t x^t. */
function presentValue(flows: Float64Array, x: number): number {
  let sum = 0;
  for (let t = flows.length - 1; t >= 0; t--) sum = sum * x + flows[t]!;
  return sum;
}
