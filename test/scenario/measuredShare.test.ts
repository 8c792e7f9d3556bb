import { describe, expect, test } from "vitest";
import { contextOf } from "../../src/native/context";
import { explainedCall } from "../../src/native/explainedCall";
import { deploymentLines } from "../../src/scenario/lines";
import type { CellValue, Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingInForce } from "../../src/scenario/variation";

/** 16,042.19 tokens/s of input and output together were measured, 52.3% of them input. */
const MEASURED = "gpt-oss-120B on 2x H100-SXM, MXFP4";
const FULL_COST = ["Preset", "Full cost"] as const;
const ratesOf = (model: string, ...context: Range[]) => {
  const lines = deploymentLines(scenarioOf(context), model);
  return [lines.of("servedRate").toNumber(), lines.of("capacity").toNumber()];
};
const given = (...rows: (readonly [string, CellValue])[]): Range => rows;

describe("the share of input a throughput was measured with", () => {
  // As measured a token is (1 - 0.523) + 0.25 x 0.523 = 0.60775 of an output token's work, in use (1 - 0.75) + 0.25 x 0.75 = 0.4375:
  // 16,042.19 x 0.60775 / 0.4375 = 22,284.89 tokens/s, and by 3,600 s x 730 h x 30% 17.57 billion tokens a month.
  test("is the deployment's in Full cost", () => {
    const [rate, capacity] = ratesOf(MEASURED, given(FULL_COST));
    expect(rate).toBeCloseTo(22_284.893651, 6);
    expect(capacity).toBeCloseTo(17_569_410_154.786, 2);
  });
  // (1 - 0.2) + 0.25 x 0.2 = 0.85: 16,042.19 x 0.85 / 0.4375.
  test("is what is typed before that", () => expect(ratesOf(MEASURED, given(FULL_COST, ["Measured input share", 0.2]))[0]).toBeCloseTo(31_167.683429, 6));
  test("is that of use where the source states none: nothing is scaled", () => {
    expect(ratesOf("gpt-oss-120B", given(FULL_COST))[0]).toBe(220);
    expect(ratesOf(MEASURED, [["Deployment", "Measured input share"], [MEASURED, "n/a"]], given(FULL_COST))[0]).toBe(16_042.19);
  });
  // (1 - 0.9) + 0.25 x 0.9 = 0.325; zero is output alone, 1.
  test.each([[0.9, 11_917.055429], ["zero", 36_667.862857]])("is that of a row of one's own: %s", (share, rate) => {
    expect(ratesOf(MEASURED, [["Deployment", "Measured input share"], [MEASURED, share]], given(FULL_COST))[0]).toBeCloseTo(rate, 6);
  });
  test("goes with the deployment that GPU and Precision choose", () => {
    const chosen = ratesOf("gpt-oss-120B", given(FULL_COST, ["GPU", "H100 SXM"], ["GPU count", 2]));
    expect(chosen).toEqual(ratesOf(MEASURED, given(FULL_COST)));
  });
  test.each(["Published", "As written"])("changes nothing in %s, where every token is the same work", (preset) => {
    expect(ratesOf(MEASURED, given(["Preset", preset]))[0]).toBe(16_042.19);
  });
  test("stays when the mix in use is varied, and is what a swing of it starts from", () => {
    // (1 - 0.5) + 0.25 x 0.5 = 0.625 in use.
    expect(ratesOf(MEASURED, given(FULL_COST, ["Input share", 0.5]))[0]).toBeCloseTo(16_042.19 * 0.60775 / 0.625, 6);
    expect(settingInForce(scenarioOf([given(FULL_COST)]), "measuredInputShare", MEASURED, "GPT-5")?.toNumber()).toBe(0.523);
    expect(settingInForce(scenarioOf([given(FULL_COST)]), "measuredInputShare", "Kimi-K2", "GPT-5")?.toNumber()).toBe(0.75);
  });
});

test("Explain cell says where the share is from", () => {
  const sourceOf = (model: string, values: readonly (readonly CellValue[])[]) =>
    explainedCall("CAPACITY", [model], contextOf([{ values, place: { sheet: "Mine", row: 0, column: 0 } }]), 1)!.sourceOf("measuredInputShare");
  expect(sourceOf(MEASURED, [FULL_COST])?.source).toMatch(/^GPUStack Performance Lab, compared on \d{4}-\d\d-\d\d$/);
  expect(sourceOf(MEASURED, [FULL_COST, ["Measured input share", 0.2]])).toEqual({ source: "Your own value", cell: "Mine!B2" });
});
