import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { reasoningWords, requestWords } from "../../catalog/feeds/furtherCharges";
import { type JsonObject, isObject, own, ownCount, ownFigure, ownText } from "../../catalog/feeds/jsonValue";
import { oneThreshold } from "../../catalog/feeds/tiers";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { perMillion, perThousand } from "./perToken";
import { dayOf, isDayKey, statedDay } from "./statedDay";
import { unreadPrices } from "./unread";

const TEXT_MODES = ["chat", "completion", "responses"];
const TIER = /^(?:input|output)_cost_per_token_above_(\d+)k_tokens$/;

/** model_prices_and_context_window.json of LiteLLM: models by their id, prices in USD per token. */
export const LITELLM: PriceFormat = {
  name: "LiteLLM",
  entries(content) {
    if (!isObject(content) || !Object.values(content).some((model) => isObject(model) && Object.hasOwn(model, "litellm_provider"))) return undefined;
    const date = statedDay(content);
    const models = Object.entries(content).filter(([key, value]) => !(isDayKey(key) && typeof value === "string"));
    return { entries: models.map(([id, model]) => ({ id, read: () => listing(id, model) })), ...(date !== undefined && { date }) };
  },
};

function listing(id: string, model: unknown): Listing {
  const provider = isObject(model) ? ownText(model, "litellm_provider") : undefined;
  if (!isObject(model) || provider === undefined) throw new UnsoundListingError("no provider");
  const mode = ownText(model, "mode") ?? "none given";
  if (!TEXT_MODES.includes(mode)) throw new UnsoundListingError(`not a text model (mode: ${mode.slice(0, 40)})`);
  refuseOtherCurrency(model);
  const seller = sellerOf(provider);
  const contextTokens = ownCount(model, "max_input_tokens");
  const prices = [Array.isArray(own(model, "tiered_pricing")) ? rangedPrice(model) : price(model)];
  const [ends, leftOut] = [dayOf(ownText(model, "deprecation_date") ?? ""), furtherCharges(model)];
  return {
    seller,
    model: { id: withoutProvider(id, provider), prices, ...(contextTokens && { contextTokens }), ...(ends && { ends }), ...(leftOut.length > 0 && { leftOut }) },
    unread: unreadPrices(model, (key) => PRICE_KEY.test(key) && !READ.test(key)),
  };
}

const PRICE_KEY = /cost|price/;
const READ = /^(?:(?:input|output)_cost_per_token|cache_(?:read|creation)_input_token_cost)(?:_above_\d+k_tokens)?$|^tiered_pricing$|^output_cost_per_reasoning_token$|^input_cost_per_request$|^input_cost_per_token_cache_hit$/;

function furtherCharges(model: JsonObject): string[] {
  const tiers = own(model, "tiered_pricing");
  const perReasoning = [model, ...(Array.isArray(tiers) ? tiers.filter(isObject) : [])].flatMap((each) => {
    const [reasoning, output] = [perMillion(each, "output_cost_per_reasoning_token"), perMillion(each, "output_cost_per_token")];
    return reasoning === undefined || reasoning === 0 || reasoning === output ? [] : [reasoningWords(reasoning)];
  });
  const request = ownFigure(model, "input_cost_per_request");
  return [...new Set(perReasoning), ...(request ? [requestWords(perThousand(request))] : [])];
}

/** Ids start with the provider they are sold by, but not those of the first few providers. */
function withoutProvider(id: string, provider: string): string {
  const [first = "", ...rest] = id.split("/");
  return rest.length > 0 && first.replaceAll("-", "_") === provider.replaceAll("-", "_") ? rest.join("/") : id;
}

function price(model: JsonObject): FeedPrice {
  const threshold = oneThreshold(Object.keys(model).flatMap((key) => TIER.exec(key)?.[1] ?? []).map((thousands) => Number(thousands) * 1000));
  const above = (key: string) => (threshold === undefined ? undefined : perMillion(model, `${key}_above_${threshold / 1000}k_tokens`));
  // LiteLLM charges the one price of cached tokens in both tiers where the longer has none of its own.
  const cached = (key: string) => above(key) ?? (threshold === undefined ? undefined : perMillion(model, key));
  const hit = perMillion(model, "cache_read_input_token_cost") ?? perMillion(model, "input_cost_per_token_cache_hit");
  return withoutGaps({
    input: perMillion(model, "input_cost_per_token"),
    output: perMillion(model, "output_cost_per_token"),
    cachedInput: hit,
    cacheWrite: perMillion(model, "cache_creation_input_token_cost"),
    above: threshold,
    longInput: above("input_cost_per_token"),
    longOutput: above("output_cost_per_token"),
    longCachedInput: cached("cache_read_input_token_cost") ?? (threshold === undefined ? undefined : hit),
    longCacheWrite: cached("cache_creation_input_token_cost"),
  });
}

/** Prices by ranges of input tokens, the first from 0: two of them are a base price and a long-context one. */
function rangedPrice(model: JsonObject): FeedPrice {
  const ranges = (own(model, "tiered_pricing") as readonly unknown[]).map((range) => (isObject(range) ? { range, bounds: own(range, "range") } : { range: {}, bounds: undefined }));
  const starts = ranges.map(({ bounds }) => (Array.isArray(bounds) && typeof bounds[0] === "number" ? bounds[0] : NaN));
  if (starts.some(Number.isNaN) || starts[0] !== 0) throw new UnsoundListingError("tiered_pricing without the range of tokens of each tier, from 0");
  if (ranges.some(({ bounds }, i) => i + 1 < ranges.length && (bounds as readonly unknown[])[1] !== starts[i + 1])) throw new UnsoundListingError("tiered_pricing whose ranges leave a gap or overlap");
  const above = oneThreshold(starts.slice(1));
  const [base, long] = ranges.map(({ range }) => ({
    input: perMillion(range, "input_cost_per_token"),
    output: perMillion(range, "output_cost_per_token"),
    cachedInput: perMillion(range, "cache_read_input_token_cost"),
    cacheWrite: perMillion(range, "cache_creation_input_token_cost"),
  }));
  return withoutGaps({ ...base!, above, longInput: long?.input, longOutput: long?.output, longCachedInput: long?.cachedInput, longCacheWrite: long?.cacheWrite });
}
