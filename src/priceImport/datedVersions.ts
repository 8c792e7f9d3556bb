import type { ApiEntry, PriceEntry } from "../catalog/priceFile";
import type { ListedApi } from "./apiEntries";
import { saysTheSame } from "./saysTheSame";
import type { StandingPrices } from "./standingPrices";

interface NewPrice {
  readonly kind: "added" | "changed";
  readonly after: PriceEntry;
}

const DATED = /[-@](\d{8}|\d{4}-\d{2}-\d{2})$/;

/** Tells the dated version of an API that is listed without a date as well, at the same price: another row would say nothing new. */
export function datedVersions(apis: readonly ListedApi[], standing: StandingPrices): (api: ApiEntry, change: NewPrice) => boolean {
  const byId = new Map(apis.map(({ api }) => [api.id, api]));
  return (api, { kind, after }) => {
    if (kind === "changed" || !DATED.test(api.id)) return false;
    const undated = { ...api, id: api.id.replace(DATED, ""), name: api.name.replace(DATED, ""), aliases: [] };
    const price = standing.find(undated)?.prices.at(-1) ?? byId.get(undated.id)?.prices.at(-1);
    return price !== undefined && saysTheSame(after, price);
  };
}
