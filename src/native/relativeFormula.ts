import { translateFormulaToR1C1 } from "@borgar/fx";
import { columnName } from "../sheets/address";

/**
 * A formula by where its cells are from its own (zero-based row and column), whatever its blanks and case, by which
 * Excel's may differ from the one it was given: formulas filled down a column are the same.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return translateFormulaToR1C1(formula, `${columnName(column)}${row + 1}`).replace(/\s+/g, "").toLowerCase();
}
