import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRECISION_BITS, type Precision } from "../../src/engine/sizing";
import type { Decimal } from "../../src/engine/decimal";
import { D } from "../engine/fixtures";
import { linesOf } from "./figuredLines";

const weightsMemory = (parametersB: Decimal, precision: Precision) => linesOf({ parametersB, bits: D(PRECISION_BITS[precision]) }).of("weightsMemory");
const kvCacheMemory = (kvBytesPerToken: Decimal, contextTokens: Decimal, concurrency: Decimal) => linesOf({ kvBytesPerToken, contextTokens, concurrency }).of("cacheMemory");
/** At FP8 a billion parameters take 1 GB. */
const gpusNeeded = (weightsGB: Decimal, gpuMemoryGB: Decimal) =>
  linesOf({ parametersB: weightsGB, bits: D(8), kvBytesPerToken: D(0), contextTokens: D(0), concurrency: D(1), gpuMemoryGB }).of("gpusNeeded");

describe("weights memory", () => {
  test.each([["FP8", "70"], ["FP16", "140"], ["BF16", "140"], ["FP32", "280"], ["INT4", "35"]] as const)("70 billion parameters at %s are %s GB", (precision, gb) => {
    expect(weightsMemory(D(70), precision).toString()).toBe(gb);
  });
  test("an INT8 weight takes what an FP8 weight takes", () => expect(PRECISION_BITS.INT8).toBe(PRECISION_BITS.FP8));
});

describe("KV cache", () => {
  test("grows with context and concurrency alike", () => {
    expect(kvCacheMemory(D(327_680), D(8192), D(32)).eq(kvCacheMemory(D(327_680), D(32), D(8192)))).toBe(true);
    expect(kvCacheMemory(D(327_680), D(100_000), D(1)).toString()).toBe("32.768");
  });
});

describe("GPUs needed", () => {
  test.each([[65, 1], [66, 2], [70, 2], [0.001, 1], [1000, 16]])("%f GB on 80 GB GPUs: %i", (gb, count) => expect(gpusNeeded(D(gb), D(80)).toNumber()).toBe(count));
  test("are the fewest whose usable memory holds 1.1 times the need", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 8, max: 300 }), (tenths, memory) => {
        const need = D(tenths).div(10), count = gpusNeeded(need, D(memory));
        expect(count.times(memory).times("0.9").gte(need.times("1.1"))).toBe(true);
        expect(count.minus(1).times(memory).times("0.9").lt(need.times("1.1"))).toBe(true);
      }),
    );
  });
});
