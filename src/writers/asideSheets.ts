import { loadedLock, refuseWhileLocked } from "./buildLock";
import { refersTo } from "./cellNames";
import { noteInsertion } from "./lastInsertion";
import { RefusedAction, refusal } from "./refusal";
import { isAside, loadedMark } from "./sheetMark";

/** Deletes the sheets that were set aside when the workbook was brought up to date, with the names that stand for them alone; gives what it did in a sentence. It cannot be undone. */
export async function deleteAside(): Promise<string> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, names, protection } = context.workbook;
      protection.load("protected");
      names.load("items/name,items/formula");
      const lock = loadedLock(context);
      const aside = await asideSheets(context);
      refuseWhileLocked(lock);
      if (protection.protected) throw new RefusedAction("The structure of this workbook is protected. Choose Review > Protect Workbook to unprotect it, then try again. Nothing was changed.");
      for (const { name, formula } of names.items) if (aside.some((sheet) => refersTo(String(formula), sheet.name))) names.getItem(name).delete();
      for (const { id } of aside) worksheets.getItem(id).delete();
      await context.sync();
      noteInsertion(undefined);
      return `Deleted: ${aside.length} former ${aside.length === 1 ? "sheet" : "sheets"}.`;
    });
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, ["Some of the former sheets may be gone; press Check workbook again."]);
  }
}

/** The sheets that others stand in the place of: two round trips. */
async function asideSheets(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const marks = worksheets.items.map((sheet) => ({ sheet, mark: loadedMark(sheet) }));
  await context.sync();
  return marks.filter(isAside).map(({ sheet }) => sheet);
}
