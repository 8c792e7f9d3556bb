import { wideEnough } from "../sheets/figureWidths";
import type { SheetKey } from "../sheets/names";
import type { SheetPlan } from "../sheets/plan";
import { sheetPlan } from "../sheets/workbookPlan";
import { endRun, lock, otherUnderWay } from "./buildLock";
import { cellNames, writeNames } from "./cellNames";
import { type OwnRun, addedSheet, newRun } from "./ownRun";
import { RefusedAction, refusal, StoppedAction } from "./refusal";
import { outgoingName, outgoingTables } from "./replacement";
import { type Sending, sent } from "./sending";
import { finishSheets } from "./sheetFinish";
import type { MadeSheets, QueuedSheets, SheetRequest } from "./sheetRequest";
import { restoredSheets } from "./sheetRestoration";
import { noteReplacement } from "./undoReplacement";
import { writeNotes } from "./noteWriter";
import { FORESEEN_REQUEST } from "./requestSize";
import { type SheetPart, cellParts, tableParts } from "./sheetWriter";
import { type WorkbookContents, changedTables, workbookContents } from "./workbookContents";
import type { BuildOptions } from "./workbookRequest";

type Chosen = (context: Excel.RequestContext, contents: WorkbookContents) => Promise<SheetRequest>;

/**
 * All or nothing: reads what exists, writes every sheet, and takes the new sheets away again if anything fails. One at a
 * time in a workbook, whoever else has it open.
 */
export async function newSheets(options: BuildOptions, choose: Chosen, run = newRun()): Promise<MadeSheets> {
  try {
    return await writtenSheets(run, options, choose);
  } finally {
    endRun(run);
  }
}

async function writtenSheets(run: OwnRun, options: BuildOptions, choose: Chosen): Promise<MadeSheets> {
  let before: WorkbookContents | undefined;
  let request: SheetRequest | undefined;
  let queued: QueuedSheets | undefined;
  const sending: Sending = { isBegun: false };
  try {
    await Excel.run(async (context) => {
      options.onProgress?.({ done: 0, total: 1, step: "Reading the workbook" });
      before = await workbookContents(context);
      goOn(options);
      request = await choose(context, before);
      queued = await writeSheets(context, run, before, request, options, sending);
      requireUnchanged(queued.changed());
      goOn(options);
    });
  } catch (error) {
    if (!sending.isBegun) throw error instanceof RefusedAction ? error : refusal(error, [], "sheets");
    const { left, otherLock } = await restoredSheets(run, before!, request!);
    if (otherLock !== undefined && left.length === 0) throw otherUnderWay(otherLock);
    throw error instanceof RefusedAction && left.length === 0 ? error : refusal(error, left, "sheets");
  }
  const finished = await finishSheets(run, before!, request!, queued!);
  if (request!.setAside === true) await noteReplacement(run, before!, request!, finished.made);
  return (await writeNotes(queued!.plans)) ? finished : { ...finished, notesRefused: true };
}

function requireUnchanged(changed: readonly string[]): void {
  if (changed.length > 0) throw new RefusedAction(`What the new sheets read was changed while they were being made: ${changed.join(", ")}. Nothing was changed. Try again.`);
}

/** Stops here when the person has asked for it; nothing is in the workbook before the last round trips. */
function goOn({ signal }: BuildOptions): void {
  if (signal?.aborted) throw new StoppedAction("Stopped. Nothing was changed.");
}

/**
 * Sheets are added in the order of their tabs; then come their tables and, after all tables, the rest of their cells, from
 * the last sheet to the first, so that each formula finds its source: also a table's own, as that of the exchange rate. A sheet to be replaced makes way by name first and is deleted when all else has
 * succeeded. It goes in one request, or in as many as its size asks for, cut between parts of a sheet where one is too large.
 */
async function writeSheets(context: Excel.RequestContext, run: OwnRun, before: WorkbookContents, request: SheetRequest, options: BuildOptions, sending: Sending): Promise<QueuedSheets> {
  const { names, keys, reused, replaced } = request;
  const { largestRequest = FORESEEN_REQUEST } = options;
  const planned = await plannedSheets(request, options);
  const plans = planned.map(({ plan }) => plan);
  const cells = cellNames(plans, before.cellNames, { sheets: replaced.map(({ name }) => name), tables: replaced.flatMap(({ tables = [] }) => tables), ...(request.becomes && { becomes: request.becomes }) }, [...before.tableNames, ...Object.values(names.tables)]);
  const writing = sizedRequests(context, sending, options, largestRequest);
  lock(context, run, before.lapsed);
  const changed = changedTables(context, reused);
  replaced.forEach(({ id }, i) => (context.workbook.worksheets.getItem(id).name = outgoingName(before.sheetNames, i)));
  for (const { name, outgoing } of outgoingTables(replaced, before.tableNames)) context.workbook.tables.getItem(name).name = outgoing;
  const added = new Map<SheetKey, Excel.Worksheet>();
  const write = async (key: SheetKey, parts: readonly SheetPart[]) => {
    for (const { bytes, queue } of parts) await writing.queue(bytes, () => queue(added.get(key)!));
  };
  keys.forEach((key, i) => added.set(key, addedSheet(context.workbook, run, key, names.sheets[key], i).load("id")));
  for (const { key, plan } of planned) await write(key, tableParts(plan, largestRequest));
  for (const { key, plan } of planned) await write(key, cellParts(plan, largestRequest));
  await writing.queue(0, () => writeNames(context.workbook, cells));
  options.onProgress?.({ done: keys.length, total: keys.length + 1, step: "Writing to the workbook" });
  await breath();
  goOn(options);
  await writing.send();
  return { cells, plans, added: [...added.values()], changed };
}

/** The plans of the sheets, in the order in which they are filled. */
async function plannedSheets({ names, keys, scenario, brought }: SheetRequest, options: BuildOptions): Promise<{ readonly key: SheetKey; readonly plan: SheetPlan }[]> {
  const planned: { readonly key: SheetKey; readonly plan: SheetPlan }[] = [];
  for (const key of [...keys].reverse()) {
    options.onProgress?.({ done: planned.length, total: keys.length + 1, step: `Preparing ${names.sheets[key]}` });
    await breath();
    goOn(options);
    planned.push({ key, plan: brought ? wideEnough(brought(names, key)) : sheetPlan(key, names, scenario) });
  }
  return planned;
}

/** Queues work, and sends what is queued before it grows larger than Excel takes. */
function sizedRequests(context: Excel.RequestContext, sending: Sending, options: BuildOptions, largestRequest: number) {
  let size = 0;
  const suspend = () => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  const send = () => sent(context, sending);
  suspend();
  return {
    send,
    async queue(added: number, work: () => void) {
      if (size > 0 && size + added > largestRequest) {
        await send();
        goOn(options);
        suspend();
        size = 0;
      }
      work();
      size += added;
    },
  };
}

/** Lets the pane show how far things are, and a press on its button through. */
function breath(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
