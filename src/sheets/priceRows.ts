import { nameKey } from "../catalog/lookup";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { recordCell } from "./catalogSheet";
import type { PlanCell } from "./plan";

const NEEDED: readonly (keyof PriceRecord)[] = ["name", "inputPerMTok", "outputPerMTok", "effectiveFrom", "source", "checked"];

/** Whether a table has the columns that a price needs to stand beside the ones before it: whose, how much, from when, by which source. */
export function takesPrices(headers: readonly string[]): boolean {
  const keys = headers.map(nameKey);
  return PRICE_TABLE.columns.filter(({ field }) => NEEDED.includes(field)).every(({ header }) => keys.includes(nameKey(header)));
}

/** Prices as cells under the headers of a table that stands; a person's own columns get none. Rows and columns count from 0. */
export function addedPriceRows(headers: readonly string[], prices: readonly PriceRecord[]): (PlanCell | undefined)[][] {
  const columns = headers.map((header) => PRICE_TABLE.columns.find((column) => nameKey(column.header) === nameKey(header)));
  return prices.map((price, row) => columns.map((column, at) => column && recordCell(row, at, column, price)));
}
