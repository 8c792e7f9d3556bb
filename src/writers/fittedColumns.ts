import { columnWidthPoints } from "./columnWidth";
import type { WrittenCells } from "./emptyCells";

type Rows = readonly (readonly unknown[])[];

const ALL_ROWS = 1_048_576;
/** Figures in the General format are rounded to the width there is; long texts are read in the cell. */
const MOST_CHARACTERS = { number: 10, text: 32 };
/** Room for the button of a filter. */
const SPARE = 2;

/**
 * Widens the columns in which new rows stand and nothing else, so that their headers and names can be read. It is a
 * nicety: the rows are there whether or not it succeeds. Gives how wide the columns were before, where that is known.
 */
export async function fitColumns(written: WrittenCells, rows: Rows): Promise<readonly number[] | undefined> {
  try {
    return await Excel.run(async (context) => {
      const columns = (rows[0] ?? []).map((_, i) => loadedColumn(context, written, i));
      const shown = writtenRange(context, written, rows).load("text,numberFormat");
      await context.sync();
      const before = columns.map(({ range }) => range.format.columnWidth);
      for (const [i, { range, used }] of columns.entries()) {
        const wanted = columnWidthPoints(SPARE + Math.max(...rows.map((row, at) => characters(row[i], String(shown.text[at]![i]), String(shown.numberFormat[at]![i])))));
        const isAlone = used.isNullObject || (used.rowIndex >= written.rowIndex && used.rowIndex + used.rowCount <= written.rowIndex + rows.length);
        if (isAlone && wanted > range.format.columnWidth) range.format.columnWidth = wanted;
      }
      await context.sync();
      return before;
    });
  } catch {
    // The columns stay as wide as they were.
    return undefined;
  }
}

function loadedColumn(context: Excel.RequestContext, { sheetId, columnIndex }: WrittenCells, i: number) {
  const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(0, columnIndex + i, ALL_ROWS, 1);
  range.load("format/columnWidth");
  return { range, used: range.getUsedRangeOrNullObject(true).load("rowIndex,rowCount") };
}

function writtenRange(context: Excel.RequestContext, { sheetId, rowIndex, columnIndex }: WrittenCells, rows: Rows): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(rowIndex, columnIndex, rows.length, rows[0]!.length);
}

/** A number with a format of its own is shown whole or as ####, a date as much as an amount. */
function characters(value: unknown, shown: string, format: string): number {
  if (typeof value === "number" && format !== "General") return shown.length;
  const limit = typeof value === "number" ? MOST_CHARACTERS.number : MOST_CHARACTERS.text;
  return Math.min(limit, String(value ?? "").length);
}
