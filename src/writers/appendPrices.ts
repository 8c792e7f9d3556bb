import { ADDED_PRICES } from "../sheets/addedRows";
import { presetScenario } from "../sheets/preset";
import { appendRows } from "./appendedRows";
import { newSheets } from "./newSheets";
import { type OwnRun, newRun, sheetsOf } from "./ownRun";
import { RefusedAction, refusal } from "./refusal";
import { type StandingTable, standingTable } from "./standingTable";
import { noteSheets } from "./undoSheets";
import { workbookNames } from "./workbookNames";

/** Where prices have gone. */
export interface AppendedPrices {
  readonly tableName: string;
  readonly sheetName: string;
  readonly address: string;
}

type Prices = Parameters<typeof ADDED_PRICES.rows>[1];

/** The workbook's Prices table with all it holds; undefined where none stands that can take prices with their dates. */
export async function pricesInWorkbook(): Promise<StandingTable | undefined> {
  try {
    return await standingTable("prices", ADDED_PRICES.fit);
  } catch (error) {
    throw refusal(error, []);
  }
}

/** Appends prices to the table seen, or to the catalog's own in a new sheet where none was. All or nothing. */
export async function appendPrices(prices: Prices, seen: StandingTable | undefined): Promise<AppendedPrices> {
  if (seen) return appendTo(seen, prices);
  if (await pricesInWorkbook()) throw new RefusedAction("A Prices table has been made since the preview. Nothing was changed. Import again.");
  const run = newRun();
  const { made } = await newSheets(
    {},
    (_, contents) =>
      Promise.resolve({ names: workbookNames(contents), keys: ["prices"], reused: [], replaced: [], scenario: presetScenario("published"), inBackground: true }),
    run,
  );
  try {
    const table = await pricesInWorkbook();
    if (!table) throw new RefusedAction("The new Prices table has been deleted or renamed meanwhile. Nothing was changed. Import again.");
    const appended = await appendTo(table, prices);
    await showSheets(run);
    await noteSheets(made);
    return appended;
  } catch (error) {
    await deleteSheets(run, made);
    throw error;
  }
}

async function appendTo(table: StandingTable, prices: Prices): Promise<AppendedPrices> {
  const address = await appendRows(table, ADDED_PRICES.rows(table.headers, prices));
  return { tableName: table.name, sheetName: table.sheetName, address };
}

/** Shows the sheet of a run, whatever it is called by now. The prices are there, whichever sheet shows. */
async function showSheets(run: OwnRun): Promise<void> {
  await Excel.run(async (context) => {
    for (const sheet of (await sheetsOf(context, run)).own) sheet.activate();
    await context.sync();
  }).catch(() => undefined);
}

async function deleteSheets(run: OwnRun, names: readonly string[]): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      for (const sheet of (await sheetsOf(context, run)).own) sheet.delete();
      await context.sync();
    });
  } catch (error) {
    throw refusal(error, [`It could not be undone either. Delete the new sheet ${names.join(", ")}.`]);
  }
}
