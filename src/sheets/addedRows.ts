import { nameKey } from "../catalog/lookup";
import { PRICE_TABLE, type CatalogTable } from "../catalog/tables";
import { USAGE_TABLE } from "../catalog/usageTable";
import { recordCell } from "./catalogSheet";
import type { PlanCell } from "./plan";

/** How records are added to a table of a workbook. */
interface Added<R> {
  /** Whether a table has the columns that a record needs to stand beside the ones before it. */
  readonly fit: (headers: readonly string[]) => boolean;
  /** Records as cells under the headers of a table that stands; a person's own columns get none. Rows and columns count from 0. */
  readonly rows: (headers: readonly string[], records: readonly R[]) => (PlanCell | undefined)[][];
}

function addedTo<R>({ columns }: CatalogTable<R>, needed: readonly (keyof R)[]): Added<R> {
  return {
    fit: (headers) => {
      const keys = headers.map(nameKey);
      return columns.filter(({ field }) => needed.includes(field)).every(({ header }) => keys.includes(nameKey(header)));
    },
    rows: (headers, records) => {
      const places = headers.map((header) => columns.find((column) => nameKey(column.header) === nameKey(header)));
      return records.map((record, row) => places.map((column, at) => column && recordCell(row, at, column, record)));
    },
  };
}

/** Whose price, how much, from when, by which source. */
export const ADDED_PRICES = addedTo(PRICE_TABLE, ["name", "inputPerMTok", "outputPerMTok", "effectiveFrom", "source", "checked"]);
/** Whose tokens, in which month, how many, for how much. */
export const ADDED_USAGE = addedTo(USAGE_TABLE, ["month", "name", "inputTokens", "outputTokens", "cost", "currency"]);
