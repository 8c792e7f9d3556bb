import { PERCENTILE } from "@formulajs/formulajs";
import fc from "fast-check";
import { sampleStandardDeviation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { percentile } from "../../../src/engine/whatIf/percentile";
import { PERCENTILES, summary } from "../../../src/engine/whatIf/summary";

describe("percentiles", () => {
  test("are Excel's PERCENTILE.INC", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        for (const share of PERCENTILES) {
          expect(percentile(sorted, share)).toBeCloseTo((PERCENTILE as { INC: (v: number[], k: number) => number }).INC([...sorted], share), 6);
        }
      }),
    );
  });
  test("that lean on a trial that never pays back are infinite", () => {
    const sorted = Float64Array.of(1, 2, Infinity);
    expect([0, 0.5, 0.6, 1].map((share) => percentile(sorted, share))).toEqual([1, 2, Infinity, Infinity]);
  });
});

describe("summary", () => {
  test("mean and standard error of the mean", () => {
    const { mean, standardError, unanswered } = summary(Float64Array.of(3, 1, 2, 10));
    expect([mean, unanswered]).toEqual([4, 0]);
    expect(standardError).toBeCloseTo(sampleStandardDeviation([3, 1, 2, 10]) / 2, 14);
  });
  test("never counts in the percentiles and not in the mean; no answer counts in neither", () => {
    const { percentiles, mean, unanswered } = summary(Float64Array.of(1, 3, Infinity, Infinity, NaN));
    expect([mean, unanswered]).toEqual([2, 0.19999999999999996]);
    expect(percentiles).toEqual([expect.closeTo(1.3), expect.closeTo(1.6), Infinity, Infinity, Infinity]);
  });
  test("of trials without any answer is none", () => expect(summary(Float64Array.of(NaN, NaN)).percentiles.every(Number.isNaN)).toBe(true));
});
