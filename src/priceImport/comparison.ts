import { collect } from "../catalog/feeds/collect";
import type { Feed } from "../catalog/feeds/feedPrice";
import { type JudgedList, type JudgingOptions, judgedList } from "./apiEntries";
import { type Comparison, priceChanges } from "./priceChanges";
import type { PriceList } from "./priceList";
import type { StandingPrices } from "./standingPrices";

/** One price list, or the catalog's two feeds, which are compared with each other first. */
export type PriceLists = readonly [PriceList] | readonly [PriceList, PriceList];

/** What price lists would change in the prices that stand, step by step; nothing is written. */
export function* comparison([first, second]: PriceLists, standing: StandingPrices, options: JudgingOptions): Generator<number, Comparison> {
  const judged = second ? yield* comparedFeeds(first, second, options) : yield* judgedList(first, options);
  return yield* priceChanges(judged, standing, options.day);
}

/** The catalog's providers as the command that makes the catalog takes them, the first feed held against the second; all others from the second. */
function* comparedFeeds(first: PriceList, second: PriceList, options: JudgingOptions): Generator<number, JudgedList> {
  const { apis, refusals } = collect(feedOf(first, options), feedOf(second, options), options.day);
  yield 0;
  const others = yield* judgedList({ ...second, listings: second.listings.filter(({ seller }) => seller.kind !== "catalog") }, options);
  return {
    apis: [...apis.map((api) => ({ api, kind: "catalog" as const })), ...others.apis],
    refusals: [...first.refusals, ...refusals, ...others.refusals],
  };
}

function feedOf({ format, listings }: PriceList, { day }: JudgingOptions): Feed {
  return {
    label: `${format}, data of ${day}`,
    date: day,
    models: (key) => listings.filter(({ seller }) => seller.kind === "catalog" && seller.provider.key === key).map(({ model }) => model),
  };
}
