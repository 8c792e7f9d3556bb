import { Decimal, INFINITY } from "../engine/decimal";
import { breakEvenOrInfinity } from "./answers";
import { type CellValue, cellText, figure } from "./range";
import type { Scenario } from "./scenario";

/** What a table says where owning never pays back. */
export const NEVER = "never";

/** Months to break even for each model (down) and API (across), with headers; never where it never pays back. */
export function matrixTable(scenario: Scenario, models: readonly string[], apis: readonly string[]): (Decimal | string)[][] {
  const rows = models.map((model) => [model, ...apis.map((api) => neverOr(breakEvenOrInfinity(scenario, model, api)))]);
  return [["Months to break even", ...apis], ...rows];
}

function neverOr(months: Decimal): Decimal | string {
  return months.isFinite() ? months : NEVER;
}

/** Months as a table shows them: a number of 0 or more, or never. */
export function monthsOrNever(cell: CellValue): Decimal {
  if (cellText(cell).toLowerCase() === NEVER) return INFINITY;
  return figure("months", cell ?? 0, { atLeast: 0 });
}
