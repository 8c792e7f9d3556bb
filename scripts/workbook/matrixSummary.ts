import type { Decimal } from "../../src/engine/decimal";
import { matrixTable } from "../../src/scenario/matrix";
import type { Scenario } from "../../src/scenario/scenario";

const GAP = "  ";

/** The matrix as lines of text: months to break even, models down and APIs across. */
export function matrixSummary(scenario: Scenario, models: readonly string[], apis: readonly string[]): string[] {
  const rows = matrixTable(scenario, models, apis).map((row) => row.map(cellText));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join(GAP),
  );
}

function cellText(cell: Decimal | string): string {
  return typeof cell === "string" ? cell : cell.toFixed(1);
}
