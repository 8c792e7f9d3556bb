import { SHEET_KEYS, WISHED_NAMES } from "../../src/sheets/names";
import type { FormulaCell, SheetPlan } from "../../src/sheets/plan";
import { sheetPlan } from "../../src/sheets/workbookPlan";

export const PLANS: readonly SheetPlan[] = SHEET_KEYS.map((key) => sheetPlan(key, WISHED_NAMES));

export function formulaCells(plan: SheetPlan): FormulaCell[] {
  return plan.cells.filter((cell): cell is FormulaCell => "formula" in cell);
}
