import { requireWorksheetShown } from "../excelStates";
import { type HostObject, hostObject, NULL_OBJECT } from "../hostObject";
import { application } from "./application";
import { boxOf, type Grid, type SheetBox } from "./grid";
import { names } from "./names";
import { workbookProtection } from "./protection";
import { range } from "./range";
import { settings } from "./settings";
import { tables } from "./tables";
import { worksheetFunctions } from "./worksheetFunctions";
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
      get functions() {
        return worksheetFunctions(grid);
      },
      get protection() {
        return workbookProtection(grid);
      },
      getSelectedRange: () => range(grid, shownSelection(grid)),
      getActiveCell: () => range(grid, firstCell(shownSelection(grid))),
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

function shownSelection(grid: Grid): SheetBox {
  requireWorksheetShown(grid.states);
  return selection(grid);
}

function firstCell({ sheetId, box }: SheetBox): SheetBox {
  return { sheetId, box: { ...box, rows: 1, columns: 1 } };
}
