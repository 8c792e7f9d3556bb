import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { productionFrontier } from "../../src/scenario/frontier";
import { frontierTable } from "../../src/scenario/frontierTables";
import "../../src/scenario/bringLateTables";
import { D } from "../engine/fixtures";

const point = (concurrency: number, throughput: number) => ({ concurrency: D(concurrency), throughput: D(throughput) });
/** A server that saturates: 2,000 tokens/s at most, half of it at eight requests. */
const SATURATING = [1, 2, 4, 8, 16, 32, 64].map((c) => point(c, (2000 * c) / (c + 8)));

describe("production frontier (equation 18)", () => {
  test("cost of a million tokens at USD 3.60 an hour and 1,000 tokens/s is one dollar", () => {
    expect(productionFrontier([point(1, 1000)], D("3.6"))[0]!.cost.toNumber()).toBe(1);
  });
  test("a saturating server shows falling cost, falling ever less, and diminishing returns", () => {
    const rows = productionFrontier(SATURATING, D(4));
    rows.slice(1).forEach((row, i) => {
      expect(row.cost.lt(rows[i]!.cost)).toBe(true);
      expect(row.returnsToScale!.gt(0) && row.returnsToScale!.lt(1)).toBe(true);
      if (i > 0) expect(row.costFall!.lt(rows[i]!.costFall!)).toBe(true);
    });
    expect([rows[0]!.costFall, rows[0]!.returnsToScale]).toEqual([undefined, undefined]);
  });
  test("twice the throughput for twice the requests is constant returns", () => {
    expect(productionFrontier([point(4, 100), point(8, 200)], D(1))[1]!.returnsToScale!.toNumber()).toBe(1);
    expect(productionFrontier([point(4, 100), point(16, 200)], D(1))[1]!.returnsToScale!.toNumber()).toBe(0.5);
  });
  test("the falls in cost add up to the whole fall", () => {
    const rows = productionFrontier(SATURATING, D(4));
    const total = rows.slice(1).reduce((sum, row, i) => sum.plus(row.costFall!.times(row.concurrency.minus(rows[i]!.concurrency))), D(0));
    expect(total.minus(rows[0]!.cost.minus(rows.at(-1)!.cost)).abs().lt("1e-28")).toBe(true);
  });
});

describe("zone of best value", () => {
  test("keeps the speed asked, the cheapest flagged", () => {
    const standings = productionFrontier(SATURATING, D(4), D(80)).map(({ standing }) => standing);
    expect(standings).toEqual(["in the zone", "in the zone", "in the zone", "in the zone", "best value", "too slow", "too slow"]);
  });
  test("a point that another beats in cost and speed is dominated", () => {
    const rows = productionFrontier([point(8, 400), point(1, 100), point(4, 90)], D(1));
    expect(rows.map(({ concurrency, standing }) => [concurrency.toNumber(), standing])).toEqual([[1, "in the zone"], [4, "dominated"], [8, "best value"]]);
  });
  test("the flagged point is the cheapest that keeps the speed, on random loads", () => {
    const load = fc.record({ concurrency: fc.integer({ min: 1, max: 64 }), throughput: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(fc.uniqueArray(load, { selector: ({ concurrency }) => concurrency, minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 100 }), (loads, speed) => {
        const fast = loads.filter(({ concurrency, throughput }) => throughput / concurrency >= speed);
        const most = Math.max(...fast.map(({ throughput }) => throughput));
        const best = productionFrontier(loads.map((l) => point(l.concurrency, l.throughput)), D(2), D(speed)).filter(({ standing }) => standing === "best value");
        if (fast.length === 0) expect(best).toEqual([]);
        else for (const { throughput } of best) expect(throughput.toNumber()).toBe(most);
        expect(best.length > 0).toBe(fast.length > 0);
      }),
    );
  });
  test("one concurrency twice is refused", () => {
    expect(() => productionFrontier([point(8, 1), point(8, 2)], D(1))).toThrow("Concurrency 8 stands twice");
  });
});

test("a deployment's measured points say once what they cost and where they were measured, in rows of one width", () => {
  const [headers, first, ...rest] = frontierTable([["GLM-5 on 8x H200-SXM"]], [], D(36), undefined, null);
  expect(headers).toHaveLength(10);
  expect(first!.slice(7)).toEqual([D(36), "as given", expect.stringContaining("output tokens alone")]);
  expect(rest.map((row) => row.slice(7))).toEqual(rest.map(() => ["", "", ""]));
});
