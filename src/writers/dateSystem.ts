import { RefusedAction } from "./refusal";

/** What DATE(2000,1,1) is in a workbook that counts days from 1904. */
const NEW_YEAR_2000_FROM_1904 = 35_064;

const REFUSAL =
  "This workbook counts dates from 1904, and price dates would be four years off. Use another workbook, or clear File > Options > Advanced > Use 1904 date system. Nothing was changed.";

/** Queues the question from when a workbook counts its days. No member of the object model tells; Excel's own DATE does. */
export function newYear2000({ workbook }: Excel.RequestContext): Excel.FunctionResult<number> {
  return workbook.functions.date(2000, 1, 1).load("value");
}

/** Refuses a workbook that counts days from 1904: dates written into it, or read from it by functions, would be four years off. */
export function refuseDatesFrom1904({ value }: Excel.FunctionResult<number>): void {
  if (value === NEW_YEAR_2000_FROM_1904) throw new RefusedAction(REFUSAL);
}

/** Asks and refuses in a round trip of its own. An Excel that does not answer is taken for an ordinary one. */
export async function requireDatesFrom1900(context: Excel.RequestContext): Promise<void> {
  const asked = newYear2000(context);
  const answered = await context.sync().then(() => true, () => false);
  if (answered) refuseDatesFrom1904(asked);
}
