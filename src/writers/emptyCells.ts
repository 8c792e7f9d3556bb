import { isRefusedWhole, RefusedAction, refusal } from "./refusal";

/** Cells to be written, and how they were formatted before. */
interface EmptyCells {
  readonly range: Excel.Range;
  readonly sheetId: string;
  readonly numberFormat: string[][];
}

export interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
}

const LAST = { rowCount: 1_048_576, columnCount: 16_384 };
const MERGED_API = "1.13";

/** Where cells have been written. */
export interface WrittenCells {
  readonly address: string;
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** What the cells are for: a table may not touch another, a formula may stand in one. */
export type Purpose = "formula" | "table";

/**
 * Writes into the cells from the selected one on, all of them empty; says where they are. Whatever fails, they are empty
 * afterwards and formatted as before.
 */
export async function intoEmptyCells(size: Size, purpose: Purpose, write: (range: Excel.Range) => void): Promise<WrittenCells> {
  let cells: EmptyCells | undefined;
  try {
    return await Excel.run(async (context) => {
      cells = await emptyCells(context, size, purpose);
      write(cells.range);
      await context.sync();
      const { address, rowIndex, columnIndex } = cells.range;
      return { address, sheetId: cells.sheetId, rowIndex, columnIndex };
    });
  } catch (error) {
    if (error instanceof RefusedAction) throw error;
    throw refusal(error, cells && !isRefusedWhole(error) ? await emptied(cells) : []);
  }
}

async function emptyCells(context: Excel.RequestContext, size: Size, purpose: Purpose): Promise<EmptyCells> {
  const cell = context.workbook.getActiveCell().load("address,rowIndex,columnIndex");
  await context.sync();
  requireRoom(cell, size);
  const range = cell.getAbsoluteResizedRange(size.rowCount, size.columnCount);
  range.load("address,rowIndex,columnIndex,formulas,numberFormat,worksheet/id");
  const occupants = loadedOccupants(range);
  await context.sync();
  requireEmpty(range, size);
  if (purpose === "table" || size.rowCount * size.columnCount > 1) requireFree(range, occupants);
  return { range, sheetId: range.worksheet.id, numberFormat: range.numberFormat as string[][] };
}

function requireRoom({ address, rowIndex, columnIndex }: Excel.Range, { rowCount, columnCount }: Size): void {
  const rows = LAST.rowCount - rowIndex;
  const columns = LAST.columnCount - columnIndex;
  if (rowCount <= rows && columnCount <= columns) return;
  throw new RefusedAction(`${rowCount} rows and ${columnCount} columns do not fit below and beside ${address}, where the sheet ends. Select a cell further up or to the left, and try again.`);
}

function isEmpty({ formulas }: Excel.Range): boolean {
  return formulas.flat().every((formula) => formula === "");
}

function requireEmpty(range: Excel.Range, { rowCount, columnCount }: Size): void {
  if (isEmpty(range)) return;
  const { address } = range;
  throw new RefusedAction(
    rowCount * columnCount === 1
      ? `${address} is not empty. Select an empty cell and try again.`
      : `There is something in ${address} already. Select a cell with ${rowCount} rows of ${columnCount} empty cells from it on, and try again.`,
  );
}

interface Occupants {
  readonly tables: Excel.TableScopedCollection;
  readonly merged: Excel.RangeAreas | undefined;
}

function loadedOccupants(range: Excel.Range): Occupants {
  const canAsk = Office.context.requirements.isSetSupported("ExcelApi", MERGED_API);
  return {
    tables: range.getTables(false).load("items/name"),
    merged: canAsk ? range.getMergedAreasOrNullObject().load("address") : undefined,
  };
}

function requireFree({ address }: Excel.Range, { tables, merged }: Occupants): void {
  const [table] = tables.items;
  if (table) throw new RefusedAction(`${address} reaches into the table ${table.name}. Select a cell outside of it, and try again.`);
  if (merged && !merged.isNullObject) throw new RefusedAction(`There are merged cells in ${address} (${merged.address}). Unmerge them or select another cell, and try again.`);
}

/** Takes out what a failed action may have written; gives sentences about what it could not take out. */
async function emptied({ range: { address, rowIndex, columnIndex }, sheetId, numberFormat }: EmptyCells): Promise<string[]> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(rowIndex, columnIndex, numberFormat.length, numberFormat[0]!.length);
      const tables = range.getTables(true).load("items/id");
      range.load("formulas,numberFormat");
      await context.sync();
      const isAsBefore = isEmpty(range) && String(range.numberFormat) === String(numberFormat);
      if (isAsBefore) return;
      for (const table of tables.items) table.delete();
      range.clear("Contents");
      range.numberFormat = numberFormat;
      await context.sync();
    });
    return [];
  } catch {
    return [`It could not be undone either. Clear ${address}, if there is something in it.`];
  }
}
