import fc from "fast-check";
import { linearRegression, rSquared, rootMeanSquare, sampleCorrelation, sampleRankCorrelation } from "simple-statistics";
import { BETADIST } from "@formulajs/formulajs";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import { scalingFit } from "../../src/engine/scaling";
import { pValue } from "../../src/engine/statistics/significance";
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
        expect(fit.pearsonSeen.toNumber()).toBeCloseTo(sampleCorrelation(logged.map(([x]) => x!), ys), 6);
        if (new Set(ys).size === ys.length) expect(fit.spearman.toNumber()).toBeCloseTo(sampleRankCorrelation(points.map(([x]) => x), ys), 6);
      }),
      { numRuns: 60 },
    );
  });

  test("R2 is the square of Pearson's correlation with the logarithm", () => {
    const fit = scalingFit([1, 2, 5, 9].map(D), [0.3, 0.35, 0.31, 0.5].map(D));
    expect(fit.pearsonSeen.pow(2).minus(fit.r2).abs().lt("1e-30")).toBe(true);
  });
  test("a parabola passes through points of one, and its p-value is (1 - R2)^((n - 3)/2)", () => {
    const xs = [1, 2, 4, 7, 11].map(D);
    const exact = scalingFit(xs, xs.map((x) => x.pow(2).times(-0.5).plus(x.times(8)).plus(3)), "quadratic");
    expect([exact.intercept, exact.slope, exact.square!].map((value) => value.toFixed(15))).toEqual(["3.000000000000000", "8.000000000000000", "-0.500000000000000"]);
    const { r2, p } = scalingFit(xs, [0.3, 0.45, 0.4, 0.61, 0.5].map(D), "quadratic");
    expect(p).toBeCloseTo(1 - r2.toNumber(), 12);
  });
  // Critical values of Student's t at 5%, two-sided, from any table: 12.706 (1 degree of freedom), 2.228 (10), 2.042 (30); R2 = t^2/(t^2 + degrees).
  test.each([[12.7062, 3], [2.22814, 12], [2.04227, 32]])("t of %d and %d points are significant at 5% exactly", (t, points) => {
    expect(pValue(D(t).pow(2).div(D(t).pow(2).plus(points - 2)), points, 1)).toBeCloseTo(0.05, 6);
  });
  test("p-values agree with another library's beta distribution, and the closed form of two regressors", () => {
    const one = fc.tuple(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), fc.integer({ min: 4, max: 60 }));
    fc.assert(fc.property(one, ([r2, points]) => {
      expect(pValue(D(r2), points, 1)).toBeCloseTo(BETADIST(1 - r2, (points - 2) / 2, 0.5, true) as number, 5);
      expect(pValue(D(r2), points, 2)).toBeCloseTo((1 - r2) ** ((points - 3) / 2), 10);
    }));
  });
  test("a very small p-value keeps its digits", () => {
    // One degree of freedom: p = 2 atan(1/t)/pi, and t^2 = R2/(1 - R2).
    expect(pValue(D(1).minus("1e-24"), 3, 1) / ((2 / Math.PI) * 1e-12)).toBeCloseTo(1, 9);
    expect([pValue(D(1), 10, 1), pValue(D(0), 10, 1)]).toEqual([0, 1]);
  });
  test("equal values share their mean rank", () => expect(ranks([3, 1, 3, 2].map(D)).map(Number)).toEqual([3.5, 1, 3.5, 2]));
  test.each<[string, number[], number[], RegExp]>([
    ["two points", [1, 2], [1, 2], /number of points must be at least 3/],
    ["x at or below 0", [0, 1, 2], [1, 2, 3], /^x must be above 0; it is 0/],
    ["one x", [2, 2, 2], [1, 2, 3], /^x must vary/],
    ["one y", [1, 2, 3], [5, 5, 5], /^y must vary/],
  ])("refuses %s", (_, xs, ys, message) => expect(() => scalingFit(xs.map(D), ys.map(D))).toThrow(message));
});
