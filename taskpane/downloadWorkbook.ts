import { CATALOG_DATE } from "../src/catalog/sources";
import { withPairInMatrix } from "../src/sheets/choice";
import { choiceProblem } from "../src/sheets/choiceProblem";
import { FILE_CREATOR, FILE_TITLE } from "../src/sheets/fileFacts";
import { presetScenario } from "../src/sheets/preset";
import { workbookPlans } from "../src/sheets/workbookPlans";
import type { WorkbookRequest } from "../src/writers/workbookRequest";
import { XLSX_TYPE, workbookFile } from "../src/writers/xlsx/workbookFile";
import { element } from "./element";
import type { Say } from "./outcomeView";

/** What the file is called when it is saved. */
const FILE_NAME = "breakeven.xlsx";

const ADDIN_NEEDED = " It calls LLM functions: recalculated without the add-in they become #NAME?. Choose Excel formulas for people without it.";

/** Hands the workbook asked for to the browser as a file, made from the shipped figures whatever stands in the workbook at hand, and says so. */
export async function offerDownload(request: WorkbookRequest, say: Say): Promise<void> {
  say("Writing the file…");
  try {
    save(new Blob([Uint8Array.from(await requestedFile(request))], { type: XLSX_TYPE }));
    say(`The file ${FILE_NAME} is with the other downloads. Where downloads are blocked, build the workbook here and save that.${request.mode === "functions" ? ADDIN_NEEDED : ""}`);
  } catch (error) {
    say((error as Error).message, "refused");
  }
}

/** The file itself; a request that cannot be met is refused in words. */
export async function requestedFile(request: WorkbookRequest): Promise<Uint8Array> {
  const chosen = withPairInMatrix(request);
  const scenario = presetScenario(request.preset);
  const problem = request.sheets.length === 0 ? "Choose at least one sheet." : choiceProblem(chosen, scenario);
  if (problem !== undefined) throw new Error(problem);
  const plans = workbookPlans(request.sheets, chosen, scenario);
  return workbookFile(plans, { title: FILE_TITLE, creator: FILE_CREATOR, date: CATALOG_DATE });
}

function save(file: Blob): void {
  const href = URL.createObjectURL(file);
  element("a", { href, download: FILE_NAME }).click();
  // The browser reads the file after the click: only later may its address go.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
