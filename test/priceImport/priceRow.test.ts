import { describe, expect, it } from "vitest";
import type { ApiEntry, PriceEntry } from "../../src/catalog/priceFile";
import { priceRow } from "../../src/priceImport/priceRow";

const PRICE: PriceEntry = { from: "2026-11-20", input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25, above: 200_000, longInput: 2, longOutput: 6, longCachedInput: 0.2, longCacheWrite: 2.5, source: "a list" };
const LISTED: ApiEntry = { id: "acme/models/one", name: "Acme One", provider: "Acme", contextTokens: 1_000_000, retired: true, openModel: true, secondSource: "Not compared", note: "Ends on 2027-01-01 by the list", url: "https://acme.example", checked: "2026-11-20", prices: [PRICE] };

describe("a row of the Prices table", () => {
  it("of an API that is new has every figure of the list, and the id without its seller", () => {
    expect(priceRow(LISTED, PRICE, undefined, undefined)).toEqual({
      name: "Acme One", maker: "Acme", id: "models/one", effectiveFrom: "2026-11-20",
      inputPerMTok: 1, outputPerMTok: 4, cachedInputPerMTok: 0.1, cacheWritePerMTok: 1.25,
      longContextThreshold: 200_000, longContextInputPerMTok: 2, longContextOutputPerMTok: 6, longContextCachedInputPerMTok: 0.2, longContextCacheWritePerMTok: 2.5,
      contextTokens: 1_000_000, retired: true, openModel: true, secondSource: "Not compared", note: "Ends on 2027-01-01 by the list",
      source: "a list", url: "https://acme.example", checked: "2026-11-20",
    });
  });

  it("of an API that stands keeps its name, maker and id, and what the list does not say of the model", () => {
    const { contextTokens: _, openModel: __, retired: ___, note: ____, ...bare } = LISTED;
    const standing = { name: "Our One", maker: "Acme Inc", id: "one", contextTokens: 8000, openModel: true, note: "ours", retired: true, inputPerMTok: 9, outputPerMTok: 9 };
    expect(priceRow(bare, { input: 2, output: 5, source: "a list" }, standing, undefined)).toEqual({
      name: "Our One", maker: "Acme Inc", id: "one", inputPerMTok: 2, outputPerMTok: 5, contextTokens: 8000, openModel: true,
      secondSource: "Not compared", source: "a list", url: "https://acme.example", checked: "2026-11-20",
    });
  });

  it("names the prices that the one before had and the list has not, behind the list's note", () => {
    const less: PriceEntry = { input: 1, output: 4, source: "a list" };
    expect(priceRow(LISTED, less, undefined, PRICE).note).toBe("Ends on 2027-01-01 by the list. Not in the list: cached input, cache write, long context");
    expect(priceRow(LISTED, { ...PRICE, cachedInput: undefined as never }, undefined, PRICE).note).toBe("Ends on 2027-01-01 by the list. Not in the list: cached input");
    expect(priceRow(LISTED, PRICE, undefined, less).note).toBe("Ends on 2027-01-01 by the list");
  });
});
