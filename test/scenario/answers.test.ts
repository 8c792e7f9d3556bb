import { describe, expect, test } from "vitest";
import { NotAvailableError } from "../../src/engine/check";
import * as answers from "../../src/scenario/answers";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import { costPerMillionTokens } from "../../src/scenario/ownershipAnswers";
import { matrixTable, monthsOrNever } from "../../src/scenario/matrix";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { D } from "../engine/fixtures";

const published = scenarioOf(null);
const asWritten = scenarioOf([[["Preset", "As written"]]]);

describe("Kimi-K2 against GPT-5, as published", () => {
  test("costs and capacity", () => {
    expect(answers.capacity(published, "Kimi-K2").toNumber()).toBe(506_880_000);
    expect(answers.apiCost(published, "GPT-5", D(506_880_000)).toNumber()).toBe(3590.4);
    expect(answers.hardwareCost(published, "Kimi-K2").toNumber()).toBe(240_000);
    expect(answers.electricityCost(published, "Kimi-K2").toNumber()).toBe(126.72);
    expect(answers.breakEvenMonths(published, "Kimi-K2", "GPT-5").toFixed(2)).toBe("69.29");
  });
  test("two routes to the break-even month agree: savings are zero there", () => {
    const months = answers.breakEvenMonths(published, "Kimi-K2", "GPT-5");
    expect(answers.savingsAfter(published, "Kimi-K2", "GPT-5", months).abs().lt("1e-20")).toBe(true);
  });
  test("as written: 160 h at rated power", () => {
    expect(answers.capacity(asWritten, "Kimi-K2").toNumber()).toBe(460_800_000);
    expect(answers.electricityCost(asWritten, "Kimi-K2").toNumber()).toBe(153.6);
    expect(answers.breakEvenMonths(asWritten, "Kimi-K2", "GPT-5").toFixed(2)).toBe((240_000 / (3264 - 153.6)).toFixed(2));
  });
  test("two thirds input instead of one moves 69 months to 121", () => {
    expect(answers.breakEvenMonths(scenarioOf([[["Input share", 2 / 3]]]), "Kimi-K2", "GPT-5").toFixed(0)).toBe("121");
  });
});

describe("volume instead of capacity", () => {
  const scenario = scenarioOf([[["Volume", 300_000_000], ["Spare deployments", 1]]]);
  test("buys whole deployments, spares included", () => {
    const local = answers.localCosts(scenario, "gpt-oss-120B"); // 139.392M tokens each
    expect([local.deployments.toNumber(), local.hardwareCost.toNumber()]).toEqual([4, 120_000]);
    expect(answers.localCostAfter(scenario, "gpt-oss-120B", D(0)).toNumber()).toBe(120_000);
  });
  test("hardware cost, electricity and capacity stay those of one deployment", () => {
    expect(answers.hardwareCost(scenario, "gpt-oss-120B").toNumber()).toBe(30_000);
    expect(answers.capacity(scenario, "gpt-oss-120B").toNumber()).toBe(139_392_000);
  });
  test("the break-even volume pays back in the months asked", () => {
    const volume = breakEvenVolume(published, "gpt-oss-120B", "Claude-4 Opus", D(12));
    const there = scenarioOf([[["Volume", volume.toNumber()]]]);
    expect(answers.breakEvenMonths(there, "gpt-oss-120B", "Claude-4 Opus").toNumber()).toBeCloseTo(12, 9);
  });
});

describe("a name outside the catalog", () => {
  const settings: Range = [["GPU count", 4], ["GPU price", 20_000], ["GPU power", 700], ["Throughput", 1000]];
  test("works once the settings supply its figures", () => {
    expect(answers.hardwareCost(scenarioOf([settings]), "Our model").toNumber()).toBe(80_000);
    expect(answers.apiCost(scenarioOf([[["Input price", 1], ["Output price", 4]]]), "Our API", D(3_000_000)).toNumber()).toBe(9);
  });
  test("lists what is missing when some are there", () => {
    expect(() => answers.hardwareCost(scenarioOf([settings.slice(0, 2)]), "Our model")).toThrow(/^Our model lacks: GPU power, Throughput\./);
  });
  test("is unknown when none is, with the closest names", () => {
    expect(() => answers.hardwareCost(published, "Kimi-K9")).toThrow(NotAvailableError);
    expect(() => answers.hardwareCost(published, "Kimi-K9")).toThrow(/^No open model is named "Kimi-K9"\. Closest: Kimi-K2/);
    expect(() => answers.apiCost(published, "GPT5.9", D(1))).toThrow(/^No API is named "GPT5\.9"\. Closest: GPT-5/);
    expect(() => answers.qualityDifference(published, "Our model", "GPT-5")).toThrow(/^No model with benchmark scores is named/);
  });
  test("cached input costs the full price where the seller has no discount", () => {
    // o1-pro: USD 150 in, 600 out, no cached price: a third of 3M tokens at 150, two thirds at 600, however much is cached.
    expect(answers.apiCost(scenarioOf([[["Cached share", 0.5]]]), "o1-pro", D(3_000_000)).toNumber()).toBe(1350);
    expect(answers.apiCost(scenarioOf([[["Cached share", 0.5]]]), "GPT-5", D(12_000_000)).toNumber()).toBe(82.75);
    expect(answers.apiCost(scenarioOf([[["Cached share", 0.5], ["Cached input price", 0.25]]]), "GPT-5", D(12_000_000)).toNumber()).toBe(83);
  });
});

describe("never", () => {
  const dear = scenarioOf([[["Electricity rate", 5]]]);
  test("is refused with the amounts", () => {
    expect(() => answers.breakEvenMonths(dear, "Kimi-K2", "GPT-5")).toThrow(NotAvailableError);
    expect(() => answers.breakEvenMonths(dear, "Kimi-K2", "GPT-5")).toThrow(
      "Never pays back: running Kimi-K2 costs USD 4,224.00 a month and exceeds the API's cost by USD 633.60 a month (GPT-5: USD 3,590.40 for 506,880,000 tokens).",
    );
  });
  test("is a word in a table, and a band", () => {
    expect(matrixTable(dear, ["Kimi-K2"], ["GPT-5"])).toEqual([["Months to break even", "GPT-5"], ["Kimi-K2", "never"]]);
    expect(monthsOrNever("Never").isFinite()).toBe(false);
  });
  test("no volume pays back where full use loses money", () => {
    expect(() => breakEvenVolume(published, "Kimi-K2", "GPT-5", D(12))).toThrow(/^No volume pays back within 12 months: at full use .* USD 20,126\.72 a month .* USD 3,590\.40/);
  });
});

test("months are refused below zero", () => {
  expect(() => answers.localCostAfter(published, "Kimi-K2", D(-1))).toThrow("months must be at least 0; it is -1.");
});

test("the cost per million tokens is the local cost over the horizon spread over its tokens", () => {
  const horizon = answers.localCostAfter(published, "Kimi-K2", D(60));
  expect(costPerMillionTokens(published, "Kimi-K2").times(506.88).times(60).minus(horizon).abs().lt("1e-20")).toBe(true);
});
