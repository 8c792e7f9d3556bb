import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakEvenMonths, breakEvenVolume, localCost, savings } from "../../src/engine/breakEven";
import { apiCostPerMonth, discountedPrice } from "../../src/engine/apiCost";
import {
  capacityPerMonth, deploymentsNeeded, fixedRunningCost, hardwareCost, runningCostPerDeployment, runningCostPerMonth,
} from "../../src/engine/deployment";
import type { Settings } from "../../src/engine/settings";
import { D, GPT_5, TWO_A100, published } from "./fixtures";

describe("break-even time (Eq. 7)", () => {
  test("is the purchase over the monthly saving", () => {
    expect(breakEvenMonths({ hardwareCost: D(1000), apiCost: D(150), runningCost: D(50) }).toNumber()).toBe(10);
  });
  test.each([[50, 50], [50, 49]])("is infinite when running costs %i and the API %i", (runningCost, apiCost) => {
    expect(breakEvenMonths({ hardwareCost: D(1), apiCost: D(apiCost), runningCost: D(runningCost) }).isFinite()).toBe(false);
  });
  test("at the break-even month both cumulative costs are equal", () => {
    const money = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => D(cents).div(100));
    fc.assert(
      fc.property(money, money, money, (purchase, running, margin) => {
        const costs = { hardwareCost: purchase, runningCost: running, apiCost: running.plus(margin) };
        const months = breakEvenMonths(costs);
        expect(savings(costs, months).abs().lte(localCost(costs, months).times("1e-25"))).toBe(true);
      }),
    );
  });
});

/** Months to break even at a volume, by the forward route: replicas, costs, Eq. 7. */
function monthsAt(volume: ReturnType<typeof D>, settings: Settings) {
  const needed = deploymentsNeeded(volume, capacityPerMonth(TWO_A100, settings), settings);
  return breakEvenMonths({
    hardwareCost: hardwareCost(TWO_A100, settings).times(needed),
    runningCost: runningCostPerMonth(
      { runningCostPerDeployment: runningCostPerDeployment(TWO_A100, settings), fixedRunningCost: fixedRunningCost(settings) }, needed,
    ),
    apiCost: apiCostPerMonth(volume, discountedPrice(GPT_5, settings)),
  });
}

describe("break-even volume", () => {
  const volumeFor = (months: number, settings: Settings) =>
    breakEvenVolume(
      {
        hardwareCost: hardwareCost(TWO_A100, settings),
        runningCostPerDeployment: runningCostPerDeployment(TWO_A100, settings),
        fixedRunningCost: fixedRunningCost(settings),
        capacity: capacityPerMonth(TWO_A100, settings),
        apiPrice: discountedPrice(GPT_5, settings),
        spareDeployments: settings.spareDeployments,
      },
      D(months),
    );

  test("pays back in exactly the months asked, and a token less does not", () => {
    const range = fc.record({
      months: fc.integer({ min: 25, max: 120 }), staff: fc.integer({ min: 0, max: 40 }).map((tenths) => D(tenths).div(10)),
      spareDeployments: fc.integer({ min: 0, max: 3 }).map(D),
    });
    fc.assert(
      fc.property(range, ({ months, ...changed }) => {
        const settings = published(changed);
        const volume = volumeFor(months, settings);
        if (!volume.isFinite()) return;
        expect(monthsAt(volume, settings).minus(months).abs().lt("1e-20")).toBe(true);
        expect(monthsAt(volume.minus(1), settings).gt(months)).toBe(true);
      }),
    );
  });

  test("a brute-force walk over whole deployments finds none smaller", () => {
    const settings = published({ staff: D(1), spareDeployments: D(1) });
    const volume = volumeFor(48, settings);
    const step = capacityPerMonth(TWO_A100, settings).div(50);
    for (let v = step; v.lt(volume); v = v.plus(step)) expect(monthsAt(v, settings).gt(48)).toBe(true);
  });

  test("where full deployments earn just what they cost, one pays back alone, and nothing pays for staff or a spare", () => {
    const costs = { hardwareCost: D(1200), runningCostPerDeployment: D(0), fixedRunningCost: D(0), capacity: D(100e6), apiPrice: D(1), spareDeployments: D(0) };
    expect(breakEvenVolume(costs, D(12)).toNumber()).toBe(100e6);
    expect(breakEvenVolume({ ...costs, fixedRunningCost: D(1) }, D(12)).isFinite()).toBe(false);
    expect(breakEvenVolume({ ...costs, spareDeployments: D(1) }, D(12)).isFinite()).toBe(false);
  });

  test("is infinite where a full deployment cannot earn its cost", () => expect(volumeFor(12, published()).isFinite()).toBe(false));
});
