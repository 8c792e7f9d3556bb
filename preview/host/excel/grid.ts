import { generateRandomId, ICommandService, type IExecutionOptions, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";

import { type Box, intersection } from "../a1";
import type { Calculation } from "../calculation";
import type { ExcelStates } from "../excelStates";
import { itemNotFound } from "../hostObject";

/** The grid as Excel's objects reach it: Univer's workbook holds all cells, formats, tables and calculation. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly book: FWorkbook;
  readonly unitId: string;
  readonly calculation: Calculation;
  readonly states: ExcelStates;
  /** Runs one of Univer's commands or mutations at once. */
  execute(id: string, params: object, options?: IExecutionOptions): boolean;
}

/** A rectangle of cells on a sheet. */
export interface SheetBox {
  sheetId: string;
  box: Box;
}

/** The size of a new sheet; it grows when something is written beyond. */
export const SHEET_SIZE = { rowCount: 1000, columnCount: 50, defaultColumnWidth: 64, defaultRowHeight: 20 };

/**
 * The single workbook of the simulated Excel, with one empty sheet. Its id is its own: Univer keeps parsed formulas by it,
 * and one kept from another workbook would call that workbook's functions.
 */
export function createWorkbook(api: FUniver): FWorkbook {
  const sheet = { id: "sheet-1", name: "Sheet1", ...SHEET_SIZE };
  return api.createWorkbook({
    id: `workbook-${generateRandomId()}`,
    name: "Book1.xlsx",
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  });
}

/** Connects to the workbook of a grid. */
export function gridAccess(api: FUniver, injector: Injector, book: FWorkbook, calculation: Calculation, states: ExcelStates): Grid {
  const commands = injector.get(ICommandService);
  return {
    api,
    injector,
    book,
    calculation,
    states,
    workbook: book.getWorkbook(),
    unitId: book.getId(),
    execute: (id, params, options) => Boolean(commands.syncExecuteCommand(id, params, options)),
  };
}

/** A sheet of Univer's workbook. */
export function sheetOf({ workbook }: Grid, sheetId: string): Worksheet {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** The same sheet through Univer's facade. */
export function facadeSheet({ book }: Grid, sheetId: string): FWorksheet {
  const sheet = book.getSheetBySheetId(sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** A box cut to the cells that Univer's sheet has: whole rows and columns end there. */
export function presentCells(grid: Grid, { sheetId, box }: SheetBox): Box {
  const sheet = sheetOf(grid, sheetId);
  const present = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  return intersection(box, present) ?? { ...box, rows: 0, columns: 0 };
}

/** Makes a sheet large enough for a box. */
export function growSheet(grid: Grid, { sheetId, box }: SheetBox): void {
  const sheet = sheetOf(grid, sheetId);
  const target = { unitId: grid.unitId, subUnitId: sheetId };
  const rowCount = box.row + box.rows;
  const columnCount = box.column + box.columns;
  if (rowCount > sheet.getRowCount()) grid.execute(SetWorksheetRowCountMutation.id, { ...target, rowCount });
  if (columnCount > sheet.getColumnCount())
    grid.execute(SetWorksheetColumnCountMutation.id, { ...target, columnCount });
}

/** A box as Univer writes ranges. */
export function univerRange({ row, column, rows, columns }: Box) {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A box from one of Univer's ranges. */
export function boxOf({ startRow, startColumn, endRow, endColumn }: ReturnType<typeof univerRange>): Box {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
