import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paybackMonths } from "../../src/engine/payback";
import type { Decimal } from "../../src/engine/decimal";
import { comparedMonths } from "../../src/scenario/ownership";
import { breakEvenVolumeWithGrowth } from "../../src/scenario/volumeSearch";
import { amount, rate } from "../engine/arbitraries";
import { D } from "../engine/fixtures";
import { type PairFigures, pairOf } from "../model/figuredLines";

/** What decides from which volume owning pays back. */
type GrowingVolumeCosts = Omit<PairFigures, "volume">;
const soughtVolume = (costs: GrowingVolumeCosts, months: Decimal) => breakEvenVolumeWithGrowth(pairOf(costs), months);

/** Whether a volume pays back within some months, by the forward route. */
function paysBack(volume: Decimal, costs: GrowingVolumeCosts, within: Decimal): boolean {
  return paybackMonths(comparedMonths(pairOf({ ...costs, volume }), "monthApi", within.ceil().toNumber())).lte(within);
}

const costs = (growth: fc.Arbitrary<Decimal>, decline: fc.Arbitrary<Decimal>): fc.Arbitrary<GrowingVolumeCosts> =>
  fc.record({
    hardwareCost: amount(1, 20), runningCostPerDeployment: amount(0, 2), fixedRunningCost: amount(0, 5),
    capacity: fc.integer({ min: 100, max: 300 }).map(D), apiPrice: amount(5_000, 60_000), spareDeployments: fc.nat(1).map(D),
    volumeGrowth: growth, apiPriceDecline: decline,
  });
const MONTHS = fc.integer({ min: 4, max: 80 }).map((halves) => D(halves).div(2));

describe("smallest volume that pays back, with growth", () => {
  test("pays back in time, and no whole number of tokens below it does", () => {
    fc.assert(
      fc.property(costs(rate(-40, 100), rate(-20, 60)), MONTHS, (given, months) => {
        const volume = soughtVolume(given, months);
        const highest = volume.isFinite() ? volume.toNumber() - 1 : given.capacity.toNumber() * 4;
        if (volume.isFinite()) expect(paysBack(volume, given, months)).toBe(true);
        if (volume.isFinite() && volume.gt(1)) expect(paysBack(volume.minus(1), given, months)).toBe(false);
        for (let v = 1; v <= highest; v += Math.max(1, Math.floor(highest / 10))) expect(paysBack(D(v), given, months)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test("without growth is the closed form, rounded up to a token", () => {
    const still = fc.constant(D(0));
    fc.assert(
      fc.property(costs(still, still), MONTHS, (given, months) => {
        const lines = pairOf(given, { within: months });
        if (lines.of("margin").lte(0)) return void expect(soughtVolume(given, months).isFinite()).toBe(false);
        const closed = lines.of("breakEvenVolume");
        const searched = soughtVolume(given, months);
        if (closed.lte(given.capacity.times(1000))) expect(searched.toString()).toBe(closed.ceil().toString());
        else expect(searched.isFinite()).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("a longer time never needs more", () => {
    fc.assert(
      fc.property(costs(rate(0, 50), rate(0, 30)), MONTHS, (given, months) => {
        expect(soughtVolume(given, months.plus(1)).lte(soughtVolume(given, months))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("is infinite where full use loses money, and where the API is free", () => {
    const given: GrowingVolumeCosts = {
      hardwareCost: D(1000), runningCostPerDeployment: D(10), fixedRunningCost: D(0), capacity: D(1e6), apiPrice: D(9),
      spareDeployments: D(0), volumeGrowth: D("0.1"), apiPriceDecline: D(0),
    };
    expect(soughtVolume(given, D(60)).isFinite()).toBe(false);
    expect(soughtVolume({ ...given, apiPrice: D(0) }, D(60)).isFinite()).toBe(false);
  });
});
