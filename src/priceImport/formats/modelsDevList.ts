import { type JsonObject, isObject, own, ownObject, ownText } from "../../catalog/feeds/jsonValue";
import { modelsDevModel, modelsDevUnfit } from "../../catalog/feeds/modelsDev";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { ListEntry, PriceFormat } from "../listing";
import { sellerOf } from "../seller";
import { refuseOtherCurrency } from "./currency";
import { unreadPrices } from "./unread";

const READ = ["input", "output", "cache_read", "cache_write", "reasoning", "tiers", "context_over_200k", "currency"];

/** api.json of models.dev: providers by their id (or in a list), each with models by their id. */
export const MODELS_DEV: PriceFormat = {
  name: "models.dev",
  entries(content) {
    const values = Array.isArray(content) ? (content as readonly unknown[]) : isObject(content) ? Object.values(content) : [];
    const providers = values.filter((provider): provider is JsonObject => isObject(provider) && isObject(own(provider, "models")));
    return providers.length === 0 ? undefined : { entries: providers.flatMap(providerEntries) };
  },
};

function providerEntries(provider: JsonObject): ListEntry[] {
  const key = ownText(provider, "id") ?? "?";
  const seller = sellerOf(key, ownText(provider, "name"));
  return Object.entries(own(provider, "models") as JsonObject).map(([id, model]) => ({
    id: `${key}/${id}`,
    read() {
      const unfit = isObject(model) ? modelsDevUnfit(model) : "not an object";
      if (unfit !== undefined) throw new UnsoundListingError(unfit);
      const cost = ownObject(model as JsonObject, "cost");
      refuseOtherCurrency(provider, model as JsonObject, cost);
      return { seller, model: modelsDevModel(model as JsonObject), unread: unreadPrices(cost, (key) => !READ.includes(key)) };
    },
  }));
}
