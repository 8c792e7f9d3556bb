import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cheapestSplit, deploymentsForPeak, hybridSplits } from "../../src/scenario/hybrid";
import { amount, rate } from "../engine/arbitraries";
import { D } from "../engine/fixtures";
import { type PairFigures, pairOf } from "../model/figuredLines";

const COSTS: Partial<PairFigures> = {
  hardwareCost: D(600), runningCostPerDeployment: D(20), fixedRunningCost: D(5), capacity: D(1e6), apiPrice: D(50), apiPriceDecline: D(0),
};
const costs = (changed: Partial<PairFigures> = {}) => pairOf({ ...COSTS, ...changed }, { horizon: D(60) }, ["deployment", "api"]);
const DEMAND = [0.5e6, 1.5e6, 2.5e6].map(D);

describe("owning beside the API", () => {
  test("by hand", () => {
    const splits = hybridSplits(DEMAND, 3, costs());
    const row = ({ hardware, running, burst, total }: (typeof splits)[number]) => [hardware, running, burst, total].map((usd) => Number(usd.toFixed(9)));
    expect(splits.map(row)).toEqual([
      [0, 0, 75, 75], // 1.5M a month on average
      [10, 25, 33.333333333, 68.333333333], // bursts of 0, 0.5M, 1.5M
      [20, 45, 8.333333333, 73.333333333],
      [30, 65, 0, 95],
    ]);
    expect(cheapestSplit(splits).deployments).toBe(1);
    expect(splits.map(({ localShare }) => localShare.toFixed(3))).toEqual(["0.000", "0.556", "0.889", "1.000"]);
  });
  test("the peak decides how many are compared", () => expect(deploymentsForPeak(DEMAND, costs()).toNumber()).toBe(3));
  test("a peak of whole capacities, as a double in a cell, needs not one more", () => {
    const capacity = D("151200000.00000001512");
    expect(deploymentsForPeak([D(capacity.toNumber() * 2)], costs({ capacity })).toNumber()).toBe(2);
  });
  test("of equals the fewest deployments are chosen", () => {
    const even = costs({ hardwareCost: D(0), runningCostPerDeployment: D(0), fixedRunningCost: D(0), apiPrice: D(0) });
    expect(cheapestSplit(hybridSplits(DEMAND, 3, even)).deployments).toBe(0);
  });
  test("the API's price falls by the month", () => {
    const falling = hybridSplits(Array.from({ length: 13 }, (_, month) => D(month === 12 ? 1e6 : 0)), 0, costs({ apiPriceDecline: D("0.5") }));
    expect(falling[0]!.burst.toNumber()).toBeCloseTo(25 / 13, 12);
  });
  test("none of the splits is cheaper than the one flagged, and each serves the demand", () => {
    const range = fc.record({ demand: fc.array(fc.integer({ min: 1, max: 8e6 }).map(D), { minLength: 1, maxLength: 24 }), price: amount(1, 100), decline: rate(0, 40) });
    fc.assert(
      fc.property(range, ({ demand, price, decline }) => {
        const splits = hybridSplits(demand, deploymentsForPeak(demand, costs()).toNumber(), costs({ apiPrice: price, apiPriceDecline: decline }));
        const { total } = cheapestSplit(splits);
        expect(splits.every((each) => each.total.gte(total))).toBe(true);
        expect(splits.at(-1)!.burst.isZero() && splits.at(-1)!.localShare.eq(1)).toBe(true);
        splits.slice(1).forEach((each, k) => expect(each.burst.lte(splits[k]!.burst)).toBe(true));
      }),
      { numRuns: 100 },
    );
  });
});
