import fc from "fast-check";
import { expect, test } from "vitest";
import { doubleBreakEven, surelyNeverPaysBack } from "../../src/engine/doubles/breakEven";
import type { DoubleFigures } from "../../src/engine/doubles/figures";
import { walkMonths } from "../../src/engine/doubles/months";
import { MOST_MONTHS } from "../../src/engine/growth";
import { doubleFigures } from "../../src/scenario/doubleFigures";
import { scenarioOf } from "../../src/scenario/scenario";

const BASE = doubleFigures(scenarioOf(null), "Kimi-K2", "GPT-5");

/** Even over the range: a random double is mostly next to nothing. */
const between = (min: number, max: number) => fc.integer({ min: 0, max: 1e6 }).map((n) => min + ((max - min) * n) / 1e6);
const rate = (min: number, max: number) => fc.oneof(fc.constant(0), between(min, max));
/** Without maintenance and server, what is saved does not depend on what the hardware costs. */
const randomFigures: fc.Arbitrary<DoubleFigures> = fc
  .record({
    volumeGrowth: rate(-0.3, 0.4), apiPriceDecline: rate(-0.1, 0.5), volume: fc.oneof(fc.constant(null), between(1e7, 1e10)), outputPrice: between(1, 60),
    otherRunningCost: rate(0, 20_000), spareDeployments: fc.nat(2), utilization: between(0.1, 1),
  })
  .map((drawn) => ({ ...BASE, ...drawn, maintenanceRate: 0, serverFactor: 1, setupCost: 0 }));

/** The figures at the hardware price at which all months together pay back exactly, times a factor; undefined where nothing is saved. */
function nearTheLastMonth(figures: DoubleFigures, factor: number): DoubleFigures | undefined {
  let [saved, owned] = [0, 0];
  walkMonths(figures, MOST_MONTHS, ({ deployments, apiCost, runningCost }) => ((saved += apiCost - runningCost), (owned = deployments), false));
  const gpuPrice = (saved / owned / figures.gpuCount) * factor;
  return gpuPrice > 0 ? { ...figures, gpuPrice } : undefined;
}

/** Every month walked to the last, whatever has become hopeless. */
function walkedBreakEven(figures: DoubleFigures): number {
  let [open, crossing] = [0, Infinity];
  walkMonths(figures, MOST_MONTHS, ({ month, purchase, apiCost, runningCost }) => {
    open += purchase;
    const saving = apiCost - runningCost;
    if (saving > 0 && open <= saving) crossing = month - 1 + open / saving;
    open -= saving;
    return crossing < Infinity;
  });
  return crossing;
}

test.each([0.5, 0.999, 1.001, 2])("a walk that ends early finds what a walk of every month finds, hardware at %f times what is saved", (factor) => {
  const found = { never: 0, crossing: 0 };
  fc.assert(
    fc.property(randomFigures, (drawn) => {
      const figures = nearTheLastMonth(drawn, factor);
      fc.pre(figures !== undefined);
      const walked = walkedBreakEven(figures!);
      found[walked < Infinity ? "crossing" : "never"] += 1;
      const fast = doubleBreakEven(figures!);
      if (fast !== undefined) expect([fast, Math.abs(fast - walked) <= 1e-9 * walked || fast === walked]).toEqual([fast, true]);
      expect(surelyNeverPaysBack(figures!) && walked < Infinity).toBe(false);
    }),
    { numRuns: 300, seed: 20260103, endOnFailure: true },
  );
  expect(found[factor < 1 ? "crossing" : "never"]).toBeGreaterThan(100);
});

test("one deployment that cannot pay for itself ends the walk in its first month, however the volume grows", () => {
  let readings = 0;
  const figures = { ...BASE, inputPrice: 0.01, outputPrice: 0.01 };
  // The walk reads the growth in every month that it comes to.
  const counted = Object.defineProperty(figures, "volumeGrowth", { get: () => ((readings += 1), 0.3) });
  expect([doubleBreakEven(counted), surelyNeverPaysBack(counted)]).toEqual([Infinity, true]);
  expect(readings).toBeLessThan(20);
});
