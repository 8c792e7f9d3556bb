import { unlock } from "./buildLock";
import { moveNames } from "./cellNames";
import { writePointNames } from "./chartNames";
import type { MadeSheets, QueuedSheets, SheetRequest } from "./sheetRequest";
import type { OwnRun } from "./ownRun";
import { RefusedAction, refusal } from "./refusal";
import { outgoingName } from "./replacement";
import { restoredSheets } from "./sheetRestoration";
import type { WorkbookContents } from "./workbookContents";

/** How the workbook is once all is written. */
interface Present {
  /** Names of the new sheets that are there, as they are called now. */
  readonly made: readonly string[];
  /** Names of new sheets and of tables they read that somebody has deleted or renamed meanwhile. */
  readonly missing: readonly string[];
  /** Replaced sheets that are not deleted. */
  readonly old: readonly string[];
}

/**
 * With all sheets written, lets the next build begin, deletes the sheets they replace, shows the first and names the
 * points of charts. What fails before anything is deleted is undone; what is deleted cannot come back, so from then on
 * the new sheets stay. What was done is looked up before it is called done.
 */
export async function finishSheets(run: OwnRun, before: WorkbookContents, request: SheetRequest, queued: QueuedSheets): Promise<MadeSheets> {
  const { keys, names, reused, assumptionsKept } = request;
  let present: Present | undefined;
  let failure: unknown;
  try {
    present = await finished(before, request, queued);
  } catch (error) {
    failure = error;
    present = await lookedUp(before, request, queued);
  }
  const made = present?.made ?? keys.map((key) => names.sheets[key]);
  if (request.replaced.length > 0) await settleReplaced(failure, run, before, request, present, made);
  if (present && present.missing.length > 0) await refuseMissing(run, before, request, present);
  return { made, reused: [...new Set(reused.map(({ sheetName }) => sheetName))], ...(assumptionsKept !== undefined && { assumptionsKept }), ...(request.replaced.length > 0 && { replaced: true as const }) };
}

function finished(before: WorkbookContents, request: SheetRequest, queued: QueuedSheets): Promise<Present> {
  const { replaced, inBackground = false } = request;
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    unlock(context);
    moveNames(context.workbook, queued.cells);
    for (const { id } of replaced) worksheets.getItem(id).delete();
    const present = loadedPresence(context, before, request, queued);
    const [first] = queued.added;
    if (first && !inBackground) worksheets.getItem(first.id).activate();
    writePointNames(context.workbook, queued.plans);
    await context.sync();
    return present();
  });
}

/** What is there after a last request that failed; undefined where Excel does not say. */
async function lookedUp(before: WorkbookContents, request: SheetRequest, queued: QueuedSheets): Promise<Present | undefined> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const present = loadedPresence(context, before, request, queued);
      await context.sync();
      return present();
    });
  } catch {
    return undefined;
  }
}

function loadedPresence({ workbook }: Excel.RequestContext, { sheetNames }: WorkbookContents, { keys, names, reused, replaced }: SheetRequest, { added }: QueuedSheets): () => Present {
  const sheets = workbook.worksheets.load("items/id,items/name");
  const tables = workbook.tables.load("items/name");
  return () => {
    const nameOf = ({ id }: { readonly id: string }) => sheets.items.find((sheet) => sheet.id === id)?.name;
    const gone = reused.filter(({ name }) => !tables.items.some((table) => table.name === name));
    return {
      made: added.flatMap((sheet) => nameOf(sheet) ?? []),
      missing: [...keys.flatMap((key, i) => (nameOf(added[i]!) === undefined ? [names.sheets[key]] : [])), ...gone.map(({ name }) => name)],
      old: replaced.flatMap((sheet, i) => (nameOf(sheet) === undefined ? [] : [outgoingName(sheetNames, i)])),
    };
  };
}

/** Which sheet shows, and a name that a chart lacks, are no reason to fail; sheets that are neither replaced nor in their place are. */
async function settleReplaced(failure: unknown, run: OwnRun, before: WorkbookContents, request: SheetRequest, present: Present | undefined, made: readonly string[]): Promise<void> {
  const { replaced } = request;
  if (failure === undefined || present?.old.length === 0) return;
  if (present?.old.length === replaced.length) throw refusal(failure, (await restoredSheets(run, before, request)).left, "sheets");
  const old = present?.old ?? replaced.map((_, i) => outgoingName(before.sheetNames, i));
  throw new RefusedAction(`The new sheets are made: ${made.join(", ")}. Excel did not delete all of those they replace. Delete these, where they are there: ${old.join(", ")}.`, { cause: failure });
}

/** Sheets that read what is no longer there show errors: they are taken away again, unless others have gone for them. */
async function refuseMissing(run: OwnRun, before: WorkbookContents, request: SheetRequest, { made, missing }: Present): Promise<never> {
  const what = `This was deleted or renamed while the new sheets were being made: ${missing.join(", ")}.`;
  if (request.replaced.length > 0) throw new RefusedAction(`${what} The others are there: ${made.join(", ")}. Where they show #REF!, delete them and build again.`);
  const { left } = await restoredSheets(run, before, request);
  throw new RefusedAction([what, ...(left.length === 0 ? ["Nothing was changed. Try again."] : left)].join(" "));
}
