/** The size of a worksheet in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, zero-based. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;
const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^!']+))!(.+)$/;

/** Column letters of a zero-based index: 0 is A. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Zero-based index of column letters. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The box of an address without a sheet (A1, $B$2:C9, A:C, 3:5); undefined when it is none. */
export function parseAddress(address: string): Box | undefined {
  const cell = CELL.exec(address);
  if (cell)
    return between(
      Number(cell[2]) - 1,
      columnIndex(cell[1] ?? ""),
      Number(cell[4] ?? cell[2]) - 1,
      columnIndex(cell[3] ?? cell[1] ?? ""),
    );
  const columns = COLUMNS.exec(address);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(address);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : undefined;
}

/** Splits `'My sheet'!A1` into its sheet and the rest. */
export function splitSheet(address: string): { sheet?: string; local: string } {
  const match = QUALIFIED.exec(address);
  if (!match) return { local: address };
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), local: match[3] ?? "" };
}

/** The address of a box (B2:C9), absolute on demand. */
export function boxAddress(box: Box, mark: "" | "$" = ""): string {
  const corner = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const last = { row: box.row + box.rows - 1, column: box.column + box.columns - 1 };
  if (box.rows === MAX_ROWS) return `${mark}${columnLetters(box.column)}:${mark}${columnLetters(last.column)}`;
  if (box.columns === MAX_COLUMNS) return `${mark}${box.row + 1}:${mark}${last.row + 1}`;
  const first = corner(box.row, box.column);
  return box.rows * box.columns === 1 ? first : `${first}:${corner(last.row, last.column)}`;
}

/** A sheet's name as formulas and addresses write it, quoted where needed. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && parseAddress(name) === undefined && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether two boxes share a cell. */
export function overlap(one: Box, other: Box): boolean {
  return intersection(one, other) !== undefined;
}

/** The cells two boxes share. */
export function intersection(one: Box, other: Box): Box | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest box holding both. */
export function union(one: Box, other: Box): Box {
  return between(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(one.row + one.rows, other.row + other.rows) - 1,
    Math.max(one.column + one.columns, other.column + other.columns) - 1,
  );
}

/** Whether a box lies on the worksheet. */
export function onSheet({ row, column, rows, columns }: Box): boolean {
  return (
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS
  );
}

function between(row: number, column: number, lastRow: number, lastColumn: number): Box {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
