import { moveNames } from "./cellNames";
import { writePointNames } from "./chartNames";
import type { MadeSheets, QueuedSheets, SheetRequest } from "./newSheets";
import { RefusedAction, refusal } from "./refusal";
import { outgoingName } from "./replacement";
import { restoredSheets } from "./sheetRestoration";
import type { WorkbookContents } from "./workbookContents";

/**
 * With all sheets written, deletes those they replace, shows the first and names the points of charts. What fails before
 * anything is deleted is undone; what is deleted cannot come back, so from then on the new sheets stay.
 */
export async function finishSheets(before: WorkbookContents, request: SheetRequest, { cells, plans }: QueuedSheets): Promise<MadeSheets> {
  const { names, keys, reused, replaced, inBackground = false, assumptionsKept } = request;
  const made = keys.map((key) => names.sheets[key]);
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      moveNames(context.workbook, cells);
      for (const { id } of replaced) worksheets.getItem(id).delete();
      if (made[0] !== undefined && !inBackground) worksheets.getItem(made[0]).activate();
      writePointNames(context.workbook, plans);
      await context.sync();
    });
  } catch (error) {
    await settleReplaced(error, before, request, made);
  }
  return { made, reused, ...(assumptionsKept !== undefined && { assumptionsKept }) };
}

/** Which sheet shows, and a name that a chart lacks, are no reason to fail; sheets that are neither replaced nor in their place are. */
async function settleReplaced(error: unknown, before: WorkbookContents, request: SheetRequest, made: readonly string[]): Promise<void> {
  const { replaced } = request;
  if (replaced.length === 0) return;
  const left = await stillThere(before, request);
  if (left?.length === replaced.length) throw refusal(error, await restoredSheets(before, request), "sheets");
  if (left?.length === 0) return;
  const old = left ?? replaced.map((_, i) => outgoingName(before.sheetNames, i));
  throw new RefusedAction(`The new sheets are made: ${made.join(", ")}. Excel did not delete all of those they replace. Delete these, where they are there: ${old.join(", ")}.`, { cause: error });
}

/** The names of replaced sheets that are not deleted; undefined where Excel does not say. */
async function stillThere({ sheetNames }: WorkbookContents, { replaced }: SheetRequest): Promise<string[] | undefined> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      const present = new Set(worksheets.items.map(({ id }) => id));
      return replaced.flatMap(({ id }, i) => (present.has(id) ? [outgoingName(sheetNames, i)] : []));
    });
  } catch {
    return undefined;
  }
}
