import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError, NotAvailableError } from "../../src/engine/check";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { type RequestTokens, costOfRequest, requestPrice } from "../../src/scenario/requests";
import { scenarioOf } from "../../src/scenario/scenario";
import { D } from "../engine/fixtures";

/** Gemini 2.5 Pro's prices, with made-up cache write prices. */
const HEADERS = PRICE_TABLE.columns.map(({ header }) => header);
const table = (...rows: Readonly<Record<string, string | number>>[]) =>
  scenarioOf([[HEADERS, ...rows.map((row) => PRICE_TABLE.columns.map(({ field }) => row[field] ?? ""))]]);
const scenario = table(
  {
    name: "Tiered", inputPerMTok: 1.25, outputPerMTok: 10, cachedInputPerMTok: 0.125, cacheWritePerMTok: 1.5, longContextThreshold: 200_000,
    longContextInputPerMTok: 2.5, longContextOutputPerMTok: 15, longContextCachedInputPerMTok: 0.25, longContextCacheWritePerMTok: 3,
  },
  { name: "Plain", inputPerMTok: 1, outputPerMTok: 2 },
  { name: "Cached in long contexts", inputPerMTok: 1, outputPerMTok: 2, longContextThreshold: 1000, longContextCachedInputPerMTok: 5 },
);
const [TIERED, PLAIN, LONG_CACHED] = ["Tiered", "Plain", "Cached in long contexts"] as const;
const requestCost = (api: string, request: RequestTokens) => costOfRequest(scenario, api, request).of("requestCost");
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
  test("a price of the long-context tier alone is paid above its threshold alone", () => {
    expect(requestCost(LONG_CACHED, tokens(1001, 0, 1)).toString()).toBe("0.001005"); // 1,000 fresh at 1, 1 read at 5
    expect(requestPrice(scenario, LONG_CACHED, "cached input", D(1001)).toString()).toBe("5");
    expect(() => requestCost(LONG_CACHED, tokens(1000, 0, 1))).toThrow(NotAvailableError);
    expect(() => requestPrice(scenario, LONG_CACHED, "cached input", D(1000))).toThrow("has no cached input price");
  });
  test("never falls as a request grows", () => {
    const size = fc.integer({ min: 0, max: 400_000 });
    fc.assert(fc.property(size, size, size, (input, more, output) => {
      expect(requestCost(TIERED, tokens(input + more, output)).gte(requestCost(TIERED, tokens(input, output)))).toBe(true);
    }));
  });
});
