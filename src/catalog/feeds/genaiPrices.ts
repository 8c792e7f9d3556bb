import type { FeedModel, FeedPrice } from "./feedPrice";
import { type JsonObject, isObject, own, ownCount, ownFigure, ownObject, ownText, shown } from "./jsonValue";
import { hoursWords, requestWords } from "./furtherCharges";
import { oneThreshold } from "./tiers";
import { UnsoundListingError } from "./unsoundListing";

/** Prices the feed itself took from a reseller are not the provider's own. */
const SECOND_HAND = /openrouter|open router/i;
const OTHER_OUTPUT = /^(output_(audio|image|video)|audio_hours|input_audio_hours)/;

/** Why a model of genai-prices is passed over, or undefined. */
export function genaiPricesUnfit(model: JsonObject): string | undefined {
  if (SECOND_HAND.test(ownText(model, "price_comments") ?? "")) return "a price copied from a reseller";
  const sold = conditionalPrices(model).flatMap((price) => Object.keys(ownObject(price, "prices")));
  return sold.some((key) => OTHER_OUTPUT.test(key)) ? "speech, images or video" : undefined;
}

/** A model as genai-prices writes it, in its data file and in its package alike. */
export function genaiPricesModel(model: JsonObject): FeedModel {
  const [id, name, contextTokens] = [ownText(model, "id"), ownText(model, "name"), ownCount(model, "context_window")];
  if (id === undefined) throw new UnsoundListingError("the model has no id");
  const retired = own(model, "deprecated") === true || /^Retired on/.test(ownText(model, "price_comments") ?? "");
  const { prices, note } = pricesByDate(conditionalPrices(model));
  const leftOut = requestFees(conditionalPrices(model));
  return {
    id, prices, ...(leftOut.length > 0 && { leftOut }), ...(name && { name }), ...(contextTokens && { contextTokens }), ...(retired && { retired: true }), ...(note && { note }),
  };
}

/** Fees per request, in whichever of the prices they stand. */
function requestFees(conditional: readonly JsonObject[]): string[] {
  const fees = conditional.flatMap((price) => ownFigure(ownObject(price, "prices"), "requests_kcount") || []);
  return [...new Set(fees)].map(requestWords);
}

/** The prices with the conditions under which each holds; one without conditions where there is but one. */
function conditionalPrices(model: JsonObject): readonly JsonObject[] {
  const prices = own(model, "prices");
  if (Array.isArray(prices)) return prices.filter(isObject);
  return isObject(prices) ? [{ prices }] : [];
}

/** The price from each date on. Of a price that changes with the hour, the one in force most of the day counts and the note says the other. */
function pricesByDate(conditional: readonly JsonObject[]): { prices: FeedPrice[]; note?: string } {
  const constraintOf = (price: JsonObject) => ownObject(price, "constraint");
  const isTimed = (price: JsonObject) => ownText(constraintOf(price), "start_time") !== undefined;
  const [dated, windows] = [conditional.filter((price) => !isTimed(price)), conditional.filter(isTimed).map((price) => ({ price, span: daySpan(constraintOf(price)) }))];
  const prices = dated.map((price) => feedPrice(ownObject(price, "prices"), ownText(constraintOf(price), "start_date")));
  const [first, last] = [windows[0], prices.at(-1)];
  if (!first || !last) return { prices };
  const hours = windows.reduce((sum, { span }) => sum + span.hours, 0);
  const times = windows.map(({ span }) => span.words).join(" and ");
  const inWindow = feedPrice(ownObject(first.price, "prices"), last.from);
  if (hours <= 12) return { prices, note: hoursWords(inWords(inWindow), times) };
  return { prices: [...prices.slice(0, -1), inWindow], note: `Price by time of day: the figures here hold from ${times} UTC; ${inWords(last)} otherwise` };
}

const MINUTES_PER_DAY = 1440;

function daySpan(constraint: JsonObject): { hours: number; words: string } {
  const [start, end] = [ownText(constraint, "start_time") ?? "", ownText(constraint, "end_time") ?? ""];
  return { hours: ((minutes(end) - minutes(start) + MINUTES_PER_DAY) % MINUTES_PER_DAY) / 60, words: `${start.slice(0, 5)}-${end.slice(0, 5)}` };
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

function inWords({ input, output, cachedInput }: FeedPrice): string {
  return `input ${input}, output ${output}${cachedInput === undefined ? "" : `, cached input ${cachedInput}`}`;
}

const FIELDS = [
  ["input_mtok", "input", "longInput"],
  ["output_mtok", "output", "longOutput"],
  ["cache_read_mtok", "cachedInput", "longCachedInput"],
  ["cache_write_mtok", "cacheWrite", "longCacheWrite"],
] as const;

/** A price with its tier. More than one tier, or prices that change tier at different sizes, are more than the model knows. */
function feedPrice(price: JsonObject, from: string | undefined): FeedPrice {
  const entry: Record<string, number | string> = from === undefined ? {} : { from };
  const starts: number[] = [];
  for (const [key, base, long] of FIELDS) {
    const figure = own(price, key);
    if (!isObject(figure)) {
      const plain = ownFigure(price, key);
      if (plain !== undefined) entry[base] = plain;
      continue;
    }
    entry[base] = ownFigure(figure, "base") ?? NaN;
    for (const tier of tiersOf(figure)) {
      starts.push(ownFigure(tier, "start") ?? NaN);
      entry[long] = ownFigure(tier, "price") ?? NaN;
    }
  }
  const above = oneThreshold(starts);
  return { ...entry, ...(above !== undefined && { above }) } as unknown as FeedPrice;
}

function tiersOf(figure: JsonObject): readonly JsonObject[] {
  const tiers = own(figure, "tiers") ?? [];
  if (Array.isArray(tiers) && tiers.every(isObject)) return tiers;
  throw new UnsoundListingError(`tiers is ${shown(tiers)}; it must be a list of prices`);
}
