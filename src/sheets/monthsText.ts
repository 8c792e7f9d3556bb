import type { PlanValue } from "./plan";

/** Said in a cell of months where owning never pays back. */
export const NEVER = "never";

/** Months as a cell shows them. */
export function monthsText(months: number): PlanValue {
  return Number.isFinite(months) ? months : NEVER;
}

/** As a spreadsheet's FIXED writes it: one decimal, thousands grouped. */
export function oneDecimal(value: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
