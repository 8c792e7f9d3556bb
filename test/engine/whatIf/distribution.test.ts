import { describe, expect, test } from "vitest";
import { inverseDistribution, orderedSpread } from "../../../src/engine/whatIf/distribution";
import type { Spread } from "../../../src/engine/whatIf/spread";
import { rootPower } from "../../../src/engine/whatIf/pert";

const SHARES = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
const spread = (low: number, mode: number, high: number, shape: Spread["shape"]): Spread => ({ low, mode, high, shape });

/** Mean of a distribution by its inverse: the mean of its values at evenly spaced shares. */
function meanOf(inverse: (share: number) => number, steps = 20_000): number {
  return Array.from({ length: steps }, (_, i) => inverse((i + 0.5) / steps)).reduce((sum, x) => sum + x, 0) / steps;
}

describe.each(["triangular", "PERT"] as const)("%s", (shape) => {
  test.each([[0, 0.5, 1], [2, 3, 10], [-4, -4, 2], [1, 5, 5]])("from %d by %d to %d stays inside and rises", (low, mode, high) => {
    const inverse = inverseDistribution(spread(low, mode, high, shape));
    const values = SHARES.map(inverse);
    expect(values.every((x, i) => x >= low && x <= high && (i === 0 || x > values[i - 1]!))).toBe(true);
  });
  test("of no width is its one value", () => expect(inverseDistribution(spread(3, 3, 3, shape))(0.4)).toBe(3));
});

describe("triangular distribution", () => {
  test.each([[2, 3, 10], [0, 0, 1], [0, 1, 1]])("has the mean (low + mode + high)/3: %d, %d, %d", (low, mode, high) => {
    expect(meanOf(inverseDistribution(spread(low, mode, high, "triangular")))).toBeCloseTo((low + mode + high) / 3, 6);
  });
  test("is the inverse of its cumulative distribution", () => {
    const inverse = inverseDistribution(spread(2, 3, 10, "triangular"));
    for (const u of SHARES) {
      const x = inverse(u);
      expect(x <= 3 ? (x - 2) ** 2 / 8 : 1 - (10 - x) ** 2 / 56).toBeCloseTo(u, 12);
    }
  });
});

describe("PERT distribution", () => {
  test.each([[2, 3, 10], [0, 0, 1], [0, 0.3, 1]])("has the mean (low + 4 mode + high)/6: %d, %d, %d", (low, mode, high) => {
    expect(meanOf(inverseDistribution(spread(low, mode, high, "PERT")))).toBeCloseTo((low + 4 * mode + high) / 6, 3);
  });
  test("with its mode in the middle is the beta(3, 3) distribution", () => {
    const inverse = inverseDistribution(spread(0, 0.5, 1, "PERT"));
    for (const u of SHARES) {
      const x = inverse(u);
      expect(x ** 3 * (10 - 15 * x + 6 * x * x)).toBeCloseTo(u, 5);
    }
  });
  test("its powers by square roots are powers", () => {
    for (const power of [0, 0.125, 1 / 3, 0.7, 1]) {
      for (const x of [0, 1e-9, 0.2, 0.999, 1]) expect(rootPower(x, power)).toBeCloseTo(x ** power, 12);
    }
  });
});

test("low, mode and high out of order are refused", () => {
  expect(() => orderedSpread("PUE", spread(1.5, 1.2, 2, "PERT"))).toThrow("PUE: low, mode and high must stand in order; they are 1.5, 1.2 and 2.");
});
