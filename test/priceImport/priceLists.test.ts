import { describe, expect, test } from "vitest";
import { changeOf, compared, listText, readList, reasonOf } from "./imported";

/** The prices of a model as read, before anything is judged. */
function prices(file: string, id: string) {
  return readList(listText(file)).listings.find(({ model }) => model.id === id)?.model.prices;
}

describe("each kind of list is known by its content, and read to the last digit", () => {
  test.each([
    ["litellm.json", "LiteLLM", "gpt-5.4", [{ input: 2.5, output: 15, cachedInput: 0.25, above: 272_000, longInput: 5, longOutput: 22.5, longCachedInput: 0.5 }]],
    ["models-dev.json", "models.dev", "gpt-5.4", [{ input: 2.5, output: 15, cachedInput: 0.25, above: 200_000, longInput: 5, longOutput: 22.5, longCachedInput: 0.5 }]],
    ["models-dev-list.json", "models.dev", "gpt-5", [{ input: 1.25, output: 10, cachedInput: 0.125 }]],
    ["genai-prices.json", "genai-prices", "o3", [{ input: 10, output: 40, cachedInput: 0.5 }, { from: "2025-06-10", input: 2, output: 8, cachedInput: 0.5 }]],
    ["openrouter.json", "OpenRouter", "google/gemini-3.1-pro-preview", [{ input: 2, output: 12, cachedInput: 0.2, above: 200_000, longInput: 4, longOutput: 18, longCachedInput: 0.4 }]],
    ["llm-prices.json", "llm-prices", "gpt-5.4", [{ input: 2.5, output: 15, cachedInput: 0.25 }]],
    ["llm-prices-history.json", "llm-prices", "o3", [{ input: 2, output: 8, cachedInput: 0.5 }, { from: "2026-10-01", input: 1, output: 4, cachedInput: 0.25 }]],
    ["own.csv", "CSV", "Team price", [{ input: 0.5, output: 2, cachedInput: 0.05 }, { from: "2027-01-01", input: 0.4, output: 2, cachedInput: 0.04 }]],
    ["own-semicolon.csv", "CSV", "GPT-5", [{ from: "2026-12-01", input: 1.1, output: 8.8 }]],
  ])("%s", (file, format, id, expected) => {
    expect(readList(listText(file)).format).toBe(format);
    expect(prices(file, id)).toEqual(expected);
  });

  test("models.dev's newer files give the tier its size", () => {
    const cost = { input: 2, output: 10, tiers: [{ input: 4, output: 15, cache_read: 0.4, tier: { type: "context", size: 272_000 } }], context_over_200k: { input: 4, output: 15 } };
    const text = JSON.stringify({ openai: { id: "openai", models: { "gpt-6-sol": { id: "gpt-6-sol", cost } } } });
    expect(readList(text).listings[0]?.model.prices).toEqual([{ input: 2, output: 10, above: 272_000, longInput: 4, longOutput: 15, longCachedInput: 0.4 }]);
  });

  test("a list's own date is its day", () => {
    expect(readList(listText("llm-prices.json")).date).toBe("2026-07-30");
    expect(readList(listText("litellm.json")).date).toBeUndefined();
  });

  test("numbers with decimal commas are read where semicolons part the columns; what may be two numbers is refused", () => {
    expect(prices("own-semicolon.csv", "Groß")).toEqual([{ from: "2026-12-01", input: 0.5, output: 1234.5 }]);
    expect(prices("own-semicolon.csv", "Point")).toEqual([{ input: 0.25, output: 1 }]);
    expect(reasonOf(compared(listText("own-semicolon.csv")), "Unclear")).toBe('Input (USD/1M tokens) is "1.250", which may be 1.250 or 1250: write it with a decimal comma');
  });
});

describe("what is refused, and why", () => {
  test.each([
    ["litellm.json", "sample_spec", /^not a text model \(mode: one of: chat/],
    ["litellm.json", "1024-x-1024/dall-e-2", "not a text model (mode: image_generation)"],
    ["litellm.json", "text-embedding-3-small", "not a text model (mode: embedding)"],
    ["litellm.json", "wandb: openai/gpt-oss-120b", /^input of USD 15000 per million tokens, which no text model costs/],
    ["litellm.json", "gpt-5", /^resold by another provider.*Include resellers/],
    ["litellm.json", "grok-2-latest", "fine-tuned, free, or a moving alias"],
    ["litellm.json", "together-ai-4.1b-8b", "a class of sizes, not a model"],
    ["litellm.json", "anthropic/claude-4-opus", "resold by another provider"],
    ["genai-prices.json", "openai/gpt-4o-audio-preview", "speech, images or video"],
    ["genai-prices.json", "anthropic/claude-two-tiers", "tiers above 100,000 and 200,000 tokens; the table has columns for one"],
    ["openrouter.json", "openrouter/google/gemini-3-pro-image", "speech, images or video"],
    ["openrouter.json", "openrouter/auto-beta", /^input of USD -1000000 per million/],
    ["openrouter.json", "anthropic/claude-opus-5", /^resold by another provider/],
    ["llm-prices.json", "openai/gpt-5.4-272k", "the long-context tier of another row"],
    ["llm-prices.json", "text-davinci-003", "withdrawn GPT-3"],
  ])("%s: %s", (file, id, reason) => {
    const found = compared(listText(file)).refusals.filter((refusal) => refusal.id.endsWith(id));
    expect(found.map((refusal) => refusal.reason)).toContainEqual(typeof reason === "string" ? reason : expect.stringMatching(reason));
  });

  const model = (cost: unknown) => JSON.stringify({ openai: { id: "openai", models: { "gpt-9": { id: "gpt-9", cost } } } });
  test.each<[string, unknown, RegExp]>([
    ["zero", { input: 0, output: 0 }, /free or without a price/],
    ["negative", { input: -1, output: 2 }, /^input of USD -1 per million/],
    ["in the wrong unit", { input: 125_000, output: 1e6 }, /^input of USD 125000 per million tokens, which no text model costs: prices from 0.001 to 1,000 are taken/],
    ["per token", { input: 0.00000125, output: 0.00001 }, /^input of USD 0.00000125|^input of USD 1.25e-6/],
    ["per thousand tokens", { input: 0.0015, output: 0.01 }, /^input is 0.0015, which looks like a price per thousand tokens/],
    ["prose", { input: "ask sales", output: 10 }, /^input is the text "ask sales"; it must be a finite number/],
    ["a number as text", { input: "1.25", output: 10 }, /^input is the text "1.25"/],
    ["a list", { input: [1], output: 10 }, /^input is a list/],
    ["TRUE", { input: true, output: 10 }, /^input is true/],
    ["missing", { output: 10 }, /^no price for input or output/],
    ["no object", 5, /^no price for input or output/],
  ])("a price that is %s", (_, cost, reason) => {
    const { changes, refusals } = compared(model(cost));
    expect(changes).toEqual([]);
    expect(refusals).toEqual([{ id: expect.stringContaining("gpt-9"), reason: expect.stringMatching(reason) }]);
  });

  test("1e999, which JSON reads as infinity", () => {
    expect(compared(model({ input: 1, output: 10 }).replace("10}", "1e999}")).refusals[0]?.reason).toBe("output is Infinity; it must be a finite number");
  });

  test("an API that is listed twice counts once where the prices agree, and not at all where they differ", () => {
    const agreeing = compared(listText("litellm.json"));
    expect(agreeing.refusals).toContainEqual({ id: expect.stringMatching(/glm-4p7/), reason: expect.stringMatching(/^the same API and price as fireworks\/\S*glm-4p7/) });
    const twice = "API,Input (USD/1M tokens),Output (USD/1M tokens),Provider\nGPT-5,2,10,OpenAI\nGPT 5,3,10,OpenAI\n";
    expect(compared(twice)).toMatchObject({ changes: [], refusals: [{ reason: "two prices from the same day" }] });
    const { changes, refusals } = compared(JSON.stringify({ "gpt-5": liteLlm(2), "openai/GPT-5": liteLlm(3) }));
    expect(changes).toEqual([]);
    expect(refusals[0]?.reason).toBe("the list has 2 prices for it, which differ: 3 in, 10 out; 2 in, 10 out");
  });
});

const liteLlm = (input: number) => ({ litellm_provider: "openai", mode: "chat", input_cost_per_token: input / 1e6, output_cost_per_token: 1e-5 });

describe("what a list changes", () => {
  test("a changed price, with the old one", () => {
    const change = changeOf(compared(listText("llm-prices.json")), "grok-3") ?? changeOf(compared(listText("llm-prices.json")), "Grok 3");
    expect(change).toMatchObject({ kind: "changed", before: { input: 3, output: 15 }, after: { input: 4, output: 15, from: "2026-11-20" }, proposed: true });
  });

  test.each([
    ["an input price within one percent", { input_cost_per_token: 1.262e-6 }, undefined],
    ["an input price beyond one percent", { input_cost_per_token: 1.27e-6 }, { input: 1.27, output: 10 }],
    ["the price of cached input alone", { cache_read_input_token_cost: 2e-7 }, { cachedInput: 0.2 }],
    ["a price of the provider in other letters", { litellm_provider: "OpenAI", input_cost_per_token: 2e-6 }, { input: 2 }],
  ])("%s", (_, figures, after) => {
    const change = changeOf(compared(JSON.stringify({ "gpt-5": { ...liteLlm(1.25), ...figures } })), "GPT-5");
    if (after === undefined) expect(change).toBeUndefined();
    else expect(change).toMatchObject({ kind: "changed", after });
  });

  test("a price to come that is the one in force already adds nothing; one that is another does", () => {
    const toCome = (input: number) => compared(`API,Input (USD/1M tokens),Output (USD/1M tokens),Provider,Effective from\nGPT-5,${input},10,OpenAI,2027-01-01\n`);
    expect(toCome(1.25)).toMatchObject({ changes: [], unchanged: 1, refusals: [] });
    expect(toCome(2).changes).toMatchObject([{ name: "GPT-5", rows: [{ effectiveFrom: "2027-01-01", inputPerMTok: 2 }] }]);
  });

  test("the same price, said with fewer columns, is no change", () => {
    const { changes, unchanged } = compared(listText("genai-prices.json"));
    expect(changes).toEqual([]);
    expect(unchanged).toBe(3);
  });

  test("a dated price stands beside the ones before it", () => {
    expect(changeOf(compared(listText("llm-prices-history.json")), "o3")?.rows).toEqual([expect.objectContaining({ name: "o3", effectiveFrom: "2026-10-01", inputPerMTok: 1, outputPerMTok: 4, cachedInputPerMTok: 0.25, source: "a list", checked: "2026-11-20" })]);
  });

  test("what a person lists is the person's affair: names, sources and notes stay", () => {
    const found = compared(listText("own.csv"));
    expect(changeOf(found, "GPT-5")?.rows[0]).toMatchObject({ effectiveFrom: "2026-12-01", inputPerMTok: 1.1, source: "Contract 7", note: expect.stringMatching(/^Contract 7, from December\. Not in the list: cached input/) });
    expect(changeOf(found, "Team price")).toMatchObject({ kind: "added", proposed: true, rows: [{ retired: true, contextTokens: 128_000 }, { effectiveFrom: "2027-01-01" }] });
    expect(changeOf(found, "In-house gateway")?.after.output).toBe(1000);
  });

  test("resellers come when asked for, under their own names, and are not ticked", () => {
    const change = changeOf(compared(listText("openrouter.json"), { resellers: true }), "openrouter/claude-opus-5") ?? changeOf(compared(listText("openrouter.json"), { resellers: true }), "OpenRouter/claude-opus-5");
    expect(change).toMatchObject({ kind: "added", proposed: false, provider: "OpenRouter", after: { input: 5, output: 25, cachedInput: 0.5, cacheWrite: 6.25 } });
  });

  test("the dated version of an API at the same price is not ticked", () => {
    expect(changeOf(compared(listText("litellm.json")), "gpt-5-2025-08-07")?.proposed).toBe(false);
  });

  test("the table in the workbook is what counts, with its names, dates of either kind and rows that cannot be read", () => {
    const standing = [{ name: "Our GPT", maker: "OpenAI", id: "gpt-5", inputPerMTok: 9, outputPerMTok: 9 }, { name: "Our GPT", maker: "OpenAI", id: "gpt-5", inputPerMTok: 1, outputPerMTok: 10, effectiveFrom: 46_000 as unknown as string }, { name: "No price" }];
    const change = changeOf(compared(listText("models-dev.json"), { standing }), "Our GPT");
    expect(change).toMatchObject({ kind: "changed", before: { from: "2025-12-09", input: 1 }, rows: [{ name: "Our GPT", effectiveFrom: "2026-11-20", inputPerMTok: 1.25 }] });
  });

  test("a day that has another price already is refused, since nothing is overwritten", () => {
    const standing = [{ name: "GPT-5", maker: "OpenAI", id: "gpt-5", inputPerMTok: 2, outputPerMTok: 10, effectiveFrom: "2026-11-20" }];
    const found = compared(listText("models-dev.json"), { standing });
    expect(changeOf(found, "GPT-5")).toBeUndefined();
    expect(reasonOf(found, "openai/gpt-5")).toMatch(/^the table has another price from 2026-11-20 already \(2 in, 10 out\); choose a later day/);
  });

  test("both feeds together say whether they agree", () => {
    const found = compared([listText("genai-prices.json"), listText("models-dev.json")], { standing: [] });
    expect(changeOf(found, "GPT-5")?.rows[0]).toMatchObject({ secondSource: "Agrees", source: "genai-prices, data of 2026-11-20", effectiveFrom: "2026-11-20" });
    expect(found.refusals.some(({ id }) => /azure/i.test(id))).toBe(true);
  });

  test("both feeds together leave out what each does, and what the two disagree on, by name", () => {
    // The first feed's own, whose two tiers the table has no columns for; one of the feeds as compared; one of the second alone.
    expect(reasonOf(compared([listText("genai-prices.json"), listText("models-dev.json")]), "anthropic/claude-two-tiers")).toMatch(/^tiers above/);
    const feed = (input: number) => JSON.stringify({ openai: { id: "openai", models: { "gpt-9": { id: "gpt-9", cost: { input, output: 10 } } } } });
    const found = compared([feed(2e6), feed(2e6)], { standing: [] });
    expect(found.changes).toEqual([]);
    expect(found.refusals).toHaveLength(1);
  });

  test("both feeds together name what either says of a model beside its prices", () => {
    const feed = (provider: string, name: string, cost: object, more: object = {}) => JSON.stringify({ openai: { id: provider, models: { "gpt-9": { id: "gpt-9", name, cost, ...more } } } });
    const plain = { input: 1, output: 10 };
    const rowOf = (first: string, second: string) => changeOf(compared([first, second], { standing: [] }), "GPT-9")?.rows[0];
    expect(rowOf(feed("openai", "GPT-9", plain), feed("openai", "GPT-9", plain))).not.toHaveProperty("note");
    expect(rowOf(feed("openai", "GPT-9", plain), feed("openai", "GPT-9", { ...plain, reasoning: 12 }))?.note).toBe("Not in these figures: reasoning tokens at USD 12 per million");
    expect(compared([feed("openai", "GPT-9", plain), feed("openai", "GPT-9", { ...plain, reasoning: 12 })], { standing: [] }).changes[0]?.doubts).toEqual(["not in the row: reasoning tokens at USD 12 per million"]);
    expect(compared([feed("openai", "GPT-9", plain), feed("openai", "GPT-9", plain)], { standing: [] }).changes[0]?.doubts).toEqual([]);
    expect(rowOf(feed("openai", "GPT-9", plain, { status: "deprecated" }), feed("openai", "GPT-9", plain))).toMatchObject({ retired: true });
  });

  test("LiteLLM's model of the name of its seller keeps it", () => {
    const text = JSON.stringify({ acme: { litellm_provider: "acme", mode: "chat", input_cost_per_token: 1e-6, output_cost_per_token: 2e-6 } });
    expect(readList(text).listings.map(({ model }) => model.id)).toEqual(["acme"]);
  });

  test("an import of what was imported adds nothing", () => {
    const text = listText("litellm.json");
    const rows = compared(text, { standing: [] }).changes.flatMap((change) => change.rows);
    expect(rows.length).toBeGreaterThan(5);
    expect(compared(text, { standing: rows, day: "2026-12-24" }).changes).toEqual([]);
  });
});
