import { genaiPricesModel, genaiPricesUnfit } from "../../catalog/feeds/genaiPrices";
import { type JsonObject, isObject, own, ownText } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { ListEntry, PriceFormat } from "../listing";
import { sellerOf } from "../seller";

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
      return { seller, model: genaiPricesModel(model as JsonObject) };
    },
  }));
}
