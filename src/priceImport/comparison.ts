import { collect } from "../catalog/feeds/collect";
import type { Feed, FeedModel } from "../catalog/feeds/feedPrice";
import { withoutPath } from "../catalog/feeds/providers";
import type { ApiEntry } from "../catalog/priceFile";
import { type JudgedList, type JudgingOptions, type ListedApi, judgedList } from "./apiEntries";
import { type Comparison, priceChanges } from "./priceChanges";
import type { PriceList } from "./priceList";
import { hasEnded, noteOf } from "./remarks";
import type { StandingPrices } from "./standingPrices";

/** One price list, or the catalog's two feeds, which are compared with each other first. */
export type PriceLists = readonly [PriceList] | readonly [PriceList, PriceList];

/** What price lists would change in the prices that stand, step by step; nothing is written. */
export function* comparison([first, second]: PriceLists, standing: StandingPrices, options: JudgingOptions): Generator<number, Comparison> {
  const judged = second ? yield* comparedFeeds(first, second, options) : yield* judgedList(first, options);
  return yield* priceChanges(judged, standing, options);
}

/** The catalog's providers as the command that makes the catalog takes them, the first feed held against the second; all others from the second. */
function* comparedFeeds(first: PriceList, second: PriceList, options: JudgingOptions): Generator<number, JudgedList> {
  const { apis, refusals } = collect(feedOf(first, options), feedOf(second, options), options.day);
  yield 0;
  const others = yield* judgedList({ ...second, listings: second.listings.filter(({ seller }) => seller.kind !== "catalog") }, options);
  const models = modelsById([first, second]);
  return {
    apis: [...apis.map((api) => withRemarks(api, models.get(api.id.toLowerCase()) ?? [], options)), ...others.apis],
    refusals: [...first.refusals, ...refusals, ...others.refusals],
  };
}

/** The feeds' models by the id under which the catalog has them. */
function modelsById(lists: readonly PriceList[]): ReadonlyMap<string, FeedModel[]> {
  const models = new Map<string, FeedModel[]>();
  for (const { seller, model } of lists.flatMap(({ listings }) => listings)) {
    const id = `${seller.provider.key}/${withoutPath(model.id)}`.toLowerCase();
    const before = models.get(id);
    if (before) before.push(model);
    else models.set(id, [model]);
  }
  return models;
}

/** What either feed says of an API beside its prices. */
function withRemarks(api: ApiEntry, models: readonly FeedModel[], options: JudgingOptions): ListedApi {
  const leftOut = [...new Set(models.flatMap((model) => model.leftOut ?? []))];
  const [ended, ends] = [models.some((model) => hasEnded(model, options)), models.find((model) => model.ends !== undefined)?.ends];
  const note = noteOf({ id: api.id, prices: [], leftOut, ...(api.note && { note: api.note }), ...(ends && { ends }), ...(ended && { retired: true }) }, options);
  return { api: { ...api, ...(ended && { retired: true }), ...(note !== "" && { note }) }, kind: "catalog", leftOut };
}

function feedOf({ format, listings }: PriceList, { day }: JudgingOptions): Feed {
  return {
    label: `${format}, data of ${day}`,
    date: day,
    models: (key) => listings.filter(({ seller }) => seller.kind === "catalog" && seller.provider.key === key).map(({ model }) => model),
  };
}
