import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cashFlow, depreciation } from "../../src/engine/cashFlow";
import { apiBill, comparedMonths } from "../../src/engine/cumulative";
import { Decimal } from "../../src/engine/decimal";
import type { ComparedMonth } from "../../src/engine/cumulative";
import { amount, ownership, rate } from "./arbitraries";
import { D, published } from "./fixtures";

/** Months with a purchase, a running cost of 100 and an API cost of 700. */
function monthsOf(...purchases: number[]): ComparedMonth[] {
  return purchases.map((purchase, t) => ({
    month: t + 1, volume: D(1), deployments: D(1), bought: D(purchase === 0 ? 0 : 1),
    purchase: D(purchase), runningCost: D(100), alternativeCost: D(700),
  }));
}
const nets = (months: ComparedMonth[], changed = {}) => cashFlow(months, published(changed)).map(({ net }) => net.toNumber());

describe("cash flow", () => {
  test("without tax and residual value is the purchase, then the saving", () => {
    expect(nets(monthsOf(1200, 0, 0))).toEqual([-1200, 600, 600, 600]);
  });
  test("pays at the end of a month what is bought at the start of the next", () => {
    expect(nets(monthsOf(1200, 0, 1200))).toEqual([-1200, 600, -600, 600]);
  });
  test("by hand, with tax, depreciation and a residual value below book value", () => {
    const half = { taxRate: D("0.25"), depreciationLife: D("0.5"), residualValue: D("0.5") };
    const flow = cashFlow(monthsOf(1200, 0), published(half));
    // 600 x 0.75 + 0.25 x 200 = 500; book value 800 at the end, sold for 600: the loss of 200 saves 50.
    expect(flow.map(({ net }) => net.toNumber())).toEqual([-1200, 500, 1150]);
    expect(flow[2]).toMatchObject({ purchases: D(0), depreciation: D(200), tax: D(-50), residualValue: D(600) });
  });
  test("taxes the gain over book value", () => {
    const sold = { taxRate: D("0.25"), depreciationLife: D(1).div(6), residualValue: D("0.5") };
    expect(cashFlow(monthsOf(1200, 0, 0), published(sold)).at(-1)!.net.toNumber()).toBeCloseTo(600 * 0.75 + 600 * 0.75, 10);
  });
  test("a loss saves tax in its month", () => {
    const losing = monthsOf(0.01, 0).map((month) => ({ ...month, alternativeCost: D(0) }));
    expect(nets(losing, { taxRate: D("0.3"), depreciationLife: D(1e6) })[1]).toBeCloseTo(-70, 6);
  });

  test("the columns add up, and over a life that ends in time tax is on the profit of the whole", () => {
    const range = fc.record({ taxRate: rate(0, 100), residualValue: rate(0, 100), life: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(ownership(rate(-10, 40)), amount(1, 30), range, (owned, price, { life, ...terms }) => {
        const months = [...comparedMonths(owned, apiBill(price, D(0)), 36)];
        const flow = cashFlow(months, published({ ...terms, depreciationLife: D(life).div(8) }));
        const total = (column: "net" | "purchases" | "apiCostAvoided" | "runningCost" | "depreciation" | "tax" | "residualValue") =>
          Decimal.sum(...flow.map((month) => month[column]));
        const parts = total("purchases").plus(total("apiCostAvoided")).plus(total("runningCost")).plus(total("residualValue"));
        expect(total("net").minus(parts.plus(total("tax"))).abs().lt("1e-20")).toBe(true);
        expect(total("tax").plus(parts.times(terms.taxRate)).abs().lt("1e-20")).toBe(true); // whatever the timing of depreciation
        expect(total("depreciation").lte(total("purchases").neg().plus("1e-20"))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("depreciation", () => {
  const shown = (purchases: number[], months: number) =>
    depreciation(purchases.map(D), D(months).div(12)).map((amount) => Number(amount.toFixed(9)));
  test("is straight-line by month over the life", () => expect(shown([120, 0, 0, 0, 0], 4)).toEqual([30, 30, 30, 30, 0]));
  test("of each purchase from the month it serves", () => expect(shown([120, 0, 60, 0, 0, 0, 0], 4)).toEqual([30, 30, 45, 45, 15, 15, 0]));
  test("of a life that ends inside a month takes that month's part", () => expect(shown([100, 0, 0, 0], 2.5)).toEqual([40, 40, 20, 0]));
  test("of a life below a month falls into one", () => expect(shown([100, 50, 0], 0.5)).toEqual([100, 50, 0]));
  test("of a life beyond the months is cut off", () => expect(shown([100, 0], 10)).toEqual([10, 10]));
});
