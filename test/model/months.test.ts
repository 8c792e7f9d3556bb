import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import { paybackMonths } from "../../src/engine/payback";
import type { Lines } from "../../src/scenario/lines";
import { comparedMonths, summedOver } from "../../src/scenario/ownership";
import { D } from "../engine/fixtures";
import { pair, rate } from "../engine/arbitraries";
import { type PairFigures, pairOf } from "./figuredLines";

const owned = (changed: Partial<PairFigures>, months: number) => pairOf(changed).overMonths("monthDeployments", 1, months).map(Number);
const payback = (lines: Lines) => paybackMonths(comparedMonths(lines, "monthApi"));

describe("the months of a demand (equation 8)", () => {
  test("the volume of month t is V (1+g)^((t-1)/12)", () => {
    const lines = pairOf({ volumeGrowth: D(1) });
    expect([1, 13, 25].map((month) => lines.inMonth("monthVolume", month).toString())).toEqual(["100", "200", "400"]);
  });
  test("the API's bill has the first month at today's price, and a year later the first decline in full", () => {
    const lines = pairOf({ volume: D(3e6), apiPrice: D(10), apiPriceDecline: D("0.2") });
    expect([1, 13, 25].map((month) => lines.inMonth("monthApi", month).toNumber())).toEqual([30, 24, 19.2]);
  });
  test("salaries, electricity and rents of a year on are a year's growth or decline from the first month's", () => {
    // Electricity of one: 1 kW x 100 h x USD 0.2 = 20 a month; staff: 1 FTE x 1200 / 12 = 100, and 0.5 FTE = 50 for the deployment; rent: 100 h x USD 3 = 300.
    const lines = pairOf({}, {
      loadFactor: D(1), hoursPerMonth: D(100), electricityRate: D("0.2"), gpuHourlyPrice: D(3), staff: D(1), staffPerDeployment: D("0.5"), salary: D(1200), salaryLoading: D(1),
      capacity: D(100), electricityGrowth: D("0.5"), salaryGrowth: D("0.1"), rentDecline: D("0.2"),
    });
    const in1and13 = (name: Parameters<typeof lines.inMonth>[0]) => [1, 13].map((month) => lines.inMonth(name, month).toNumber());
    // Month 1: 20 + 50 + 100 = 170. Month 13: 30 + 55 + 110 = 195.
    expect(in1and13("monthRunning")).toEqual([170, 195]);
    // Month 1: 300 + 50 + 100 = 450. Month 13: 240 + 55 + 110 = 405.
    expect(in1and13("monthRent")).toEqual([450, 405]);
    expect(in1and13("monthElectricity")).toEqual([20, 30]);
    expect(in1and13("monthStaff")).toEqual([150, 165]);
  });
  test("the capacity that grows at all needs a second deployment in month 2", () => {
    expect(owned({ volumeGrowth: D("0.001") }, 3)).toEqual([1, 2, 2]);
  });
  test("a volume that reaches the capacity after a year fits, and needs more a month later", () => {
    expect(owned({ volume: D(50), volumeGrowth: D(1) }, 14)).toEqual([...Array<number>(13).fill(1), 2]);
  });
  test("so does one that reaches it within a year", () => {
    expect(owned({ volume: D(50), volumeGrowth: D(3) }, 8)).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });
  test("deployments are bought when first needed and never given up", () => {
    const lines = pairOf({ volume: D(250), volumeGrowth: D("-0.9"), spareDeployments: D(1) });
    expect(lines.overMonths("bought", 1, 24).map(Number)).toEqual([4, ...Array<number>(23).fill(0)]);
    expect(lines.inMonth("monthDeployments", 24).toNumber()).toBe(4);
  });
  test("replicas never serve less than the volume, and add up from what was bought", () => {
    const range = fc.record({ volume: fc.integer({ min: 1, max: 5000 }).map(D), volumeGrowth: rate(-90, 300), spareDeployments: fc.nat(2).map(D) });
    fc.assert(
      fc.property(range, (changed) => {
        const lines = pairOf(changed);
        let bought = D(0);
        for (let month = 1; month <= 60; month++) {
          bought = bought.plus(lines.inMonth("bought", month));
          const deployments = lines.inMonth("monthDeployments", month);
          expect(deployments.minus(changed.spareDeployments).plus("1e-12").times(100).gte(lines.inMonth("monthVolume", month))).toBe(true);
          expect(deployments.eq(bought)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("months added up", () => {
  const growing = pairOf({ volumeGrowth: D(3) }); // month 2: 112.2; two deployments until month 7, at 200 after half a year
  test("take the last month in part", () => {
    expect(summedOver(growing, "monthDeployments", D("2.5")).toNumber()).toBe(1 + 2 + 1);
    expect(summedOver(growing, "bought", D(2)).toNumber()).toBe(2);
    expect(summedOver(growing, "monthVolume", D("2.5")).toNumber()).toBeCloseTo(100 * (1 + 4 ** (1 / 12) + 4 ** (2 / 12) / 2), 10);
  });
  test("of a steady volume equal those of one that all but grows", () => {
    const [steady, walked] = [D(0), D("1e-33")].map((volumeGrowth) => pairOf({ volume: D(333), volumeGrowth })) as [Lines, Lines];
    for (const line of ["monthDeployments", "monthVolume", "bought"] as const) {
      expect(summedOver(walked, line, D("7.25")).minus(summedOver(steady, line, D("7.25"))).abs().lt("1e-20")).toBe(true);
    }
  });
});

describe("payback by walking the months", () => {
  test("is Eq. 7 to the last digit when nothing grows", () => {
    fc.assert(
      fc.property(pair(fc.constant(D(0)), fc.constant(D(0))), (figures) => {
        const lines = pairOf(figures);
        const [closed, walked] = [lines.of("breakEven"), payback(lines)];
        if (closed.lte(600)) expect(walked.toString()).toBe(closed.toString());
        else expect(walked.isFinite()).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  /** Local(t), what is bought at the start of a month counting from any moment within it, and API(t)  (Eqs. 3 and 6). */
  const localAfter = (lines: Lines, at: Decimal) =>
    lines.of("hardwareEach").times(lines.inMonth("monthDeployments", Math.max(1, at.ceil().toNumber()))).plus(summedOver(lines, "monthRunning", at));
  const apiAfter = (lines: Lines, at: Decimal) => summedOver(lines, "monthApi", at);

  test("is the first moment at which both sides have cost the same", () => {
    fc.assert(
      fc.property(pair(rate(-30, 80), rate(-20, 50)), (figures) => {
        const lines = pairOf(figures);
        const months = payback(lines);
        const saved = (at: Decimal) => apiAfter(lines, at).minus(localAfter(lines, at));
        if (!months.isFinite()) {
          expect(saved(D(600)).lt(0)).toBe(true);
          return;
        }
        expect(saved(months).abs().lte(localAfter(lines, months).times("1e-28"))).toBe(true);
        for (const part of [0.3, 0.6, 0.9, 0.999]) expect(saved(months.times(part)).lt(0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("by hand: a second deployment in month 2 sets it back", () => {
    // The volume grows at once past the capacity of 1M, its price falling as fast, so that each month's bill is 40.
    const lines = pairOf({
      volume: D(1e6), capacity: D(1e6), volumeGrowth: D(1), apiPrice: D(40), apiPriceDecline: D("0.5"), hardwareCost: D(50), runningCostPerDeployment: D(10),
    });
    // Open: 50 at 0; 20 at 1; the second is bought: 70, then 20 saved a month: 3.5 months more.
    expect(payback(lines).toNumber()).toBeCloseTo(4.5, 12);
    expect([0, 1, 1.5].map((at) => localAfter(lines, D(at)).toNumber())).toEqual([50, 60, 120]); // 2 x 50 + 10 + 2 x 10 / 2
    expect(apiAfter(lines, D("1.5")).toNumber()).toBeCloseTo(60, 12);
  });

  test("a price that falls fast enough never lets it pay, though the first month saves", () => {
    const at = (apiPriceDecline: Decimal) =>
      payback(pairOf({ volume: D(1e6), capacity: D(1e6), apiPrice: D(50), apiPriceDecline, hardwareCost: D(1000), runningCostPerDeployment: D(10) }));
    expect(at(D(0)).toNumber()).toBe(25);
    expect(at(D("0.5")).isFinite()).toBe(false);
    expect(at(D("-0.5")).lt(25)).toBe(true);
  });
});
