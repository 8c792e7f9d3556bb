import { reference } from "../sheets/address";
import type { PlanNote } from "../sheets/plan";

const NOTES_API = "1.18";

/** Queues a note. An Excel that takes none from add-ins goes without: the text stands on the sheet, too. */
export function writeNote(sheet: Excel.Worksheet, { row, column, text }: PlanNote): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", NOTES_API)) return;
  sheet.notes.add(reference(row, column), text);
}
