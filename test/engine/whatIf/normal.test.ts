import { cumulativeStdNormalProbability, probit } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { inverseDistribution, orderedSpread } from "../../../src/engine/whatIf/distribution";
import { normalDeviate, normalShare } from "../../../src/engine/whatIf/normal";
import type { Spread } from "../../../src/engine/whatIf/spread";

const SHARES = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
const meanOf = (inverse: (share: number) => number, steps = 100_000) => Array.from({ length: steps }, (_, i) => inverse((i + 0.5) / steps)).reduce((sum, x) => sum + x, 0) / steps;

describe("the standard normal distribution", () => {
  // Tables of the distribution: Phi(0) = 0.5, Phi(1) = 0.841344746069, Phi(1.96) = 0.975002104852, Phi(-3) = 0.001349898032.
  test.each([[0, 0.5], [1, 0.841344746069], [1.96, 0.975002104852], [-3, 0.001349898032]])("has its share below %d: %d", (z, share) => expect(normalShare(z)).toBeCloseTo(share, 7));
  test("agrees with another library to the digits that one has", () => {
    for (const z of [-2.5, -0.3, 0.7, 1.4, 2.9]) expect(normalShare(z)).toBeCloseTo(cumulativeStdNormalProbability(z), 4);
    for (const share of [0.1, 0.3, 0.7, 0.9]) expect(normalDeviate(share)).toBeCloseTo(probit(share), 2);
  });
  test("and its inverse undo each other", () => {
    for (const share of [1e-9, ...SHARES, 1 - 1e-9]) expect(normalShare(normalDeviate(share))).toBeCloseTo(share, 12);
  });
});

describe("a normal distribution", () => {
  const spread: Spread = { low: 2, mode: 3, high: 4, shape: "normal" };
  test("has low and high as its fifth and ninety-fifth percentiles, mode as its mean", () => {
    const inverse = inverseDistribution(spread);
    expect(inverse(0.05)).toBeCloseTo(2, 6);
    expect(inverse(0.95)).toBeCloseTo(4, 6);
    expect(inverse(0.5)).toBeCloseTo(3, 9);
    expect(meanOf(inverse)).toBeCloseTo(3, 5);
  });
  test("cut at its mean has the mean of half a normal distribution, sqrt(2/pi) deviations above", () => {
    const inverse = inverseDistribution({ ...spread, limits: [3, Infinity] });
    const deviation = 1 / 1.6448536269514722;
    expect(meanOf(inverse)).toBeCloseTo(3 + deviation * Math.sqrt(2 / Math.PI), 4);
    expect(SHARES.every((share) => inverse(share) >= 3)).toBe(true);
  });
  test("whose mode is not the middle is refused, with what to take", () => {
    expect(() => orderedSpread("PUE", { low: 1, mode: 1.1, high: 2, shape: "normal" })).toThrow("PUE: the mode of a normal distribution is the middle of low and high, here 1.5; it is 1.1. Take PERT where one side is longer.");
  });
});

test("a uniform distribution is a straight line", () => {
  const inverse = inverseDistribution({ low: 10, mode: 20, high: 30, shape: "uniform" });
  for (const share of SHARES) expect(inverse(share)).toBeCloseTo(10 + 20 * share, 12);
});
