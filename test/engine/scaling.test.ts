import fc from "fast-check";
import { linearRegression, rSquared, rootMeanSquare, sampleCorrelation, sampleRankCorrelation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import { scalingFit } from "../../src/engine/scaling";
import { ranks } from "../../src/engine/statistics/correlation";
import { linesOf } from "../model/figuredLines";
import { D } from "./fixtures";

const expectedAccuracy = (parametersB: Decimal) => linesOf({ parametersB }).of("expectedAccuracy");

describe("scaling law", () => {
  test("each tenfold size adds 0.126 to 0.329", () => {
    expect([1, 10, 100, 1000].map((size) => expectedAccuracy(D(size)).toNumber())).toEqual([0.329, 0.455, 0.581, 0.707]);
  });
  test("cost efficiency is accuracy per USD", () => expect(linesOf({ accuracyReached: D("0.6"), hourlyCost: D("1.2") }).of("costEfficiency").toNumber()).toBe(0.5));
});

describe("fit", () => {
  test("gives back the line that made the points", () => {
    const sizes = [1, 3, 10, 70, 1000].map(D);
    const fit = scalingFit(sizes, sizes.map(expectedAccuracy));
    expect([fit.intercept, fit.slope, fit.r2, fit.spearman].map((value) => value.toFixed(12))).toEqual(["0.329000000000", "0.126000000000", "1.000000000000", "1.000000000000"]);
    expect(fit.rmse.lt("1e-30")).toBe(true);
  });

  test("agrees with a statistics library on random points", () => {
    const point = fc.tuple(fc.double({ min: 0.5, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 4, maxLength: 25, selector: ([x]) => x }), (points) => {
        const ys = points.map(([, y]) => y);
        fc.pre(Math.max(...ys) - Math.min(...ys) > 1e-3 && Math.max(...points.map(([x]) => Math.log10(x))) - Math.min(...points.map(([x]) => Math.log10(x))) > 1e-3);
        const logged = points.map(([x, y]) => [Math.log10(x), y]);
        const { m, b } = linearRegression(logged);
        const fit = scalingFit(points.map(([x]) => D(x)), ys.map(D));
        expect(fit.slope.toNumber()).toBeCloseTo(m, 6);
        expect(fit.intercept.toNumber()).toBeCloseTo(b, 6);
        expect(fit.r2.toNumber()).toBeCloseTo(rSquared(logged, (x) => m * x + b), 6);
        expect(fit.rmse.toNumber()).toBeCloseTo(rootMeanSquare(logged.map(([x, y]) => y! - m * x! - b)), 6);
        expect(fit.pearson.toNumber()).toBeCloseTo(sampleCorrelation(points.map(([x]) => x), ys), 6);
        expect(fit.pearsonLog.toNumber()).toBeCloseTo(sampleCorrelation(logged.map(([x]) => x!), ys), 6);
        if (new Set(ys).size === ys.length) expect(fit.spearman.toNumber()).toBeCloseTo(sampleRankCorrelation(points.map(([x]) => x), ys), 6);
      }),
      { numRuns: 60 },
    );
  });

  test("R2 is the square of Pearson's correlation with the logarithm", () => {
    const fit = scalingFit([1, 2, 5, 9].map(D), [0.3, 0.35, 0.31, 0.5].map(D));
    expect(fit.pearsonLog.pow(2).minus(fit.r2).abs().lt("1e-30")).toBe(true);
  });
  test("equal values share their mean rank", () => expect(ranks([3, 1, 3, 2].map(D)).map(Number)).toEqual([3.5, 1, 3.5, 2]));
  test.each<[string, number[], number[], RegExp]>([
    ["two points", [1, 2], [1, 2], /number of points must be at least 3/],
    ["x at or below 0", [0, 1, 2], [1, 2, 3], /^x must be above 0; it is 0/],
    ["one x", [2, 2, 2], [1, 2, 3], /^x must vary/],
    ["one y", [1, 2, 3], [5, 5, 5], /^y must vary/],
  ])("refuses %s", (_, xs, ys, message) => expect(() => scalingFit(xs.map(D), ys.map(D))).toThrow(message));
});
