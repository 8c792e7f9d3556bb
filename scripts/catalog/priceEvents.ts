import type { ApiEntry, PriceEntry } from "../../src/catalog/priceFile";
import { byStart } from "../../src/catalog/feeds/addedPrices";

/** A price from a day on, as a page says it; the feeds have it without a date, or not at all. */
export interface PriceEvent {
  readonly id: string;
  readonly price: PriceEntry & { readonly from: string };
}

/** What is known of an API beside its prices. */
export type Annotation = Pick<ApiEntry, "id"> & Partial<Pick<ApiEntry, "note" | "retired" | "ended" | "successor">>;

/** Read on 2026-11-28. USD per million tokens. */
const PRICE_EVENTS: readonly PriceEvent[] = [
  { id: "anthropic/claude-fable-5-1", price: { from: "2026-09-01", input: 10, output: 50, cachedInput: 0.25, cacheWrite: 12.5, source: "TheKrush/PromptFuel release notes v1.0.22; platform.claude.com/docs/en/about-claude/pricing (stored copy)" } },
  { id: "openai/gpt-6-astra", price: { from: "2026-09-03", input: 10, output: 50, cachedInput: 1, cacheWrite: 12.5, source: "TheKrush/PromptFuel release notes v1.0.19" } },
  { id: "deepseek/deepseek-v4-flash", price: { from: "2026-09-10", input: 0.15, output: 0.6, cachedInput: 0.003, source: "api-docs.deepseek.com/quick_start/pricing (stored copy): the old name is served and billed as deepseek-flash (V4.1-Flash); apidog.com 2026-09-10" } },
  { id: "deepseek/deepseek-flash", price: { from: "2026-09-10", input: 0.15, output: 0.6, cachedInput: 0.003, source: "api-docs.deepseek.com/quick_start/pricing (stored copy); peak Mon-Fri 01:00-04:00 and 06:00-10:00 UTC, Chinese holidays off-peak" } },
  { id: "anthropic/claude-opus-5-5", price: { from: "2026-09-22", input: 4, output: 20, cachedInput: 0.2, cacheWrite: 5, source: "TheKrush/PromptFuel release notes v1.0.21" } },
  { id: "openai/gpt-6-sol", price: { from: "2026-09-22", input: 2, output: 10, cachedInput: 0.2, cacheWrite: 2.5, source: "TheKrush/PromptFuel release notes v1.0.21" } },
  { id: "openai/gpt-6-luna", price: { from: "2026-09-22", input: 0.1, output: 0.5, cachedInput: 0.01, cacheWrite: 0.125, source: "TheKrush/PromptFuel release notes v1.0.21" } },
  { id: "anthropic/claude-sonnet-5-5", price: { from: "2026-09-28", input: 2, output: 10, cachedInput: 0.2, cacheWrite: 2.5, source: "TheKrush/PromptFuel release notes v1.0.22" } },
  { id: "openai/gpt-6.1-sol", price: { from: "2026-09-29", input: 2, output: 10, cachedInput: 0.1, cacheWrite: 2.5, above: 272000, longInput: 4, longOutput: 15, source: "TheKrush/PromptFuel release notes v1.0.22; amine123max/Codex-Manager 0.4.7" } },
  { id: "anthropic/claude-sonnet-5-5", price: { from: "2026-10-07", input: 2, output: 10, cachedInput: 0.1, cacheWrite: 2.5, source: "TheKrush/PromptFuel release notes v1.0.23; kurofune/claudit v1.9.2" } },
  { id: "anthropic/claude-haiku-5-5", price: { from: "2026-10-07", input: 0.1, output: 0.5, cachedInput: 0.01, cacheWrite: 0.125, above: 100000, longInput: 0.5, longOutput: 2.5, longCachedInput: 0.05, longCacheWrite: 0.625, source: "TheKrush/PromptFuel release notes v1.0.23; kurofune/claudit v1.9.2" } },
  { id: "google/gemini-4-argon", price: { from: "2026-10-13", input: 2, output: 10, cachedInput: 0.1, source: "iyulab/TokenMeter release notes v0.13.1 (date of the note; first day of sale not stated); BerriAI/litellm discussion 46238" } },
  { id: "moonshotai/kimi-k3.1-pro", price: { from: "2026-10-23", input: 2, output: 10, cachedInput: 0.2, source: "apidog.com 2026-10-26; novita.ai model page" } },
  { id: "openai/gpt-6.1-terra", price: { from: "2026-10-26", input: 1, output: 5, cachedInput: 0.05, cacheWrite: 1.25, source: "TheKrush/PromptFuel release notes v1.0.24" } },
  { id: "anthropic/claude-fable-5-2", price: { from: "2026-11-09", input: 8, output: 40, cachedInput: 0.2, cacheWrite: 10, source: "docs.laozhang.ai announcement claude-fable-5-2-2026-11" } },
  { id: "google/gemini-4-carbon", price: { from: "2026-11-10", input: 2, output: 10, cachedInput: 0.1, source: "docs.laozhang.ai announcement gemini-4-carbon-2026-11" } },
  { id: "openai/gpt-6.2-astra", price: { from: "2026-11-17", input: 8, output: 40, cachedInput: 0.4, cacheWrite: 10, above: 272000, longInput: 16, longOutput: 60, source: "docs.laozhang.ai announcement gpt-6-2-2026-11; BerriAI/litellm discussion 52347; iyulab/TokenMeter release notes v0.17.0" } },
  { id: "openai/gpt-6.2-sol", price: { from: "2026-11-17", input: 2, output: 10, cachedInput: 0.1, cacheWrite: 2.5, above: 272000, longInput: 4, longOutput: 15, source: "docs.laozhang.ai announcement gpt-6-2-2026-11; iyulab/TokenMeter release notes v0.17.0" } },
  { id: "google/gemini-4-neon", price: { from: "2026-11-18", input: 3, output: 15, cachedInput: 0.15, source: "docs.laozhang.ai announcement gemini-4-neon-2026-11; iyulab/TokenMeter release notes v0.17.0" } },
  { id: "google/gemini-4-argon", price: { from: "2026-12-01", input: 4, output: 20, cachedInput: 0.2, source: "Announced: iyulab/TokenMeter release notes v0.13.1; BerriAI/litellm discussion 46238" } },
  { id: "google/gemini-4-carbon", price: { from: "2026-12-01", input: 4, output: 20, source: "Announced: docs.laozhang.ai announcement gemini-4-carbon-2026-11 (cached input not stated)" } },
];

const OFF_PEAK = "off-peak price; the peak price, input 0.3, output 1.2, cached input 0.006, holds Monday to Friday 01:00-04:00 and 06:00-10:00 UTC, Chinese public holidays excepted";

const ANNOTATIONS: readonly Annotation[] = [
  { id: "openai/gpt-5.6-sol", note: "A promotion since 2026-08-21, kept at least until 2026-11-21; what holds afterwards no source says" },
  { id: "deepseek/deepseek-flash", note: `An ${OFF_PEAK}` },
  { id: "deepseek/deepseek-v4-flash", note: `Since 2026-09-10 served and billed as deepseek-flash (V4.1-Flash), at an ${OFF_PEAK}` },
  { id: "deepseek/deepseek-v4-pro", note: "Since 2026-08-17 an off-peak price; the peak price, input 1.32, output 3.96, cached input 0.044, holds Monday to Friday 01:00-04:00 and 06:00-10:00 UTC, Chinese public holidays excepted" },
  { id: "deepseek/deepseek-chat", ended: "2026-07-24", successor: "deepseek-flash" },
  { id: "deepseek/deepseek-reasoner", ended: "2026-07-24", successor: "deepseek-flash" },
  { id: "anthropic/claude-opus-4-0", note: "Retired on the Claude API" },
  { id: "anthropic/claude-opus-4-1", retired: true, note: "Retired on the Claude API; Bedrock and Google Cloud still have it" },
  { id: "anthropic/claude-sonnet-4-0", note: "Retired on the Claude API by 2026-10-15" },
  { id: "google/gemini-4-argon", note: "The price of 2026-12-01 is announced; the day of 2026-10-13 is that of the release note" },
  { id: "google/gemini-4-carbon", note: "The price of 2026-12-01 is announced, without one for cached input" },
];

/** APIs with the dated prices and what else is known of them. An event of an API that no feed has is an error. */
export function withEvents(apis: readonly ApiEntry[], events: readonly PriceEvent[] = PRICE_EVENTS, annotations: readonly Annotation[] = ANNOTATIONS): ApiEntry[] {
  const ids = new Set(apis.map(({ id }) => id));
  const unknown = [...events, ...annotations].find(({ id }) => !ids.has(id));
  if (unknown) throw new Error(`No feed has ${unknown.id}: mend or drop what priceEvents.ts says of it`);
  return apis.map((api) => {
    const dated = events.filter(({ id }) => id === api.id).map(({ price }) => price);
    const said = annotations.filter(({ id }) => id === api.id);
    const prices = dated.length === 0 ? api.prices : withStarts(api, dated);
    return Object.assign({}, api, { prices }, ...said) as ApiEntry;
  });
}

/**
 * Where the API's only price has no date, the events are its history, and the last of them up to the day it was seen takes what the feed adds
 * to it (a tier, cache writes). A price that has dates already, or another before the first event, keeps its place.
 */
function withStarts({ prices, checked, secondSource }: ApiEntry, dated: readonly (PriceEntry & { from: string })[]): PriceEntry[] {
  const [first, ...others] = prices;
  const begins = first?.from === undefined && others.length === 0 && (secondSource === "Only in pi-ai" || samePrice(first, dated[0]));
  if (!begins) {
    const known = new Set(prices.map(({ from }) => from));
    return byStart([...prices, ...dated.filter(({ from }) => !known.has(from))]);
  }
  const inForce = dated.filter(({ from }) => from <= checked).at(-1);
  return dated.map((price) => (price === inForce ? { ...first, ...price, source: `${first!.source}; from: ${price.source}` } : price));
}

function samePrice(a: PriceEntry | undefined, b: PriceEntry | undefined): boolean {
  return a?.input === b?.input && a?.output === b?.output;
}
