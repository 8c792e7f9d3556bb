import { ADDED_USAGE } from "../sheets/addedRows";
import { usageSheet } from "../sheets/catalogSheet";
import { presetScenario } from "../sheets/preset";
import { appendRows } from "./appendedRows";
import { newSheets } from "./newSheets";
import { RefusedAction, refusal } from "./refusal";
import { type StandingTable, standingTable } from "./standingTable";
import { noteSheets } from "./undoSheets";
import { workbookNames } from "./workbookNames";

type Rows = Parameters<typeof usageSheet>[0];

/** The workbook's Usage table with all it holds; undefined where none stands that can take further usage. */
export async function usageInWorkbook(): Promise<StandingTable | undefined> {
  try {
    return await standingTable("usage", ADDED_USAGE.fit);
  } catch (error) {
    throw refusal(error, []);
  }
}

/** Adds usage to the table seen, or puts it on a new sheet where none was; gives where it is. All or nothing. */
export async function appendUsage(rows: Rows, seen: StandingTable | undefined): Promise<string> {
  if (seen) return appendRows(seen, ADDED_USAGE.rows(seen.headers, rows));
  if (await usageInWorkbook()) throw new RefusedAction("A Usage table has been made since the preview. Nothing was changed. Import again.");
  const { made } = await newSheets({}, (_, contents) =>
    Promise.resolve({ names: workbookNames(contents), keys: ["usage"], reused: [], replaced: [], scenario: presetScenario("published"), brought: (names) => usageSheet(rows, names) }),
  );
  await noteSheets(made);
  return `the new sheet ${made[0]!}`;
}
