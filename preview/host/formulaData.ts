import { type ICellData, type Injector, type IObjectMatrixPrimitiveType, isFormulaString, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Cells = Record<number, Record<number, ICellData | null> | null>;
type Formulas = IObjectMatrixPrimitiveType<{ f: string } | null>;

/**
 * Tells Univer which formulas a write brings and takes by the cells it is to change. At each write Univer looks through all
 * cells of the workbook for formulas that cells share by an id: most of the time of many small writes. Only copies that a
 * person fills or pastes share formulas; from the first of them on Univer looks as before.
 */
export function collectWrittenFormulas(injector: Injector, workbook: Workbook): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  let areShared = false;
  model.updateFormulaData = (unitId, sheetId, cells) => {
    areShared ||= shareFormulas(cells as Cells);
    const standing = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    return areShared || !standing ? update(unitId, sheetId, cells) : changedFormulas(cells as Cells, (row, column) => standing.getValue(row, column)?.f);
  };
}

function shareFormulas(cells: Cells): boolean {
  return Object.values(cells).some((row) => Object.values(row ?? {}).some((cell) => cell?.si));
}

/** The formulas that come with a write, and null for each that goes, as Univer keeps them. */
function changedFormulas(cells: Cells, standing: (row: number, column: number) => unknown): Formulas {
  const changed: Formulas = {};
  for (const [row, across] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(across ?? {})) {
      const [r, c] = [Number(row), Number(column)];
      if (isFormulaString(cell?.f)) (changed[r] ??= {})[c] = { f: cell!.f! };
      else if (isFormulaString(standing(r, c))) (changed[r] ??= {})[c] = null;
    }
  }
  return changed;
}
