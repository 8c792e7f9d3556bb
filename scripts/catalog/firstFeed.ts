import { findProvider, type ModelInfo, type ModelPrice, type Provider } from "@pydantic/genai-prices";
import { installedVersion } from "./installedVersion";
import type { Feed, FeedModel, FeedPrice } from "./feedPrice";

/** A condition as the package writes it; the file on the network leaves the type out. */
interface Constraint {
  readonly start_date?: string;
  readonly start_time?: string;
  readonly end_time?: string;
}
interface Conditional {
  readonly constraint?: Constraint;
  readonly prices: ModelPrice;
}

/** The first feed, genai-prices, as installed or as read from its data file. */
export function firstFeed(providers?: readonly Provider[], version = installedVersion("@pydantic/genai-prices")): Feed {
  const providerOf = (id: string) => (providers ? providers.find((provider) => provider.id === id) : findProvider({ providerId: id }));
  return {
    label: `genai-prices ${version}`,
    models: (key) => (providerOf(key)?.models ?? []).flatMap(feedModel),
  };
}

/** Prices the feed itself took from a reseller are not the provider's own. */
const SECOND_HAND = /openrouter|open router/i;
const OTHER_OUTPUT = /^(output_(audio|image|video)|audio_hours|input_audio_hours)/;

function feedModel(model: ModelInfo): FeedModel[] {
  if (SECOND_HAND.test(model.price_comments ?? "")) return [];
  const conditional = (Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }]) as readonly Conditional[];
  if (conditional.some(({ prices }) => Object.keys(prices).some((key) => OTHER_OUTPUT.test(key)))) return [];
  const retired = model.deprecated || /^Retired on/.test(model.price_comments ?? "");
  const { prices, note } = pricesByDate(conditional);
  return [
    {
      id: model.id,
      prices,
      ...(model.name && { name: model.name }),
      ...(model.context_window && { contextTokens: model.context_window }),
      ...(retired && { retired: true }),
      ...(note && { note }),
    },
  ];
}

/** The price from each date on. Of a price that changes with the hour, the one in force most of the day counts and the note says the other. */
function pricesByDate(conditional: readonly Conditional[]): { prices: FeedPrice[]; note?: string } {
  const dated = conditional.filter(({ constraint }) => constraint?.start_time === undefined);
  const windows = conditional.filter(({ constraint }) => constraint?.start_time !== undefined);
  const prices = dated.map(({ constraint, prices: price }) => feedPrice(price, constraint?.start_date));
  const latest = dated.at(-1);
  if (windows.length === 0 || !latest) return { prices };
  const hours = windows.reduce((sum, { constraint }) => sum + windowHours(constraint!), 0);
  const times = windows.map(({ constraint }) => `${clock(constraint!.start_time!)}-${clock(constraint!.end_time!)}`).join(" and ");
  const inWindow = feedPrice(windows[0]!.prices, latest.constraint?.start_date);
  if (hours <= 12) return { prices, note: `Price by time of day: ${inWords(inWindow)} from ${times} UTC; the figures here hold the rest of the day` };
  const outside = prices.at(-1)!;
  return { prices: [...prices.slice(0, -1), inWindow], note: `Price by time of day: the figures here hold from ${times} UTC; ${inWords(outside)} otherwise` };
}

const MINUTES_PER_DAY = 1440;

function windowHours({ start_time: start = "", end_time: end = "" }: Constraint): number {
  return ((minutes(end) - minutes(start) + MINUTES_PER_DAY) % MINUTES_PER_DAY) / 60;
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

function clock(time: string): string {
  return time.slice(0, 5);
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
function feedPrice(price: ModelPrice, from: string | undefined): FeedPrice {
  const entry: Record<string, number | string> = from === undefined ? {} : { from };
  const starts = new Set<number>();
  for (const [key, base, long] of FIELDS) {
    const figure = price[key];
    if (figure === undefined) continue;
    if (typeof figure === "number") entry[base] = figure;
    else {
      entry[base] = figure.base;
      for (const { start, price: tierPrice } of figure.tiers) {
        starts.add(start);
        entry[long] = tierPrice;
      }
    }
  }
  if (starts.size > 1) throw new Error(`A price has tiers from ${[...starts].join(", ")} tokens; one is all the catalog knows.`);
  for (const start of starts) entry["above"] = start;
  return entry as unknown as FeedPrice;
}
