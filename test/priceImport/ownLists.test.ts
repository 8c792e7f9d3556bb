import { describe, expect, it } from "vitest";
import { tableRecords } from "../../src/priceImport/tableRecords";
import { compared, openedCsv, readList, readWith } from "./imported";

/** The one listing of a CSV whose columns need no choosing. */
const listing = (headers: string, ...rows: string[]) => {
  const { listings, refusals } = readList([headers, ...rows].join("\n"));
  expect([listings.length, refusals]).toEqual([1, []]);
  const { seller, model, stated } = listings[0]!;
  return { seller: [seller.kind, seller.provider.key, seller.provider.name], model, stated };
};
const HEADERS = "API,Provider,Input (USD/1M tokens),Output (USD/1M tokens)";

describe("a row of one's own list", () => {
  it("is read with all that it says", () => {
    const headers = `${HEADERS},Cached input (USD/1M tokens),Cache write (USD/1M tokens),Effective from,Context window (tokens),Retired,Source,Second source,Link,Note,API id`;
    expect(listing(headers, "Team price,Acme,1,4,0.1,1.25,2026-11-01,8000,yes,Contract 7,Agrees,https://example.com,Mine,acme-one")).toEqual({
      seller: ["own", "acme", "Acme"],
      model: { id: "acme-one", name: "Team price", contextTokens: 8000, retired: true, note: "Mine", prices: [{ from: "2026-11-01", input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25 }] },
      stated: { url: "https://example.com", source: "Contract 7", secondSource: "Agrees" },
    });
  });

  it("has nothing more than it says: its name for an id, a provider of the catalog by its key, or none", () => {
    expect(listing(HEADERS, "Team price,openai,1,4")).toEqual({ seller: ["own", "openai", "OpenAI"], model: { id: "Team price", name: "Team price", prices: [{ input: 1, output: 4 }] }, stated: {} });
    expect(listing(HEADERS, "Team price,,1,4").seller).toEqual(["own", "", ""]);
  });

  it("is a price more of an API that an earlier row has, at the same provider", () => {
    expect(listing(`${HEADERS},Effective from,Note`, "Team price,Acme,1,4,2026-11-01,first", "team-price,ACME,2,5,2027-01-01,last").model).toEqual({ id: "team-price", name: "team-price", note: "last", prices: [{ from: "2026-11-01", input: 1, output: 4 }, { from: "2027-01-01", input: 2, output: 5 }] });
    expect(readList([HEADERS, "Team price,Acme,1,4", "Team price,Other,2,5"].join("\n")).listings).toHaveLength(2);
  });

  it("is refused by its name where its shape or its name is wrong", () => {
    expect(readList([HEADERS, "A,Acme,1,4,5", ",Acme,1,4"].join("\n")).refusals).toEqual([
      { id: "A", reason: "the row has 5 cells under 4 headers: a figure with a comma may stand without quotation marks" }, { id: "a row without a name", reason: "the row has no API" },
    ]);
  });

  it.each([["token", "0.0000005", 0.5], ["1K", "0.0005", 0.5], ["1M", "0.5", 0.5]] as const)("priced by the %s at %s is converted to millions and to USD, with a note", (unit, price, usd) => {
    const { table, proposal } = openedCsv(`Model,Input price,Output price,Note\nA,${price},${price},Mine\n`);
    const read = (currency: string, rate?: string) => readWith(table, { ...proposal, unit, currency, rate }).listings[0]!.model;
    expect(read("USD")).toEqual({ id: "A", name: "A", note: "Mine", prices: [{ input: usd, output: usd }] });
    // A rate counts for another currency alone.
    expect(read("USD", "2").prices).toEqual([{ input: usd, output: usd }]);
    expect(read("EUR", "1.1")).toEqual({ id: "A", name: "A", note: "Mine. Converted at USD 1.1 for one EUR", prices: [{ input: 0.55, output: 0.55 }] });
  });
});

describe("the dated version of an API", () => {
  const list = (...ids: (readonly [string, number])[]) => JSON.stringify(Object.fromEntries(ids.map(([id, input]) => [id, { litellm_provider: "openai", mode: "chat", input_cost_per_token: input * 1e-6, output_cost_per_token: 4e-6 }])));
  const sure = (...ids: (readonly [string, number])[]) => compared(list(...ids), { standing: [] }).changes.filter(({ proposed }) => proposed).map(({ name }) => name);

  it.each(["gpt-9-2026-11-01", "gpt-9-20261101", "gpt-9@20261101"])("%s is not ticked beside the undated one at its price", (dated) => {
    expect(sure(["gpt-9", 1], [dated, 1])).toEqual(["gpt-9"]);
    expect(sure(["gpt-9", 1], [dated, 2])).toHaveLength(2);
    expect(sure([dated, 1])).toHaveLength(1);
  });

  it("is none where the digits are no day at the end", () => {
    expect(sure(["gpt-9", 1], ["gpt-9-2026", 1], ["gpt-9-20261101-mini", 1])).toHaveLength(3);
  });
});

describe("the rows of a Prices table as they stand", () => {
  it("are numbers where a column is of numbers, also as text; blanks and n/a are nothing, the word zero is 0", () => {
    const headers = ["API", "provider", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Cached input (USD/1M tokens)", "Mine", null];
    expect(tableRecords([headers, ["A", "Acme", "1.5", " -2e3 ", "zero", "x", "y"], ["", "Acme", 1, 1, 1], [5, "n/a", ".5", "1,5", "", "", ""]])).toEqual([
      { name: "A", maker: "Acme", inputPerMTok: 1.5, outputPerMTok: -2000, cachedInputPerMTok: 0 },
      { name: "5", inputPerMTok: 0.5, outputPerMTok: "1,5" },
    ]);
    expect(tableRecords([])).toEqual([]);
  });
});
