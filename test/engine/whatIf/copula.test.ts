import { sampleCorrelation, sampleRankCorrelation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { correlatedShares, correlationTriangle } from "../../../src/engine/whatIf/copula";
import { normalDeviate } from "../../../src/engine/whatIf/normal";
import { uniform } from "../../../src/engine/whatIf/random";

const LABELS = ["A", "B", "C"];

describe("correlations", () => {
  test("are taken apart: the triangle times its transpose is the matrix", () => {
    const matrix = [[1, 0.6, -0.3], [0.6, 1, 0.2], [-0.3, 0.2, 1]];
    const rows = correlationTriangle(matrix, LABELS);
    // By hand: L21 = 0.6, L22 = sqrt(1 - 0.36) = 0.8, L31 = -0.3, L32 = (0.2 + 0.18)/0.8 = 0.475, L33 = sqrt(1 - 0.09 - 0.225625).
    expect(rows[1]).toEqual([0.6, 0.8]);
    expect(rows[2]![1]).toBeCloseTo(0.475, 12);
    expect(rows[2]![2]).toBeCloseTo(Math.sqrt(0.684375), 12);
  });

  test("that no figures can have are refused by the row where it shows", () => {
    // The determinant is 1 + 2 (0.9)(0.9)(-0.9) - 3 (0.81) = -2.888: not positive semi-definite.
    expect(() => correlationTriangle([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]], LABELS)).toThrow(
      "The correlations contradict each other: C cannot go with A, B as they say (the matrix is not positive semi-definite). Bring the correlations of C nearer to 0.",
    );
    // A and B are the same; C cannot go with one and not with the other.
    expect(() => correlationTriangle([[1, 1, 0.5], [1, 1, 0], [0.5, 0, 1]], LABELS)).toThrow(/^The correlations contradict each other: C cannot/);
  });

  test("of 1 and -1 are taken: positive semi-definite, not definite", () => {
    expect(correlationTriangle([[1, 1, -1], [1, 1, -1], [-1, -1, 1]], LABELS)).toEqual([[1], [1, 0], [-1, 0, 0]]);
  });
});

describe("shares drawn together", () => {
  const TRIALS = 40_000;
  const next = correlatedShares(correlationTriangle([[1, 0.7], [0.7, 1]], LABELS), uniform(3));
  const drawn = Array.from({ length: TRIALS }, () => [...next()]);
  const [a, b] = [drawn.map(([x]) => x!), drawn.map(([, y]) => y!)];

  test("are each uniform", () => {
    for (const column of [a, b]) {
      const tenths = Array.from({ length: 10 }, (_, i) => column.filter((x) => x >= i / 10 && x < (i + 1) / 10).length / TRIALS);
      for (const share of tenths) expect(Math.abs(share - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / TRIALS));
    }
  });

  test("correlate as normal figures by the figure given, by rank by 6/pi asin(r/2)", () => {
    expect(sampleCorrelation(a.map(normalDeviate), b.map(normalDeviate))).toBeCloseTo(0.7, 2);
    expect(sampleRankCorrelation(a.slice(0, 10_000), b.slice(0, 10_000))).toBeCloseTo((6 / Math.PI) * Math.asin(0.35), 1);
    expect(sampleCorrelation(a, b)).toBeCloseTo((6 / Math.PI) * Math.asin(0.35), 2);
  });
});
