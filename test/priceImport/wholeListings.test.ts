import { describe, expect, it } from "vitest";
import { readList } from "./imported";

/** The one listing of a list: its seller, its model and the prices that no column takes. */
function listing(content: unknown) {
  const { listings, refusals } = readList(JSON.stringify(content));
  expect([listings.length, refusals]).toEqual([1, []]);
  const { seller, model, unread } = listings[0]!;
  return { seller: [seller.kind, seller.provider.name], model, unread };
}
const refusal = (content: unknown) => readList(JSON.stringify(content)).refusals[0]?.reason;

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
