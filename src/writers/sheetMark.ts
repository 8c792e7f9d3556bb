import type { SheetKey } from "../sheets/names";

const MARK = "LLM break-even sheet";
const MARKS_API = "1.12";

/** Whether this Excel lets a sheet carry a mark that people do not see. */
export function canMark(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", MARKS_API);
}

/** Says on a sheet which of our sheets it is. Where Excel cannot, the sheet is never taken for ours. */
export function markSheet(sheet: Excel.Worksheet, key: SheetKey): void {
  if (canMark()) sheet.customProperties.add(MARK, key);
}

/** A sheet's mark, to be read after the next round trip: undefined where it has none. */
export function markOf(sheet: Excel.Worksheet): () => string | undefined {
  if (!canMark()) return () => undefined;
  const mark = sheet.customProperties.getItemOrNullObject(MARK);
  mark.load("value");
  return () => (mark.isNullObject ? undefined : mark.value);
}
