import { CATALOG_KEYS, MATRIX_TABLE_KEYS, type SheetKey, type WorkbookNames } from "../sheets/names";
import { sheetPlan } from "../sheets/workbookPlan";
import { RefusedAction, refusal } from "./refusal";
import { writeSheet } from "./sheetWriter";
import { type WorkbookContents, namedLikeOurs, workbookContents } from "./workbookContents";
import { reusableTables, workbookNames } from "./workbookNames";

/** What an action has made. */
export interface MadeSheets {
  /** In the order of their tabs; the first one is shown. */
  readonly made: readonly string[];
  /** Sheets that were there already and whose tables the new formulas read. */
  readonly reused: readonly string[];
}

interface SheetRequest {
  readonly names: WorkbookNames;
  /** In the order of their tabs. */
  readonly keys: readonly SheetKey[];
  readonly reused: readonly string[];
}

const REQUIRED_API = "1.9";

/** Puts the catalog into new sheets as Excel tables. Sheets that exist are left alone. */
export function insertCatalog(): Promise<MadeSheets> {
  return newSheets(async (_, contents) => ({ names: workbookNames(contents), keys: CATALOG_KEYS, reused: [] }));
}

/** Makes the break-even sheet and its workings, over tables of ours already in the workbook or else over new ones. */
export function buildMatrix(): Promise<MadeSheets> {
  return newSheets(async (context, contents) => {
    const reused = reusableTables(await namedLikeOurs(context, contents), MATRIX_TABLE_KEYS);
    const made = MATRIX_TABLE_KEYS.filter((key) => !reused[key]);
    const sheets = Object.values(reused).map(({ sheetName }) => sheetName);
    return {
      names: workbookNames(contents, reused),
      keys: ["breakEven", "workings", ...made],
      reused: [...new Set(sheets)],
    };
  });
}

type Chosen = (context: Excel.RequestContext, contents: WorkbookContents) => Promise<SheetRequest>;

/** All or nothing: reads what exists, writes every sheet, and takes the new sheets away again if anything fails. */
async function newSheets(choose: Chosen): Promise<MadeSheets> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_API)) {
    throw new RefusedAction(
      "This Excel is too old for the sheets. Update Excel, or open the workbook in Excel on the web.",
    );
  }
  let before: WorkbookContents | undefined;
  let request: SheetRequest | undefined;
  try {
    return await Excel.run(async (context) => {
      before = await workbookContents(context);
      request = await choose(context, before);
      writeSheets(context, request);
      await context.sync();
      return { made: request.keys.map((key) => request!.names.sheets[key]), reused: request.reused };
    });
  } catch (error) {
    throw refusal(error, before && request ? await removed(before, request) : []);
  }
}

/** Sheets are added in the order of their tabs and filled from the tables upwards, so that each formula finds its source. */
function writeSheets(context: Excel.RequestContext, { names, keys }: SheetRequest): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const sheets = keys.map((key) => ({ key, sheet: context.workbook.worksheets.add(names.sheets[key]) }));
  for (const { key, sheet } of [...sheets].reverse()) writeSheet(sheet, sheetPlan(key, names));
  sheets[0]?.sheet.activate();
}

/** Deletes what a failed action has added; gives the names of sheets that would not go. */
async function removed(before: WorkbookContents, { names, keys }: SheetRequest): Promise<string[]> {
  const ours = new Set(keys.map((key) => names.sheets[key]));
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      const added = worksheets.items.filter(({ id, name }) => ours.has(name) && !before.sheetIds.includes(id));
      for (const sheet of added) sheet.delete();
      await context.sync();
    });
    return [];
  } catch {
    return [...ours];
  }
}
