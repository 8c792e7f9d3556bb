import { facadeSheet, type Grid, presentCells, type SheetBox, sheetOf } from "./grid";

/** Whether the rows or columns of a range are hidden; null where some are. */
export function rangeHidden(grid: Grid, target: SheetBox): object {
  const sheet = () => sheetOf(grid, target.sheetId);
  const facade = () => facadeSheet(grid, target.sheetId);
  const span = () => presentCells(grid, target);
  return {
    get rowHidden(): boolean | null {
      const { row, rows } = span();
      return uniform(rows, (index) => !sheet().getRowVisible(row + index));
    },
    set rowHidden(hidden: boolean) {
      const { row, rows } = span();
      if (hidden) facade().hideRows(row, rows);
      else facade().showRows(row, rows);
    },
    get columnHidden(): boolean | null {
      const { column, columns } = span();
      return uniform(columns, (index) => !sheet().getColVisible(column + index));
    },
    set columnHidden(hidden: boolean) {
      const { column, columns } = span();
      if (hidden) facade().hideColumns(column, columns);
      else facade().showColumns(column, columns);
    },
  };
}

function uniform(count: number, value: (index: number) => boolean): boolean | null {
  const values = new Set(Array.from({ length: count }, (_, index) => value(index)));
  return values.size === 1 ? values.has(true) : null;
}
