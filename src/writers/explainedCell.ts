import { type CellExplanation, type RangesFrom, cellExplanation } from "../native/explainedCell";
import type { PlanValue } from "../sheets/plan";
import { allArguments, referredCells } from "./referredCells";
import { standingWorkbook } from "./standingWorkbook";

/** Explains the selected cell; nothing is changed. */
export function explainedCell(rangesFrom: RangesFrom): Promise<CellExplanation> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,values,rowIndex,columnIndex");
    const { worksheet } = cell;
    worksheet.load("name");
    await context.sync();
    const sheet = worksheet.name;
    const { address, rowIndex: row, columnIndex: column } = cell;
    const read = { address, sheet, row, column, formula: String(cell.formulas[0]?.[0] ?? ""), value: (cell.values[0]?.[0] ?? "") as PlanValue };
    if (!read.formula.startsWith("=")) return cellExplanation(read, () => undefined, rangesFrom, undefined);
    const referred = referredCells(context, [read], allArguments);
    const workbook = await standingWorkbook(context, sheet);
    return cellExplanation(read, referred(sheet), rangesFrom, workbook);
  });
}
