import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { type JsonObject, isObject, own, ownFigure, ownText } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { serialOfIso } from "../../catalog/dates";
import type { ListEntry, Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";

/** current-v1.json and historical-v1.json of simonw/llm-prices: rows of prices, one for each time it held. */
export const LLM_PRICES: PriceFormat = {
  name: "llm-prices",
  entries(content) {
    const rows = isObject(content) ? own(content, "prices") : undefined;
    if (!isObject(content) || !Array.isArray(rows) || !rows.some((row) => isObject(row) && Object.hasOwn(row, "vendor"))) return undefined;
    const date = ownText(content, "updated_at");
    return { entries: entriesByModel(rows), ...(date !== undefined && serialOfIso(date) !== undefined && { date }) };
  },
};

/** The rows of one model together, since a history has several. */
function entriesByModel(rows: readonly unknown[]): ListEntry[] {
  const models = new Map<string, unknown[]>();
  for (const row of rows) {
    const id = isObject(row) ? `${ownText(row, "vendor") ?? "?"}/${ownText(row, "id") ?? "?"}` : "?";
    const before = models.get(id);
    if (before) before.push(row);
    else models.set(id, [row]);
  }
  return [...models].map(([id, own]) => ({ id, read: () => listing(own) }));
}

/** The list writes a long-context tier as a model of its own, whose name tells; it has no place beside the base price. */
const LONG_TIER = /[>≥]\s*\d+\s*k/i;
const BASE_TIER = /\s*[<≤]\s*\d+\s*k.*$/i;

function listing(rows: readonly unknown[]): Listing {
  const [first] = rows;
  const [vendor, id, name = ""] = isObject(first) ? (["vendor", "id", "name"] as const).map((key) => ownText(first, key)) : [];
  if (vendor === undefined || id === undefined) throw new UnsoundListingError("no vendor or no id");
  if (LONG_TIER.test(name)) throw new UnsoundListingError("the long-context tier of another row");
  const prices = rows.filter(isObject).map(price).sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return { seller: sellerOf(vendor), model: { id, prices, ...(name && { name: name.replace(BASE_TIER, "") }) } };
}

function price(row: JsonObject): FeedPrice {
  const from = ownText(row, "from_date");
  if (from !== undefined && serialOfIso(from) === undefined) throw new UnsoundListingError(`from_date is "${from.slice(0, 40)}"; it must be a date such as 2026-08-20`);
  return withoutGaps({ from, input: ownFigure(row, "input"), output: ownFigure(row, "output"), cachedInput: ownFigure(row, "input_cached") });
}
