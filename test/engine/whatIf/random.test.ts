import { describe, expect, test } from "vitest";
import { uniform, xoshiro128 } from "../../../src/engine/whatIf/random";

/** xoshiro128** again, in whole numbers of any size. */
function* reference(state: bigint[]): Generator<number> {
  const mask = 0xffffffffn;
  const rotated = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  for (;;) {
    yield Number((rotated((state[1]! * 5n) & mask, 7n) * 9n) & mask);
    const shifted = (state[1]! << 9n) & mask;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotated(state[3]!, 11n);
  }
}

describe("xoshiro128**", () => {
  test("starts as published from the state 1, 2, 3, 4", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });
  test("is what arithmetic on big integers gives", () => {
    const [ours, theirs] = [xoshiro128([0xdeadbeef, 7, 0xffffffff, 1]), reference([0xdeadbeefn, 7n, 0xffffffffn, 1n])];
    for (let i = 0; i < 1000; i++) expect(ours()).toBe(theirs.next().value);
  });
});

describe("uniform numbers", () => {
  test("lie above 0 and below 1, fill every tenth alike, and do not follow one another", () => {
    const next = uniform(1);
    const draws = Array.from({ length: 100_000 }, next);
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, i) => draws.filter((draw) => Math.floor(draw * 10) === i).length);
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9% of a chi-square with 9 degrees of freedom
    const together = draws.slice(1).reduce((sum, draw, i) => sum + (draw - 0.5) * (draws[i]! - 0.5), 0) / draws.length;
    expect(Math.abs(together * 12)).toBeLessThan(0.011); // 3.3 standard errors of a correlation
  });
  test("are the same for a seed and others for another", () => {
    const first = (seed: number) => uniform(seed)();
    expect(first(7)).toBe(first(7));
    expect(new Set([0, 1, 2, 2 ** 31, 2 ** 32 - 1].map(first)).size).toBe(5);
  });
});
