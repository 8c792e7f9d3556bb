import { type CellExplanation, type RangesFrom, cellExplanation } from "../native/explainedCell";
import type { Spill } from "../native/explainedSpill";
import type { PlanValue } from "../sheets/plan";
import { allArguments, referredCells } from "./referredCells";
import { canReadSpills } from "./shownCells";
import { standingWorkbook } from "./standingWorkbook";

/** Explains the selected cell; nothing is changed. */
export function explainedCell(rangesFrom: RangesFrom): Promise<CellExplanation> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,values,rowIndex,columnIndex");
    const { worksheet } = cell;
    worksheet.load("name");
    const parent = canReadSpills() ? cell.getSpillParentOrNullObject().load("formulas,rowIndex,columnIndex") : undefined;
    await context.sync();
    const sheet = worksheet.name;
    const { address, rowIndex: row, columnIndex: column } = cell;
    // A cell that a table is spilled into is computed by the formula of the table.
    const anchor = parent && !parent.isNullObject ? parent : cell;
    const formula = String(anchor.formulas[0]?.[0] ?? "");
    const read = { address, sheet, row, column, formula, value: (cell.values[0]?.[0] ?? "") as PlanValue };
    if (!formula.startsWith("=")) return cellExplanation(read, () => undefined, rangesFrom, undefined);
    const table = canReadSpills() ? anchor.getSpillingToRangeOrNullObject().load("values") : undefined;
    const referred = referredCells(context, [read], allArguments);
    const workbook = await standingWorkbook(context, sheet);
    const spill: Spill | undefined = table && !table.isNullObject ? { values: table.values as PlanValue[][], row: row - anchor.rowIndex, column: column - anchor.columnIndex } : undefined;
    return cellExplanation({ ...read, ...(spill && { spill }) }, referred(sheet), rangesFrom, workbook);
  });
}
