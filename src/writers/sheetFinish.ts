import { unlock } from "./buildLock";
import { dropNames, moveNames } from "./cellNames";
import { writePointNames } from "./chartNames";
import type { MadeSheets, QueuedSheets, SheetRequest } from "./sheetRequest";
import type { OwnRun } from "./ownRun";
import { RefusedAction, refusal } from "./refusal";
import { isStill, loadedReaders, writeReader } from "./ownReaders";
import { outgoingName } from "./replacement";
import { loadedMark, markAside, markedKey } from "./sheetMark";
import { outgoingNames, restoredSheets } from "./sheetRestoration";
import { type Tab, tabOrder } from "./tabOrder";
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
    const { readers, tabs } = await stillThere(context, before, request);
    unlock(context);
    moveNames(context.workbook, queued.cells);
    for (const { cell, becomes } of readers) writeReader(cell, becomes);
    if (request.setAside === true) setAside(context, request, queued);
    else for (const { id } of replaced) worksheets.getItem(id).delete();
    if (request.setAside !== true) dropNames(context.workbook, queued.cells);
    if (replaced.length > 0) orderTabs(context, before, request, queued, tabs);
    const present = loadedPresence(context, before, request, queued);
    const [first] = queued.added;
    if (first && !inBackground) worksheets.getItem(first.id).activate();
    writePointNames(context.workbook, queued.plans);
    await context.sync();
    return present();
  });
}

interface StillThere {
  readonly readers: readonly { readonly cell: Excel.Range; readonly becomes: string }[];
  /** Tabs that stay, with the marks of ours. */
  readonly tabs: readonly Tab[];
}

/** What replaced sheets are read by and stand among, as it is just before they go: a round trip or two, none where nothing is replaced. */
async function stillThere(context: Excel.RequestContext, before: WorkbookContents, { replaced, readers = [], changedSince }: SheetRequest): Promise<StillThere> {
  if (replaced.length === 0) return { readers: [], tabs: [] };
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const marks = sheets.items.map((sheet) => ({ id: sheet.id, mark: loadedMark(sheet) }));
  const cells = loadedReaders(context, readers, sheets.items.map(({ id }) => id));
  await context.sync();
  const changed = (await changedSince?.(context)) ?? [];
  if (changed.length > 0) throw new RefusedAction(`This was changed while the new sheets were being made: ${changed.join(", ")}. Nothing was changed. Try again.`);
  const outgoing = outgoingNames(replaced, before);
  return {
    readers: readers.flatMap((reader, i) => {
      const cell = cells[i];
      return cell && isStill(cell.formulas[0]?.[0], reader, outgoing) ? [{ cell, becomes: reader.becomes }] : [];
    }),
    tabs: marks.map((tab) => ({ id: tab.id, ...(markedKey(tab) !== undefined && { key: markedKey(tab)! }) })),
  };
}

/** Replaced sheets are kept, hidden and no longer ours; in place of one that did not show stands one that does not. */
function setAside({ workbook }: Excel.RequestContext, { keys, replaced }: SheetRequest, { added }: QueuedSheets): void {
  const [first] = added;
  if (first) workbook.worksheets.getItem(first.id).activate();
  for (const { id, key, visibility } of replaced) {
    const sheet = workbook.worksheets.getItem(id);
    const successor = added[keys.findIndex((made) => made === key)];
    if (visibility !== "Visible" && successor && successor !== first) workbook.worksheets.getItem(successor.id).visibility = "Hidden";
    markAside(sheet, key);
    sheet.visibility = "Hidden";
  }
}

/** Our tabs come as in a fresh build, where the first of them was. */
function orderTabs({ workbook }: Excel.RequestContext, { sheetIds }: WorkbookContents, { keys, replaced, setAside: isAside }: SheetRequest, { added }: QueuedSheets, tabs: readonly Tab[]): void {
  const keyOf = new Map(added.map(({ id }, i) => [id, keys[i]!]));
  const old = new Set(replaced.map(({ id }) => id));
  const ours = tabs.flatMap(({ id, key }): Tab[] => (old.has(id) ? (isAside ? [{ id }] : []) : [{ id, ...(key !== undefined && { key: keyOf.get(id) ?? key }) }]));
  const isOurs = (id: string) => old.has(id) || tabs.some((tab) => tab.id === id && tab.key !== undefined);
  const first = sheetIds.findIndex(isOurs);
  tabOrder(ours, sheetIds.slice(0, first).length).forEach((id, position) => (workbook.worksheets.getItem(id).position = position));
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
  if (present?.old.length === replaced.length) {
    const { left } = await restoredSheets(run, before, request);
    throw failure instanceof RefusedAction && left.length === 0 ? failure : refusal(failure, left, "sheets");
  }
  const old = present?.old ?? replaced.map((_, i) => outgoingName(before.sheetNames, i));
  throw new RefusedAction(`The new sheets are made: ${made.join(", ")}. Excel did not delete all of those they replace. Delete these, where they are there: ${old.join(", ")}.`, { cause: failure });
}

/** Sheets that read what is no longer there show errors: they are taken away again, unless others have gone for them. */
async function refuseMissing(run: OwnRun, before: WorkbookContents, request: SheetRequest, { made, missing }: Present): Promise<never> {
  const what = `This was deleted or renamed while the new sheets were being made: ${missing.join(", ")}.`;
  if (request.replaced.length > 0 && request.setAside !== true) throw new RefusedAction(`${what} The others are there: ${made.join(", ")}. Where they show #REF!, delete them and build again.`);
  const { left } = await restoredSheets(run, before, request);
  throw new RefusedAction([what, ...(left.length === 0 ? ["Nothing was changed. Try again."] : left)].join(" "));
}
