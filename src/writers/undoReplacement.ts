import type { OwnRun } from "./ownRun";
import { outgoingName } from "./replacement";
import { type WrittenSheets, takenBack } from "./sheetRestoration";
import { contentsOf } from "./undoSheets";
import { noteUndoable } from "./undoneInsertion";
import type { WorkbookContents } from "./workbookContents";

/** Remembers sheets that took the place of others, which are kept: undone, those stand as they did. */
export function noteReplacement(run: OwnRun, before: WorkbookContents, written: WrittenSheets, made: readonly string[]): Promise<void> {
  const what = `the update of ${made.length === 1 ? `the sheet ${made[0]!}` : `${made.length} sheets from ${made[0]!} to ${made.at(-1)!}`}`;
  return noteUndoable(() => Excel.run(async (context) => {
    const sheets = made.map((name) => context.workbook.worksheets.getItem(name).load("id,name"));
    await context.sync();
    const ids = sheets.map(({ id }) => id);
    const then = await contentsOf(context, sheets);
    return {
      what,
      left: "It was begun and not finished. Show the sheets whose names begin with Replaced, and rename them as they were.",
      async changed(now) {
        const { worksheets, protection } = now.workbook;
        worksheets.load("items/id,items/name");
        protection.load("protected");
        await now.sync();
        if (protection.protected) return "The structure of this workbook is protected. Choose Review > Protect Workbook to unprotect it, then try again.";
        const nameOf = (id: string) => worksheets.items.find((sheet) => sheet.id === id)?.name;
        const gone = written.replaced.filter(({ id }, i) => nameOf(id) !== outgoingName(before.sheetNames, i));
        if (gone.length > 0) return `The former ${gone.map(({ name }) => name).join(", ")} has been deleted or renamed since: there is nothing to go back to.`;
        const missing = made.filter((_, i) => nameOf(ids[i]!) === undefined);
        if (missing.length > 0) return `${missing.join(", ")} has been deleted since.`;
        const contents = await contentsOf(now, ids.map((id) => worksheets.getItem(id).load("id,name")));
        const edited = contents.findIndex((each, i) => each !== then[i]);
        return edited < 0 ? undefined : `The sheet ${nameOf(ids[edited]!)!} has been edited since: it holds work of yours.`;
      },
      takeAway: async (now) => void (await takenBack(now, run, before, written)),
    };
  }));
}
