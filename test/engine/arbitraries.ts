import fc from "fast-check";
import type { Ownership } from "../../src/engine/cumulative";
import type { Decimal } from "../../src/engine/decimal";
import { D } from "./fixtures";

/** An amount with cents. */
export const amount = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((cents) => D(cents).div(100));

/** A rate in whole percent. */
export const rate = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least, max: most }).map((percent) => D(percent).div(100));

/** Owning at some volume of a few deployments, its price of the API such that some pay back and some do not. */
export const ownership = (growth: fc.Arbitrary<Decimal>): fc.Arbitrary<Ownership> =>
  fc.record({
    volume: fc.integer({ min: 1_000_000, max: 400_000_000 }).map(D),
    capacity: fc.integer({ min: 50_000_000, max: 150_000_000 }).map(D),
    spareDeployments: fc.nat(2).map(D),
    volumeGrowth: growth,
    hardwareCost: amount(1000, 50_000),
    runningCostPerDeployment: amount(0, 300),
    fixedRunningCost: amount(0, 500),
  });
