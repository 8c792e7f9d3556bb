import { describe, expect, test } from "vitest";
import { WAYS, comparisonOf } from "../../src/scenario/comparison";
import { rankedFirst, riskOf } from "../../src/scenario/risk";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { drawnSettings, settingsOfTrial } from "../../src/scenario/simulation";
import { settingSpreads } from "../../src/scenario/spreads";

const PAIR = ["Kimi-K2", "GPT-5"] as const;
const RANGES: Range = [["Utilization", 0.2, 0.5, 0.9], ["Output price", 5, 20, 60, "PERT"], ["Token ratio", 0.8, 1, 1.4, "uniform"]];
const VOLUME: Range = [["Volume", 4e8], ["Tax rate", 0.25], ["Discount rate", 0.1]];

describe("how often an alternative ranks first", () => {
  test.each<[string, Range, Range]>([
    ["at full load", [["Discount rate", 0.1]], RANGES],
    ["at a volume", VOLUME, [["Volume", 1e8, 4e8, 3e9], ["Output price", 5, 20, 60], ["GPU price", 20_000, 30_000, 40_000]]],
    ["growing, prices falling", [...VOLUME, ["Volume growth", 0.3], ["API price decline", 0.2]], [["Volume", 1e8, 4e8, 3e9], ["Output price", 5, 40, 200]]],
    ["with commercial use asked for in some trials", VOLUME, [["Quality floor", 0, 0.2, 0.6], ["Output price", 5, 20, 60]]],
  ])("%s is what comparing each trial in decimals gives", (_, settings, ranges) => {
    const scenario = scenarioOf([settings]);
    const spreads = settingSpreads(ranges);
    const drawn = drawnSettings(spreads, 60, 3);
    const counted = new Map<string, number>();
    for (let trial = 0; trial < 60; trial += 1) {
      const [first] = comparisonOf(settingsOfTrial(scenario, spreads.spreads, drawn, trial), ...PAIR).alternatives;
      counted.set(WAYS[first!.way], (counted.get(WAYS[first!.way]) ?? 0) + 1);
    }
    const shares = rankedFirst(scenario, ...PAIR, spreads, drawn);
    for (const { name, share } of shares) expect([name, share]).toEqual([name, (counted.get(name) ?? 0) / 60]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe("the risk of a net present value", () => {
  const risk = riskOf(scenarioOf([VOLUME]), ...PAIR, settingSpreads(RANGES), { trials: 4000, seed: 5 });

  test("is that of the trials, the same for a seed", () => {
    expect(risk.values).toHaveLength(4000);
    expect(riskOf(scenarioOf([VOLUME]), ...PAIR, settingSpreads(RANGES), { trials: 4000, seed: 5 }).values).toEqual(risk.values);
    expect(risk.gains).toBe(risk.values.filter((value) => value > 0).length / 4000);
    const sorted = Float64Array.from(risk.values).sort();
    expect(risk.summary.percentiles[2]).toBeCloseTo((sorted[1999]! + sorted[2000]!) / 2, 6);
  });

  test("shares add up", () => {
    expect(risk.paysBack + risk.neverPaysBack).toBeLessThanOrEqual(1);
    expect(risk.first.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
