import { missingSettings } from "../sheets/workbookFindings";
import { RefusedAction } from "./refusal";
import type { ReusedTables } from "./workbookNames";

/**
 * Refuses to build on a table of assumptions that lacks settings which the sheets compute with, as one of an older version
 * does: what reads them would be #N/A. One round trip.
 */
export async function refuseIncomplete(context: Excel.RequestContext, { name, sheetName, names }: NonNullable<ReusedTables["assumptions"]>): Promise<void> {
  const { row, column, rowCount, columnCount } = names;
  const labels = context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(row, column, rowCount, columnCount).load("values");
  await context.sync();
  const missing = missingSettings(labels.values.map(([label]) => label));
  if (missing === undefined) return;
  throw new RefusedAction(
    `The table ${name} is of an older version and lacks ${missing}. Sheets that compute from it would show #N/A. Check workbook in the view Tools offers to bring it up to date, ` +
      "with what is typed kept; or give the table another name, and a new one is made. Nothing was changed.",
  );
}
