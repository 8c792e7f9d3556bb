import fc from "fast-check";
import type { Decimal } from "../../src/engine/decimal";
import type { PairFigures } from "../model/figuredLines";
import { D } from "./fixtures";

/** An amount with cents. */
export const amount = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((cents) => D(cents).div(100));

/** A rate in whole percent. */
export const rate = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least, max: most }).map((percent) => D(percent).div(100));

/** Owning at some volume of a few deployments, the API's price such that some pay back and some do not. */
export const pair = (growth: fc.Arbitrary<Decimal>, decline: fc.Arbitrary<Decimal>): fc.Arbitrary<PairFigures> =>
  fc.record({
    volume: fc.integer({ min: 1_000_000, max: 400_000_000 }).map(D),
    capacity: fc.integer({ min: 50_000_000, max: 150_000_000 }).map(D),
    spareDeployments: fc.nat(2).map(D),
    volumeGrowth: growth,
    hardwareCost: amount(1000, 50_000),
    runningCostPerDeployment: amount(0, 300),
    fixedRunningCost: amount(0, 500),
    apiPrice: amount(1, 30),
    apiPriceDecline: decline,
  });
