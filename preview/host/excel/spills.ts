import { FormulaDataModel } from "@univerjs/engine-formula";

import type { Box } from "../a1";
import { boxOf, type Grid, type SheetBox } from "./grid";

/** The cells that the formula in a cell spills over, its own included; undefined for a single value. */
export async function spillBox(grid: Grid, { sheetId, box }: SheetBox): Promise<Box | undefined> {
  await grid.calculation.settled();
  const spills = grid.injector.get(FormulaDataModel).getArrayFormulaRange()[grid.unitId]?.[sheetId];
  const spill = spills?.[box.row]?.[box.column];
  const found = spill && boxOf(spill);
  return found && found.rows * found.columns > 1 ? found : undefined;
}
