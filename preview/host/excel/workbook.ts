import { type HostObject, hostObject, NULL_OBJECT } from "../hostObject";
import { application } from "./application";
import { boxOf, type Grid, type SheetBox } from "./grid";
import { names } from "./names";
import { range } from "./range";
import { settings } from "./settings";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

/** The workbook, where every request starts. */
export function workbook(grid: Grid): HostObject {
  return hostObject({
    typeName: "Workbook",
    scalars: ["name"],
    members: {
      name: "Book1.xlsx",
      get worksheets() {
        return worksheets(grid);
      },
      get tables() {
        return tables(grid);
      },
      get names() {
        return names(grid);
      },
      get application() {
        return application(grid);
      },
      get settings() {
        return settings(grid);
      },
      getSelectedRange: () => range(grid, selection(grid)),
      getActiveCell: () => range(grid, firstCell(selection(grid))),
      getActiveChartOrNullObject: () => NULL_OBJECT,
    },
  });
}

/** The selected cells of the active sheet; A1 when nothing is selected yet. */
export function selection({ book }: Grid): SheetBox {
  const sheet = book.getActiveSheet();
  const selected = sheet.getSelection()?.getActiveRange()?.getRange();
  return { sheetId: sheet.getSheetId(), box: selected ? boxOf(selected) : { row: 0, column: 0, rows: 1, columns: 1 } };
}

function firstCell({ sheetId, box }: SheetBox): SheetBox {
  return { sheetId, box: { ...box, rows: 1, columns: 1 } };
}
