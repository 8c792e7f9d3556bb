import { describe, expect, test } from "vitest";
import { INFINITY } from "../../../src/engine/decimal";
import { type TornadoBar, effect, sortedByEffect, swung } from "../../../src/engine/whatIf/tornado";
import { D } from "../fixtures";

describe("the ends of a swing", () => {
  test.each([
    [100, "0.2", {}, ["80", "120"]],
    [-0.1, "0.5", { above: -1 }, ["-0.15", "-0.05"]],
    [1, "0.2", { above: 0, atMost: 1 }, ["0.8", "1"]],
    [1, "0.2", { atLeast: 1 }, ["1", "1.2"]],
    [16, "0.2", { above: 0, whole: true }, ["13", "19"]],
    [1, "0.2", { above: 0, whole: true }, ["1", "1"]],
    [0.9, "0.2", { below: 1 }, ["0.72", "0.9"]],
  ])("of %d by %s in %o", (base, swing, domain, ends) => {
    expect(swung(D(base), D(swing), domain).map(String)).toEqual(ends);
  });
});

describe("bars", () => {
  const bar = (label: string, low: number | null, high: number | null): TornadoBar => ({
    label, unit: "", low: D(1), base: D(2), high: D(3), outputAtLow: low === null ? null : D(low), outputAtHigh: high === null ? null : D(high),
  });
  test("are sorted by effect, ends that never pay back first, those that move nothing left out", () => {
    const bars = [bar("small", 9, 11), bar("none", 10, 10), bar("one-sided", 10, 15), bar("never", 8, Infinity), bar("large", 4, 16)];
    expect(sortedByEffect(bars, D(10)).map(({ bar: { label } }) => label)).toEqual(["never", "large", "one-sided", "small"]);
  });
  test("count the base when both ends lie on one side of it", () => expect(effect(bar("", 12, 14), D(10)).toNumber()).toBe(4));
  test("an end without a value has no bound; never throughout moves nothing", () => {
    expect(effect(bar("", null, 12), D(10)).isFinite()).toBe(false);
    expect(effect(bar("", Infinity, Infinity), INFINITY).toNumber()).toBe(0);
  });
});
