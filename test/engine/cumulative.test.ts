import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakEvenMonths } from "../../src/engine/breakEven";
import { compounding } from "../../src/engine/compounding";
import { type Alternative, type Ownership, alternativeCostAfter, apiBill, comparedMonths, localCostAfter } from "../../src/engine/cumulative";
import { paybackMonths } from "../../src/engine/payback";
import type { Decimal } from "../../src/engine/decimal";
import { deploymentsNeeded } from "../../src/engine/deployment";
import { ownership, amount, rate } from "./arbitraries";
import { D } from "./fixtures";

/** An API at a price per million tokens that falls by a yearly share. */
function api(price: Decimal, decline = D(0)): Alternative {
  const factor = compounding(decline.neg());
  return ({ month, volume }) => volume.div(1e6).times(price).times(factor(month - 1));
}

const PRICE = amount(1, 30);

test("the API's bill has the first month at today's price, and a year later the first decline in full", () => {
  const bill = apiBill(D(10), D("0.2"));
  const inMonth = (month: number) => bill({ month, volume: D(3e6), deployments: D(1), bought: D(0) }).toNumber();
  expect([1, 13, 25].map(inMonth)).toEqual([30, 24, 19.2]);
});

describe("payback by walking the months", () => {
  test("is Eq. 7 to the last digit when nothing grows", () => {
    fc.assert(
      fc.property(ownership(fc.constant(D(0))), PRICE, (owned, price) => {
        const needed = deploymentsNeeded(owned.volume, owned.capacity, owned);
        const closed = breakEvenMonths({
          hardwareCost: owned.hardwareCost.times(needed),
          runningCost: owned.runningCostPerDeployment.times(needed).plus(owned.fixedRunningCost),
          apiCost: owned.volume.div(1e6).times(price),
        });
        const walked = paybackMonths(comparedMonths(owned, api(price)));
        if (closed.lte(600)) expect(walked.toString()).toBe(closed.toString());
        else expect(walked.isFinite()).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("is the first moment at which both sides have cost the same", () => {
    fc.assert(
      fc.property(ownership(rate(-30, 80)), PRICE, rate(-20, 50), (owned, price, decline) => {
        const bill = api(price, decline);
        const months = paybackMonths(comparedMonths(owned, bill));
        const saved = (at: Decimal) => alternativeCostAfter(owned, bill, at).minus(localCostAfter(owned, at));
        if (!months.isFinite()) {
          expect(saved(D(600)).lt(0)).toBe(true);
          return;
        }
        expect(saved(months).abs().lte(localCostAfter(owned, months).times("1e-28"))).toBe(true);
        for (const part of [0.3, 0.6, 0.9, 0.999]) expect(saved(months.times(part)).lt(0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("by hand: a second deployment in month 2 sets it back", () => {
    // 100 tokens a month grow at once past the capacity of 100. Buy 1 for 50 at 0; save 30 a month on each token's bill.
    const owned: Ownership = {
      volume: D(100), capacity: D(100), spareDeployments: D(0), volumeGrowth: D("0.01"),
      hardwareCost: D(50), runningCostPerDeployment: D(10), fixedRunningCost: D(0),
    };
    const flatBill: Alternative = () => D(40);
    // Open: 50 at 0; 20 at 1; the second is bought: 70, then 20 saved a month: 3.5 months more.
    expect(paybackMonths(comparedMonths(owned, flatBill)).toNumber()).toBe(4.5);
    expect(localCostAfter(owned, D(0)).toNumber()).toBe(50);
    expect(localCostAfter(owned, D(1)).toNumber()).toBe(60);
    expect(localCostAfter(owned, D("1.5")).toNumber()).toBe(120); // 2 x 50 + 10 + 2 x 10 / 2
    expect(alternativeCostAfter(owned, flatBill, D("1.5")).toNumber()).toBe(60);
  });

  test("a price that falls fast enough never lets it pay, though the first month saves", () => {
    const owned: Ownership = {
      volume: D(1e6), capacity: D(1e6), spareDeployments: D(0), volumeGrowth: D(0),
      hardwareCost: D(1000), runningCostPerDeployment: D(10), fixedRunningCost: D(0),
    };
    expect(paybackMonths(comparedMonths(owned, api(D(50)))).toNumber()).toBe(25);
    expect(paybackMonths(comparedMonths(owned, api(D(50), D("0.5")))).isFinite()).toBe(false);
    expect(paybackMonths(comparedMonths(owned, api(D(50), D("-0.5")))).lt(25)).toBe(true);
  });
});
