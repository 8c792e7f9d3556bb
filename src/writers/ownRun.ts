import type { SheetKey } from "../sheets/names";
import { RefusedAction } from "./refusal";
import { markSheet } from "./sheetMark";

const MARK = "LLM break-even run";
const MARKS_API = "1.12";

/** One run of an action that adds sheets. What it adds is known by its mark: a name may be anybody's. */
export interface OwnRun {
  /** Of chance, so that no two runs in a workbook have the same, whoever starts them. */
  readonly id: string;
}

/** A run about to begin. Refused where Excel cannot mark sheets: a failure there could not be undone without guessing. */
export function newRun(): OwnRun {
  if (!Office.context.requirements.isSetSupported("ExcelApi", MARKS_API)) {
    throw new RefusedAction("This Excel is too old for the sheets. Update Excel, or open the workbook in Excel on the web.");
  }
  return { id: `LLM ${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}` };
}

/**
 * Queues a sheet of a run. It comes under a name that nobody else gives and has its mark before it takes the wished name,
 * so that wherever the request fails the sheet is known for the run's own.
 */
export function addedSheet({ worksheets }: Excel.Workbook, { id }: OwnRun, key: SheetKey | "formulaInputs", name: string, position = 0): Excel.Worksheet {
  const sheet = worksheets.add(`${id} ${position + 1}`);
  sheet.customProperties.add(MARK, id);
  markSheet(sheet, key);
  sheet.name = name;
  return sheet;
}

/** The sheets of a workbook, and which of them a run has added: two round trips. */
export async function sheetsOf({ workbook }: Excel.RequestContext, { id }: OwnRun): Promise<{ readonly all: readonly Excel.Worksheet[]; readonly own: readonly Excel.Worksheet[] }> {
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name");
  await workbook.context.sync();
  const marks = worksheets.items.map((sheet) => sheet.customProperties.getItemOrNullObject(MARK).load("value"));
  await workbook.context.sync();
  const isOwn = ({ name }: Excel.Worksheet, i: number) => name.startsWith(`${id} `) || (!marks[i]!.isNullObject && marks[i]!.value === id);
  return { all: worksheets.items, own: worksheets.items.filter(isOwn) };
}
