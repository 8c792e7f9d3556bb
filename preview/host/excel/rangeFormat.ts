import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";

import { type HostObject, hostObject, joinedMembers } from "../hostObject";
import { borders } from "./borders";
import { displayedText, readCells } from "./cellReading";
import { type Grid, growSheet, presentCells, type SheetBox, sheetOf, univerRange } from "./grid";
import { ALIGNMENT, FILL, FONT } from "./styleProperties";
import { styleMembers, writeStyle } from "./styles";

const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 12;

/** The format of a range. */
export function rangeFormat(grid: Grid, target: SheetBox): HostObject {
  const sizes = {
    font: hostObject({ typeName: "RangeFont", scalars: Object.keys(FONT), members: styleMembers(grid, target, FONT) }),
    fill: rangeFill(grid, target),
    borders: borders(grid, target),
    get columnWidth(): number | null {
      return uniform(
        columnsOf(grid, target).map(
          (column) => sheetOf(grid, target.sheetId).getColumnWidth(column) / PIXELS_PER_POINT,
        ),
      );
    },
    set columnWidth(points: number) {
      setColumnWidth(grid, target, points * PIXELS_PER_POINT);
    },
    get rowHeight(): number | null {
      return uniform(
        rowsOf(grid, target).map((row) => sheetOf(grid, target.sheetId).getRowHeight(row) / PIXELS_PER_POINT),
      );
    },
    set rowHeight(points: number) {
      setRowHeight(grid, target, points * PIXELS_PER_POINT);
    },
    autofitColumns: () => autofitColumns(grid, target),
    autofitRows: () => autofitRows(grid, target),
  };
  return hostObject({
    typeName: "RangeFormat",
    scalars: [...Object.keys(ALIGNMENT), "columnWidth", "rowHeight"],
    members: joinedMembers(styleMembers(grid, target, ALIGNMENT), sizes),
  });
}

function rangeFill(grid: Grid, target: SheetBox): HostObject {
  const clear = { clear: () => writeStyle(grid, target, () => ({ bg: null })) };
  return hostObject({
    typeName: "RangeFill",
    scalars: Object.keys(FILL),
    members: joinedMembers(styleMembers(grid, target, FILL), clear),
  });
}

function setColumnWidth(grid: Grid, target: SheetBox, pixels: number): void {
  growSheet(grid, { ...target, box: { ...target.box, row: 0, rows: 1 } });
  const ranges = [univerRange(presentCells(grid, target))];
  grid.execute(SetWorksheetColWidthMutation.id, {
    unitId: grid.unitId,
    subUnitId: target.sheetId,
    ranges,
    colWidth: Math.round(pixels),
  });
}

function setRowHeight(grid: Grid, target: SheetBox, pixels: number): void {
  growSheet(grid, { ...target, box: { ...target.box, column: 0, columns: 1 } });
  const to = { unitId: grid.unitId, subUnitId: target.sheetId, ranges: [univerRange(presentCells(grid, target))] };
  grid.execute(SetWorksheetRowHeightMutation.id, { ...to, rowHeight: Math.round(pixels) });
  grid.execute(SetWorksheetRowIsAutoHeightMutation.id, { ...to, autoHeightInfo: 0 });
}

/** Widths from the longest text: there may be no screen to measure on. */
function autofitColumns(grid: Grid, target: SheetBox): void {
  const box = presentCells(grid, target);
  const texts = readCells(grid, { ...target, box }, displayedText(grid, target.sheetId));
  for (let column = 0; column < box.columns; column += 1) {
    const longest = Math.max(0, ...texts.map((row) => row[column]?.length ?? 0));
    if (longest === 0) continue;
    const one = { ...target, box: { ...box, column: box.column + column, columns: 1 } };
    setColumnWidth(grid, one, longest * PIXELS_PER_CHARACTER + CELL_PADDING_PIXELS);
  }
}

/** Rows whose height follows their content, which Univer measures where there is a screen. */
function autofitRows(grid: Grid, target: SheetBox): void {
  const ranges = [univerRange(presentCells(grid, target))];
  grid.execute("sheet.command.set-row-is-auto-height", { unitId: grid.unitId, subUnitId: target.sheetId, ranges });
}

const columnsOf = (grid: Grid, target: SheetBox): number[] => {
  const { column, columns } = presentCells(grid, target);
  return Array.from({ length: columns }, (_, index) => column + index);
};

const rowsOf = (grid: Grid, target: SheetBox): number[] => {
  const { row, rows } = presentCells(grid, target);
  return Array.from({ length: rows }, (_, index) => row + index);
};

function uniform(values: number[]): number | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}
