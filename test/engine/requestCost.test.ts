import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError, NotAvailableError } from "../../src/engine/check";
import { type TieredPrice, requestCost } from "../../src/engine/requestCost";
import { D } from "./fixtures";

/** Gemini 2.5 Pro's prices, with a made-up cache write price. */
const TIERED: TieredPrice = {
  base: { input: D("1.25"), output: D(10), cachedInput: D("0.125"), cacheWrite: D("1.5") },
  tier: { threshold: D(200_000), price: { input: D("2.5"), output: D(15), cachedInput: D("0.25"), cacheWrite: D(3) } },
};
const PLAIN: TieredPrice = { base: { input: D(1), output: D(2), cachedInput: null, cacheWrite: null }, tier: null };
const tokens = (input: number, output = 0, cached = 0, cacheWrite = 0) => ({ input: D(input), output: D(output), cached: D(cached), cacheWrite: D(cacheWrite) });

describe("cost of one request (model, equation 19)", () => {
  test("the tier starts strictly above its threshold and reprices the whole request", () => {
    expect(requestCost(TIERED, tokens(200_000)).toString()).toBe("0.25");
    expect(requestCost(TIERED, tokens(200_001)).toString()).toBe("0.5000025");
    expect(requestCost(TIERED, tokens(200_001, 1_000_000)).minus(requestCost(TIERED, tokens(200_001))).toString()).toBe("15");
  });
  test("cached tokens are not counted twice", () => {
    expect(requestCost(TIERED, tokens(100_000, 0, 100_000)).toString()).toBe("0.0125");
    expect(requestCost(TIERED, tokens(100_000, 1000, 40_000, 10_000)).toString()).toBe("0.0925"); // 50,000 fresh, 40,000 read, 10,000 written, 1,000 out
  });
  test("the tier counts all input, cached input too", () => {
    expect(requestCost(TIERED, tokens(200_001, 0, 200_001)).toNumber()).toBeCloseTo(0.25 * 0.200001, 12);
  });
  test("more cached than sent is refused", () => {
    expect(() => requestCost(TIERED, tokens(10, 0, 8, 3))).toThrow(DomainError);
    expect(() => requestCost(TIERED, tokens(10, 0, 8, 3))).toThrow("Cached and cache-write tokens (11) are part of the input tokens and cannot exceed them; input tokens are 10.");
  });
  test("a cache price is asked for only where tokens pay it", () => {
    expect(requestCost(PLAIN, tokens(1_000_000, 1_000_000)).toString()).toBe("3");
    expect(() => requestCost(PLAIN, tokens(10, 0, 1))).toThrow(NotAvailableError);
    expect(() => requestCost(PLAIN, tokens(10, 0, 0, 1))).toThrow(/^The API publishes no cache write price\. Count these tokens as plain input/);
  });
  test("never falls as a request grows", () => {
    const size = fc.integer({ min: 0, max: 400_000 });
    fc.assert(fc.property(size, size, size, (input, more, output) => {
      expect(requestCost(TIERED, tokens(input + more, output)).gte(requestCost(TIERED, tokens(input, output)))).toBe(true);
    }));
  });
});
