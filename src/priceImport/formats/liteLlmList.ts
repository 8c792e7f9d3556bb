import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { type JsonObject, isObject, ownCount, ownText } from "../../catalog/feeds/jsonValue";
import { oneThreshold } from "../../catalog/feeds/tiers";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { perMillion } from "./perToken";

const TEXT_MODES = ["chat", "completion", "responses"];
const TIER = /^(?:input|output)_cost_per_token_above_(\d+)k_tokens$/;

/** model_prices_and_context_window.json of LiteLLM: models by their id, prices in USD per token. */
export const LITELLM: PriceFormat = {
  name: "LiteLLM",
  entries(content) {
    if (!isObject(content) || !Object.values(content).some((model) => isObject(model) && Object.hasOwn(model, "litellm_provider"))) return undefined;
    return { entries: Object.entries(content).map(([id, model]) => ({ id, read: () => listing(id, model) })) };
  },
};

function listing(id: string, model: unknown): Listing {
  const provider = isObject(model) ? ownText(model, "litellm_provider") : undefined;
  if (!isObject(model) || provider === undefined) throw new UnsoundListingError("no provider");
  const mode = ownText(model, "mode") ?? "none given";
  if (!TEXT_MODES.includes(mode)) throw new UnsoundListingError(`not a text model (mode: ${mode.slice(0, 40)})`);
  const seller = sellerOf(provider);
  const contextTokens = ownCount(model, "max_input_tokens");
  return { seller, model: { id: withoutProvider(id, provider), prices: [price(model)], ...(contextTokens && { contextTokens }) } };
}

/** Ids start with the provider they are sold by, but not those of the first few providers. */
function withoutProvider(id: string, provider: string): string {
  const [first = "", ...rest] = id.split("/");
  return rest.length > 0 && first.replaceAll("-", "_") === provider.replaceAll("-", "_") ? rest.join("/") : id;
}

function price(model: JsonObject): FeedPrice {
  const thousands = oneThreshold(Object.keys(model).flatMap((key) => TIER.exec(key)?.[1] ?? []).map(Number));
  const above = (key: string) => (thousands === undefined ? undefined : perMillion(model, `${key}_above_${thousands}k_tokens`));
  return withoutGaps({
    input: perMillion(model, "input_cost_per_token"),
    output: perMillion(model, "output_cost_per_token"),
    cachedInput: perMillion(model, "cache_read_input_token_cost"),
    cacheWrite: perMillion(model, "cache_creation_input_token_cost"),
    above: thousands === undefined ? undefined : thousands * 1000,
    longInput: above("input_cost_per_token"),
    longOutput: above("output_cost_per_token"),
    longCachedInput: above("cache_read_input_token_cost"),
    longCacheWrite: above("cache_creation_input_token_cost"),
  });
}
