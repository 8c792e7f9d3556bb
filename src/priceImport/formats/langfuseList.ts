import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { reasoningWords } from "../../catalog/feeds/furtherCharges";
import { type JsonObject, isObject, own, ownFigure, ownObject, ownText } from "../../catalog/feeds/jsonValue";
import { oneThreshold } from "../../catalog/feeds/tiers";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Listing, PriceFormat } from "../listing";
import { type Seller, sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { perMillion } from "./perToken";
import { unreadPrices } from "./unread";

/** default-model-prices.json of Langfuse: models with a pattern of the names they go by, prices in USD per token, in tiers with conditions. */
export const LANGFUSE: PriceFormat = {
  name: "Langfuse",
  entries(content) {
    const models: unknown = isObject(content) ? own(content, "data") : content;
    if (!Array.isArray(models) || !models.some((model) => isObject(model) && Object.hasOwn(model, "modelName") && Object.hasOwn(model, "matchPattern"))) return undefined;
    return { entries: models.map((model: unknown) => ({ id: (isObject(model) && ownText(model, "modelName")) || "?", read: () => listing(model) })) };
  },
};

/** The kinds of tokens by the several names the list gives each; where it gives more than one, they must agree. */
const NAMES = {
  input: ["input", "input_tokens", "prompt_tokens"],
  output: ["output", "output_tokens", "completion_tokens"],
  cachedInput: ["input_cached_tokens", "input_cache_read", "cache_read_input_tokens", "cached_tokens"],
  cacheWrite: ["input_cache_creation", "cache_creation_input_tokens", "input_cache_creation_5m", "input_cache_write"],
  reasoning: ["output_reasoning_tokens", "output_reasoning"],
} as const;

function listing(model: unknown): Listing {
  const id = isObject(model) ? ownText(model, "modelName") : undefined;
  if (!isObject(model) || id === undefined) throw new UnsoundListingError("the model has no name");
  const unit = ownText(model, "unit") ?? "TOKENS";
  if (unit !== "TOKENS") throw new UnsoundListingError(`priced by ${unit.slice(0, 40).toLowerCase()}, not by the token`);
  refuseOtherCurrency(model);
  const [base, long] = tiersOf(model);
  const leftOut = base.reasoning === undefined || base.reasoning === 0 || base.reasoning === base.output ? [] : [reasoningWords(base.reasoning)];
  return {
    seller: sellerIn(model),
    model: { id, prices: [price(base, long)], ...(leftOut.length > 0 && { leftOut }) },
    unread: unreadPrices(base.prices, (key) => !Object.values(NAMES).some((names) => names.some((name) => name === key))),
  };
}

/** Who sells the model: the path that its pattern allows in front of the name, or whose tokens it counts. */
function sellerIn(model: JsonObject): Seller {
  const [, path] = /^(?:\(\?i\))?\^\(([a-z0-9._-]+)\\?\/\)\?/i.exec(ownText(model, "matchPattern") ?? "") ?? [];
  const key = path ?? { openai: "openai", claude: "anthropic" }[ownText(model, "tokenizerId") ?? ""];
  return key === undefined ? sellerOf("langfuse", "Langfuse") : sellerOf(key);
}

interface Tier {
  readonly prices: JsonObject;
  readonly input?: number | undefined;
  readonly output?: number | undefined;
  readonly cachedInput?: number | undefined;
  readonly cacheWrite?: number | undefined;
  readonly reasoning?: number | undefined;
  /** Above how many input tokens it holds. */
  readonly above?: number;
}

function tiersOf(model: JsonObject): [Tier, Tier | undefined] {
  const listed = own(model, "pricingTiers");
  const tiers = Array.isArray(listed) ? listed.filter(isObject) : [{ isDefault: true, prices: legacyPrices(model) }];
  const base = tiers.find((tier) => own(tier, "isDefault") === true);
  if (!base) throw new UnsoundListingError("no price for input or output tokens");
  const further = tiers.filter((tier) => tier !== base).map((tier) => ({ ...figures(ownObject(tier, "prices")), above: threshold(own(tier, "conditions")) }));
  oneThreshold(further.map(({ above }) => above));
  return [figures(ownObject(base, "prices")), further[0]];
}

/** Older files, and what the API gives, have the prices beside the name. */
function legacyPrices(model: JsonObject): JsonObject {
  const prices = own(model, "prices");
  if (!isObject(prices)) return { input: own(model, "inputPrice"), output: own(model, "outputPrice") };
  return Object.fromEntries(Object.entries(prices).map(([key, price]) => [key, isObject(price) ? own(price, "price") : price]));
}

/** The number of input tokens above which a tier holds; any other condition is more than the table knows. */
function threshold(conditions: unknown): number {
  const [only, ...others]: unknown[] = Array.isArray(conditions) ? conditions : [];
  if (!isObject(only) || others.length > 0 || !/input|prompt/i.test(ownText(only, "usageDetailPattern") ?? "")) throw new UnsoundListingError("a price tier on a condition other than the number of input tokens");
  const [operator, value] = [ownText(only, "operator"), ownFigure(only, "value") ?? NaN];
  if (operator === "gt") return value;
  if (operator === "gte") return value - 1;
  throw new UnsoundListingError("a price tier on a condition other than more than some number of input tokens");
}

function figures(prices: JsonObject): Tier {
  const read = Object.entries(NAMES).map(([field, names]): [string, number | undefined] => {
    const stated = new Set(names.flatMap((name) => perMillion(prices, name, true) ?? []));
    if (stated.size > 1) throw new UnsoundListingError(`${names.filter((name) => Object.hasOwn(prices, name)).join(" and ")} differ: ${[...stated].join(", ")}`);
    return [field, [...stated][0]];
  });
  return { prices, ...Object.fromEntries(read) };
}

function price(base: Tier, long: Tier | undefined): FeedPrice {
  return withoutGaps({
    input: base.input, output: base.output, cachedInput: base.cachedInput, cacheWrite: base.cacheWrite,
    above: long?.above, longInput: long?.input, longOutput: long?.output, longCachedInput: long?.cachedInput, longCacheWrite: long?.cacheWrite,
  });
}
