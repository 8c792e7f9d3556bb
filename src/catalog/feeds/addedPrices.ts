import type { PriceEntry } from "../priceFile";
import { priceOn } from "./feedPrice";

type Same = (a: PriceEntry, b: PriceEntry) => boolean;

/**
 * What a feed adds to the prices an API has: prices dated after the latest, and the one in force on a day where it is
 * another than ours, from that day. Nothing that stands is changed.
 */
export function addedPrices(old: readonly PriceEntry[], feed: readonly PriceEntry[], checked: string, same: Same = samePrice): PriceEntry[] {
  const dates = new Set(old.map(({ from }) => from));
  const latest = old.at(-1)?.from ?? "";
  const dated = feed.filter(({ from }) => from !== undefined && from > latest && !dates.has(from));
  const inForce = priceOn(feed, checked);
  const ours = priceOn(byStart([...old, ...dated]), checked);
  if (!inForce || !ours || same(inForce, ours) || ours.from === checked) return dated;
  return byStart([...dated, { ...inForce, from: checked }]);
}

const FIGURES = ["input", "output", "cachedInput", "cacheWrite", "above", "longInput", "longOutput", "longCachedInput", "longCacheWrite", "cacheWriteHour", "longCacheWriteHour"] as const;

/** Whether two prices have the same figures. */
export function samePrice(a: PriceEntry, b: PriceEntry): boolean {
  return FIGURES.every((figure) => a[figure] === b[figure]);
}

/** Prices in the order in which they come into force; one without a date is the first. */
export function byStart<P extends { readonly from?: string }>(prices: readonly P[]): P[] {
  return [...prices].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
}
