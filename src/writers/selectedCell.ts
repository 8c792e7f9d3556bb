import { intoEmptyCells } from "./emptyCells";

/** Puts a formula into the selected cell, if that is empty; gives its address. */
export function insertFormula(formula: string): Promise<string> {
  return intoEmptyCells({ rowCount: 1, columnCount: 1 }, "formula", (cell) => {
    cell.formulas = [[formula]];
  });
}

/** Shows a sheet. */
export function activateSheet(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

/** Shows the first cell of an address such as Prices!A7:U9 on its sheet. */
export function showCells(sheetName: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address.slice(address.lastIndexOf("!") + 1)).getCell(0, 0).select();
    await context.sync();
  });
}

/** Puts values into the cells from the selected one on, if all of them are empty; gives their address. */
export function insertValues(rows: readonly (readonly unknown[])[]): Promise<string> {
  return intoEmptyCells({ rowCount: rows.length, columnCount: rows[0]?.length ?? 0 }, "formula", (range) => {
    // Texts stay texts, whatever they start with.
    range.numberFormat = rows.map((row) => row.map((value) => (typeof value === "string" ? "@" : "General")));
    range.values = rows.map((row) => [...row]);
  });
}
