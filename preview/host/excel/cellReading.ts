import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

import type { Box } from "../a1";
import { shownFormula } from "../structuredReferences";
import { type Grid, type SheetBox, sheetOf } from "./grid";
import { tableFinder } from "./tableStore";

export type Scalar = string | number | boolean;
type Matrix<T> = T[][];

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/;

/** Reads every cell of a box; cells beyond Univer's sheet are empty. */
export function readCells<T>(
  grid: Grid,
  { sheetId, box }: SheetBox,
  read: (cell: Nullable<ICellData>, row: number, column: number) => T,
): Matrix<T> {
  const cellAt = cellReader(grid, sheetId);
  return matrix(box, (row, column) => read(cellAt(row, column), row, column));
}

/** The value of a cell as `values` shows it. */
export function cellValue(cell: Nullable<ICellData>): Scalar {
  if (cell?.p) return (cell.p.body?.dataStream ?? "").replace(/[\r\n]+$/, "");
  if (cell?.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || /^true$/i.test(String(cell.v));
  return cell.v;
}

/** The type of a cell's value under the names of `Excel.RangeValueType`. */
export function valueType(cell: Nullable<ICellData>): string {
  const value = cellValue(cell);
  if (value === "") return "Empty";
  if (typeof value === "string") return isError(cell, value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function isError(cell: Nullable<ICellData>, value: string): boolean {
  return ERROR.test(value) && cell?.t !== CellValueType.FORCE_STRING;
}

/** The formula of a cell as it was written, or its value. */
export function formulaOrValue(
  grid: Grid,
  sheetId: string,
): (cell: Nullable<ICellData>, row: number, column: number) => Scalar {
  const model = grid.injector.get(FormulaDataModel);
  const tableAt = tableFinder(grid, sheetId);
  return (cell, row, column) => {
    const formula = cell?.f ?? (cell?.si ? model.getFormulaStringByCell(row, column, sheetId, grid.unitId) : undefined);
    if (!formula) return cellValue(cell);
    return shownFormula(formula, tableAt(row, column)?.name);
  };
}

/** The text a person sees in a cell, formatted. */
export function displayedText(
  grid: Grid,
  sheetId: string,
): (cell: Nullable<ICellData>, row: number, column: number) => string {
  const sheet = sheetOf(grid, sheetId);
  return (cell, row, column) => {
    const value = cellValue(cell);
    if (typeof value === "boolean") return String(value).toUpperCase();
    if (typeof value === "string") return value;
    return String(sheet.getCell(row, column)?.v ?? value);
  };
}

/** Univer keeps the cells an array formula spills into apart from the others. */
function cellReader(grid: Grid, sheetId: string): (row: number, column: number) => Nullable<ICellData> {
  const sheet = sheetOf(grid, sheetId);
  const cells = sheet.getCellMatrix();
  const spilled = grid.injector.get(FormulaDataModel).getArrayFormulaCellData()[grid.unitId]?.[sheetId];
  return (row, column) => {
    const cell = cells.getValue(row, column);
    const isBlank = cell?.v === undefined || cell.v === null;
    return isBlank && !cell?.p ? (spilled?.[row]?.[column] ?? cell) : cell;
  };
}

function matrix<T>({ row, column, rows, columns }: Box, value: (row: number, column: number) => T): Matrix<T> {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => value(row + down, column + across)),
  );
}

/** The smallest box around the cells with content, on the sheet or in a part of it; undefined where there are none. */
export function usedBox(grid: Grid, sheetId: string, valuesOnly: boolean, part?: Box): Box | undefined {
  const extent = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const include = (row: number, column: number) => {
    if (part && !isInside(part, row, column)) return;
    extent.top = Math.min(extent.top, row);
    extent.left = Math.min(extent.left, column);
    extent.bottom = Math.max(extent.bottom, row);
    extent.right = Math.max(extent.right, column);
  };
  sheetOf(grid, sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cellValue(cell) !== "" || cell?.f || cell?.si || (!valuesOnly && cell?.s)) include(row, column);
    });
  forSpilled(grid, sheetId, include);
  const { top, left, bottom, right } = extent;
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function isInside({ row, column, rows, columns }: Box, cellRow: number, cellColumn: number): boolean {
  return cellRow >= row && cellRow < row + rows && cellColumn >= column && cellColumn < column + columns;
}

function forSpilled(grid: Grid, sheetId: string, include: (row: number, column: number) => void): void {
  const spilled = grid.injector.get(FormulaDataModel).getArrayFormulaCellData()[grid.unitId]?.[sheetId] ?? {};
  for (const [row, cells] of Object.entries(spilled)) {
    for (const column of Object.keys(cells ?? {})) include(Number(row), Number(column));
  }
}
