import { MOST_MONTHS } from "../growth";
import type { DoubleFigures } from "./figures";
import { type DoubleMonth, doubleCapacity, doubleDeployment, walkMonths } from "./months";
import { difference, trusted } from "./precision";

/** What a relative error of the sums may grow to before it shows in a month. */
const SUM_ERROR = 1e-14;
const AGREEMENT = 1e-9;
/** Far more than doubles get wrong. */
const SURE = 1e-6;

/** Break-even time in months; infinite for never, undefined where the decimal engine is to be asked. */
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

/** Whether no month of those followed comes near to paying back, so that decimals need not walk them. */
export function surelyNeverPaysBack(f: DoubleFigures): boolean {
  const outOfReach = reach(f);
  let [open, moved, never] = [0, 0, true];
  walkMonths(f, MOST_MONTHS, (month) => {
    open += month.purchase - (month.apiCost - month.runningCost);
    moved += month.purchase + month.apiCost + month.runningCost;
    never = open > moved * SURE;
    return !never || outOfReach(month, open - moved * SURE);
  });
  return never;
}

/** The first crossing, linear inside its month; infinite when there is none in the months followed. */
function firstCrossing(f: DoubleFigures): number | undefined {
  const outOfReach = reach(f);
  let [open, moved, crossing] = [0, 0, Infinity];
  walkMonths(f, MOST_MONTHS, (served) => {
    const { month, purchase, runningCost, apiCost } = served;
    const saving = apiCost - runningCost;
    open += purchase;
    moved += purchase + apiCost + runningCost;
    const error = moved * SUM_ERROR;
    const crosses = saving > 0 && open <= saving;
    const unsure = Number.isNaN(open + saving) || (saving > 0 && Math.abs(open - saving) <= error) || (crosses && error > AGREEMENT * month * saving);
    crossing = unsure ? NaN : crosses ? month - 1 + open / saving : Infinity;
    open -= saving;
    return unsure || crosses || outOfReach(served, open - moved * SURE);
  });
  return trusted(crossing);
}

/**
 * Whether what is still open after a month cannot be saved in the months left, so that these need not be walked. While
 * prices never rise, no later month saves more than this one where the volume never grows. Where it grows, none saves
 * more than all that is owned would at full load today, and what is bought later earns nothing towards it as long as one
 * deployment at full load does not pay for itself in the months left.
 */
function reach(f: DoubleFigures): (month: DoubleMonth, open: number) => boolean {
  if (f.apiPriceDecline < 0) return () => false;
  const { hardwareCost, runningCost: ofOne } = doubleDeployment(f);
  const capacity = doubleCapacity(f);
  return ({ month, volume, deployments, apiCost, runningCost }, open) => {
    const left = MOST_MONTHS - month;
    if (f.volumeGrowth <= 0) return open > left * atMost(apiCost, runningCost);
    const fullLoad = (apiCost / volume) * capacity;
    return hardwareCost > left * atMost(fullLoad, ofOne) && open > left * atMost(fullLoad * deployments, runningCost);
  };
}

/** The most that a month may save, whatever doubles get wrong. */
function atMost(apiCost: number, runningCost: number): number {
  return Math.max(0, apiCost * (1 + SURE) - runningCost * (1 - SURE));
}
