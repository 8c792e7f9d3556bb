import type { PriceEntry } from "../catalog/priceFile";

/** Prices within one percent of one another are the same price, rounded. */
const SAME = 0.01;
const COMPARED = ["input", "output", "cachedInput", "longInput", "longOutput"] as const;

/** Whether a price says nothing that another does not: lists leave out tiers and cached prices, and mean no change by it. */
export function saysTheSame(theirs: PriceEntry, ours: PriceEntry): boolean {
  return COMPARED.every((field) => theirs[field] === undefined || near(theirs[field], ours[field]));
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SAME * Math.max(a, b);
}
