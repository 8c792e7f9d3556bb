import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";

import { renamedFormula } from "../structuredReferences";
import { writeCells } from "./cellWriting";
import type { Grid } from "./grid";

/** Makes formulas follow a table that has got another name, as Excel rewrites them. */
export function followRename(grid: Grid, former: string, name: string): void {
  for (const sheet of grid.workbook.getSheets()) {
    const cells: IObjectMatrixPrimitiveType<ICellData> = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const { f: formula, v: shown } = (cell ?? {}) as ICellData;
      const renamed = formula && renamedFormula(formula, former, name);
      if (renamed && renamed !== formula) (cells[row] ??= {})[column] = { f: renamed, v: shown ?? null };
    });
    writeCells(grid, sheet.getSheetId(), cells);
  }
}
