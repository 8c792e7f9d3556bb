import { withoutGaps } from "../../catalog/feeds/feedPrice";
import { type JsonObject, isObject, own, ownFigure, ownText } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Listing, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { unreadPrices } from "./unread";

const READ = ["input_cost_per_1m", "output_cost_per_1m", "prompt_cache_read_per_1m", "prompt_cache_write_per_1m"];

/** /api/llm-costs of Helicone: rows by provider and model under "data" or alone, prices in USD per million tokens. */
export const HELICONE: PriceFormat = {
  name: "Helicone",
  entries(content) {
    const rows: unknown = isObject(content) ? own(content, "data") : content;
    if (!Array.isArray(rows) || !rows.some((row) => isObject(row) && Object.hasOwn(row, "input_cost_per_1m"))) return undefined;
    return { entries: rows.map((row: unknown) => ({ id: isObject(row) ? `${ownText(row, "provider") ?? "?"}/${ownText(row, "model") ?? "?"}` : "?", read: () => listing(row) })) };
  },
};

function listing(row: unknown): Listing {
  const [provider, id] = isObject(row) ? [ownText(row, "provider"), ownText(row, "model")] : [];
  if (!isObject(row) || provider === undefined || id === undefined) throw new UnsoundListingError("no provider or no model");
  const operator = ownText(row, "operator") ?? "equals";
  if (operator !== "equals") throw new UnsoundListingError(`the price of every model whose name ${operator === "includes" ? "includes" : "starts with"} this, not of one`);
  refuseOtherCurrency(row);
  return { seller: sellerOf(provider, provider), model: { id, prices: [price(row)] }, unread: unreadPrices(row, (key) => /_per_|cost|price/.test(key) && !READ.includes(key)) };
}

function price(row: JsonObject) {
  const [input, output, cachedInput, cacheWrite] = READ.map((key) => ownFigure(row, key));
  return withoutGaps({ input, output, cachedInput, cacheWrite });
}
