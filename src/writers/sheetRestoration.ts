import type { SheetKey, WorkbookNames } from "../sheets/names";
import { refersTo } from "./cellNames";
import { outgoingName } from "./replacement";
import type { MarkedSheet, WorkbookContents } from "./workbookContents";

/** What was to be written, as far as undoing it needs to know. */
export interface WrittenSheets {
  readonly names: Pick<WorkbookNames, "sheets">;
  readonly keys: readonly SheetKey[];
  readonly replaced: readonly MarkedSheet[];
}

const ATTEMPTS = 2;
const PAUSE_MS = 300;

/**
 * Deletes what a failed action has added and gives replaced sheets their names back; gives sentences about what it could
 * not undo. Excel waits with it for the end of an edit where it can.
 */
export async function restoredSheets(before: WorkbookContents, written: WrittenSheets): Promise<string[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await Excel.run({ delayForCellEdit: true }, (context) => takeAway(context, before, written));
      return [];
    } catch {
      if (attempt < ATTEMPTS) await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
  }
  return leftSentences(before, written);
}

async function takeAway(context: Excel.RequestContext, before: WorkbookContents, written: WrittenSheets): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const ours = new Set(written.keys.map((key) => written.names.sheets[key]));
  const added = worksheets.items.filter(({ id, name }) => ours.has(name) && !before.sheetIds.includes(id));
  const isNew = ({ name, formula }: Excel.NamedItem) =>
    !before.tableNames.includes(name) && added.some((sheet) => refersTo(String(formula), sheet.name));
  // A name outlives its sheet.
  for (const name of names.items.filter(isNew)) name.delete();
  for (const sheet of added) sheet.delete();
  for (const { id, name } of written.replaced) worksheets.getItem(id).name = name;
  const changed = ({ name, formula }: Excel.NamedItem) => before.cellNames.find((old) => old.name === name && old.formula !== formula);
  for (const { name, formula } of names.items.flatMap((item) => changed(item) ?? [])) names.getItem(name).formula = formula;
  await context.sync();
}

function leftSentences({ sheetNames }: WorkbookContents, { names, keys, replaced }: WrittenSheets): string[] {
  const unfinished = keys.map((key) => names.sheets[key]).join(", ");
  const renamed = replaced.map(({ name }, i) => `${outgoingName(sheetNames, i)} back to ${name}`).join(", ");
  return [
    `It could not be undone either. Delete these unfinished sheets, where they are there: ${unfinished}.`,
    ...(renamed === "" ? [] : [`Then rename ${renamed}.`]),
  ];
}
