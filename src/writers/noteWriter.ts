import { reference } from "../sheets/address";
import type { SheetPlan } from "../sheets/plan";

const NOTES_API = "1.18";

/**
 * Adds the notes of sheets that are made, in a request of their own: some Excels on the web refuse notes although they
 * say that they take them. Gives whether all is in order; an Excel that takes none from add-ins goes without, since the
 * text of each stands on its sheet, too.
 */
export async function writeNotes(plans: readonly SheetPlan[]): Promise<boolean> {
  const noted = plans.flatMap(({ name, notes = [] }) => notes.map((note) => ({ name, ...note })));
  if (noted.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", NOTES_API)) return true;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      for (const { name, row, column, text } of noted) context.workbook.worksheets.getItem(name).notes.add(reference(row, column), text);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
