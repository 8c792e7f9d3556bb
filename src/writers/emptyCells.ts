import { typed } from "./columnFill";
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
  /** How they were formatted before. */
  readonly numberFormat: string[][];
}

/** What the cells are for: a table may not touch another, a formula may stand in one. */
export type Purpose = "formula" | "table";

/** What is put into empty cells. */
export interface Written {
  readonly write: (range: Excel.Range) => void;
  /** Whether a cell, its row and column counted from the first, holds what was written there or what Excel made of it. */
  readonly isOwn: (formula: unknown, row: number, column: number) => boolean;
}

/**
 * Writes into the cells from the selected one on, all of them empty; says where they are. Whatever fails, they are empty
 * afterwards and formatted as before; what somebody has typed there meanwhile stays, and nothing is written then.
 */
export async function intoEmptyCells(size: Size, purpose: Purpose, written: Written): Promise<WrittenCells> {
  let cells: EmptyCells | undefined;
  let held: Excel.Range | undefined;
  try {
    return await Excel.run(async (context) => {
      cells = await emptyCells(context, size, purpose);
      const { range, sheetId, numberFormat } = cells;
      const before = rangeOf(context, cells).load("formulas,numberFormat");
      written.write(range);
      await context.sync();
      held = before;
      if (!isEmpty(held)) throw new RefusedAction(`Something was typed in ${range.address} meanwhile, and it stays. Nothing was changed. Select empty cells and try again.`);
      const { address, rowIndex, columnIndex } = range;
      return { address, sheetId, rowIndex, columnIndex, numberFormat };
    });
  } catch (error) {
    if (!cells || isRefusedWhole(error) || (error instanceof RefusedAction && !held)) throw error instanceof RefusedAction ? error : refusal(error, []);
    const left = await emptied(cells, written, held);
    throw error instanceof RefusedAction && left.length === 0 ? error : refusal(error, left);
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

/**
 * Takes out what a failed action may have written and nothing else, and puts back what the cells held just before, where
 * that is known; gives sentences about what it could not take out.
 */
async function emptied(cells: EmptyCells, { isOwn }: Written, held: Excel.Range | undefined): Promise<string[]> {
  const { sheetId, numberFormat, range: { address } } = cells;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      await context.sync();
      // What has gone with its sheet needs no undoing.
      if (sheet.isNullObject) return;
      const range = rangeOf(context, cells).load("address,formulas,numberFormat");
      const tables = range.getTables(true).load("items/id");
      await context.sync();
      if (isEmpty(range) && String(range.numberFormat) === String(numberFormat)) return;
      const areas = tables.items.map((table) => ({ table, area: table.getRange().load("address") }));
      await context.sync();
      const formulas = range.formulas as unknown[][];
      const rest = formulas.map((row, i) => row.map((formula, j) => (isOwn(formula, i, j) ? (held?.formulas[i]?.[j] ?? "") : formula)));
      // Somebody else's table, which has kept ours out, does not hold what we write.
      const isOurs = held !== undefined || rest.flat().every((formula) => formula === "");
      for (const { table, area } of areas) if (isOurs && area.address === range.address) table.delete();
      rest.forEach((row, i) => row.forEach((formula, j) => restore(range.getCell(i, j), formula, formulas[i]![j], (held?.numberFormat ?? numberFormat)[i]![j], isOurs)));
      await context.sync();
    });
    return [];
  } catch {
    return [`It could not be undone either. Clear ${address}, if there is something in it.`];
  }
}

/** Queues what a cell is to hold; one that somebody else has filled is not touched unless a table was taken away from over it. */
function restore(cell: Excel.Range, formula: unknown, now: unknown, format: unknown, isCleared: boolean): void {
  if (!isCleared && formula === now && formula !== "") return;
  cell.clear("Contents");
  cell.numberFormat = [[format]] as string[][];
  if (formula !== "") cell.formulas = [[typed(formula)]] as string[][];
}

/** The cells once more, wherever the selection is by now. */
function rangeOf({ workbook }: Excel.RequestContext, { sheetId, range, numberFormat }: EmptyCells): Excel.Range {
  return workbook.worksheets.getItem(sheetId).getRangeByIndexes(range.rowIndex, range.columnIndex, numberFormat.length, numberFormat[0]!.length);
}
