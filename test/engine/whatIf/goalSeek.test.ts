import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brent } from "../../../src/engine/whatIf/brent";
import { goalSeek } from "../../../src/engine/whatIf/goalSeek";

/** A root by Brent between two ends, and how many values of the function it took. */
function root(f: (x: number) => number, low: number, high: number): { x: number; calls: number } {
  let calls = 0;
  const [best] = brent((x) => (calls++, f(x)), { x: low, y: f(low) }, { x: high, y: f(high) });
  return { x: best.x, calls };
}

describe("Brent's method", () => {
  test.each<[string, (x: number) => number, number, number, number]>([
    ["x^2 - 2", (x) => x * x - 2, 0, 2, Math.SQRT2],
    ["cos x - x", (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ["(x + 3)(x - 1)^2", (x) => (x + 3) * (x - 1) ** 2, -4, 4 / 3, -3],
    ["1/x - 1e-6", (x) => 1 / x - 1e-6, 1, 1e9, 1e6],
    ["a straight line", (x) => 3 * x - 12, -100, 1000, 4],
  ])("finds the root of %s in few steps", (_, f, low, high, expected) => {
    const { x, calls } = root(f, low, high);
    expect(Math.abs(x - expected)).toBeLessThanOrEqual(4e-15 * Math.abs(expected));
    expect(calls).toBeLessThan(100);
  });
  test("takes either order of the ends and infinite values", () => {
    expect(root((x) => x * x - 2, 2, 0).x).toBeCloseTo(Math.SQRT2, 14);
    expect(root((x) => (x < 5 ? Infinity : 1 / (x - 5) - 2), 0, 100).x).toBeCloseTo(5.5, 12);
  });
  test("a cubic with one real root", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 10, noNaN: true }), (r, k) => {
        expect(root((x) => (x - r) * (k + (x - r) ** 2), -60, 70).x).toBeCloseTo(r, 9);
      }),
    );
  });
});

describe("goal seek", () => {
  test("meets a target at an end, and the lowest of several crossings it sees", () => {
    expect(goalSeek({ outputs: (xs) => xs.map((x) => x), target: 5, low: 5, high: 9 })).toEqual({ kind: "met", x: 5 });
    const wave = goalSeek({ outputs: (xs) => xs.map(Math.sin), target: 0.5, low: 0, high: 12.7 });
    expect(wave.kind === "met" && wave.x).toBeCloseTo(Math.PI / 6, 12);
  });
  test("finds a crossing inside where both ends are on one side", () => {
    const sought = goalSeek({ outputs: (xs) => xs.map((x) => (x - 3) ** 2), target: 1, low: 0, high: 100 });
    expect(sought.kind === "met" && sought.x).toBeCloseTo(2, 9);
  });
  test("says so when there is none, with the outputs at the ends", () => {
    expect(goalSeek({ outputs: (xs) => xs.map((x) => x * x), target: -1, low: -2, high: 3 })).toEqual({ kind: "none", outputs: [4, 9] });
  });
  test("says so when the output steps over the target", () => {
    const sought = goalSeek({ outputs: (xs) => xs.map((x) => Math.ceil(x)), target: 2.5, low: 0, high: 10 });
    expect(sought).toMatchObject({ kind: "jump", x: expect.closeTo(2, 12) as number });
    expect(sought.kind === "jump" && [...sought.outputs].sort()).toEqual([2, 3]);
  });
  test("a point without a value neither crosses nor meets", () => {
    expect(goalSeek({ outputs: (xs) => xs.map((x) => (x < 1 ? NaN : 10)), target: 5, low: 0, high: 2 }).kind).toBe("none");
  });
});
