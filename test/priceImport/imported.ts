import { readFileSync } from "node:fs";
import { PRICES } from "../../src/catalog/prices";
import type { PriceRecord } from "../../src/catalog/records";
import { type PriceLists, comparison } from "../../src/priceImport/comparison";
import type { Comparison, PriceChange } from "../../src/priceImport/priceChanges";
import type { ColumnLayout } from "../../src/priceImport/csv/columnLayout";
import type { CsvTable } from "../../src/priceImport/csv/csvTable";
import { type ColumnQuestion, type PriceList, listWithColumns, openedList, readPriceList } from "../../src/priceImport/priceList";
import { standingPrices } from "../../src/priceImport/standingPrices";

/** The result of work done step by step, all steps at once. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The text of a list cut from a real one. */
export function listText(file: string): string {
  return readFileSync(new URL(`lists/${file}`, import.meta.url), "utf8");
}

export function readList(text: string, fileName?: string): PriceList {
  return finished(readPriceList(text, fileName));
}

/** A CSV with what it shows of itself. */
export function openedCsv(text: string): ColumnQuestion {
  const opened = finished(openedList(text));
  if ("table" in opened) return opened;
  throw new Error("nothing is to be chosen");
}

/** What is read of a CSV with columns as a person has chosen them. */
export function readWith(table: CsvTable, layout: ColumnLayout): PriceList {
  return finished(listWithColumns(table, layout));
}

/** The catalog's prices, indexed once. */
const catalog = standingPrices(PRICES);

interface Options {
  readonly day?: string;
  readonly resellers?: boolean;
  readonly standing?: readonly PriceRecord[];
  /** Whether the list or a person has said which day the list is of. */
  readonly dayStated?: boolean;
  readonly today?: string;
}

/** What a list, or two, would change in the catalog or in other prices. */
export function compared(texts: string | readonly [string, string], { day = "2026-11-20", resellers = false, standing = PRICES, dayStated = true, today }: Options = {}): Comparison {
  const lists = (typeof texts === "string" ? [texts] : texts).map((text) => readList(text)) as unknown as PriceLists;
  return finished(comparison(lists, standing === PRICES ? catalog : standingPrices(standing), { day, dayStated, resellers, source: "a list", ...(today !== undefined && { today }) }));
}

export function changeOf({ changes }: Comparison, name: string): PriceChange | undefined {
  return changes.find((change) => change.name === name);
}

export function reasonOf({ refusals }: Comparison, id: string): string | undefined {
  return refusals.find((refusal) => refusal.id === id)?.reason;
}
