import type { ColumnLayout } from "../../priceImport/csv/columnLayout";

/** What a column of a person's own CSV of usage may hold. */
export type UsageField = "month" | "api" | "workload" | "batch" | "requests" | "inputTokens" | "cachedTokens" | "cacheWriteTokens" | "outputTokens" | "cost" | "currency";

/** How a CSV of usage is to be read. */
export type UsageLayout = ColumnLayout<UsageField>;

/** The fields with what the pane calls them, as the Usage table heads them. */
export const USAGE_FIELDS: readonly { readonly field: UsageField; readonly label: string }[] = [
  { field: "month", label: "Month" },
  { field: "api", label: "API" },
  { field: "workload", label: "Workload" },
  { field: "batch", label: "Batch" },
  { field: "requests", label: "Requests" },
  { field: "inputTokens", label: "Input tokens" },
  { field: "cachedTokens", label: "Cached tokens" },
  { field: "cacheWriteTokens", label: "Tokens written to cache" },
  { field: "outputTokens", label: "Output tokens" },
  { field: "cost", label: "Cost billed" },
  { field: "currency", label: "Currency" },
];

/** What the pane calls a field. */
export function usageLabel(field: UsageField): string {
  return USAGE_FIELDS.find((known) => known.field === field)!.label;
}
