import type { FeedPrice } from "./feedPrice";

/** Limits of what a million tokens of text may cost, USD. */
const LOWEST = 0.001;
const HIGHEST = 1000;

const OPTIONAL = {
  cachedInput: "cached input",
  cacheWrite: "cache write",
  above: "the long-context threshold",
  longInput: "long-context input",
  longOutput: "long-context output",
  longCachedInput: "long-context cached input",
  longCacheWrite: "long-context cache write",
} as const;

/** A price without the zeros by which feeds, and desktops that hand over blank cells as 0, say "not published". */
export function withoutZeros(price: FeedPrice): FeedPrice {
  const isZero = ([field, figure]: [string, unknown]) => figure === 0 && Object.hasOwn(OPTIONAL, field);
  return Object.fromEntries(Object.entries(price).filter((entry) => !isZero(entry))) as unknown as FeedPrice;
}

/** What a price has as 0 that is left blank, in words. */
export function zerosOf(price: FeedPrice): string[] {
  return Object.entries(OPTIONAL).filter(([field]) => price[field as keyof typeof OPTIONAL] === 0).map(([, label]) => label);
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
  const isLong = [longInput, longOutput, price.longCachedInput, price.longCacheWrite].some((figure) => figure !== undefined);
  if (above === undefined) return isLong ? "long-context prices without the number of tokens they start above" : undefined;
  if (!(above >= 32_000 && above <= 10_000_000)) return `a price tier above ${inTokens(above)}, which is outside 32,000 to 10,000,000`;
  if (longInput === undefined || longOutput === undefined) return `a price tier above ${inTokens(above)} that gives ${longInput === undefined ? "no input price" : "no output price"}`;
  if ((cachedInput === undefined) !== (price.longCachedInput === undefined)) return `cached input priced only ${cachedInput === undefined ? "above" : "up to"} ${inTokens(above)}`;
  return longInput < input || longOutput < output ? "long contexts cheaper than short ones" : undefined;
}

function inTokens(count: number): string {
  return `${count.toLocaleString("en-US")} tokens`;
}
