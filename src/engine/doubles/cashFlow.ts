import type { DoubleFigures } from "./figures";
import { walkMonths } from "./months";
import { rest } from "./precision";

/**
 * Net cash flow of months 0 to the horizon in double precision  (model, equation 9), with the decimal engine's
 * conventions on tax, depreciation and residual value.
 */
export function doubleCashFlow(f: DoubleFigures): Float64Array {
  const flows = new Float64Array(f.horizon + 1);
  const purchases: number[] = [];
  walkMonths(f, f.horizon, ({ month, purchase, runningCost, apiCost }) => {
    purchases.push(purchase);
    flows[month - 1]! -= purchase;
    flows[month]! += (apiCost - runningCost) * rest(f.taxRate);
    return false;
  });
  const life = f.depreciationLife * 12;
  const residualValue = total(purchases) * f.residualValue;
  doubleDepreciation(purchases, life).forEach((depreciation, t) => (flows[t + 1]! += f.taxRate * depreciation));
  flows[f.horizon]! += residualValue - f.taxRate * (residualValue - bookValue(purchases, life));
  return flows;
}

/** Straight-line depreciation of each month over a life in months; a life that ends inside a month takes that part. */
function doubleDepreciation(purchases: readonly number[], life: number): number[] {
  const window = Math.min(Math.floor(life), purchases.length);
  let inFullUse = 0;
  return purchases.map((purchase, t) => {
    const ending = purchases[t - window] ?? 0;
    inFullUse = window === 0 ? 0 : inFullUse + purchase - ending;
    return (inFullUse + ending * (life - Math.floor(life))) / life;
  });
}

/** What is left to depreciate after the last month: exactly nothing of what has served its life, which a difference of sums would not be. */
function bookValue(purchases: readonly number[], life: number): number {
  return total(purchases.map((purchase, t) => purchase * Math.max(0, 1 - (purchases.length - t) / life)));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
