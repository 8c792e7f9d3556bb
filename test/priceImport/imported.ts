import { readFileSync } from "node:fs";
import { PRICES } from "../../src/catalog/prices";
import type { PriceRecord } from "../../src/catalog/records";
import { type PriceLists, comparison } from "../../src/priceImport/comparison";
import type { Comparison, PriceChange } from "../../src/priceImport/priceChanges";
import { type PriceList, readPriceList } from "../../src/priceImport/priceList";
import { standingPrices } from "../../src/priceImport/standingPrices";

/** The result of work done step by step, all steps at once. */
function finished<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The text of a list cut from a real one. */
export function listText(file: string): string {
  return readFileSync(new URL(`lists/${file}`, import.meta.url), "utf8");
}

export function readList(text: string): PriceList {
  return finished(readPriceList(text));
}

interface Options {
  readonly day?: string;
  readonly resellers?: boolean;
  readonly standing?: readonly PriceRecord[];
}

/** What a list, or two, would change in the catalog or in other prices. */
export function compared(texts: string | readonly [string, string], { day = "2026-11-20", resellers = false, standing = PRICES }: Options = {}): Comparison {
  const lists = (typeof texts === "string" ? [texts] : texts).map(readList) as unknown as PriceLists;
  return finished(comparison(lists, standingPrices(standing), { day, resellers, source: "a list" }));
}

export function changeOf({ changes }: Comparison, name: string): PriceChange | undefined {
  return changes.find((change) => change.name === name);
}

export function reasonOf({ refusals }: Comparison, id: string): string | undefined {
  return refusals.find((refusal) => refusal.id === id)?.reason;
}
