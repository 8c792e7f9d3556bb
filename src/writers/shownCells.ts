import type { PlanValue } from "../sheets/plan";
import { type LlmCell, type ReadCell } from "./llmCells";

const SPILLS_API = "1.12";

/** Whether this Excel says how far a formula spills. */
export function canReadSpills(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", SPILLS_API);
}

/** What cells show and how far they spill; to be read after the next round trip. */
export function shownCells(context: Excel.RequestContext, cells: readonly LlmCell[]): () => ReadCell[] {
  const spills = canReadSpills();
  const loading = cells.map((cell) => {
    const range = cellRange(context, cell).load("values,formulas,numberFormat");
    return { cell, range, spill: spills ? range.getSpillingToRangeOrNullObject().load("values") : undefined };
  });
  return () => {
    const read = loading.map(({ cell, range, spill }): ReadCell => ({
      ...cell,
      value: range.values[0]![0] as PlanValue,
      isChanged: range.formulas[0]![0] !== cell.formula,
      format: String(range.numberFormat[0]![0]),
      ...(spill && !spill.isNullObject && { spill: spill.values as PlanValue[][] }),
    }));
    const tables = read.filter((cell) => cell.spill !== undefined);
    return read.filter((cell) => !isOnlyText(cell) && !tables.some((table) => isWithin(cell, table)));
  };
}

/** Whether a cell holds a text that reads like a formula, as the list of former formulas does. */
function isOnlyText({ value, formula }: ReadCell): boolean {
  return value === formula;
}

/** Whether a cell only shows part of another's table: Excel gives it the other's formula. */
function isWithin(cell: LlmCell, anchor: ReadCell): boolean {
  const [down, across] = [cell.row - anchor.row, cell.column - anchor.column];
  const { spill = [] } = anchor;
  return cell.sheet === anchor.sheet && (down > 0 || across > 0) && down >= 0 && across >= 0 && down < spill.length && across < spill[0]!.length;
}

/** A cell of the workbook. */
export function cellRange({ workbook }: Excel.RequestContext, { sheetId, row, column }: Pick<LlmCell, "sheetId" | "row" | "column">): Excel.Range {
  return workbook.worksheets.getItem(sheetId).getCell(row, column);
}
