import { USAGE_TABLE, type UsageRow } from "../catalog/usageTable";
import { MISSING } from "../scenario/missingFigure";
import type { CellValue } from "../scenario/range";
import type { UsageRecord } from "./record";

/** Usage as rows of the Usage table. */
export function usageRows(records: readonly UsageRecord[], source: string): UsageRow[] {
  return records.map(({ month, api, workload, batch, requests, inputTokens, cachedTokens, cacheWriteTokens, outputTokens, cost, currency, usdRate }) => ({
    month: `${month}-01`, name: api, batch, inputTokens, outputTokens, currency, source,
    ...(workload !== "" && { workload }), ...(requests !== undefined && { requests }), ...(cachedTokens !== undefined && { cachedTokens }),
    ...(cacheWriteTokens !== undefined && { cacheWriteTokens }), ...(cost && { cost: cost.toNumber() }), ...(usdRate && { usdRate: usdRate.toNumber() }),
  }));
}

/** The same as functions read it from a sheet, headers first. */
export function usageRange(rows: readonly UsageRow[]): CellValue[][] {
  const { columns } = USAGE_TABLE;
  return [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ field, show, domain }) => (show === "flag" ? (row[field] ? "yes" : "no") : (row[field] ?? (domain ? MISSING : "")))))];
}
