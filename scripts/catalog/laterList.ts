import type { ApiEntry, PriceEntry } from "../../src/catalog/priceFile";
import { byStart } from "../../src/catalog/feeds/addedPrices";
import { idKey, near, providerOrder } from "../../src/catalog/feeds/collect";
import { type Feed, type FeedModel, type Refusal, priceOn } from "../../src/catalog/feeds/feedPrice";
import { apiNames, withOwnNames } from "../../src/catalog/feeds/naming";
import { implausible, withoutZeros } from "../../src/catalog/feeds/plausible";
import { type CatalogProvider, PROVIDERS, isOpenModel, leftOut, withoutPath } from "../../src/catalog/feeds/providers";
import { PEAK_PRICED } from "./thirdFeed";

/** A version by its day, "claude-haiku-4-5-20251001": the same API as the undated one. */
const DATED = /-(\d{8}|\d{4}-\d{2}-\d{2})$/;

/**
 * APIs with what a later list of current prices says of them: one it has at the same price was seen on its day; another price is in force
 * from that day; an API it alone has is added. What it does not list stays as it was, with the day it was last seen.
 */
export function withLaterList(apis: readonly ApiEntry[], feed: Feed & { readonly date: string }): { apis: ApiEntry[]; refusals: Refusal[] } {
  const byId = new Map(apis.map((api) => [api.id.toLowerCase(), api]));
  const refusals: Refusal[] = [];
  for (const provider of PROVIDERS) {
    for (const model of feed.models(provider.key)) {
      const id = `${provider.key}/${withoutPath(model.id)}`;
      const known = byId.get(`${provider.key}/${idKey(model.id)}`);
      const listed = { ...withoutZeros(model.prices[0]!), source: feed.label };
      const reason = known ? implausible(listed) : (leftOut(provider, model.id) ?? implausible(listed));
      if (reason) refusals.push({ id, reason });
      else if (known) byId.set(known.id.toLowerCase(), seenAgain(known, listed, feed.date, PEAK_PRICED.has(provider.key)));
      else if (byId.has(id.toLowerCase().replace(DATED, "")) && DATED.test(id)) refusals.push({ id, reason: "a dated version of an API that is there" });
      else byId.set(id.toLowerCase(), added(provider, id, model, listed, feed.date));
    }
  }
  return { apis: withOwnNames([...byId.values()]).sort((a, b) => providerOrder(a) - providerOrder(b) || (a.id < b.id ? -1 : 1)), refusals };
}

function seenAgain(api: ApiEntry, listed: PriceEntry, date: string, atPeak: boolean): ApiEntry {
  const ours = priceOn(api.prices, date);
  const others = (["input", "output", "cachedInput"] as const).filter((field) => listed[field] !== undefined && ours?.[field] !== undefined);
  if (atPeak || (ours && others.every((field) => near(ours[field], listed[field])))) return { ...api, checked: date };
  return { ...api, checked: date, prices: byStart([...api.prices, { ...listed, from: date }]) };
}

function added(provider: CatalogProvider, id: string, model: FeedModel, listed: PriceEntry, checked: string): ApiEntry {
  const { name, aliases } = apiNames(provider, model);
  return {
    id, name, provider: provider.name, ...(aliases.length > 0 && { aliases }), ...(isOpenModel(provider, model.id) && { openModel: true }),
    secondSource: "Only in pi-ai", url: provider.url, checked, prices: [listed],
  };
}
