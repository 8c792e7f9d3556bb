import { type RowLabels, labelOf } from "./matchedRows";

/** A table on a sheet made before: its headers, its first row under them, and how many there are. */
interface FormerTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** Zero-based, as is `column`. */
  readonly firstRow: number;
  readonly column: number;
  readonly rowCount: number;
}

/** A sheet of ours as it stands, made by whatever version; rows and columns are zero-based. */
export interface FormerSheet {
  readonly name: string;
  readonly rowCount: number;
  /** What stands in a cell as it is typed, a formula with its equals sign; empty where nothing does. */
  readonly typed: (row: number, column: number) => unknown;
  readonly shown: (row: number, column: number) => unknown;
  readonly table?: FormerTable;
}

/** What heads each row of a sheet made before. */
export function formerLabels({ rowCount, shown }: FormerSheet): RowLabels {
  return Array.from({ length: rowCount }, (_, row) => labelOf(shown(row, 0)));
}

/** The rows of the table on a sheet as they are shown, headers first; undefined where there is none. */
export function formerRange({ table, shown }: FormerSheet): (string | number | boolean)[][] | undefined {
  if (!table) return undefined;
  const rows = Array.from({ length: table.rowCount }, (_, i) => table.headers.map((_header, j) => shown(table.firstRow + i, table.column + j) as string | number | boolean));
  return [[...table.headers], ...rows];
}
