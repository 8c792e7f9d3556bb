import { findProvider, type Provider } from "@pydantic/genai-prices";
import type { Feed } from "../../src/catalog/feeds/feedPrice";
import { genaiPricesModel, genaiPricesUnfit } from "../../src/catalog/feeds/genaiPrices";
import type { JsonObject } from "../../src/catalog/feeds/jsonValue";
import { installedVersion } from "./installedVersion";

/** The first feed, genai-prices, as installed or as read from its data file. */
export function firstFeed(providers?: readonly Provider[], version = installedVersion("@pydantic/genai-prices")): Feed {
  const providerOf = (id: string) => (providers ? providers.find((provider) => provider.id === id) : findProvider({ providerId: id }));
  const modelsOf = (id: string) => (providerOf(id)?.models ?? []) as unknown as readonly JsonObject[];
  return {
    label: `genai-prices ${version}`,
    models: (key) => modelsOf(key).filter((model) => genaiPricesUnfit(model) === undefined).map(genaiPricesModel),
  };
}
