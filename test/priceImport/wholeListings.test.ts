import { describe, expect, it } from "vitest";
import { readList } from "./imported";

/** The one listing of a list: its seller, its model and the prices that no column takes. */
function listing(content: unknown, fileName?: string) {
  const { listings, refusals } = readList(JSON.stringify(content), fileName);
  expect([listings.length, refusals]).toEqual([1, []]);
  const { seller, model, unread } = listings[0]!;
  return { seller: [seller.kind, seller.provider.name], model, unread };
}
const refusal = (content: unknown) => refused(content)?.reason;
const refused = (content: unknown) => readList(JSON.stringify(content)).refusals[0];

describe("an entry of OpenRouter's", () => {
  const pricing = { prompt: "0.000001", completion: "0.000004", input_cache_read: "0.0000001", input_cache_write: "0.00000125" };
  const openRouter = (more: object, prices: object = {}) => ({ data: [{ id: "acme/one", ...more, pricing: { ...pricing, ...prices } }] });
  const base = { input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25 };

  it("is read with all it says", () => {
    const prices = { internal_reasoning: "0.000006", request: "0.005", web_search: "0.01", image: "0", overrides: [{ min_prompt_tokens: 200_000, prompt: "0.000002", input_cache_read: "0.0000002" }, { utc_start: "16:30", utc_end: "00:30", prompt: "0.0000005" }] };
    expect(listing(openRouter({ context_length: 8000, expiration_date: "2027-01-31", architecture: { output_modalities: ["text"] } }, prices))).toEqual({
      seller: ["reseller", "OpenRouter"],
      model: {
        id: "acme/one", contextTokens: 8000, ends: "2027-01-31",
        note: "Price by time of day: input 0.5, output 4 from 16:30-00:30 UTC; the figures here hold the rest of the day",
        leftOut: ["reasoning tokens at USD 6 per million", "a fee of USD 5 per 1,000 requests"],
        prices: [{ ...base, above: 200_000, longInput: 2, longOutput: 4, longCachedInput: 0.2, longCacheWrite: 1.25 }],
      },
      unread: ["web_search"],
    });
  });

  it("has nothing more than it says", () => {
    expect(listing(openRouter({})).model).toEqual({ id: "acme/one", prices: [base] });
    // Reasoning at the price of output, or at none, is no further charge; nor is a fee of 0.
    expect(listing(openRouter({}, { internal_reasoning: "0.000004", request: "0" })).model).toEqual({ id: "acme/one", prices: [base] });
    expect(listing(openRouter({}, { internal_reasoning: "0" })).model).toEqual({ id: "acme/one", prices: [base] });
  });

  it("is refused where it is no price of a text model", () => {
    expect(refusal({ data: [{ id: "", pricing }] })).toBe("the model has no id");
    expect(refusal(openRouter({ architecture: { output_modalities: ["text", "image"] } }))).toBe("speech, images or video");
    expect(refusal(openRouter({ alias_target: null }))).toBe("fine-tuned, free, or a moving alias");
    expect(refusal({ data: [{ id: "~acme/one", pricing }] })).toBe("fine-tuned, free, or a moving alias");
    expect(refusal(openRouter({}, { overrides: [{ utc_start: "16:30" }] }))).toBe("a price override on a condition that is not known here");
  });
});

describe("an entry of LiteLLM's", () => {
  const costs = { input_cost_per_token: 1e-6, output_cost_per_token: 4e-6 };
  const liteLlm = (id: string, more: object) => ({ [id]: { litellm_provider: "acme_cloud", mode: "chat", ...costs, ...more } });

  it("is read with all it says, its seller's name taken off its id", () => {
    const more = {
      max_input_tokens: 8000, deprecation_date: "2027-01-31", cache_read_input_token_cost: 1e-7, cache_creation_input_token_cost: 1.25e-6,
      input_cost_per_token_above_200k_tokens: 2e-6, output_cost_per_token_above_200k_tokens: 6e-6,
      output_cost_per_reasoning_token: 5e-6, input_cost_per_request: 0.005, input_cost_per_audio_token: 1e-5, output_cost_per_image: 0,
    };
    expect(listing(liteLlm("acme-cloud/models/one", more))).toEqual({
      seller: ["reseller", "acme_cloud"],
      model: {
        id: "models/one", contextTokens: 8000, ends: "2027-01-31", leftOut: ["reasoning tokens at USD 5 per million", "a fee of USD 5 per 1,000 requests"],
        // Of cached tokens LiteLLM has one price for both tiers.
        prices: [{ input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25, above: 200_000, longInput: 2, longOutput: 6, longCachedInput: 0.1, longCacheWrite: 1.25 }],
      },
      unread: ["input_cost_per_audio_token"],
    });
  });

  it("has nothing more than it says, and keeps an id that starts with another name", () => {
    expect(listing(liteLlm("other/one", {})).model).toEqual({ id: "other/one", prices: [{ input: 1, output: 4 }] });
    expect(listing(liteLlm("one", { input_cost_per_token_cache_hit: 2e-7, mode: "responses" })).model).toEqual({ id: "one", prices: [{ input: 1, output: 4, cachedInput: 0.2 }] });
    expect(listing(liteLlm("one", { cache_read_input_token_cost: 1e-7, input_cost_per_token_cache_hit: 2e-7, mode: "completion" })).model.prices).toEqual([{ input: 1, output: 4, cachedInput: 0.1 }]);
  });

  it("has one tier where the price above so many tokens is of another product", () => {
    const more = { input_cost_per_token_above_272k_tokens_priority: 4e-6, batch_output_cost_per_token_above_200k_tokens: 2e-6 };
    expect(listing(liteLlm("one", more))).toMatchObject({ model: { id: "one", prices: [{ input: 1, output: 4 }] }, unread: Object.keys(more) });
    expect(listing(liteLlm("one", more)).model.prices[0]).not.toHaveProperty("above");
  });

  it("has ranges of tokens as two tiers, and is refused where they are no two", () => {
    const ranged = (...ranges: (readonly [number, number, number])[]) => liteLlm("one", { tiered_pricing: ranges.map(([from, to, input]) => ({ range: [from, to], input_cost_per_token: input * 1e-6, output_cost_per_token: 4e-6, cache_read_input_token_cost: input * 1e-7 })) });
    expect(listing(ranged([0, 32_000, 1], [32_000, 1e6, 2])).model.prices).toEqual([{ input: 1, output: 4, cachedInput: 0.1, above: 32_000, longInput: 2, longOutput: 4, longCachedInput: 0.2 }]);
    expect(refusal(ranged([1, 32_000, 1], [32_000, 1e6, 2]))).toBe("tiered_pricing without the range of tokens of each tier, from 0");
    expect(refusal(liteLlm("one", { tiered_pricing: [5] }))).toBe("tiered_pricing without the range of tokens of each tier, from 0");
    expect(refusal(ranged([0, 32_000, 1], [33_000, 1e6, 2]))).toBe("tiered_pricing whose ranges leave a gap or overlap");
    expect(refusal(ranged([0, 10, 1], [10, 20, 2], [20, 30, 3]))).toBe("tiers above 10 and 20 tokens; the table has columns for one");
  });

  it("is refused where nobody sells it, or it makes no text", () => {
    expect(refusal({ ...liteLlm("one", {}), two: { mode: "chat", ...costs } })).toBe("no provider");
    expect(refusal(liteLlm("one", { mode: undefined }))).toBe("not a text model (mode: none given)");
    expect(refusal(liteLlm("one", { mode: "x".repeat(60) }))).toBe(`not a text model (mode: ${"x".repeat(40)})`);
  });
});

describe("an entry of Langfuse's", () => {
  const langfuse = (more: object) => [{ modelName: "acme-1", matchPattern: "(?i)^(acme/)?(acme-1)$", ...more }];
  const tier = (prices: object, more: object = { isDefault: true }) => ({ prices, ...more });
  const condition = (operator: string, value: unknown, usageDetailPattern = "(input|prompt)") => ({ isDefault: false, conditions: [{ usageDetailPattern, operator, value }] });
  const base = { input: 1e-6, output: "0.000004" };

  it("is read with all it says, its seller by its pattern", () => {
    const tiers = [tier({ ...base, input_cached_tokens: 1e-7, input_cache_creation: 1.25e-6, output_reasoning: 6e-6, input_audio: 1e-5 }), tier({ input: 2e-6, output: 8e-6, cached_tokens: 2e-7, input_cache_write: 2.5e-6 }, condition("gt", 200_000))];
    expect(listing(langfuse({ pricingTiers: tiers }))).toEqual({
      seller: ["reseller", "acme"],
      model: { id: "acme-1", leftOut: ["reasoning tokens at USD 6 per million"], prices: [{ input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25, above: 200_000, longInput: 2, longOutput: 8, longCachedInput: 0.2, longCacheWrite: 2.5 }] },
      unread: ["input_audio"],
    });
    expect(listing(langfuse({ pricingTiers: [tier(base), tier({ input: 2e-6 }, condition("gte", 200_000))] })).model.prices[0]).toMatchObject({ above: 199_999, longInput: 2 });
    expect(listing(langfuse({ pricingTiers: [tier({ ...base, output_reasoning_tokens: 4e-6 })] })).model).toEqual({ id: "acme-1", prices: [{ input: 1, output: 4 }] });
    expect(listing(langfuse({ pricingTiers: [tier({ ...base, output_reasoning_tokens: 0 })] })).model).not.toHaveProperty("leftOut");
  });

  it.each([
    ["input", "input_tokens prompt_tokens"], ["output", "output_tokens completion_tokens"],
    ["cachedInput", "input_cached_tokens input_cache_read cache_read_input_tokens cached_tokens"], ["cacheWrite", "input_cache_creation cache_creation_input_tokens input_cache_creation_5m input_cache_write"],
  ])("%s goes by other names: %s", (field, names) => {
    for (const name of names.split(" ")) {
      const prices = { ...(field !== "input" && { input: 1e-6 }), ...(field !== "output" && { output: 4e-6 }), [name]: 3e-6 };
      const { model, unread } = listing(langfuse({ pricingTiers: [tier(prices)] }));
      expect([name, (model.prices[0] as unknown as Record<string, number>)[field], unread]).toEqual([name, 3, []]);
    }
  });

  it("has its prices beside its name in older files", () => {
    expect(listing(langfuse({ inputPrice: 1e-6, outputPrice: 4e-6 })).model.prices).toEqual([{ input: 1, output: 4 }]);
    expect(listing(langfuse({ prices: { input: { price: 1e-6 }, output: 4e-6 } })).model.prices).toEqual([{ input: 1, output: 4 }]);
  });

  it("is sold by whom its pattern or its tokens name, else by nobody known", () => {
    const seller = (more: object) => listing(langfuse({ inputPrice: 1e-6, outputPrice: 4e-6, ...more })).seller;
    expect(seller({ matchPattern: "^acme-1$", tokenizerId: "openai" })).toEqual(["catalog", "OpenAI"]);
    expect(seller({ matchPattern: "^acme-1$", tokenizerId: "claude" })).toEqual(["catalog", "Anthropic"]);
    expect(seller({ matchPattern: "^acme-1$" })).toEqual(["reseller", "Langfuse"]);
  });

  it("is refused where its prices cannot be told", () => {
    const ofTiers = (...pricingTiers: object[]) => refusal(langfuse({ pricingTiers }));
    expect(refusal([...langfuse({}).map(() => ({ modelName: "", matchPattern: "" }))])).toBe("the model has no name");
    expect(refusal(langfuse({ unit: "SECONDS" }))).toBe("priced by seconds, not by the token");
    expect(ofTiers(tier(base, {}))).toBe("no price for input or output tokens");
    expect(ofTiers(tier({ ...base, prompt_tokens: 3e-6 }))).toBe("input and prompt_tokens differ: 1, 3");
    expect(ofTiers(tier(base), tier(base, condition("lt", 5)))).toBe("a price tier on a condition other than more than some number of input tokens");
    expect(ofTiers(tier(base), tier(base, condition("gt", 5, "output")))).toBe("a price tier on a condition other than the number of input tokens");
    expect(ofTiers(tier(base), tier(base, { conditions: [...condition("gt", 5).conditions, ...condition("gt", 6).conditions] }))).toBe("a price tier on a condition other than the number of input tokens");
    expect(ofTiers(tier(base), tier(base, condition("gt", 5)), tier(base, condition("gt", 6)))).toBe("tiers above 5 and 6 tokens; the table has columns for one");
  });
});

describe("an entry of Helicone's", () => {
  const row = { provider: "ACME", model: "one", operator: "equals", input_cost_per_1m: 1, output_cost_per_1m: 4 };

  it("is read with all it says", () => {
    expect(listing([{ ...row, prompt_cache_read_per_1m: 0.1, prompt_cache_write_per_1m: 1.25, per_image: 3, audio_cost: 2, call_price: 0, other: 5 }])).toEqual({
      seller: ["reseller", "ACME"], model: { id: "one", prices: [{ input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25 }] }, unread: ["audio_cost"],
    });
    expect(listing({ data: [{ provider: "openai", model: "gpt-9", input_cost_per_1m: 1, output_cost_per_1m: 4, prompt_audio_per_1m: 9 }] })).toEqual({ seller: ["catalog", "OpenAI"], model: { id: "gpt-9", prices: [{ input: 1, output: 4 }] }, unread: ["prompt_audio_per_1m"] });
  });

  it("is refused where it names no one model", () => {
    expect(refused([{ ...row, operator: "includes" }])).toEqual({ id: "ACME/one", reason: "the price of every model whose name includes this, not of one" });
    expect(refused([{ ...row, operator: "startsWith" }])?.reason).toBe("the price of every model whose name starts with this, not of one");
    expect(refused([row, { ...row, provider: undefined }])).toEqual({ id: "?/one", reason: "no provider or no model" });
    expect(refused([row, { ...row, model: undefined }])).toEqual({ id: "ACME/?", reason: "no provider or no model" });
    expect(refused([row, 5])).toEqual({ id: "?", reason: "no provider or no model" });
  });
});

describe("an entry of Portkey's", () => {
  const cents = (price: number) => ({ price });
  const portkey = (prices: object, currency?: string) => ({ default: { pricing_config: { currency: "USD", pay_as_you_go: {} } }, one: { pricing_config: { ...(currency && { currency }), pay_as_you_go: { request_token: cents(1e-4), response_token: cents(4e-4), ...prices } } } });

  it("is read with all it says, in cents", () => {
    expect(listing(portkey({ cache_read_input_token: cents(1e-5), cache_write_input_token: cents(1.25e-4), image: cents(1), additional_units: { thinking_token: cents(6e-4), web_search: cents(2), free: cents(0) } }), "acme.json")).toEqual({
      seller: ["reseller", "acme"], model: { id: "one", leftOut: ["reasoning tokens at USD 6 per million"], prices: [{ input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25 }] }, unread: ["image", "web_search"],
    });
    expect(listing(portkey({ additional_units: { thinking_token: cents(4e-4) } })).model).toEqual({ id: "one", prices: [{ input: 1, output: 4 }] });
    expect(listing(portkey({ additional_units: { thinking_token: cents(0) } })).model).not.toHaveProperty("leftOut");
    expect(listing(portkey({ cache_read_input_token: null })).seller).toEqual(["reseller", "portkey"]);
  });

  it("is refused in another currency, its own or the file's, and where a price is no object", () => {
    expect(refusal(portkey({}, "CNY"))).toBe("the price is in CNY, not in USD: convert it, or import it as CSV with a rate");
    expect(refusal({ ...portkey({}), default: { pricing_config: { currency: "EUR" } } })).toBe("the price is in EUR, not in USD: convert it, or import it as CSV with a rate");
    expect(refusal(portkey({ request_token: 5 }))).toBe("request_token is no object with a price");
  });
});

describe("the rows of llm-prices of one model", () => {
  const row = (input: number, from_date?: string, to_date?: string, more: object = {}) => ({ vendor: "acme", id: "one", name: "Acme One", input, output: 4, from_date, to_date, ...more });
  const rows = (...prices: unknown[]) => ({ prices });
  const timeline = (...prices: unknown[]) => {
    const { prices: held, ends } = listing(rows(...prices)).model;
    return [held.map(({ from, input }) => [from, input]), ends];
  };

  it("are read with all they say, the longer tier's words taken off the name", () => {
    expect(listing(rows(row(1, undefined, undefined, { name: "Acme One ≤ 200k", input_cached: 0.1 })))).toEqual({ seller: ["reseller", "acme"], model: { id: "one", name: "Acme One", prices: [{ input: 1, output: 4, cachedInput: 0.1 }] }, unread: undefined });
    expect(listing(rows(row(1, undefined, undefined, { name: "Acme One <272k tokens" }))).model.name).toBe("Acme One");
    expect(listing(rows(row(1, undefined, undefined, { name: undefined }))).model).toEqual({ id: "one", prices: [{ input: 1, output: 4 }] });
  });

  it("are one price after another, each from its day, the latest begun holding where several do", () => {
    expect(timeline(row(1))).toEqual([[[undefined, 1]], undefined]);
    expect(timeline(row(2, "2026-02-01"), row(1, undefined, "2026-02-01"))).toEqual([[[undefined, 1], ["2026-02-01", 2]], undefined]);
    expect(timeline(row(1), row(2, "2026-02-01", "2026-03-01"))).toEqual([[[undefined, 1], ["2026-02-01", 2], ["2026-03-01", 1]], undefined]);
    expect(timeline(row(1, undefined, "2026-02-01"), row(1, "2026-02-01"))).toEqual([[[undefined, 1]], undefined]);
    expect(timeline(row(1, "2026-01-01", "2026-02-01"))).toEqual([[["2026-01-01", 1]], "2026-02-01"]);
    expect(timeline(row(1), row(1))).toEqual([[[undefined, 1]], undefined]);
  });

  it("are refused where they are no line of prices", () => {
    expect(refusal(rows(row(1), row(2)))).toBe("two prices from the same day");
    expect(refusal(rows(row(1, undefined, "2026-02-01"), row(2, "2026-03-01")))).toBe("no price from 2026-02-01 until 2026-03-01");
    expect(refusal(rows(row(1, "2026-02-01", "2026-02-01")))).toBe("to_date is 2026-02-01, which is not after from_date, 2026-02-01");
    expect(refusal(rows(row(1, "soon")))).toBe('from_date is "soon"; it must be a date such as 2026-08-20');
    expect(refusal(rows(row(1, undefined, "x".repeat(60))))).toBe(`to_date is "${"x".repeat(40)}"; it must be a date such as 2026-08-20`);
    expect(refusal(rows(row(1, undefined, undefined, { name: "Acme One > 200k" })))).toBe("the long-context tier of another row");
    expect(refused(rows({ vendor: "acme", input: 1, output: 4 }))).toEqual({ id: "acme/?", reason: "no vendor or no id" });
    expect(refused(rows(row(1), { id: "one" }))).toEqual({ id: "?/one", reason: "no vendor or no id" });
    expect(refused(rows(row(1), 5))).toEqual({ id: "?", reason: "no vendor or no id" });
  });
});

describe("an entry of a list by providers", () => {
  it("of models.dev is read with all it says", () => {
    const model = { id: "one", name: "One", cost: { input: 1, output: 4, cache_read: 0.1, cache_write: 1.25, reasoning: 6, audio: 9 }, limit: { context: 8000 } };
    expect(listing({ acme: { id: "acme", name: "Acme", models: { one: model } } })).toEqual({
      seller: ["reseller", "Acme"], model: { id: "one", name: "One", contextTokens: 8000, leftOut: ["reasoning tokens at USD 6 per million"], prices: [{ input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25 }] }, unread: ["audio"],
    });
    expect(refused({ acme: { models: { one: 5 } } })).toEqual({ id: "?/one", reason: "not an object" });
    expect(refused({ acme: { id: "acme", models: { one: { id: "one", cost: { input: 1, output: 4, currency: "EUR" } } } } })).toEqual({ id: "acme/one", reason: "the price is in EUR, not in USD: convert it, or import it as CSV with a rate" });
  });

  it("of genai-prices is read with all it says", () => {
    const provider = (model: unknown) => [{ id: "acme", name: "Acme", models: [model] }];
    expect(listing(provider({ id: "one", name: "One", context_window: 8000, prices: { input_mtok: 1, output_mtok: 4, cache_read_mtok: 0.1, cache_write_mtok: 1.25, requests_kcount: 5, input_audio_mtok: 9 } }))).toEqual({
      seller: ["reseller", "Acme"], model: { id: "one", name: "One", contextTokens: 8000, leftOut: ["a fee of USD 5 per 1,000 requests"], prices: [{ input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1.25 }] }, unread: ["input_audio_mtok"],
    });
    expect(refused(provider(5))).toEqual({ id: "acme/?", reason: "not an object" });
    expect(refused([{ models: [{ id: "one", prices: { input_mtok: 1, output_mtok: 4 }, currency: "eur" }] }])).toEqual({ id: "?/one", reason: "the price is in eur, not in USD: convert it, or import it as CSV with a rate" });
  });
});
