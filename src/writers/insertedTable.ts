import { RefusedAction, refusal } from "./refusal";
import { emptyCells } from "./selectedCell";

/** Cells by rows, headers first, and how each is formatted. */
export interface CellTable {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
}

const TABLE_STYLE = "TableStyleLight1";

/** Puts an Excel table at the selected cell, if the cells are empty; gives its address. */
export async function insertTable({ values, formats }: CellTable): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const range = await emptyCells(context, values.length, values[0]?.length ?? 0);
      range.numberFormat = formats.map((row) => [...row]);
      range.values = values.map((row) => [...row]);
      context.workbook.tables.add(range, true).style = TABLE_STYLE;
      await context.sync();
      return range.address;
    });
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
}
