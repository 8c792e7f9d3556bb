import { describe, expect, test } from "vitest";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE, type CatalogTable } from "../../src/catalog/tables";
import { DomainError, inDomain } from "../../src/engine/check";
import { Decimal } from "../../src/engine/decimal";
import { PRESETS, SETTING_KEYS, presetValue, setting } from "../../src/engine/settings";
import { CACHED_PRICE_SLIPS, PRICE_SLIPS, SETTING_SLIPS, percentHint, refuseSlip, typedDomain } from "../../src/engine/unitSlips";
import { apiCost, electricityCost, hardwareCost, qualityDifference } from "../../src/scenario/answers";
import { columnRule } from "../../src/scenario/columnRule";
import { accuracyOf, efficiencyOf } from "../../src/scenario/quality";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { gpuCount } from "../../src/scenario/sizingAnswers";
import { typedFigure } from "../../src/scenario/typedFigure";
import { withSetting } from "../../src/scenario/variation";
import { D } from "../engine/fixtures";

describe("a setting typed in another unit is refused with the figure meant", () => {
  test.each<[string, number, RegExp]>([
    ["Utilization", 15, /^Utilization must be above 0 and at most 1; it is 15\. For 15% type 0\.15 or 15%\.$/],
    ["Load factor", 75, /^Load factor must be .*; it is 75\. For 75% type 0\.75 or 75%\.$/],
    ["API discount", 12.5, /For 12\.5% type 0\.125 or 12\.5%\.$/],
    ["Utilization", 1000, /^Utilization must be above 0 and at most 1; it is 1000\.$/],
    ["GPU power", 0.4, /^GPU power is 0\.4, which looks like kilowatts\. Its unit is W per GPU, rated: if so, type 400\.$/],
    ["GPU price", 15, /looks like thousands of USD.*type 15000\.$/],
    ["Electricity rate", 15, /looks like cents per kWh.*type 0\.15\.$/],
    ["Electricity rate", 146, /looks like USD per MWh.*type 0\.146\.$/],
    ["Electricity rate", 0.00015, /looks like a price per Wh.*type 0\.15\.$/],
    ["Hours per month", 8760, /looks like hours a year.*type 730\.$/],
    ["Discount rate", 10, /looks like a percent\..*type 0\.1\.$/],
    ["API price decline", 30, /^API price decline must be below 1; it is 30\. For 30% type 0\.3 or 30%\.$/],
    ["Volume growth", 40, /looks like a percent\..*type 0\.4\. For 4000% type the text .4000%\.$/],
    ["Depreciation life", 60, /looks like months\..*type 5\.$/],
    ["GPU hourly price", 2190, /looks like a price per month\..*type 3\.$/],
    ["PUE", 154, /looks like a percent\..*type 1\.54\.$/],
    ["Salary loading", 40, /looks like a percent on top of 1\..*type 1\.4\.$/],
    ["Salary", 96.8, /looks like thousands of USD.*type 96800\.$/],
    ["Colocation rate", 0.15, /looks like a price per watt.*type 150\.$/],
    ["Volume", 500, /looks like millions of tokens.*type 500000000\.$/],
    ["Input price", 0.00125, /^Input price is 0\.00125, which looks like a price per thousand tokens\. Its unit is USD per 1M tokens: if so, type 1\.25\.$/],
    ["Output price", 0.001, /per thousand tokens.*type 1\.$/],
    ["Cached input price", 0.000125, /per thousand tokens.*type 0\.125\.$/],
    ["Output price", 10_000, /per billion tokens.*type 10\.$/],
  ])("%s %f", (label, value, message) => {
    expect(() => scenarioOf([[[label, value]]])).toThrow(DomainError);
    expect(() => scenarioOf([[[label, value]]])).toThrow(message);
  });
});

describe("a catalog figure typed in another unit is refused when it is used", () => {
  const priced = (input: number | "zero", output: number | "zero", name = "Their API"): Range => [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], [name, input, output]];
  const SERVING = { precision: "FP8", contextTokens: D(8000), concurrency: D(1) } as const;
  test.each<[string, () => unknown, RegExp]>([
    ["kilowatts", () => electricityCost(scenarioOf([[["GPU", "Power (W)"], ["NVIDIA A100-80GB", 0.4]]]), "Kimi-K2"), /^Power \(W\) of NVIDIA A100-80GB is 0\.4, which looks like kilowatts\. Its unit is W: if so, type 400\.$/],
    ["thousands of USD", () => hardwareCost(scenarioOf([[["GPU", "Price (USD)"], ["NVIDIA A100-80GB", 15]]]), "Kimi-K2"), /type 15000\.$/],
    ["memory in MB", () => gpuCount(scenarioOf([[["GPU", "Memory (GB)"], ["NVIDIA A100-80GB", 81_920]]]), "Kimi-K2", "A100-80GB", SERVING), /^Memory \(GB\) of NVIDIA A100-80GB is 81920, which looks like megabytes.*type 80\.$/],
    ["percent scores", () => qualityDifference(scenarioOf([[["Name", "GPQA"], ["GPT-5", 85.4]]]), "Kimi-K2", "GPT-5"), /^GPQA of GPT-5 must be at least 0 and at most 1; it is 85\.4\. For 85\.4% type 0\.854 or 85\.4%\.$/],
    ["a price per thousand", () => apiCost(scenarioOf([priced(0.0005, 0.0015)]), "Their API", D(1)), /^Input \(USD\/1M tokens\) of Their API is 0\.0005, which looks like a price per thousand tokens.*type 0\.5\.$/],
    ["a known API per thousand", () => apiCost(scenarioOf([priced(1.25, 0.01, "GPT-5")]), "GPT-5", D(1)), /^Output \(USD\/1M tokens\) of GPT-5 is 0\.01, a thousandth of the catalog's 10: .*type 10\.$/],
  ])("%s", (_, call, message) => expect(call).toThrow(message));
  test("a cheap API of another name may cost what a dear one costs per thousand", () => {
    expect(apiCost(scenarioOf([priced(0.01, 0.01)]), "Their API", D(1e6)).toNumber()).toBe(0.01);
  });
  test("free is a price, and a known API may become cheaper", () => {
    expect(apiCost(scenarioOf([priced("zero", "zero", "GPT-5")]), "GPT-5", D(1e6)).toNumber()).toBe(0);
    expect(apiCost(scenarioOf([priced(0.05, 0.4, "GPT-5")]), "GPT-5", D(3e6)).toNumber()).toBeCloseTo(0.85, 12);
  });
});

describe("no plausible figure is refused", () => {
  test("list prices of text models from the cheapest to the dearest, and free", () => {
    for (const price of [0, 0.0044, 0.009, 0.01, 0.015, 0.02, 0.1, 10, 150, 600]) {
      expect(() => refuseSlip("price", D(price), "USD", PRICE_SLIPS)).not.toThrow();
    }
    for (const price of [0, 0.002, 0.0028, 0.005, 30, 75]) expect(() => refuseSlip("price", D(price), "USD", CACHED_PRICE_SLIPS)).not.toThrow();
  });
  test.each<[string, readonly number[]]>([
    ["GPU power", [5, 10, 70, 400, 575, 1200, 2700]], ["GPU price", [50, 250, 2000, 15_000, 45_000, 400_000]], ["Electricity rate", [0, 0.01, 0.03, 0.15, 0.5, 1.2, 5]],
    ["Salary", [0, 1000, 12_000, 96_800, 400_000]], ["Volume", [1000, 1.5e6, 5e8, 1e12]], ["PUE", [1, 1.09, 1.54, 3]], ["Hours per month", [1, 8, 176, 730, 744]],
    ["Colocation rate", [0, 1, 120, 400]], ["Discount rate", [-0.02, 0, 0.1, 0.35]], ["Volume growth", [-0.5, 0.4, 1, 3]], ["GPU hourly price", [0, 0.2, 3, 700]], ["Salary loading", [1, 1.4, 3]], ["Server factor", [1, 1.6, 5]],
  ])("%s", (label, values) => {
    for (const value of values) expect(() => scenarioOf([[[label, value]]])).not.toThrow();
  });
  test("every preset's value", () => {
    for (const key of SETTING_KEYS) {
      for (const preset of PRESETS) {
        const value = presetValue(key, preset.key);
        if (value) expect(() => refuseSlip(key, value, "", SETTING_SLIPS[key] ?? [])).not.toThrow();
      }
    }
  });
  test("every figure of the catalog", () => {
    for (const table of [MODEL_TABLE, GPU_TABLE, PRICE_TABLE, BENCHMARK_TABLE] as unknown as CatalogTable<Record<string, unknown>>[]) {
      for (const record of table.records) {
        for (const column of table.columns) {
          const value = record[column.field];
          if (typeof value === "number") expect(() => typedFigure(column.header, value, columnRule(column))).not.toThrow();
        }
      }
    }
  });
  test("what a slip corrects is accepted as typed", () => {
    for (const key of SETTING_KEYS) {
      for (const { range, times, plus } of SETTING_SLIPS[key] ?? []) {
        const typed = range.below === undefined ? D(range.above ?? range.atLeast!).times("1.03") : D(range.below).times("0.97");
        const meant = typed.times(times).plus(plus ?? 0);
        expect(() => scenarioOf([[[setting(key).label, typed.toNumber()]]])).toThrow(/looks like/);
        expect(() => scenarioOf([[[setting(key).label, meant.toNumber()]]])).not.toThrow();
      }
    }
  });
});

describe("rates without an upper limit", () => {
  const rate = { domain: { above: -1 }, unit: "per year", percent: true, slips: [] };
  test("refuse a percent typed whole", () => {
    expect(() => typedFigure("Discount rate", 10, rate)).toThrow("Discount rate is 10, which looks like a percent. Its unit is per year: if so, type 0.1. For 1000% type the text '1000%.");
    expect(typedFigure("Volume growth", 1.5, rate).toNumber()).toBe(1.5);
  });
  test("take a text in percent as it says, however much it is", () => {
    expect([" 1000% ", "10%", "-5%", "3e2%"].map((text) => typedFigure("Volume growth", text, rate).toNumber())).toEqual([10, 0.1, -0.05, 3]);
    expect(() => typedFigure("Volume growth", "ten%", rate)).toThrow('Volume growth must be a number; it is "ten%".');
    expect(() => typedFigure("Volume growth", "-150%", rate)).toThrow("Volume growth must be above -1; it is -1.5.");
    expect(() => typedFigure("PUE", "150%", { ...rate, percent: false })).toThrow('PUE must be a number; it is "150%".');
    expect(scenarioOf([[["Volume growth", "1000%"], ["Utilization", "60%"]]]).settings).toMatchObject({ volumeGrowth: D(10), utilization: D(0.6) });
  });
  test("are read as they stand in the table of assumptions, whose cells show 10 as 1000%", () => {
    const table = [["Setting", "Base", "Value", "Preset value"], ["Volume growth", 10, 10, 0]];
    expect(scenarioOf([table]).settings.volumeGrowth.toNumber()).toBe(10);
    expect(() => scenarioOf([table.map((row) => [row[0]!, row[2]!])])).toThrow(/^Volume growth is 10, which looks like a percent/);
  });
  test("the hint of a rate below 1", () => expect(percentHint(new Decimal(30), { below: 1 })).toBe(" For 30% type 0.3 or 30%."));
});

test("parameters counted one by one, accuracy in percent", () => {
  expect(() => accuracyOf(D(7e9), "log")).toThrow(/a count of parameters, not billions.*type 7\.$/);
  expect(() => efficiencyOf(D(42.5), D("0.8"))).toThrow(/^accuracy must be .*For 42\.5% type 0\.425 or 42\.5%\.$/);
  expect(() => accuracyOf(D("0.01"), "log")).toThrow(/^parameters must be at least 0\.1 and at most 10000/);
});

test("a search may pass through values that a person would not type", () => {
  const swept = withSetting(scenarioOf(null), "outputPrice", D("0.001"));
  expect(apiCost(swept, "GPT-5", D(3e6)).toNumber()).toBeCloseTo(1.252, 12);
});

describe("what a cell for a setting takes", () => {
  test.each([
    ["volume", { atLeast: 1_000 }], // 5% is 0.05 tokens a month
    ["electricityRate", { atLeast: 0, atMost: 5 }], // 0 is free power
    ["utilization", { above: 0, atMost: 1 }],
    ["pue", { atLeast: 1, atMost: 15 }],
  ] as const)("%s", (key, domain) => expect(typedDomain(key, setting(key).domain)).toEqual(domain));
  test("every preset's value", () => {
    for (const key of SETTING_KEYS) for (const { key: preset } of PRESETS) {
      const value = presetValue(key, preset);
      if (value) expect(() => inDomain(key, value, typedDomain(key, setting(key).domain))).not.toThrow();
    }
  });
});
