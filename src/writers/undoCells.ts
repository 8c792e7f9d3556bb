import type { WrittenCells } from "./emptyCells";
import { noteUndoable } from "./undoneInsertion";

/** How wide the columns were before. */
export type Widths = readonly number[];

/** Remembers what was put into empty cells: `count` of its cells, from the first, are ours, and the rest are spilled over. */
export function noteCells(kind: "formula" | "table" | "values", written: WrittenCells, before: Widths | undefined): Promise<void> {
  const { address, numberFormat } = written;
  // What a formula spills over is not typed there, and changes as it computes.
  const own = kind === "formula" ? { rowCount: 1, columnCount: 1 } : { rowCount: numberFormat.length, columnCount: numberFormat[0]!.length };
  const what = `the ${kind} in ${address}`;
  return noteUndoable(async () => {
    const then = await Excel.run((context) => heldNow(context, written, own, before?.length ?? 0));
    return {
      what,
      left: `It was begun and not finished. Clear ${address}, if there is something in it.`,
      async changed(context) {
        const now = await heldNow(context, written, own, 0);
        if (now === undefined) return `The sheet of ${address} has been deleted.`;
        if (now.tables !== then!.tables) return `A table in ${address} has been made, moved, resized or deleted since.`;
        if (now.formulas !== then!.formulas) return `What stands in ${address} is no longer what was inserted: it has been edited or moved. Clear it by hand, if you mean to.`;
        return undefined;
      },
      async takeAway(context) {
        const range = rangeOf(context, written, own);
        const tables = range.getTables(false).load("items/id");
        const columns = (before ?? []).map((_, i) => columnOf(context, written, i));
        await context.sync();
        for (const table of tables.items) table.delete();
        range.clear("Contents");
        range.numberFormat = numberFormat.slice(0, own.rowCount).map((row) => row.slice(0, own.columnCount));
        // A width that a person has given since stays.
        columns.forEach(({ format }, i) => {
          if (format.columnWidth === then!.widths[i]) format.columnWidth = before![i]!;
        });
        await context.sync();
      },
    };
  });
}

type Size = { readonly rowCount: number; readonly columnCount: number };

async function heldNow(context: Excel.RequestContext, written: WrittenCells, own: Size, columnCount: number) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(written.sheetId);
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const range = rangeOf(context, written, own).load("formulas");
  const tables = range.getTables(false).load("items/id");
  const columns = Array.from({ length: columnCount }, (_, i) => columnOf(context, written, i));
  await context.sync();
  const areas = tables.items.map((table) => table.getRange().load("address"));
  if (areas.length > 0) await context.sync();
  return { formulas: JSON.stringify(range.formulas), tables: JSON.stringify(areas.map(({ address }, i) => [tables.items[i]!.id, address])), widths: columns.map(({ format }) => format.columnWidth) };
}

function rangeOf({ workbook }: Excel.RequestContext, { sheetId, rowIndex, columnIndex }: WrittenCells, { rowCount, columnCount }: Size): Excel.Range {
  return workbook.worksheets.getItem(sheetId).getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
}

function columnOf({ workbook }: Excel.RequestContext, { sheetId, columnIndex }: WrittenCells, i: number): Excel.Range {
  return workbook.worksheets.getItem(sheetId).getRangeByIndexes(0, columnIndex + i, ALL_ROWS, 1).load("format/columnWidth");
}

const ALL_ROWS = 1_048_576;
