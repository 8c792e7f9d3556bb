import { presetScenario } from "../sheets/preset";
import { hasUsage, usageMonthsSheet } from "../sheets/usageMonthsSheet";
import { usageInWorkbook } from "./appendUsage";
import { newSheets } from "./newSheets";
import { RefusedAction } from "./refusal";
import type { MadeSheets } from "./sheetRequest";
import { workbookNames } from "./workbookNames";
import type { BuildOptions } from "./workbookRequest";

/** Puts what the workbook's Usage table says by month on a new sheet, which follows it; sheets made before stay beside it. All or nothing. */
export async function makeUsageMonths(options: BuildOptions = {}): Promise<MadeSheets> {
  const table = await usageInWorkbook();
  const usage = table ? [table.headers, ...table.rows] : [];
  if (!table || !hasUsage(usage)) throw new RefusedAction("There is no Usage table with rows in this workbook yet. Import usage and press Add rows first.");
  return newSheets(options, (_, contents) =>
    Promise.resolve({ names: workbookNames(contents), keys: ["usageMonths"], reused: [], replaced: [], scenario: presetScenario("published"), brought: (names) => usageMonthsSheet(usage, names, table.name) }),
  );
}
