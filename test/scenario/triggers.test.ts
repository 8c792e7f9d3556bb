import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import type { SettingKey } from "../../src/engine/settings";
import { breakEvenOrInfinity } from "../../src/scenario/answers";
import { soughtSetting } from "../../src/scenario/goal";
import { outputNamed } from "../../src/scenario/outputs";
import type { CellValue } from "../../src/scenario/range";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import { UNSETTLED, triggersOf } from "../../src/scenario/triggers";
import { withSetting } from "../../src/scenario/variation";

const PAIR = ["gpt-oss-120B", "GPT-5"] as const;

function scenarioWith(settings: Readonly<Record<string, CellValue>>): Scenario {
  return scenarioOf([Object.entries(settings)]);
}

function goal(scenario: Scenario, key: SettingKey, low: number, high: number): number {
  const [model, api] = PAIR;
  const question = { output: outputNamed("BREAKEVEN"), model, api, scenario };
  return soughtSetting(question, { target: scenario.settings.horizon, key, low: new Decimal(low), high: new Decimal(high) }).toNumber();
}

function months(scenario: Scenario, key: SettingKey, value: Decimal, [model, api]: readonly [string, string] = PAIR): number {
  return breakEvenOrInfinity(withSetting(scenario, key, value), model, api).toNumber();
}

function expectGoal(trigger: Decimal | null, sought: () => number): void {
  if (trigger === null) expect(sought).toThrow(/^No .* gives BREAKEVEN/);
  else expect(trigger.toNumber()).toBeCloseTo(sought(), 6);
}

/** 12 deployments of 6 GPUs are run on GPUs owned; what they save never earns one that is bought. */
const OWNED = { Throughput: 200, "Hours per month": 160, Utilization: 0.3, "GPU count": 6, "GPU price": 30_000, "GPU power": 300, "Electricity rate": 0, "GPUs owned": 72, "Staff per deployment": 0.1, "Other running cost": 4000, "Input price": 20, "Output price": 80, "Input share": 0.75, Horizon: 38 };

describe("what would change the verdict", () => {
  // A deployment serves 34.56M for 35 each million, 1,209.60; it costs 0.1 x 96,800 x 1.4 / 12 = 1,129.33 to run. 80.27 a deployment
  // against 4,000 of other cost: none of the twelve is enough. With 200 a month of other cost the third is (240.80).
  it("is a volume that GPUs owned already serve, though a further deployment would never be earned back", () => {
    const scenario = scenarioWith({ ...OWNED, "Other running cost": 200 });
    const volume = triggersOf(scenario, ...PAIR).volume as Decimal;
    expect(volume.toNumber()).toBe(Math.ceil((3 * 96_800 * 0.14) / 12 / 35e-6 + 200 / 35e-6));
    expect(breakEvenVolume(scenario, ...PAIR).toString()).toBe(volume.toString());
    expect(months(scenario, "volume", volume)).toBe(0);
    expect(months(scenario, "volume", volume.minus(1))).toBe(Infinity);
  });
  it("is no volume where those owned do not earn what is paid beside them, which is sought no further than they serve", () => {
    expect(triggersOf(scenarioWith(OWNED), ...PAIR).volume).toBe(UNSETTLED);
    expect(() => breakEvenVolume(scenarioWith(OWNED), ...PAIR)).toThrow("No volume that up to 1,000 deployments");
  });
  it.each([
    ["as published", {}],
    ["at a longer horizon and with more costs", { Horizon: 72, PUE: 1.54, "Server factor": 1.2, "Maintenance rate": 0.01 }],
    ["with spares", { "Spare deployments": 1, "API discount": 0.1 }],
  ])("is what goal seek finds, %s", (_, settings) => {
    const scenario = scenarioWith(settings);
    const { electricityRate, utilization } = triggersOf(scenario, ...PAIR);
    expectGoal(electricityRate, () => goal(scenario, "electricityRate", 0, 1000));
    expectGoal(utilization, () => goal(scenario, "utilization", 0.01, 1));
  });

  it("names the API's price: a discount down to it pays back at the horizon", () => {
    const scenario = scenarioWith({});
    const flips = triggersOf(scenario, ...PAIR).apiPrice;
    const discount = goal(scenario, "apiDiscount", 0, 0.99);
    expect(flips.toNumber()).toBeCloseTo((1.25 / 3 + (2 * 10) / 3) * (1 - discount), 6);
  });

  it.each([
    ["growing", { "Volume growth": 0.1, "API price decline": 0.01, Volume: 270_000_000 }],
    ["falling, with hardware bought again", { "Volume growth": -0.05, "API price decline": 0.02, Volume: 275_000_000, "Hardware life": 50 }],
  ])("names the electricity rate month by month, %s: a hair less pays back within the horizon, a hair more does not", (_, settings) => {
    const scenario = scenarioWith(settings);
    const rate = triggersOf(scenario, ...PAIR).electricityRate!;
    expect(months(scenario, "electricityRate", rate.times(0.999999))).toBeLessThanOrEqual(60);
    expect(months(scenario, "electricityRate", rate.times(1.000001))).toBeGreaterThan(60);
  });

  it("names the smallest volume: less of it pays back after the horizon", () => {
    const scenario = scenarioWith({ "Spare deployments": 1, "Hours per month": 700 });
    const volume = triggersOf(scenario, ...PAIR).volume as Decimal;
    expect(months(scenario, "volume", volume)).toBeCloseTo(60, 6);
    expect(months(scenario, "volume", volume.times(0.99))).toBeGreaterThan(60);
  });

  const DEAR = ["gpt-oss-120B", "Claude-4 Opus"] as const;
  const GROWING = [
    ["growing", { "Volume growth": 0.1, "API price decline": 0.01, Volume: 270_000_000 }],
    ["growing into further deployments, with a spare and salaries", { "Volume growth": 0.35, Volume: 150_000_000, "Spare deployments": 1, Staff: 0.02, "Salary growth": 0.05 }],
    ["falling, with hardware bought again for less", { "Volume growth": -0.05, "API price decline": 0.02, Volume: 275_000_000, "Hardware life": 50, "GPU price decline": 0.2 }],
    ["steady, in whole servers with GPUs there already", { Volume: 270_000_000, "GPUs per server": 8, "GPUs owned": 1 }],
    ["with servers that draw less when idle", { Volume: 400_000_000, Utilization: 0.5, "Idle load": 0.4, "API price decline": 0.05 }],
  ] as const;
  it.each(GROWING)("names the smallest volume of the first month, %s: as BREAKEVENVOLUME, and a token less does not pay back", (_, settings) => {
    const scenario = scenarioWith(settings);
    const volume = triggersOf(scenario, ...DEAR).volume as Decimal;
    expect(volume.toNumber()).toBe(breakEvenVolume(scenario, ...DEAR).toNumber());
    expect(months(scenario, "volume", volume, DEAR)).toBeLessThanOrEqual(60);
    expect(months(scenario, "volume", volume.minus(1), DEAR)).toBeGreaterThan(60);
  });

  it.each(GROWING)("names the least use of a volume of its own, %s: a hair more pays back within the horizon, a hair less does not", (_, settings) => {
    const scenario = scenarioWith(settings);
    const use = triggersOf(scenario, ...DEAR).utilization!;
    expect(months(scenario, "utilization", use.times(1.000001), DEAR)).toBeLessThanOrEqual(60);
    expect(months(scenario, "utilization", use.times(0.999999), DEAR)).toBeGreaterThan(60);
  });

  it.each([
    ["a rising price", { "API price decline": -0.05 }],
    ["a growing volume of idle servers that draw less, at a falling price", { "Volume growth": 0.1, "API price decline": 0.03, "Idle load": 0.3, "Electricity growth": 0.05 }],
  ])("names the least use of the capacity by month, with %s, as goal seek finds it", (_, settings) => {
    const scenario = scenarioWith({ Utilization: 0.95, ...settings });
    expectGoal(triggersOf(scenario, ...PAIR).utilization, () => goal(scenario, "utilization", 0.01, 1));
  });

  it("by hand: one deployment, two months, a price that halves in between", () => {
    // Hardware 60,000, nothing to run; the API's price after a year is (1/2)^12 of the first, so half after a month.
    // 1,000,000 tokens at USD 10 a million cost 10, then 5. To earn 60,000 in two months V must cost 60,000 / 1.5 = 40,000 in the
    // first: 4,000M tokens, of a capacity of 8,000M or more. Of a volume of 5,000M half the capacity of one deployment is enough.
    const rows = {
      Horizon: 2, "API price decline": 1 - 0.5 ** 12, "Input share": 0, "Output price": 10, "GPU count": 1, "GPU price": 60_000, "Server factor": 1, "Electricity rate": 0,
      Throughput: 8e9 / 3600 / 100, "Hours per month": 100, Utilization: 1, Volume: 5e9,
    };
    const { volume, utilization } = triggersOf(scenarioWith(rows), ...PAIR);
    expect(Number(volume)).toBe(4e9);
    expect(utilization!.toNumber()).toBeCloseTo(5 / 8, 12);
  });

  it("says not found of a volume that more steps than a sheet has are needed for, and none where no volume could", () => {
    const slim = scenarioWith({ Preset: "Full cost", Volume: 4e9, "Volume growth": 0.27, "API price decline": 0.1 });
    expect(triggersOf(slim, "Kimi-K2", "Claude-4 Opus").volume).toBe(UNSETTLED);
    expect(breakEvenVolume(slim, "Kimi-K2", "Claude-4 Opus").isFinite()).toBe(true);
    expect(triggersOf(scenarioWith({ "Volume growth": 0.1, "API discount": 0.95 }), ...PAIR).volume).toBeNull();
  });

  it("counts the electricity of every deployment", () => {
    const scenario = scenarioWith({ Volume: 400_000_000 });
    expect(months(scenario, "electricityRate", triggersOf(scenario, ...PAIR).electricityRate!)).toBeCloseTo(60, 6);
  });

  // At 100M tokens the API costs USD 708, and one deployment 515.84: 30,000 / 60 and its electricity.
  it.each([[0, 500_000_000], [1, 500_000_000], [0, 100_000_000]])("with %i spare, for a volume of its own of %i, names the least use at which the deployments that pay back serve it", (spare, volume) => {
    const scenario = scenarioWith({ Volume: volume, Utilization: 0.2, "Spare deployments": spare });
    const use = triggersOf(scenario, ...PAIR).utilization!;
    expect(months(scenario, "utilization", use.times(1.000001))).toBeLessThanOrEqual(60);
    expect(months(scenario, "utilization", use.times(0.999999))).toBeGreaterThan(60);
  });

  it("says none where nobody could pay back by that figure alone", () => {
    const { electricityRate, utilization, volume } = triggersOf(scenarioWith({ Preset: "Full cost", "API discount": 0.95 }), ...PAIR);
    expect([electricityRate, utilization, volume]).toEqual([null, null, null]);
  });

  it("knows no electricity rate where nothing is drawn, and no use where the API is free", () => {
    expect(triggersOf(scenarioWith({ "Load factor": 0 }), ...PAIR).electricityRate).toBeNull();
    expect(triggersOf(scenarioWith({ "API discount": 1 }), ...PAIR).utilization).toBeNull();
  });
});
