import type { Box } from "../a1";
import { type Grid, type SheetBox, sheetOf } from "./grid";
import { CHART, settingsOf } from "./chartStore";
import type { Storage } from "./storage";

const PIXELS_PER_POINT = 96 / 72;

/** A rectangle on a sheet, from its top left corner, in points. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where cells are on their sheet. */
export function placeOfCells(grid: Grid, { sheetId, box }: SheetBox): Place {
  const sheet = sheetOf(grid, sheetId);
  const across = (from: number, count: number) =>
    lengthOf(from, count, (column) => (sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0));
  const down = (from: number, count: number) =>
    lengthOf(from, count, (row) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0));
  return {
    left: across(0, box.column),
    top: down(0, box.row),
    width: across(box.column, box.columns),
    height: down(box.row, box.rows),
  };
}

/** Where a chart is: over the cells it was laid on, as wide and high as they are now, or where it was put. */
export function chartPlace(grid: Grid, sheetId: string, chart: Storage): Place {
  const cells = chart.read()["cells"] as Box | undefined;
  const { left, top, width, height } = settingsOf(chart, CHART);
  return cells ? placeOfCells(grid, { sheetId, box: cells }) : { left, top, width, height };
}

/** Moves or resizes a chart; it keeps its place when cells change their size. */
export function moveChart(grid: Grid, sheetId: string, chart: Storage, change: Partial<Place>): void {
  chart.write({ ...chart.read(), ...chartPlace(grid, sheetId, chart), ...change, cells: undefined });
}

function lengthOf(from: number, count: number, pixels: (index: number) => number): number {
  const sizes = Array.from({ length: count }, (_, index) => pixels(from + index));
  return sizes.reduce((sum, size) => sum + size, 0) / PIXELS_PER_POINT;
}
