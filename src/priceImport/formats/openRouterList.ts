import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { hoursWords, reasoningWords, requestWords } from "../../catalog/feeds/furtherCharges";
import { type JsonObject, isObject, own, ownCount, ownFigure, ownObject, ownText } from "../../catalog/feeds/jsonValue";
import { oneThreshold } from "../../catalog/feeds/tiers";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { perMillion, perThousand, plainFigure } from "./perToken";
import { dayOf } from "./statedDay";
import { unreadPrices } from "./unread";

/** Whatever it lists, OpenRouter sells it on. */
const SELLER = sellerOf("openrouter", "OpenRouter");

/** /api/v1/models of OpenRouter: a list of models under "data" or alone, prices in USD per token as texts. */
export const OPENROUTER: PriceFormat = {
  name: "OpenRouter",
  entries(content) {
    const models: unknown = isObject(content) ? own(content, "data") : content;
    if (!Array.isArray(models) || !models.some((model) => isObject(model) && isObject(own(model, "pricing")))) return undefined;
    return { entries: models.map((model: unknown) => ({ id: `openrouter/${(isObject(model) && ownText(model, "id")) || "?"}`, read: () => listing(model) })) };
  },
};

const READ = ["prompt", "completion", "input_cache_read", "input_cache_write", "overrides", "request", "internal_reasoning", "currency"];

function listing(model: unknown): Listing {
  const id = isObject(model) ? ownText(model, "id") : undefined;
  if (!isObject(model) || id === undefined) throw new UnsoundListingError("the model has no id");
  const outputs = own(ownObject(model, "architecture"), "output_modalities");
  if (Array.isArray(outputs) && outputs.some((output) => output !== "text")) throw new UnsoundListingError("speech, images or video");
  if (id.startsWith("~") || Object.hasOwn(model, "alias_target")) throw new UnsoundListingError("fine-tuned, free, or a moving alias");
  const pricing = ownObject(model, "pricing");
  refuseOtherCurrency(model, pricing);
  const contextTokens = ownCount(model, "context_length");
  const [note, leftOut, ends] = [hoursNote(pricing), furtherCharges(pricing), dayOf(ownText(model, "expiration_date") ?? "")];
  return {
    seller: SELLER,
    model: { id, prices: [price(pricing)], ...(contextTokens && { contextTokens }), ...(note && { note }), ...(leftOut.length > 0 && { leftOut }), ...(ends && { ends }) },
    unread: unreadPrices(pricing, (key) => !READ.includes(key)),
  };
}

function price(pricing: JsonObject): FeedPrice {
  const base = figures(pricing);
  const tiers = overridesOf(pricing).filter((override) => Object.hasOwn(override, "min_prompt_tokens"));
  const above = oneThreshold(tiers.map((tier) => ownFigure(tier, "min_prompt_tokens") ?? NaN));
  // An override restates only what it changes.
  const long = tiers[0] && restated(base, figures(tiers[0]));
  return withoutGaps({
    ...base, above,
    longInput: long?.input, longOutput: long?.output, longCachedInput: long?.cachedInput, longCacheWrite: long?.cacheWrite,
  });
}

function overridesOf(pricing: JsonObject): readonly JsonObject[] {
  const overrides = own(pricing, "overrides");
  return Array.isArray(overrides) ? overrides.filter(isObject) : [];
}

/** What costs otherwise at some hours of the day; an override on other conditions cannot be told, and the entry is refused. */
function hoursNote(pricing: JsonObject): string | undefined {
  const notes = overridesOf(pricing).flatMap((override) => {
    if (Object.hasOwn(override, "min_prompt_tokens")) return [];
    const [start, end] = [ownText(override, "utc_start"), ownText(override, "utc_end")];
    if (start === undefined || end === undefined) throw new UnsoundListingError("a price override on a condition that is not known here");
    const { input, output } = restated(figures(pricing), figures(override));
    return [hoursWords(`input ${input}, output ${output}`, `${start}-${end}`)];
  });
  return notes.length === 0 ? undefined : notes.join(". ");
}

function furtherCharges(pricing: JsonObject): string[] {
  const [reasoning, output, request] = [perMillion(pricing, "internal_reasoning", true), perMillion(pricing, "completion", true), plainFigure(pricing, "request", true)];
  return [
    ...(reasoning === undefined || reasoning === 0 || reasoning === output ? [] : [reasoningWords(reasoning)]),
    ...(request === undefined || Number(request) === 0 ? [] : [requestWords(perThousand(request))]),
  ];
}

function restated(base: Figures, changes: Figures): Figures {
  return {
    input: changes.input ?? base.input, output: changes.output ?? base.output,
    cachedInput: changes.cachedInput ?? base.cachedInput, cacheWrite: changes.cacheWrite ?? base.cacheWrite,
  };
}

type Figures = ReturnType<typeof figures>;

function figures(pricing: JsonObject) {
  return {
    input: perMillion(pricing, "prompt", true),
    output: perMillion(pricing, "completion", true),
    cachedInput: perMillion(pricing, "input_cache_read", true),
    cacheWrite: perMillion(pricing, "input_cache_write", true),
  };
}
