import type { EmptyCell, FormulaCell, PlanCell, PlanValue, ValueCell } from "./plan";
import type { FormatName, StyleName } from "./styles";

/** A cell's looks. */
export interface Look {
  readonly style: StyleName;
  readonly format: FormatName;
}

/** A cell with a fixed value; a text is always written as text. */
export function valueCell(
  row: number,
  column: number,
  value: PlanValue,
  style: StyleName,
  format: FormatName = "general",
): ValueCell {
  return { row, column, value, style, format: typeof value === "string" ? "text" : format };
}

/** A formula, without its equals sign, and the value the engine expects of it. */
export function formulaCell(
  row: number,
  column: number,
  formula: string,
  expected: PlanValue,
  look: Look,
): FormulaCell {
  return { row, column, formula: `=${formula}`, expected, ...look };
}

/** A formatted cell with nothing in it. */
export function emptyCell(row: number, column: number, style: StyleName, format: FormatName): EmptyCell {
  return { row, column, empty: true, style, format };
}

/** Values side by side in one style. */
export function valueRow(row: number, column: number, values: readonly PlanValue[], style: StyleName): PlanCell[] {
  return values.map((value, offset) => valueCell(row, column + offset, value, style));
}

/** A section's heading, its rule drawn across the columns it heads. */
export function sectionHeading(row: number, text: string, columnCount: number): PlanCell[] {
  const rule = Array.from({ length: columnCount - 1 }, (_, offset) => emptyCell(row, offset + 1, "section", "general"));
  return [valueCell(row, 0, text, "section"), ...rule];
}
