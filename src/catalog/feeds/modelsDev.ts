import { type FeedModel, type FeedPrice, withoutGaps } from "./feedPrice";
import { type JsonObject, isObject, own, ownCount, ownFigure, ownObject, ownText } from "./jsonValue";
import { reasoningWords } from "./furtherCharges";
import { oneThreshold } from "./tiers";
import { UnsoundListingError } from "./unsoundListing";

/** Where models.dev puts the tier that it gives no size. */
const TIER = 200_000;

/** Why a model of models.dev is passed over, or undefined. */
export function modelsDevUnfit(model: JsonObject): string | undefined {
  const cost = own(model, "cost");
  if (!isObject(cost)) return "no price for input or output tokens";
  const outputs = own(ownObject(model, "modalities"), "output");
  const otherOutput = Array.isArray(outputs) && outputs.some((output) => output !== "text");
  return own(cost, "output_audio") !== undefined || otherOutput ? "speech, images or video" : undefined;
}

/** A model as models.dev writes it, in its api.json and in the package made of it alike. */
export function modelsDevModel(model: JsonObject): FeedModel {
  const [id, name, contextTokens] = [ownText(model, "id"), ownText(model, "name"), ownCount(ownObject(model, "limit"), "context")];
  if (id === undefined) throw new UnsoundListingError("the model has no id");
  const retired = ownText(model, "status") === "deprecated";
  const leftOut = dearerReasoning(ownObject(model, "cost"));
  return {
    id, prices: [feedPrice(ownObject(model, "cost"))], ...(leftOut.length > 0 && { leftOut }), ...(name && { name }), ...(contextTokens && { contextTokens }), ...(retired && { retired: true }),
  };
}

/** Reasoning tokens at a price of their own. */
function dearerReasoning(cost: JsonObject): string[] {
  const [reasoning, output] = [ownFigure(cost, "reasoning"), ownFigure(cost, "output")];
  return reasoning === undefined || reasoning === 0 || reasoning === output ? [] : [reasoningWords(reasoning)];
}

function feedPrice(cost: JsonObject): FeedPrice {
  const { input, output, cachedInput, cacheWrite } = figures(cost);
  const tier = tierOf(cost);
  const long = tier && figures(tier.prices);
  const differs = long && (long.input !== input || long.output !== output);
  return withoutGaps({
    input, output, cachedInput, cacheWrite,
    ...(differs && { above: tier?.above, longInput: long.input, longOutput: long.output, longCachedInput: long.cachedInput, longCacheWrite: long.cacheWrite }),
  });
}

/** The long-context tier: with its size in newer files, above 200,000 tokens in older ones. */
function tierOf(cost: JsonObject): { above: number; prices: JsonObject } | undefined {
  const tiers = own(cost, "tiers");
  const sized = Array.isArray(tiers) ? tiers.filter(isObject).map((prices) => ({ prices, above: ownFigure(ownObject(prices, "tier"), "size") ?? NaN })) : [];
  const above = oneThreshold(sized.map((tier) => tier.above));
  if (sized[0] && above !== undefined) return { above, prices: sized[0].prices };
  const long = own(cost, "context_over_200k");
  return isObject(long) ? { above: TIER, prices: long } : undefined;
}

function figures(cost: JsonObject) {
  return {
    input: ownFigure(cost, "input"),
    output: ownFigure(cost, "output"),
    cachedInput: ownFigure(cost, "cache_read"),
    cacheWrite: ownFigure(cost, "cache_write"),
  };
}
