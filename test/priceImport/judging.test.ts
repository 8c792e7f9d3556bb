import { describe, expect, it } from "vitest";
import type { PriceRecord } from "../../src/catalog/records";
import { priceColumns } from "../../src/priceImport/csv/columnProposal";
import { csvSlices } from "../../src/priceImport/csv/csvSlices";
import { dayInName, dayOf, isDayKey, statedDay } from "../../src/priceImport/formats/statedDay";
import { changeOf, compared, openedCsv, readList, readWith, reasonOf } from "./imported";

const HEADERS = "API,Provider,Input (USD/1M tokens),Output (USD/1M tokens)";
const liteLlm = (models: Readonly<Record<string, object>>) => JSON.stringify(Object.fromEntries(Object.entries(models).map(([id, more]) => [id, { litellm_provider: "openai", mode: "chat", input_cost_per_token: 1e-6, output_cost_per_token: 4e-6, ...more }])));

describe("what is taken from a list", () => {
  it("is whatever a person's own list names, also what no feed is followed for", () => {
    expect(reasonOf(compared(liteLlm({ "ft:gpt-4o": {} })), "OpenAI: ft:gpt-4o")).toBe("fine-tuned, free, or a moving alias");
    expect(compared(`${HEADERS}\nft:gpt-4o,OpenAI,1,4\n`, { standing: [] }).changes.map(({ name, kind }) => [name, kind])).toEqual([["ft:gpt-4o", "added"]]);
  });

  it.each(["Note", "Source", "Second source", "Link"])("is not a row whose %s is longer than anybody reads", (header) => {
    const row = (length: number) => compared(`${HEADERS},${header}\nTeam price,OpenAI,1,4,${header === "Link" ? "https://" : ""}${"x".repeat(length - (header === "Link" ? 8 : 0))}\n`, { standing: [] });
    expect(row(2_000).refusals).toEqual([]);
    expect(row(2_001).refusals.map(({ reason }) => reason)).toEqual(["a text of more than 2,000 characters"]);
  });

  it("is the API that stands under another of its names", () => {
    const standing: PriceRecord[] = [{ name: "Claude 9 Opus", maker: "Anthropic", inputPerMTok: 2, outputPerMTok: 8, source: "LiteLLM" }];
    const list = JSON.stringify({ anthropic: { id: "anthropic", name: "Anthropic", models: { "claude-opus-9": { id: "claude-opus-9", name: "Claude Opus 9", cost: { input: 3, output: 12 } } } } });
    expect(compared(list, { standing }).changes.map(({ name, kind, before, after }) => [name, kind, before?.input, after.input])).toEqual([["Claude 9 Opus", "changed", 2, 3]]);
  });
});

describe("one API that a list has twice", () => {
  const twice = (a: object, b: object) => compared(liteLlm({ "gpt-9": a, "openai/gpt-9": b }), { standing: [] });

  it("is one where both have the same price, and none where the prices differ", () => {
    expect(twice({}, {}).changes).toHaveLength(1);
    expect(twice({}, { input_cost_per_token: 2e-6 }).changes).toEqual([]);
    expect(twice({}, { input_cost_per_token: 2e-6 }).refusals[0]?.reason).toMatch(/^the list has 2 prices for it, which differ: (1|2) in, 4 out; (1|2) in, 4 out$/);
    // The entry that says most of the model need not say most of the price.
    expect(twice({ max_input_tokens: 1_000_000, deprecation_date: "2099-01-01" }, { cache_read_input_token_cost: 1e-7 }).changes).toEqual([]);
    // One that has a cached price says more than one that has none: whichever is meant is not known.
    expect(twice({ cache_read_input_token_cost: 1e-7 }, {}).changes).toEqual([]);
  });

  it("is none where they hold from different days", () => {
    const rows = (from: string) => `${HEADERS},Effective from\nTeam price,OpenAI,1,4,2026-11-01\nteam price,OpenAI,1,4,${from}\n`;
    expect(compared(rows("2026-11-01"), { standing: [] }).changes).toHaveLength(1);
  });
});

describe("a price whose day has another already", () => {
  const standing = (more: Partial<PriceRecord>[]): PriceRecord[] => more.map((each) => ({ name: "GPT-9", maker: "OpenAI", id: "gpt-9", inputPerMTok: 2, outputPerMTok: 8, source: "LiteLLM", ...each }));

  it("is refused, but not where the list has a later one to add", () => {
    const taken = standing([{ effectiveFrom: "2026-11-20" }]);
    expect(reasonOf(compared(liteLlm({ "gpt-9": {} }), { standing: taken }), "openai/gpt-9")).toBe("the table has another price from 2026-11-20 already (2 in, 8 out); choose a later day for the list's 1 in, 4 out");
    const later = `${HEADERS},Effective from\nGPT-9,OpenAI,1,4,2026-11-20\nGPT-9,OpenAI,3,9,2027-01-01\n`;
    expect(changeOf(compared(later, { standing: taken }), "GPT-9")?.rows.map(({ effectiveFrom, inputPerMTok }) => [effectiveFrom, inputPerMTok])).toEqual([["2027-01-01", 3]]);
  });
});

it("changes come before what is new, what is sure before what is not, then by name whatever its case", () => {
  const standing: PriceRecord[] = ["zeta", "alpha"].map((name) => ({ name, maker: "OpenAI", id: name, inputPerMTok: 1.1, outputPerMTok: 4.1, source: "LiteLLM" }));
  const list = liteLlm({ alpha: {}, Beta: {}, zeta: { input_cost_per_token: 1e-5 }, aleph: {}, Gamma: { output_cost_per_reasoning_token: 9e-6 } });
  expect(compared(list, { standing }).changes.map(({ name, kind, proposed }) => [name, kind, proposed])).toEqual([
    ["alpha", "changed", true], ["zeta", "changed", false], ["aleph", "added", true], ["Beta", "added", true], ["Gamma", "added", false],
  ]);
});

describe("a CSV of prices", () => {
  it("counts as wide only where three cells of a row are filled", () => {
    expect(() => openedCsv("Model;Price;\nGPT-5;1;\n")).toThrow(/^The file is no price list known here\. A CSV of prices has a column of APIs/);
  });

  it("holds prices in the columns of prices alone", () => {
    expect(priceColumns(["name", undefined, "inputPerMTok", "note", "outputPerMTok", "contextTokens"])).toEqual([2, 4]);
  });

  it("is refused with all that is to be known of it", () => {
    expect(() => readList("Model,Input,Output\nA,1.5,2.5\n")).toThrow("The file is no price list known here. Of a CSV has to be known: of how many tokens the prices are; the currency of the prices.");
  });

  it("quotes the first 20 letters of another currency", () => {
    const { table, proposal } = openedCsv(`Model,Input per 1M,Output per 1M,Currency\nA,1.5,2.5,${"x".repeat(30)}\nB,1,2,USD\n`);
    expect(readWith(table, { ...proposal, currency: "USD" }).refusals).toEqual([{ id: "A", reason: `the price is in ${"x".repeat(20)}; the list is read in USD` }]);
  });

  it("is cut between its records, a record of a million characters being the longest", () => {
    expect([...csvSlices('a,b\n"c\nd",e\nf,g', 5)]).toEqual(['a,b\n"c\nd",e\n', "f,g"]);
    expect([...csvSlices("a\nb\nc", 2)]).toEqual(["a\n", "b\n", "c"]);
    const record = (length: number) => [...csvSlices(`"${"x".repeat(length - 1)}"`)].join("");
    expect(record(1_000_001)).toHaveLength(1_000_002);
    expect(() => record(1_000_002)).toThrow("A quotation mark in the file is not closed. Open it in a spreadsheet, save it as CSV UTF-8 again, and import that.");
  });
});

describe("the day of a list", () => {
  it.each([
    [" 2026-08-20 ", "2026-08-20"], ["2026-08-20T10:00:00Z", "2026-08-20"], ["2026-08-20 10:00", "2026-08-20"], ["Thu Aug 20 18:23:43 2026 +0200", "2026-08-20"], ["Aug 5 18:23:43 2026", "2026-08-05"],
    ["", undefined], ["2026-08", undefined], ["Foo 5 18:23:43 2026", undefined], ["2026-08-20x", undefined],
  ])("%s is %s", (text, day) => expect(dayOf(text)).toBe(day));

  it.each(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((month, i) => [month, i + 1] as const))("%s is the month %d", (month, number) =>
    expect(dayOf(`Fri ${month} 2 00:00:00 2026 +0000`)).toBe(`2026-${String(number).padStart(2, "0")}-02`));

  it("stands under one of several keys at its top, none of which is a model", () => {
    const keys = ["last_updated", "updated_at", "lastUpdated", "updatedAt", "generated_at", "generatedAt", "committed_date", "commit_date", "date"];
    for (const key of keys) expect([key, statedDay({ [key]: "2026-08-20" }), isDayKey(key)]).toEqual([key, "2026-08-20", true]);
    expect([statedDay({ day: "2026-08-20" }), statedDay({ date: "soon" }), isDayKey("gpt-5")]).toEqual([undefined, undefined, false]);
  });

  it("in a file's name is the only one there, said twice or once", () => {
    expect(["2026-08-20_to_2026-08-20.json", "2026-08-20_to_2026-08-21.json", "x12026-08-20.json"].map(dayInName)).toEqual(["2026-08-20", undefined, undefined]);
  });
});
