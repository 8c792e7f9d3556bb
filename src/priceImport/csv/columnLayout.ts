import type { PriceRecord } from "../../catalog/records";
import { PRICE_TABLE } from "../../catalog/tables";
import type { DecimalMark } from "./csvFigure";
import type { CsvTable } from "./csvTable";

/** What a column of a price list may hold: a field of the Prices table, or the currency of the row's prices. */
export type ListField = Extract<keyof PriceRecord, "name" | "maker" | "id" | "inputPerMTok" | "outputPerMTok" | "cachedInputPerMTok" | "cacheWritePerMTok" | "longContextThreshold" | "longContextInputPerMTok" | "longContextOutputPerMTok" | "longContextCachedInputPerMTok" | "longContextCacheWritePerMTok" | "effectiveFrom" | "contextTokens" | "retired" | "openModel" | "secondSource" | "url" | "note" | "source"> | "currency";

/** Of how many tokens a price or a count is. */
export type PriceUnit = "token" | "1K" | "1M";

/** How a CSV is to be read: what each column holds, and what its figures mean. What is undefined has still to be chosen. */
export interface ColumnLayout<F extends string = ListField> {
  /** The row with the headers, from 0; the figures are below it. */
  readonly headerRow: number;
  /** What each column holds; undefined where it is not used. */
  readonly fields: readonly (F | undefined)[];
  readonly unit: PriceUnit | undefined;
  /** A code such as USD. */
  readonly currency: string | undefined;
  /** USD for one of the currency, as plain digits with a point; needed where it is not USD. */
  readonly rate: string | undefined;
  readonly mark: DecimalMark | undefined;
  /** Of counts alone: whether the column of input counts what was read from a cache and written to one, or leaves it out. */
  readonly cached?: CachedPlace | undefined;
}

export type CachedPlace = "within" | "beside";

/** What a person matches the columns of a CSV for. */
export interface ColumnSubject<F extends string> {
  /** The fields with what the pane calls them. */
  readonly fields: readonly { readonly field: F; readonly label: string }[];
  /** Whether the place of cached tokens is asked for. */
  readonly asksCached: boolean;
  readonly proposed: (table: CsvTable, headerRow: number) => ColumnLayout<F>;
  readonly open: (layout: ColumnLayout<F>, table: CsvTable) => string[];
}

const WITHOUT_UNIT: Partial<Record<ListField, string>> = { contextTokens: "Context window", longContextThreshold: "Long-context threshold" };

/** The fields with what the pane calls them, as the Prices table heads them without their unit. */
export const LIST_FIELDS: readonly { readonly field: ListField; readonly label: string }[] = [
  ...PRICE_TABLE.columns.flatMap(({ field, header }) => (field === "checked" || field === "hostedModel" ? [] : [{ field: field as ListField, label: WITHOUT_UNIT[field as ListField] ?? header.replace(/ \(.*/, "") }])),
  { field: "currency", label: "Currency" },
];

export const PRICE_FIELDS: readonly ListField[] = [
  "inputPerMTok", "outputPerMTok", "cachedInputPerMTok", "cacheWritePerMTok",
  "longContextInputPerMTok", "longContextOutputPerMTok", "longContextCachedInputPerMTok", "longContextCacheWritePerMTok",
];

export const NEEDED_FIELDS: readonly ListField[] = ["name", "inputPerMTok", "outputPerMTok"];

/** What the pane calls a field. */
export function fieldLabel(field: ListField): string {
  return LIST_FIELDS.find((known) => known.field === field)!.label;
}
