import { RefusedAction, refusal } from "./refusal";

/** Puts a formula into the selected cell, if that is empty; gives its address. */
export async function insertFormula(formula: string): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,formulas");
      await context.sync();
      if (cell.formulas[0]?.[0] !== "")
        throw new RefusedAction(`${cell.address} is not empty. Select an empty cell and try again.`);
      cell.formulas = [[formula]];
      await context.sync();
      return cell.address;
    });
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
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
export async function insertValues(rows: readonly (readonly unknown[])[]): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const range = await emptyCells(context, rows.length, rows[0]?.length ?? 0);
      // Texts stay texts, whatever they start with.
      range.numberFormat = rows.map((row) => row.map((value) => (typeof value === "string" ? "@" : "General")));
      range.values = rows.map((row) => [...row]);
      await context.sync();
      return range.address;
    });
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
}

/** The cells from the selected one on, refused where one of them holds something. */
export async function emptyCells(context: Excel.RequestContext, rowCount: number, columnCount: number): Promise<Excel.Range> {
  const range = context.workbook.getActiveCell().getAbsoluteResizedRange(rowCount, columnCount);
  range.load("address,formulas");
  await context.sync();
  if (range.formulas.flat().some((formula) => formula !== ""))
    throw new RefusedAction(`There is something in ${range.address} already. Select a cell with ${rowCount} x ${columnCount} empty cells from it on, and try again.`);
  return range;
}
