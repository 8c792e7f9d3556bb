import { type CatalogTable, COUNT, NOT_NEGATIVE, POSITIVE, SOURCE } from "./tables";

/** A row of the Usage table: what one month used of one API for one workload. Tokens read from a cache, and written to one, are part of the input. */
export interface UsageRow {
  /** ISO day: the first of the month. */
  readonly month: string;
  readonly name: string;
  readonly workload?: string;
  readonly batch?: boolean;
  readonly requests?: number;
  readonly inputTokens?: number;
  readonly cachedTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly outputTokens?: number;
  readonly cost?: number;
  readonly currency?: string;
  readonly usdRate?: number;
  readonly source?: string;
}

/** The Usage table as it stands in a sheet: nothing of it ships, a person's own exports fill it. */
export const USAGE_TABLE: CatalogTable<UsageRow> = {
  name: "Usage",
  title: "Usage of APIs by month, as billed",
  records: [],
  columns: [
    { header: "Month", field: "month", show: "date", width: 12 },
    { header: "API", field: "name", show: "text", width: 28 },
    { header: "Workload", field: "workload", show: "text", width: 24 },
    { header: "Batch", field: "batch", show: "flag", width: 8 },
    { header: "Requests", field: "requests", show: "number", width: 14, domain: COUNT },
    { header: "Input tokens", field: "inputTokens", show: "number", width: 18, domain: NOT_NEGATIVE },
    { header: "Of them cached", field: "cachedTokens", show: "number", width: 18, domain: NOT_NEGATIVE },
    { header: "Of them written to cache", field: "cacheWriteTokens", show: "number", width: 18, domain: NOT_NEGATIVE },
    { header: "Output tokens", field: "outputTokens", show: "number", width: 18, domain: NOT_NEGATIVE },
    { header: "Cost billed", field: "cost", show: "number", width: 14 },
    { header: "Currency", field: "currency", show: "text", width: 10 },
    { header: "USD for one", field: "usdRate", show: "number", width: 12, domain: POSITIVE },
    SOURCE,
  ],
};
