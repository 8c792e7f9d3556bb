import { describe, expect, test } from "vitest";
import type { PriceRecord } from "../../src/catalog/records";
import { changeOf, compared, listText, readList } from "./imported";

const content = (file: string) => JSON.parse(listText(`cases/${file}`)) as Record<string, unknown>;
const part = (file: string, key: string) => JSON.stringify(content(file)[key]);
const DAY = "2026-11-28";
const standing = (name: string, inputPerMTok: number, outputPerMTok: number, more: Partial<PriceRecord> = {}): PriceRecord => ({ name, maker: "OpenAI", id: name.toLowerCase(), inputPerMTok, outputPerMTok, source: "LiteLLM, prices.json", checked: "2026-11-20", ...more });

describe("the day of a list", () => {
  const list = listText("cases/older-list-wins.json");
  const undated = JSON.stringify({ "gpt-5.6-sol": content("older-list-wins.json")["gpt-5.6-sol"] });

  test.each([
    ["last_updated", "2026-07-24T18:23:43+00:00", "2026-07-24"],
    ["last_updated", "2026-07-24", "2026-07-24"],
    ["commit_date", "2026-07-24 18:23:43 +0200", "2026-07-24"],
    ["date", "Fri Jul 24 18:23:43 2026 +0000", "2026-07-24"],
    ["last_updated", "yesterday", undefined],
    ["last_updated", "2026-02-30", undefined],
  ])("is what it says as %s: %s", (key, said, day) => {
    const { date, listings, refusals } = readList(JSON.stringify({ ...(JSON.parse(undated) as object), [key]: said }));
    expect(date).toBe(day);
    expect([listings.length, refusals]).toEqual([1, []]);
  });

  test.each([
    ["litellm_prices_2026-08-01.json", "2026-08-01"],
    ["prices.json", undefined],
    ["2026-08-01_to_2026-09-01.json", undefined],
    ["20262026-08-01.json", undefined],
    ["prices-2026-02-30.json", undefined],
  ])("or else the one in its file's name: %s", (name, day) => {
    expect(readList(undated, name).date).toBe(day);
    expect(readList(list, name).date).toBe("2026-07-24");
  });

  test("on which the catalog had the same price changes nothing", () => {
    expect(compared(list, { day: readList(list).date! })).toMatchObject({ changes: [], unchanged: 1, refusals: [] });
  });

  test("where none is stated, a price that has been replaced since is not ticked, and says so", () => {
    const change = changeOf(compared(undated, { day: DAY, dayStated: false }), "GPT-5.6 Sol");
    expect(change).toMatchObject({ before: { input: 4, output: 20, from: "2026-08-21" }, after: { input: 5, output: 30 }, proposed: false, doubts: ["the price that held before 2026-08-21, and the list states no day: give its day above"] });
    expect(changeOf(compared(undated, { day: DAY, dayStated: true }), "GPT-5.6 Sol")).toMatchObject({ proposed: true, doubts: [] });
  });

  test.each([
    ["a price that has always held, the list having one that is to come", [{}, { effectiveFrom: "2026-12-24", inputPerMTok: 1.25, outputPerMTok: 10 }], []],
    ["a later one, the list having the one that had always held", [{ inputPerMTok: 1.25, outputPerMTok: 10 }, { effectiveFrom: "2026-11-01" }], ["the price that held before 2026-11-01, and the list states no day: give its day above"]],
  ])("where none is stated, beside %s", (_, prices, doubts) => {
    const rows = prices.map((each): PriceRecord => ({ ...standing("GPT-5", 1, 8, { source: "LiteLLM" }), ...each }));
    const change = changeOf(compared(JSON.stringify({ "gpt-5": price(1.25, 10) }), { standing: rows, day: DAY, dayStated: false }), "GPT-5");
    expect(change).toMatchObject({ before: { input: 1, output: 8 }, after: { input: 1.25, output: 10 }, proposed: doubts.length === 0, doubts });
  });

  test("before the day of what stands proposes nothing, neither changes nor new APIs", () => {
    const older = JSON.stringify({ "gpt-5": price(1.5, 10), "gpt-acme": price(1, 4) });
    const found = compared(older, { day: "2026-08-01" });
    expect(found.changes.map(({ name, proposed, doubts }) => [name, proposed, doubts])).toEqual([
      ["GPT-5", false, [expect.stringMatching(/^the list is of 2026-08-01, before the prices that stand, 2026-\d\d-\d\d$/)]],
      ["gpt-acme", false, ["the list is of 2026-08-01, before the prices that stand, 2026-11-20"]],
    ]);
    expect(compared(older, { day: DAY }).changes.map(({ proposed }) => proposed)).toEqual([true, true]);
  });

  test("is the day from which its prices are in force", () => {
    expect(changeOf(compared(JSON.stringify({ "gpt-5": price(1.5, 10) }), { day: "2026-11-25" }), "GPT-5")?.rows).toMatchObject([{ effectiveFrom: "2026-11-25", checked: "2026-11-25" }]);
  });
});

const price = (input: number, output: number, more: object = {}) => ({ litellm_provider: "openai", mode: "chat", input_cost_per_token: input / 1e6, output_cost_per_token: output / 1e6, ...more });

describe("ticked is only what is sure", () => {
  test("a contract of one's own stays in force until its person says otherwise", () => {
    const { standing: rows } = content("own-contract-replaced.json") as { standing: PriceRecord[] };
    const change = changeOf(compared(part("own-contract-replaced.json", "list"), { standing: rows, day: DAY }), "GPT-5");
    expect(change).toMatchObject({ proposed: false, doubts: ["in place of your own price, Contract 7"], after: { input: 1.25, output: 10 } });
  });

  test.each([
    ["no source", "", ["in place of your own price, which names no source"]],
    ["a CSV of one's own", "CSV, ours.csv", ["in place of your own price, CSV, ours.csv"]],
    ["a list", "LiteLLM, model_prices.json", []],
    ["both feeds", "genai-prices and models.dev", []],
    ["a feed of the catalog", "genai-prices 0.1.8", []],
    ["words that only begin like a list's", "LiteLLMs of our team", ["in place of your own price, LiteLLMs of our team"]],
  ])("a price whose source is %s", (_, source, doubts) => {
    const found = compared(JSON.stringify({ "gpt-5": price(1.25, 10) }), { standing: [standing("GPT-5", 1, 8, { source })], day: DAY });
    expect(found.changes).toMatchObject([{ doubts, proposed: doubts.length === 0 }]);
  });

  test("one's own CSV replaces one's own price", () => {
    const csv = "API,Provider,Input (USD/1M tokens),Output (USD/1M tokens)\nGPT-5,OpenAI,1,8.5\n";
    expect(compared(csv, { standing: [standing("GPT-5", 1, 8, { source: "Contract 7" })], day: DAY }).changes).toMatchObject([{ proposed: true, doubts: [] }]);
  });

  test("ten times the price is not", () => {
    const change = changeOf(compared(listText("cases/ten-times-the-price.json"), { day: DAY }), "GPT-5");
    expect(change).toMatchObject({ proposed: false, doubts: ["input from 1.25 to 12.5, more than 3 times up", "output from 10 to 100, more than 3 times up"] });
  });

  test.each([
    ["three times", 3, 30, []],
    ["a hundredth more than three times", 3.03, 30, ["input from 1 to 3.03, more than 3 times up"]],
    ["a third", 1, 3.34, []],
    ["less than a third", 1, 3.3, ["output from 10 to 3.3, more than 3 times down"]],
  ])("%s the price", (_, input, output, doubts) => {
    const found = compared(JSON.stringify({ "gpt-5": price(input, output) }), { standing: [standing("GPT-5", 1, 10)], day: DAY });
    expect(found.changes).toMatchObject([{ doubts, proposed: doubts.length === 0 }]);
  });

  test("whatever a reseller sells is not, nor a maker that the catalog does not follow, each with its reason", () => {
    const list = JSON.stringify({ "azure/gpt-5": price(1.25, 10, { litellm_provider: "azure" }), "command-z": price(1, 4, { litellm_provider: "cohere" }) });
    const found = compared(list, { resellers: true, day: DAY });
    expect(found.changes.map(({ name, doubts }) => [name, doubts])).toEqual([["azure/gpt-5", ["sold on by a reseller"]], ["command-z", ["a maker whose prices the catalog does not follow"]]]);
  });
});

describe("nothing is dropped without a word", () => {
  test.each([
    ["litellm", "acme-plus", "reasoning tokens at USD 4 per million"],
    ["modelsDev", "acme-1", "reasoning tokens at USD 12 per million"],
    ["openRouterRequestFee", "OpenRouter/s", "a fee of USD 5 per 1,000 requests"],
    ["genaiRequests", "acme-1", "a fee of USD 12 per 1,000 requests"],
  ])("%s: %s", (key, name, words) => {
    const [change] = compared(part("prices-dropped-without-a-word.json", key), { resellers: true, day: DAY }).changes;
    expect(change).toMatchObject({ name, proposed: false, doubts: expect.arrayContaining([`not in the row: ${words}`]), rows: [{ note: `Not in these figures: ${words}` }] });
  });

  test("hours of the day are said in the row", () => {
    const [change] = compared(part("prices-dropped-without-a-word.json", "openRouterTimeOfDay"), { resellers: true, day: DAY }).changes;
    expect(change?.rows).toMatchObject([{ inputPerMTok: 1, outputPerMTok: 4, note: "Price by time of day: input 2, output 8 from 01:00-04:00 UTC; the figures here hold the rest of the day" }]);
  });

  test("a charge of an API whose price stands already is named", () => {
    const list = JSON.stringify({ "gpt-5": price(1, 10, { input_cost_per_request: 0.001 }) });
    expect(compared(list, { standing: [standing("GPT-5", 1, 10)], day: DAY })).toMatchObject({
      changes: [], unchanged: 1, refusals: [{ id: "openai/gpt-5", reason: "the price stands already; the list also has a fee of USD 1 per 1,000 requests, for which the table has no column" }],
    });
  });

  test("other prices are counted by name", () => {
    const list = JSON.stringify({ "gpt-a": price(1, 4, { input_cost_per_token_batches: 5e-7, search_context_cost_per_query: { low: 0.01 } }), "gpt-b": price(1, 4, { input_cost_per_token_batches: 5e-7, input_cost_per_image: 0 }) });
    expect([...readList(list).unread]).toEqual([["input_cost_per_token_batches", 2], ["search_context_cost_per_query", 1]]);
  });

  test.each([
    ["2026-05-14", true, "Ended on 2026-05-14 by the list"],
    ["2026-11-28", true, "Ended on 2026-11-28 by the list"],
    ["2026-11-29", undefined, "Ends on 2026-11-29 by the list"],
  ])("a model that the list ends on %s", (day, retired, note) => {
    const list = listText("cases/retired-in-the-list.json").replace("2026-05-14", day);
    const [change] = compared(list, { day: "2026-11-25", today: DAY }).changes;
    expect(change).toMatchObject({ name: "gpt-acme-old", proposed: retired !== true, rows: [{ note }] });
    expect(change?.rows[0]?.retired).toBe(retired);
  });

  test("a retirement of an API whose price stands already is named, until the table has it", () => {
    const list = JSON.stringify({ "gpt-5": price(1, 10, { deprecation_date: "2026-05-14" }) });
    const found = (retired?: boolean) => compared(list, { standing: [standing("GPT-5", 1, 10, retired === undefined ? {} : { retired })], day: DAY });
    expect(found()).toMatchObject({ unchanged: 1, refusals: [{ reason: "the price stands already; the list says it is retired: write yes in its Retired cell" }] });
    expect(found(true).refusals).toEqual([]);
  });

  test("a zero in an optional price is left blank, and the row says so", () => {
    const [change] = compared(JSON.stringify({ "gpt-acme": price(1, 4, { cache_read_input_token_cost: 0, cache_creation_input_token_cost: 0 }) }), { day: DAY }).changes;
    expect(change?.rows).toMatchObject([{ note: "0 in the list, left blank: cached input, cache write" }]);
    expect(change?.rows[0]).not.toHaveProperty("cachedInputPerMTok");
  });

  test("a tier of zeros is no tier, and one without its threshold is refused", () => {
    const csv = "API,Input (USD/1M tokens),Output (USD/1M tokens),Long-context threshold (tokens),Long-context input (USD/1M tokens),Long-context output (USD/1M tokens)\nA,2,8,0,0,0\nB,2,8,0,4,12\n";
    const { changes, refusals } = compared(csv, { day: DAY });
    expect(changes.map(({ after }) => after)).toEqual([{ from: DAY, input: 2, output: 8, source: "a list" }]);
    expect(refusals).toEqual([{ id: "B", reason: "long-context prices without the number of tokens they start above" }]);
  });
});

describe("another currency is refused", () => {
  test("beside an OpenRouter price", () => {
    expect(compared(listText("cases/another-currency.json"), { resellers: true })).toMatchObject({ changes: [], refusals: [{ id: "openrouter/qwen/acme-max", reason: "the price is in CNY, not in USD: convert it, or import it as CSV with a rate" }] });
  });

  test.each([
    ["LiteLLM", (currency: unknown) => ({ "gpt-acme": price(1, 4, { currency }) })],
    ["models.dev", (currency: unknown) => ({ openai: { id: "openai", models: { a: { id: "a", cost: { input: 1, output: 4, currency } } } } })],
    ["genai-prices", (currency: unknown) => [{ id: "openai", models: [{ id: "a", currency, prices: { input_mtok: 1, output_mtok: 4 } }] }]],
    ["llm-prices", (currency: unknown) => ({ prices: [{ id: "a", vendor: "openai", name: "A", input: 1, output: 4, currency }] })],
    ["Portkey", (currency: unknown) => ({ a: { pricing_config: { currency, pay_as_you_go: { request_token: { price: 1e-4 }, response_token: { price: 4e-4 } } } } })],
    ["Langfuse", (currency: unknown) => [{ modelName: "a", matchPattern: "(?i)^(openai\\/)?(a)$", currency, prices: { input: 1e-6, output: 4e-6 } }]],
    ["Helicone", (currency: unknown) => [{ provider: "OPENAI", model: "a", operator: "equals", input_cost_per_1m: 1, output_cost_per_1m: 4, currency }]],
  ])("in %s, where USD is taken", (format, list) => {
    const file = (currency: unknown) => JSON.stringify(list(currency));
    expect(readList(file("EUR")).format).toBe(format);
    expect(readList(file("EUR")).refusals).toMatchObject([{ reason: expect.stringMatching(/^the price is in EUR, not in USD/) }]);
    expect(readList(file(978)).refusals).toHaveLength(1);
    expect([readList(file("usd")).listings.length, readList(file(undefined)).listings.length]).toEqual([1, 1]);
  });
});

describe("the history of llm-prices", () => {
  test("goes back to the price that still holds where a later one has ended", () => {
    const [change] = compared(listText("cases/price-history-ends.json"), { day: DAY }).changes;
    expect(change?.rows.map(({ effectiveFrom, inputPerMTok, outputPerMTok }) => [effectiveFrom, inputPerMTok, outputPerMTok])).toEqual([[undefined, 2, 8], ["2026-06-01", 1, 4], ["2026-09-01", 2, 8]]);
    expect(change?.after).toMatchObject({ input: 2, output: 8 });
  });

  const row = (from_date: string | null, to_date: string | null, input: number) => ({ id: "acme-1", vendor: "openai", name: "Acme 1", input, output: 8, from_date, to_date });
  test("a model whose only price has ended is retired, and one with a hole in its history refused", () => {
    expect(compared(JSON.stringify({ prices: [row(null, "2026-09-01", 2)] }), { day: DAY }).changes).toMatchObject([{ proposed: false, doubts: ["retired by the list"], rows: [{ retired: true, note: "Ended on 2026-09-01 by the list" }] }]);
    expect(readList(JSON.stringify({ prices: [row(null, "2026-06-01", 2), row("2026-07-01", null, 1)] })).refusals).toEqual([{ id: "openai/acme-1", reason: "no price from 2026-06-01 until 2026-07-01" }]);
    expect(readList(JSON.stringify({ prices: [row("2026-06-01", "2026-06-01", 2)] })).refusals).toEqual([{ id: "openai/acme-1", reason: "to_date is 2026-06-01, which is not after from_date, 2026-06-01" }]);
  });

  test("a price said twice counts once, and two prices of one day are refused", () => {
    expect(compared(listText("cases/the-same-price-twice.json"), { day: DAY }).changes).toMatchObject([{ provider: "xAI", rows: [{ inputPerMTok: 0.2, outputPerMTok: 0.5, cachedInputPerMTok: 0.05 }] }]);
    expect(readList(listText("cases/the-same-price-twice.json").replace('"input": 0.2', '"input": 0.3')).refusals).toMatchObject([{ reason: "two prices from the same day" }]);
  });
});

describe("tiers", () => {
  const prices = (key: string, edit = (text: string) => text) => readList(edit(part("tiers-refused.json", key)));

  test("an override restates only what it changes", () => {
    expect(prices("overrideRestatesOneField").listings[0]?.model.prices).toEqual([{ input: 1, output: 4, above: 272_000, longInput: 2, longOutput: 4 }]);
  });

  test("the one cached price of LiteLLM holds in both", () => {
    expect(prices("cachedPriceOfBothTiers").listings[0]?.model.prices).toEqual([{ input: 0.2, output: 0.5, cachedInput: 0.05, above: 128_000, longInput: 0.4, longOutput: 1, longCachedInput: 0.05 }]);
    expect(compared(part("tiers-refused.json", "cachedPriceOfBothTiers"), { day: DAY }).changes).toHaveLength(1);
  });

  test("more than one is refused, in tokens", () => {
    expect(prices("twoTiers").refusals).toEqual([{ id: "gpt-acme", reason: "tiers above 128,000 and 256,000 tokens; the table has columns for one" }]);
  });

  test("ranges are a base price and a long-context one", () => {
    expect(prices("tieredPricing").listings[0]?.model.prices).toEqual([{ input: 0.4, output: 1.2, above: 256_000, longInput: 1.2, longOutput: 3.6 }]);
    expect(prices("tieredPricing", (text) => text.replace("[256000,", "[300000,")).refusals).toMatchObject([{ reason: "tiered_pricing whose ranges leave a gap or overlap" }]);
    expect(prices("tieredPricing", (text) => text.replace("[0,", "[1000,")).refusals).toMatchObject([{ reason: "tiered_pricing without the range of tokens of each tier, from 0" }]);
  });
});

describe("further kinds of list", () => {
  test("OpenRouter's models without the data around them", () => {
    expect(readList(listText("cases/openrouter-without-data.json"))).toMatchObject({ format: "OpenRouter", listings: [{ model: { id: "acme/a", prices: [{ input: 1, output: 4 }] } }], refusals: [] });
  });

  const portkey = listText("portkey.json");
  test("Portkey's file of a provider, in cents per token, which its name tells", () => {
    const { listings, unread } = readList(portkey, "openai.json");
    expect(listings.map(({ seller, model }) => [seller.provider.name, model.id, model.prices[0]])).toEqual([
      ["OpenAI", "gpt-5", { input: 1.25, output: 10, cacheWrite: 0, cachedInput: 0.125 }],
      ["OpenAI", "gpt-acme-thinking", { input: 0.3, output: 0.6 }],
    ]);
    expect([...unread]).toEqual([["web_search", 1], ["file_search", 1]]);
    expect(listings[1]?.model.leftOut).toEqual(["reasoning tokens at USD 3.5 per million"]);
  });

  test.each([["openai (1).json", "catalog"], ["open-ai.json", "catalog"], ["bedrock.json", "reseller"], ["my prices.json", "reseller"], ["", "reseller"]])("Portkey's file by the name %s", (name, kind) => {
    expect(readList(portkey, name).listings[0]?.seller.kind).toBe(kind);
  });

  test("Langfuse's models, in USD per token and in tiers", () => {
    const { listings, refusals, unread } = readList(listText("langfuse.json"));
    expect(listings.map(({ seller, model }) => [seller.provider.name, model.id, model.prices[0]])).toEqual([
      ["OpenAI", "gpt-4o", { input: 2.5, output: 10, cachedInput: 1.25 }],
      ["Anthropic", "claude-sonnet-4-5-20250929", { input: 3, output: 15, cachedInput: 0.3, cacheWrite: 3.75, above: 200_000, longInput: 6, longOutput: 22.5, longCachedInput: 0.6, longCacheWrite: 7.5 }],
      ["OpenAI", "text-ada-001", {}],
    ]);
    expect([...unread]).toEqual([["input_cache_creation_1h", 1], ["total", 1]]);
    expect(refusals).toEqual([
      { id: "acme-two-names", reason: "input and input_tokens differ: 1, 2" },
      { id: "acme-by-metadata", reason: "a price tier on a condition other than the number of input tokens" },
      { id: "acme-by-letter", reason: "priced by characters, not by the token" },
    ]);
  });

  test("Helicone's rows, in USD per million tokens; a pattern is no model", () => {
    for (const text of [listText("helicone.json"), JSON.stringify(content("../helicone.json")["data"])]) {
      const { format, listings, refusals } = readList(text);
      expect(format).toBe("Helicone");
      expect(listings.map(({ seller, model }) => [seller.provider.name, model.id, model.prices[0]])).toEqual([
        ["OpenAI", "gpt-4o", { input: 2.5, output: 10, cachedInput: 1.25 }],
        ["Anthropic", "claude-sonnet-4-20250514", { input: 3, output: 15, cachedInput: 0.3, cacheWrite: 3.75 }],
      ]);
      expect(refusals).toEqual([{ id: "OPENAI/gpt-4", reason: "the price of every model whose name starts with this, not of one" }]);
    }
  });
});

describe("a new API that several sell", () => {
  const HEADERS = "API,Provider,Input (USD/1M tokens),Output (USD/1M tokens)\n";
  const list = `${HEADERS}New-1,Alpha,1,2\nNew-1,Beta,3,4\n`;
  const found = (text: string, standing: readonly PriceRecord[] = []) => compared(text, { day: DAY, standing });

  test("goes by its name for the first, and by its provider and name for the next", () => {
    const { changes, refusals } = found(list);
    expect(changes.map(({ name, provider, after, proposed }) => [name, provider, after.input, after.output, proposed])).toEqual([["Beta/New-1", "Beta", 3, 4, true], ["New-1", "Alpha", 1, 2, true]]);
    expect(refusals).toEqual([]);
  });

  test("is found again under these names", () => {
    const rows = found(list).changes.flatMap((change) => change.rows);
    expect(found(list, rows)).toMatchObject({ changes: [], unchanged: 2, refusals: [] });
  });

  test("is refused where that name is another's too", () => {
    const { changes, refusals } = found(`${list}Beta/New-1,,5,6\n`);
    expect(changes.map(({ name, after }) => [name, after.input])).toEqual([["Beta/New-1", 5], ["New-1", 1]]);
    expect(refusals).toEqual([{ id: "Beta/New-1", reason: "another entry of the list has this name" }]);
  });
});
