import { RefusedAction } from "./refusal";

type Cells = (string | number | boolean)[][];

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const TABLE = /^([\p{L}_][\p{L}\p{N}_.]*)(?:\[#All\])?$/u;
const ADDRESS = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;

/** The values of cells referred to as a formula would: A1:B2, Sheet1!A1, Prices[#All]. */
export async function readCells(reference: string): Promise<Cells> {
  try {
    return await Excel.run(async (context) => {
      const range = referredRange(context, reference).load("values");
      await context.sync();
      return range.values as Cells;
    });
  } catch (error) {
    throw new RefusedAction(`There are no cells ${reference} here. Write them as Sheet1!A1:B4.`, { cause: error });
  }
}

function referredRange({ workbook }: Excel.RequestContext, reference: string): Excel.Range {
  const [, quoted, plain, address = reference] = SHEET.exec(reference) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  if (sheetName !== undefined) return workbook.worksheets.getItem(sheetName).getRange(address);
  const [, table] = ADDRESS.test(reference) ? [] : (TABLE.exec(reference) ?? []);
  if (table !== undefined) return workbook.tables.getItem(table).getRange();
  return workbook.worksheets.getActiveWorksheet().getRange(reference);
}
