import { nameKey } from "../catalog/lookup";
import { USAGE_TABLE, type UsageRow } from "../catalog/usageTable";
import { recordCell } from "./catalogSheet";
import type { PlanCell } from "./plan";

const NEEDED: readonly (keyof UsageRow)[] = ["month", "name", "inputTokens", "outputTokens", "cost", "currency"];

/** Whether a table has the columns that usage needs. */
export function takesUsage(headers: readonly string[]): boolean {
  const keys = headers.map(nameKey);
  return USAGE_TABLE.columns.filter(({ field }) => NEEDED.includes(field)).every(({ header }) => keys.includes(nameKey(header)));
}

/** Usage as cells under the headers of a table that stands; a person's own columns get none. */
export function addedUsageRows(headers: readonly string[], rows: readonly UsageRow[]): (PlanCell | undefined)[][] {
  const columns = headers.map((header) => USAGE_TABLE.columns.find((column) => nameKey(column.header) === nameKey(header)));
  return rows.map((row, at) => columns.map((column, j) => column && recordCell(at, j, column, row)));
}
