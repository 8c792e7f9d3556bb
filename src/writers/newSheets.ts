import type { SheetKey, WorkbookNames } from "../sheets/names";
import type { SheetPlan } from "../sheets/plan";
import { sheetPlan } from "../sheets/workbookPlan";
import { type CellNames, cellNames, writeNames } from "./cellNames";
import { isRefusedWhole, RefusedAction, refusal, StoppedAction } from "./refusal";
import { outgoingName } from "./replacement";
import { finishSheets } from "./sheetFinish";
import { markSheet } from "./sheetMark";
import { restoredSheets } from "./sheetRestoration";
import { writeSheet } from "./sheetWriter";
import { type MarkedSheet, type WorkbookContents, workbookContents } from "./workbookContents";
import type { BuildOptions } from "./workbookRequest";

/** What an action has made. */
export interface MadeSheets {
  /** In the order of their tabs; the first one is shown. */
  readonly made: readonly string[];
  /** Sheets that were there already and whose tables the new formulas read. */
  readonly reused: readonly string[];
  /** The sheet of assumptions that was there already: its preset and values stay in force. */
  readonly assumptionsKept?: string;
}

/** What has been queued for the new sheets. */
export interface QueuedSheets {
  readonly cells: CellNames;
  readonly plans: readonly SheetPlan[];
}

/** What is to be written, chosen after a look at the workbook. */
export interface SheetRequest extends Pick<MadeSheets, "assumptionsKept"> {
  readonly names: WorkbookNames;
  /** In the order of their tabs. */
  readonly keys: readonly SheetKey[];
  readonly reused: readonly string[];
  /** Sheets of ours that the new ones take the place of. */
  readonly replaced: readonly MarkedSheet[];
  readonly scenario: Parameters<typeof sheetPlan>[2];
  /** Whether the sheet that shows goes on showing. */
  readonly inBackground?: boolean;
}

const REQUIRED_API = "1.9";

type Chosen = (context: Excel.RequestContext, contents: WorkbookContents) => Promise<SheetRequest>;

/** All or nothing: reads what exists, writes every sheet, and takes the new sheets away again if anything fails. */
export async function newSheets(options: BuildOptions, choose: Chosen): Promise<MadeSheets> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_API)) {
    throw new RefusedAction(
      "This Excel is too old for the sheets. Update Excel, or open the workbook in Excel on the web.",
    );
  }
  let before: WorkbookContents | undefined;
  let request: SheetRequest | undefined;
  let queued: QueuedSheets | undefined;
  try {
    await Excel.run(async (context) => {
      options.onProgress?.({ done: 0, total: 1, step: "Reading the workbook" });
      before = await workbookContents(context);
      goOn(options);
      request = await choose(context, before);
      queued = await queueSheets(context, before, request, options);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof RefusedAction) throw error;
    const written = before && request && !isRefusedWhole(error);
    throw refusal(error, written ? await restoredSheets(before!, request!) : [], "sheets");
  }
  return finishSheets(before!, request!, queued!);
}

/** Stops here when the person has asked for it; nothing is in the workbook before the last round trips. */
function goOn({ signal }: BuildOptions): void {
  if (signal?.aborted) throw new StoppedAction("Stopped. Nothing was changed.");
}

/**
 * Sheets are added in the order of their tabs and filled from the tables upwards, so that each formula finds its source.
 * A sheet to be replaced makes way by name first and is deleted when all else has succeeded.
 */
async function queueSheets(context: Excel.RequestContext, before: WorkbookContents, request: SheetRequest, options: BuildOptions): Promise<QueuedSheets> {
  const { names, keys, replaced, scenario } = request;
  const { worksheets } = context.workbook;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  replaced.forEach(({ id }, i) => (worksheets.getItem(id).name = outgoingName(before.sheetNames, i)));
  const sheets = keys.map((key) => ({ key, sheet: worksheets.add(names.sheets[key]) }));
  const plans: SheetPlan[] = [];
  for (const [done, { key, sheet }] of [...sheets].reverse().entries()) {
    options.onProgress?.({ done, total: keys.length + 1, step: `Preparing ${names.sheets[key]}` });
    await breath();
    goOn(options);
    const plan = sheetPlan(key, names, scenario);
    plans.push(plan);
    writeSheet(sheet, plan);
    markSheet(sheet, key);
  }
  const cells = cellNames(plans, before.cellNames, replaced.map(({ name }) => name), [...before.tableNames, ...Object.values(names.tables)]);
  writeNames(context.workbook, cells);
  options.onProgress?.({ done: keys.length, total: keys.length + 1, step: "Writing to the workbook" });
  await breath();
  goOn(options);
  return { cells, plans };
}

/** Lets the pane show how far things are, and a press on its button through. */
function breath(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
