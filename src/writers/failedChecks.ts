import { reference } from "../sheets/address";
import type { WorkbookNames } from "../sheets/names";
import { checkResults } from "../sheets/workings/layout";
import type { FailedCheck } from "./sheetRequest";

/**
 * The checks of the workings that do not say OK, as the cells show it. None where Excel does not answer; what the months
 * of LLM functions come to is not waited for.
 */
export async function failedChecks({ sheets, chosen }: Pick<WorkbookNames, "sheets" | "chosen">): Promise<FailedCheck[]> {
  const { row, column, rowCount } = checkResults(chosen.models.length);
  try {
    return await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheets.workings).getRangeByIndexes(row, 0, rowCount, column + 1).load("values");
      await context.sync();
      return cells.values.flatMap((values, i) => {
        const says = String(values[column]);
        const isWaiting = chosen.mode === "functions" && /missing/.test(says);
        return says === "OK" || isWaiting ? [] : [{ label: String(values[0]), says, sheet: sheets.workings, address: reference(row + i, column) }];
      });
    });
  } catch {
    return [];
  }
}
