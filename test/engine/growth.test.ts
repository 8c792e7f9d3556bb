import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Demand, servedMonths, serviceOver } from "../../src/engine/growth";
import { D } from "./fixtures";

const demand = (changed: Partial<Demand> = {}): Demand => ({
  volume: D(100), capacity: D(100), spareDeployments: D(0), volumeGrowth: D(0), ...changed,
});
const owned = (changed: Partial<Demand>, months: number) => [...servedMonths(demand(changed), months)].map(({ deployments }) => deployments.toNumber());

describe("the months of a demand", () => {
  test("the volume of month t is V (1+g)^((t-1)/12)", () => {
    const months = [...servedMonths(demand({ volumeGrowth: D(1) }), 25)];
    expect([months[0], months[12], months[24]].map((month) => month!.volume.toString())).toEqual(["100", "200", "400"]);
  });
  test("the capacity that grows at all needs a second deployment in month 2", () => {
    expect(owned({ volumeGrowth: D("0.001") }, 3)).toEqual([1, 2, 2]);
  });
  test("a volume that reaches the capacity after a year fits, and needs more a month later", () => {
    const counts = owned({ volume: D(50), volumeGrowth: D(1) }, 14);
    expect(counts.slice(0, 13).every((count) => count === 1)).toBe(true);
    expect(counts[13]).toBe(2);
  });
  test("so does one that reaches it within a year", () => {
    expect(owned({ volume: D(50), volumeGrowth: D(3) }, 8)).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });
  test("deployments are bought when first needed and never given up", () => {
    const months = [...servedMonths(demand({ volume: D(250), volumeGrowth: D("-0.9"), spareDeployments: D(1) }), 24)];
    expect(months.map(({ bought }) => bought.toNumber())).toEqual([4, ...Array<number>(23).fill(0)]);
    expect(months.at(-1)!.deployments.toNumber()).toBe(4);
  });
  test("replicas never serve less than the volume, and add up from what was bought", () => {
    const rate = fc.integer({ min: -90, max: 300 }).map((percent) => D(percent).div(100));
    const range = fc.record({ volume: fc.integer({ min: 1, max: 5000 }).map(D), volumeGrowth: rate, spareDeployments: fc.nat(2).map(D) });
    fc.assert(
      fc.property(range, (changed) => {
        let bought = D(0);
        for (const month of servedMonths(demand(changed), 60)) {
          bought = bought.plus(month.bought);
          expect(month.deployments.minus(changed.spareDeployments).plus("1e-12").times(100).gte(month.volume)).toBe(true);
          expect(month.deployments.eq(bought)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("service over some months", () => {
  const growing = demand({ volumeGrowth: D(3) }); // month 2: 112.2; two deployments until month 7, at 200 after half a year
  test("adds deployments and tokens up, the last month in part", () => {
    const { deployments, deploymentMonths, tokens } = serviceOver(growing, D("2.5"));
    expect([deployments.toNumber(), deploymentMonths.toNumber()]).toEqual([2, 1 + 2 + 1]);
    expect(tokens.toNumber()).toBeCloseTo(100 * (1 + 4 ** (1 / 12) + 4 ** (2 / 12) / 2), 10);
  });
  test("counts a month's purchase from any moment within the month", () => {
    expect([0, 1, 1.001].map((months) => serviceOver(growing, D(months)).deployments.toNumber())).toEqual([1, 1, 2]);
  });
  test("of a steady volume equals the walk", () => {
    const steady = demand({ volume: D(333) });
    const walked = serviceOver({ ...steady, volumeGrowth: D("1e-33") }, D("7.25"));
    const closed = serviceOver(steady, D("7.25"));
    for (const key of ["deployments", "deploymentMonths", "tokens"] as const) expect(walked[key].minus(closed[key]).abs().lt("1e-20")).toBe(true);
  });
});
