import { byStart } from "../catalog/feeds/addedPrices";
import { withMakersThreshold } from "../catalog/feeds/corrections";
import type { FeedPrice, Refusal } from "../catalog/feeds/feedPrice";
import { apiNames, withOwnNames } from "../catalog/feeds/naming";
import { implausible, withoutZeros } from "../catalog/feeds/plausible";
import { isOpenModel, leftOut, leftOutAnywhere, RESOLD, withoutPath } from "../catalog/feeds/providers";
import type { ApiEntry, PriceEntry } from "../catalog/priceFile";
import { DomainError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { CACHED_PRICE_SLIPS, PRICE_SLIPS, refuseSlip } from "../engine/unitSlips";
import type { Listing } from "./listing";
import { type ListDays, hasEnded, noteOf } from "./remarks";
import type { PriceList } from "./priceList";

/** An API of a price list that has passed, and who sells it. */
export interface ListedApi {
  readonly api: ApiEntry;
  readonly kind: Listing["seller"]["kind"];
  /** What every request costs beside, for which the table has no column. */
  readonly leftOut: readonly string[];
}

export interface JudgedList {
  readonly apis: readonly ListedApi[];
  readonly refusals: readonly Refusal[];
}

export interface JudgingOptions extends ListDays {
  /** Whether the list or a person has said so; otherwise it is only the day on which the list is read. */
  readonly dayStated?: boolean;
  /** Where the prices come from, as the Source column says it. */
  readonly source: string;
  /** Whether prices of those who sell what others make are wanted. */
  readonly resellers: boolean;
}

/** The APIs of a price list that a table can take, step by step; whatever is not sound is refused with its reason. */
export function* judgedList(list: PriceList, options: JudgingOptions): Generator<number, JudgedList> {
  const apis: ListedApi[] = [];
  const refusals: Refusal[] = [...list.refusals];
  for (const [done, listing] of list.listings.entries()) {
    const reason = refusalOf(listing, options);
    if (reason === undefined) apis.push({ api: apiEntry(listing, options), kind: listing.seller.kind, leftOut: listing.model.leftOut ?? [] });
    else refusals.push({ id: [listing.seller.provider.name, listing.model.id].filter((part) => part !== "").join(": "), reason });
    yield (done + 1) / list.listings.length;
  }
  return { apis: withNames(apis), refusals };
}

/** Two APIs of one name are told apart by their ids; the same id twice is one API. */
function withNames(apis: readonly ListedApi[]): ListedApi[] {
  const once = new Map(apis.filter(({ kind }) => kind !== "own").map(({ api }) => [api.id, api]));
  const names = new Map(withOwnNames([...once.values()]).map(({ id, name }) => [id, name]));
  return apis.map((listed) => ({ ...listed, api: { ...listed.api, name: names.get(listed.api.id) ?? listed.api.name } }));
}

const LONGEST_NAME = 200;

function refusalOf({ seller: { kind, provider }, model, stated }: Listing, { resellers }: JudgingOptions): string | undefined {
  if ([model.id, model.name, provider.name].some((text) => (text?.length ?? 0) > LONGEST_NAME)) return `a name of more than ${LONGEST_NAME} characters`;
  if ([model.note, stated?.source, stated?.secondSource, stated?.url].some((text) => (text?.length ?? 0) > 2_000)) return "a text of more than 2,000 characters";
  const unfit = kind === "own" ? undefined : kind === "catalog" ? leftOut(provider, model.id) : leftOutAnywhere(model.id);
  if (unfit !== undefined && !(unfit === RESOLD && resellers)) return unfit;
  const unsound = model.prices.map((price) => implausible(withoutZeros(price)) ?? unitSlip(price)).find((reason) => reason !== undefined);
  if (unsound !== undefined) return unsound;
  if (model.prices.length === 0) return "no price for input or output tokens";
  if (new Set(model.prices.map(({ from }) => from)).size < distinctPrices(model.prices).length) return "two prices from the same day";
  return kind === "reseller" && !resellers ? `${RESOLD}, or hosted by one the catalog does not know; tick Include resellers to take it` : undefined;
}

const SLIPS = [["input", PRICE_SLIPS], ["output", PRICE_SLIPS], ["longInput", PRICE_SLIPS], ["longOutput", PRICE_SLIPS], ["cachedInput", CACHED_PRICE_SLIPS]] as const;

/** What the functions would refuse in a table, as a price in another unit; undefined where nothing. */
function unitSlip(price: FeedPrice): string | undefined {
  try {
    for (const [field, slips] of SLIPS) if (price[field]) refuseSlip(field, new Decimal(price[field]), "USD per million tokens", slips);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

/** The same price from the same day said twice is said once. */
function distinctPrices(prices: readonly FeedPrice[]): FeedPrice[] {
  return [...new Map(prices.map((price) => [JSON.stringify(Object.entries(price).sort(([a], [b]) => (a < b ? -1 : 1))), price])).values()];
}

function apiEntry({ seller: { kind, provider }, model, stated }: Listing, options: JudgingOptions): ApiEntry {
  const { day, source } = options;
  const { name, aliases } = kind === "own" ? { name: model.name ?? model.id, aliases: [] } : apiNames(provider, model);
  const isOpen = stated?.openModel ?? (kind === "catalog" && isOpenModel(provider, model.id));
  const prices = byStart(distinctPrices(model.prices)).map((price): PriceEntry => ({ ...withMakersThreshold(provider.key, withoutZeros(price)), source: stated?.source ?? source }));
  const note = noteOf(model, options);
  return {
    id: `${provider.key}/${withoutPath(model.id)}`,
    name,
    provider: provider.name,
    ...(aliases.length > 0 && { aliases }),
    ...(model.contextTokens && { contextTokens: model.contextTokens }),
    ...(hasEnded(model, options) && { retired: true }),
    ...(isOpen && { openModel: true }),
    secondSource: stated?.secondSource ?? "Not compared",
    ...(note !== "" && { note }),
    url: stated?.url ?? provider.url,
    checked: day,
    prices,
  };
}
