import type { FeedPrice } from "./feedPrice";

/** Limits of what a million tokens of text may cost, USD. */
const LOWEST = 0.001;
const HIGHEST = 1000;

/** A price without the zeros by which feeds say "not published". */
export function withoutZeros(price: FeedPrice): FeedPrice {
  const optional = ["cachedInput", "cacheWrite", "longCachedInput", "longCacheWrite"] as const;
  const dropped = optional.filter((field) => price[field] === 0);
  return Object.fromEntries(Object.entries(price).filter(([field]) => !dropped.some((name) => name === field))) as unknown as FeedPrice;
}

/** What is wrong with a price, or undefined. */
export function implausible(price: FeedPrice): string | undefined {
  const { input, output, cachedInput, cacheWrite, above, longInput, longOutput } = price;
  if (input === undefined || output === undefined) return "no price for input or output tokens";
  if (input === 0 || output === 0) return "free or without a price";
  const figures = Object.entries(price).filter((pair): pair is [string, number] => typeof pair[1] === "number" && pair[0] !== "above");
  const outside = figures.find(([, value]) => !(value >= LOWEST && value <= HIGHEST));
  if (outside) return `${outside[0]} of USD ${outside[1]} per million tokens, which no text model costs: prices from ${LOWEST} to ${HIGHEST.toLocaleString("en-US")} are taken`;
  if (cachedInput !== undefined && cachedInput > input) return "cached input dearer than input";
  if (cacheWrite !== undefined && cacheWrite > 3 * input) return "cache writes at more than three times the input price";
  if (output < input / 4) return "output at less than a quarter of the input price";
  if (above === undefined) return undefined;
  if (!(above >= 32_000 && above <= 10_000_000)) return `a price tier from ${above} tokens`;
  if (longInput === undefined || longOutput === undefined) return "a price tier for only part of the tokens";
  if ((cachedInput === undefined) !== (price.longCachedInput === undefined)) return "a price tier without its cached price";
  return longInput < input || longOutput < output ? "long contexts cheaper than short ones" : undefined;
}
