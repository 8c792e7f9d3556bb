import type { Injector } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/**
 * Lets Univer look through the formulas of the sheet that is written to. At each write it collects those of all sheets, and
 * reads only this one's: most of the time of many small writes, such as links, in a workbook of ours.
 */
export function collectWrittenSheetOnly(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  const collectAll = model.getFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = collectAll;
    }
  };
}
