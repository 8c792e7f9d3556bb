import type { Area } from "./plan";

/** Letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Which parts of a reference stay put when its formula is filled across. */
export interface Anchor {
  readonly row?: boolean;
  readonly column?: boolean;
}

/** A1 reference of a zero-based cell. */
export function reference(row: number, column: number, anchor: Anchor = {}): string {
  return `${anchor.column ? "$" : ""}${columnName(column)}${anchor.row ? "$" : ""}${row + 1}`;
}

/** A1 reference of an area, anchored as its two corners are. */
export function areaReference({ row, column, rowCount, columnCount }: Area, anchor: Anchor = {}): string {
  const first = reference(row, column, anchor);
  const last = reference(row + rowCount - 1, column + columnCount - 1, anchor);
  return rowCount === 1 && columnCount === 1 ? first : `${first}:${last}`;
}

/** Whole rows, first to last, zero-based: $1:$4. */
export function rowsReference([first, last]: readonly [number, number]): string {
  return `$${first + 1}:$${last + 1}`;
}

/** Whole columns, first to last, zero-based: $A:$B. */
export function columnsReference([first, last]: readonly [number, number]): string {
  return `$${columnName(first)}:$${columnName(last)}`;
}

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** A sheet name as formulas write it, with its exclamation mark. */
export function sheetPrefix(sheetName: string): string {
  return /^[A-Za-z_][A-Za-z_]*$/.test(sheetName) ? `${sheetName}!` : `'${sheetName.replace(/'/g, "''")}'!`;
}

export const FIXED: Anchor = { row: true, column: true };
export const FIXED_ROW: Anchor = { row: true };
export const FIXED_COLUMN: Anchor = { column: true };
