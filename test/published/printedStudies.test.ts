import { describe, expect, test } from "vitest";
import { BREAK_EVEN_CLAIMS, ECONOMICS_CLAIMS, EXAMINED_MODELS, GUIDE_CLAIMS, INFLECTION, INFLECTION_CASES, PRINTED_CORRELATIONS, PRINTED_FITS, PRINTED_RANGES, SERVERLESS_CLAIMS, STUDY_DESIGN } from "../../src/catalog/printedStudies";
import { Decimal, ONE, ZERO } from "../../src/engine/decimal";
import { pValue } from "../../src/engine/statistics/significance";
import { CONSTANTS } from "../../src/model/figures";
import { memoryNeeded } from "../../src/scenario/sizingAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { FUNCTION_GROUPS } from "../../functions/functionList";
import { publishedTable } from "./table";
import "../functions/customFunctions";

const COUNT = EXAMINED_MODELS.length;
const inside = (from: number, to: number) => EXAMINED_MODELS.map(([, size]) => size).filter((size) => size > from && size <= to);

describe("serverless paper", () => {
  test("Table 1 has 32 models from 0.6B to 1T", () => {
    expect([COUNT, Math.min(...EXAMINED_MODELS.map(([, size]) => size)), Math.max(...EXAMINED_MODELS.map(([, size]) => size))]).toEqual([32, 0.6, 1000]);
    // The groups of the table: below 10B, 10 to 30B, 30 to 100B, from 100B.
    expect([inside(0, 9.9), inside(9.9, 29), inside(29, 99), inside(99, 1000)].map(({ length }) => length)).toEqual([15, 4, 4, 9]);
  });
  test("Tables 5 and 6: every p follows, below 0.001", () => {
    for (const [, pearson, spearman] of PRINTED_CORRELATIONS) for (const r of [pearson, spearman]) expect(pValue(new Decimal(r).pow(2), COUNT, 1)).toBeLessThan(0.001);
    for (const { r2, regressors } of PRINTED_FITS) expect(pValue(new Decimal(r2), COUNT, regressors)).toBeLessThan(0.001);
  });
  test("Table 6: R2 and RMSE of all four imply one spread of accuracy, 0.113", () => {
    for (const { r2, rmse } of PRINTED_FITS) expect((rmse / Math.sqrt(1 - r2)).toFixed(3)).toMatch(/^0\.11[34]$/);
  });
  test("ACCURACY computes with the coefficients as printed", () => {
    const [linear, quadratic, log, cost] = PRINTED_FITS.map(({ intercept, slope, square }) => [intercept, slope, square]);
    const { linearIntercept, linearSlope, quadraticIntercept, quadraticSlope, quadraticSquare, scalingIntercept, scalingSlope, costIntercept, costSlope } = CONSTANTS;
    expect([linearIntercept.constant, linearSlope.constant, undefined]).toEqual(linear);
    expect([quadraticIntercept.constant, quadraticSlope.constant, -quadraticSquare.constant!]).toEqual(quadratic);
    expect([scalingIntercept.constant, scalingSlope.constant, undefined]).toEqual(log);
    expect([costIntercept.constant, costSlope.constant, undefined]).toEqual(cost);
  });
  test("Table 8 as printed is the table of the source", () => {
    expect(PRINTED_RANGES.map(({ models, accuracy, costPerHour, efficiency }) => [models, accuracy, costPerHour, efficiency].map(String))).toEqual(
      publishedTable("serverless-table8-marginal-efficiency.csv").map((row) => ["n_models", "avg_accuracy", "avg_cost_usd_per_hour", "marginal_efficiency"].map((key) => String(Number(row[key] ?? NaN)))),
    );
  });
  test("Table 8 does not follow from its definition", () => {
    const ours = PRINTED_RANGES.map(({ fromB, toB, accuracy }) => accuracy / (inside(fromB, toB).reduce((a, b) => a + b) / inside(fromB, toB).length));
    expect(ours.map((value) => value.toFixed(4))).toEqual(["0.1895", "0.0613", "0.0187", "0.0066", "0.0015"]);
    // 0.007 is what 0.0066 rounds to; the others are not.
    expect(PRINTED_RANGES.filter(({ efficiency }, i) => ours[i]!.toFixed(3) !== efficiency.toFixed(3)).map(({ toB }) => toB)).toEqual([3, 10, 50, 1000]);
    expect(PRINTED_RANGES.map(({ fromB, toB, models }) => inside(fromB, toB).length - models)).toEqual([0, 1, -3, 0, 2]);
  });
  test("the sweet spot's 0.51 to 0.60 of 0.684 are 75% to 88%, and its cost 77% to 92% below the largest range's", () => {
    expect([0.51 / 0.684, 0.6 / 0.684, 1 - 16.29 / 69.72, 1 - 5.67 / 69.72].map((share) => (share * 100).toFixed(0))).toEqual(["75", "88", "77", "92"]);
  });
});

describe("cost guide", () => {
  test.each(["FP32", "FP16", "INT8", "INT4"] as const)("memory of 70B at %s is twice what it prints", (precision) => {
    const [, printed, ours] = GUIDE_CLAIMS.find(([item]) => item.startsWith("Memory of 70B"))!;
    const at = ["FP32", "FP16", "INT8", "INT4"].indexOf(precision);
    const figures = (text: string) => text.replace(" GB", "").split(", ").map(Number);
    expect(memoryNeeded(scenarioOf(null), "Llama 2 70B", { precision, contextTokens: ZERO, concurrency: ONE }).of("memoryNeeded").toNumber()).toBe(figures(ours)[at]);
    expect(figures(ours)[at]).toBe(2 * figures(printed)[at]!);
  });
  test("its inflection point is 252M and 47.8M tokens a month, and half is saved at twice that, not at 10M", () => {
    const breakEvens = INFLECTION_CASES.map(({ usdPerGpuHour, usdPerThousandTokens }) => (usdPerGpuHour * 720 * 1000) / usdPerThousandTokens);
    expect(breakEvens.map(Math.round)).toEqual([252_000_000, 47_760_000]);
    expect(breakEvens.every((tokens) => tokens / (1 - INFLECTION.saved) > 9 * INFLECTION.tokensPerMonth)).toBe(true);
  });
});

test("functions that the claims name exist", () => {
  const functions = new Set(FUNCTION_GROUPS.flatMap((group) => [...group.functions.keys()]));
  const texts = [...BREAK_EVEN_CLAIMS, ...STUDY_DESIGN, ...SERVERLESS_CLAIMS, ...GUIDE_CLAIMS, ...ECONOMICS_CLAIMS].flatMap(([, , ours, remark]) => [ours, remark]);
  const named = texts.flatMap((text) => [...text.matchAll(/\b[A-Z]{6,}\b/g)].map(([word]) => word));
  expect(named.length).toBeGreaterThan(15);
  // A model of the study is written in capitals, too.
  expect(named.filter((word) => !functions.has(word) && word !== "EXAONE")).toEqual([]);
});
