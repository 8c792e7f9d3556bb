import { type Box } from "../a1";
import { cellValue, readCells, type Scalar } from "./cellReading";
import type { ChartType, SeriesSource } from "./chartStore";
import type { Grid, SheetBox } from "./grid";

/**
 * How Excel splits the cells of a new chart into series: a line of names, a line of categories, the rest values. Cells
 * without a number, such as formulas that are not calculated yet, make no series that could be counted on.
 */
export function seriesSources(grid: Grid, source: SheetBox, type: ChartType, seriesBy: string): SeriesSource[] {
  const { rows, columns } = source.box;
  const byColumns = seriesBy === "Auto" ? rows >= columns : seriesBy === "Columns";
  const values = readCells(grid, source, cellValue);
  if (!values.flat().some((value) => typeof value === "number")) return [];
  const named = hasNames(byColumns ? (values[0] ?? []) : values.map((row) => row[0] ?? ""));
  const first = byColumns ? values.map((row) => row[0] ?? "") : (values[0] ?? []);
  const categorised = hasCategories(first.slice(named ? 1 : 0), first[0] ?? "", type, byColumns ? columns : rows);
  const at = (line: number) => linePart(source, byColumns, line, named);
  return Array.from({ length: (byColumns ? columns : rows) - (categorised ? 1 : 0) }, (_, index) => ({
    ...at(index + (categorised ? 1 : 0)),
    ...(categorised && { xValues: at(0).values }),
  }));
}

/** Text above numbers names the series. */
function hasNames(header: Scalar[]): boolean {
  return header.slice(-1).some((value) => typeof value === "string" && value !== "");
}

/** The first line holds the categories when it is text or has no heading; of points, it holds the x values. */
function hasCategories(line: Scalar[], corner: Scalar, type: ChartType, lines: number): boolean {
  if (lines < 2) return false;
  return type.startsWith("XY") || corner === "" || line.every((value) => typeof value === "string");
}

/** A column or row of the source: the cell with its name, if there is one, and its values. */
function linePart(
  { sheetId, box }: SheetBox,
  byColumns: boolean,
  line: number,
  named: boolean,
): { nameCell?: SheetBox; values: SheetBox } {
  const whole: Box = byColumns
    ? { ...box, column: box.column + line, columns: 1 }
    : { ...box, row: box.row + line, rows: 1 };
  if (!named) return { values: { sheetId, box: whole } };
  const values = byColumns
    ? { ...whole, row: whole.row + 1, rows: whole.rows - 1 }
    : { ...whole, column: whole.column + 1, columns: whole.columns - 1 };
  return { nameCell: { sheetId, box: { ...whole, rows: 1, columns: 1 } }, values: { sheetId, box: values } };
}
