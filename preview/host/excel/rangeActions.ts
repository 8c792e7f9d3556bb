import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";

import { type Box, MAX_COLUMNS, MAX_ROWS } from "../a1";
import { invalidArgument, joinedMembers } from "../hostObject";
import { EMPTY_CELL } from "./cellInput";
import { writeCells } from "./cellWriting";
import { facadeSheet, type Grid, growSheet, presentCells, type SheetBox, sheetOf, univerRange } from "./grid";
import { clearHyperlinks } from "./hyperlink";
import { rangeHidden } from "./rangeVisibility";
import { asIfShown } from "./shownSheet";

const CLEARED: Record<string, ICellData> = {
  All: { ...EMPTY_CELL, s: null },
  Contents: EMPTY_CELL,
  Formats: { s: null },
};

/** The members of a range that change the sheet, or what is selected on it. */
export function rangeActions(grid: Grid, target: SheetBox): object {
  const facade = () => {
    growSheet(grid, { ...target, box: finite(grid, target) });
    return facadeSheet(grid, target.sheetId).getRange(univerRange(presentCells(grid, target)));
  };
  return joinedMembers(
    {
      clear: (applyTo = "All") => clearCells(grid, target, applyTo),
      merge: (across = false) =>
        void (across ? facade().mergeAcross({ isForceMerge: true }) : facade().merge({ isForceMerge: true })),
      unmerge: () => void facade().breakApart(),
      select() {
        facadeSheet(grid, target.sheetId).activate();
        grid.book.setActiveRange(facade());
      },
      delete: (shift: string) => remove(grid, target, shift),
    },
    rangeHidden(grid, target),
  );
}

/** Takes contents, formats, links or all of it out of cells. */
export function clearCells(grid: Grid, target: SheetBox, applyTo: string): void {
  const cleared = CLEARED[applyTo];
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") return clearHyperlinks(grid, target, applyTo === "RemoveHyperlinks");
  if (!cleared) throw invalidArgument(`Range.clear('${applyTo}')`);
  const { row, column, rows, columns } = presentCells(grid, target);
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let down = row; down < row + rows; down += 1) {
    for (let across = column; across < column + columns; across += 1) (cells[down] ??= {})[across] = { ...cleared };
  }
  writeCells(grid, target.sheetId, cells);
}

function remove(grid: Grid, target: SheetBox, shift: string): void {
  const sheet = facadeSheet(grid, target.sheetId);
  const { row, column, rows, columns } = presentCells(grid, target);
  if (isEntire(target.box).row) return void sheet.deleteRows(row, rows);
  if (isEntire(target.box).column) return void sheet.deleteColumns(column, columns);
  const dimension = shift === "Left" ? grid.api.Enum.Dimension.COLUMNS : grid.api.Enum.Dimension.ROWS;
  asIfShown(grid, target.sheetId, () => sheet.getRange(univerRange({ row, column, rows, columns })).deleteCells(dimension));
}

/** Makes room in the place of a range. */
export function insertCells(grid: Grid, target: SheetBox, shift: string): void {
  const sheet = facadeSheet(grid, target.sheetId);
  const { row, column, rows, columns } = presentCells(grid, target);
  if (isEntire(target.box).row) return void sheet.insertRows(row, rows);
  if (isEntire(target.box).column) return void sheet.insertColumns(column, columns);
  const dimension = shift === "Right" ? grid.api.Enum.Dimension.COLUMNS : grid.api.Enum.Dimension.ROWS;
  asIfShown(grid, target.sheetId, () => sheet.getRange(univerRange({ row, column, rows, columns })).insertCells(dimension));
}

const isEntire = ({ rows, columns }: Box) => ({ row: columns === MAX_COLUMNS, column: rows === MAX_ROWS });

/** What the sheet has to hold: whole rows and columns need no more than there is. */
function finite(grid: Grid, { sheetId, box }: SheetBox): Box {
  const sheet = sheetOf(grid, sheetId);
  const { row, column } = isEntire(box);
  return { ...box, rows: column ? sheet.getRowCount() : box.rows, columns: row ? sheet.getColumnCount() : box.columns };
}
