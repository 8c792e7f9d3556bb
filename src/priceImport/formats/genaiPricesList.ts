import { genaiPricesModel, genaiPricesUnfit } from "../../catalog/feeds/genaiPrices";
import { type JsonObject, isObject, own, ownObject, ownText } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { ListEntry, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { unreadPrices } from "./unread";

const READ = ["input_mtok", "output_mtok", "cache_read_mtok", "cache_write_mtok", "requests_kcount"];

/** The data file of genai-prices: a list of providers, each with a list of models. */
export const GENAI_PRICES: PriceFormat = {
  name: "genai-prices",
  entries(content) {
    if (!Array.isArray(content)) return undefined;
    const providers = content.filter((provider): provider is JsonObject => isObject(provider) && Array.isArray(own(provider, "models")));
    return providers.length === 0 ? undefined : { entries: providers.flatMap(providerEntries) };
  },
};

function providerEntries(provider: JsonObject): ListEntry[] {
  const key = ownText(provider, "id") ?? "?";
  const seller = sellerOf(key, ownText(provider, "name"));
  return (own(provider, "models") as readonly unknown[]).map((model) => ({
    id: `${key}/${(isObject(model) && ownText(model, "id")) || "?"}`,
    read() {
      const unfit = isObject(model) ? genaiPricesUnfit(model) : "not an object";
      if (unfit !== undefined) throw new UnsoundListingError(unfit);
      refuseOtherCurrency(provider, model as JsonObject);
      return { seller, model: genaiPricesModel(model as JsonObject), unread: unreadPrices(pricesOf(model as JsonObject), (key) => !READ.includes(key)) };
    },
  }));
}

/** All prices of a model, whatever the conditions under which each holds. */
function pricesOf(model: JsonObject): JsonObject {
  const prices = own(model, "prices");
  if (!Array.isArray(prices)) return ownObject(model, "prices");
  return Object.fromEntries(prices.filter(isObject).flatMap((price) => Object.entries(ownObject(price, "prices"))));
}
