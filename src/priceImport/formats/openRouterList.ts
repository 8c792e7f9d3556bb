import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { type JsonObject, isObject, own, ownCount, ownFigure, ownObject, ownText } from "../../catalog/feeds/jsonValue";
import { oneThreshold } from "../../catalog/feeds/tiers";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { perMillion } from "./perToken";

/** Whatever it lists, OpenRouter sells it on. */
const SELLER = sellerOf("openrouter", "OpenRouter");

/** /api/v1/models of OpenRouter: a list of models, prices in USD per token as texts. */
export const OPENROUTER: PriceFormat = {
  name: "OpenRouter",
  entries(content) {
    const models = isObject(content) ? own(content, "data") : undefined;
    if (!Array.isArray(models) || !models.some((model) => isObject(model) && isObject(own(model, "pricing")))) return undefined;
    return { entries: models.map((model: unknown) => ({ id: `openrouter/${(isObject(model) && ownText(model, "id")) || "?"}`, read: () => listing(model) })) };
  },
};

function listing(model: unknown): Listing {
  const id = isObject(model) ? ownText(model, "id") : undefined;
  if (!isObject(model) || id === undefined) throw new UnsoundListingError("the model has no id");
  const outputs = own(ownObject(model, "architecture"), "output_modalities");
  if (Array.isArray(outputs) && outputs.some((output) => output !== "text")) throw new UnsoundListingError("speech, images or video");
  if (id.startsWith("~") || Object.hasOwn(model, "alias_target")) throw new UnsoundListingError("fine-tuned, free, or a moving alias");
  const contextTokens = ownCount(model, "context_length");
  return { seller: SELLER, model: { id, prices: [price(ownObject(model, "pricing"))], ...(contextTokens && { contextTokens }) } };
}

function price(pricing: JsonObject): FeedPrice {
  const { input, output, cachedInput, cacheWrite } = figures(pricing);
  const overrides = own(pricing, "overrides");
  const tiers = Array.isArray(overrides) ? overrides.filter(isObject).filter((tier) => Object.hasOwn(tier, "min_prompt_tokens")) : [];
  const above = oneThreshold(tiers.map((tier) => ownFigure(tier, "min_prompt_tokens") ?? NaN));
  const long = tiers[0] && figures(tiers[0]);
  return withoutGaps({
    input, output, cachedInput, cacheWrite, above,
    longInput: long?.input, longOutput: long?.output, longCachedInput: long?.cachedInput, longCacheWrite: long?.cacheWrite,
  });
}

function figures(pricing: JsonObject) {
  return {
    input: perMillion(pricing, "prompt", true),
    output: perMillion(pricing, "completion", true),
    cachedInput: perMillion(pricing, "input_cache_read", true),
    cacheWrite: perMillion(pricing, "input_cache_write", true),
  };
}
