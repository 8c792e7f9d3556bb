import type { SheetKey } from "../sheets/names";

const MARK = "LLM break-even sheet";
const MARKS_API = "1.12";

/** Whether this Excel lets a sheet carry a mark that people do not see. */
function canMark(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", MARKS_API);
}

/** Says on a sheet which of our sheets it is. Where Excel cannot, the sheet is never taken for ours. */
export function markSheet(sheet: Excel.Worksheet, key: SheetKey | "formulaInputs"): void {
  if (canMark()) sheet.customProperties.add(MARK, key);
}

/** A sheet's mark, loaded: to be read after the next round trip; nothing where Excel keeps none. */
export function loadedMark(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty | undefined {
  return canMark() ? sheet.customProperties.getItemOrNullObject(MARK).load("value") : undefined;
}

/** Which of our sheets a sheet is, once its mark is read; undefined where it has none. */
export function markedKey({ mark }: { readonly mark: Excel.WorksheetCustomProperty | undefined }): string | undefined {
  return mark === undefined || mark.isNullObject ? undefined : mark.value;
}

const ASIDE = "set aside ";

/** Says of a sheet of ours that another stands in its place: it is ours no longer, but for undoing and for deleting it. */
export function markAside(sheet: Excel.Worksheet, key: string): void {
  if (canMark()) sheet.customProperties.add(MARK, ASIDE + key);
}

/** Whether a sheet's mark, once read, says that another stands in its place. */
export function isAside(sheet: { readonly mark: Excel.WorksheetCustomProperty | undefined }): boolean {
  return markedKey(sheet)?.startsWith(ASIDE) ?? false;
}
