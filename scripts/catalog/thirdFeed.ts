import { existsSync, readFileSync } from "node:fs";
import type { Feed, FeedModel } from "../../src/catalog/feeds/feedPrice";
import { type JsonObject, isObject, own, ownCount, ownFigure, ownObject, ownText } from "../../src/catalog/feeds/jsonValue";
import { withoutGaps } from "../../src/catalog/feeds/feedPrice";
import { installedVersion } from "./installedVersion";

/** Names of the package's files where they are not our keys. */
const FILES: Readonly<Record<string, string>> = { "x-ai": "xai", cloudflare: "cloudflare-workers-ai" };
/** Providers that the package lists at their peak price; what holds most of the day is another. */
export const PEAK_PRICED: ReadonlySet<string> = new Set(["deepseek"]);

/** The third feed, @earendil-works/pi-ai: current list prices without dates. Its version was published on the day given. */
export function thirdFeed(): Feed & { readonly date: string } {
  return {
    label: `pi-ai ${installedVersion("@earendil-works/pi-ai")}`,
    date: "2026-11-20",
    models: (key) => listed(FILES[key] ?? key),
  };
}

function listed(provider: string): FeedModel[] {
  const file = new URL(`../../node_modules/@earendil-works/pi-ai/dist/providers/data/${provider}.json`, import.meta.url);
  if (!existsSync(file)) return [];
  const data: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isObject(data)) return [];
  const models = new Map<string, FeedModel>();
  for (const protocol of Object.values(data).filter(isObject)) {
    for (const model of Object.values(protocol).filter(isObject)) {
      const id = ownText(model, "id");
      if (ownText(model, "type") === "chat" && id !== undefined && !models.has(id)) models.set(id, modelOf(id, model));
    }
  }
  return [...models.values()];
}

/** Its context windows stop at price tiers for some models and are not taken; a 0 is a price not stated. */
function modelOf(id: string, model: JsonObject): FeedModel {
  const cost = ownObject(model, "cost");
  const tiers = own(cost, "tiers");
  const [tier, ...others] = Array.isArray(tiers) ? tiers.filter(isObject) : [];
  const long = tier && others.length === 0 ? tier : undefined;
  const name = ownText(model, "name");
  const price = withoutGaps({
    input: ownFigure(cost, "input"), output: ownFigure(cost, "output"), cachedInput: stated(cost, "cacheRead"), cacheWrite: stated(cost, "cacheWrite"),
    ...(long && {
      above: ownCount(long, "inputTokensAbove"), longInput: ownFigure(long, "input"), longOutput: ownFigure(long, "output"),
      longCachedInput: stated(long, "cacheRead"), longCacheWrite: stated(long, "cacheWrite"),
    }),
  });
  return { id, prices: [price], ...(name && { name }) };
}

function stated(cost: JsonObject, key: string): number | undefined {
  return ownFigure(cost, key) || undefined;
}
