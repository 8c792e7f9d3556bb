import { RefusedAction } from "./refusal";

/** What DATE(2000,1,1) is in a workbook that counts days from 1904. */
const NEW_YEAR_2000_FROM_1904 = 35_064;

/** Refuses a workbook that counts days from 1904: dates written into it, or read from it by functions, would be four years off. */
export async function requireDatesFrom1900(context: Excel.RequestContext): Promise<void> {
  if (!(await countsFrom1904(context))) return;
  throw new RefusedAction(
    "This workbook counts dates from 1904, and price dates would be four years off. Use another workbook, or clear File > Options > Advanced > Use 1904 date system. Nothing was changed.",
  );
}

/** No member of the object model tells; Excel's own DATE does. An Excel that does not answer it is taken for an ordinary one. */
async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const newYear = context.workbook.functions.date(2000, 1, 1).load("value");
  try {
    await context.sync();
    return newYear.value === NEW_YEAR_2000_FROM_1904;
  } catch {
    return false;
  }
}
