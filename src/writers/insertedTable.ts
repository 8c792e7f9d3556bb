import { requireDatesFrom1900 } from "./dateSystem";
import { intoEmptyCells } from "./emptyCells";
import { fitColumns } from "./fittedColumns";
import { noteCells } from "./undoCells";

/** Cells by rows, headers first, and how each is formatted. */
export interface CellTable {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
}

const TABLE_STYLE = "TableStyleLight1";

const DATE = /y/i;

/** Puts an Excel table at the selected cell, if the cells are empty; gives its address. */
export async function insertTable({ values, formats }: CellTable): Promise<string> {
  if (formats.flat().some((format) => DATE.test(format))) await Excel.run(requireDatesFrom1900);
  const written = await intoEmptyCells({ rowCount: values.length, columnCount: values[0]?.length ?? 0 }, "table", {
    write: (range) => {
      // Where somebody has put a table meanwhile Excel refuses ours, and nothing has been written over theirs.
      range.worksheet.tables.add(range, true).style = TABLE_STYLE;
      range.numberFormat = formats.map((row) => [...row]);
      range.values = values.map((row) => [...row]);
    },
    isOwn: (formula, row, column) => formula === values[row]?.[column] || (row === 0 && formula === `Column${column + 1}`),
  });
  await noteCells("table", written, await fitColumns(written, values));
  return written.address;
}
