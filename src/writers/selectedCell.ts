import { type Size, intoEmptyCells } from "./emptyCells";
import { fitColumns } from "./fittedColumns";
import { agrees, isWritten } from "./replacedCells";
import { noteCells } from "./undoCells";

type Rows = readonly (readonly unknown[])[];

/** Puts a formula into the selected cell, if that and the cells its rows spill over are empty; gives their address. */
export async function insertFormula(formula: string, rows: Rows = [[null]]): Promise<string> {
  const written = await intoEmptyCells(sizeOf(rows), "formula", {
    write: (range) => {
      range.getCell(0, 0).formulas = [[formula]];
    },
    isOwn: (held, row, column) => isWritten(held, formula) || (row + column > 0 && agrees(held, rows[row]?.[column])),
  });
  await noteCells("formula", written, rows.length > 1 ? await fitColumns(written, rows) : undefined);
  return written.address;
}

function sizeOf(rows: Rows): Size {
  return { rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
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
export async function insertValues(rows: Rows): Promise<string> {
  const written = await intoEmptyCells(sizeOf(rows), "formula", {
    write: (range) => {
      // Texts stay texts, whatever they start with.
      range.numberFormat = rows.map((row) => row.map((value) => (typeof value === "string" ? "@" : "General")));
      range.values = rows.map((row) => [...row]);
    },
    isOwn: (held, row, column) => agrees(held, rows[row]?.[column]) || isTextOf(held, rows[row]?.[column]),
  });
  await noteCells("values", written, rows.length > 1 ? await fitColumns(written, rows) : undefined);
  return written.address;
}

/** Excel makes a text of what is written into the header of a table. */
function isTextOf(held: unknown, value: unknown): boolean {
  return String(held).toLowerCase() === String(value).toLowerCase();
}
