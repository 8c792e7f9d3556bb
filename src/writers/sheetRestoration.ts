import { readsAny } from "../native/movedFormula";
import type { SheetKey, WorkbookNames } from "../sheets/names";
import { LOCK_NAME, isLockOf } from "./buildLock";
import { refersTo } from "./cellNames";
import { type OwnReader, isStill, loadedReaders, writeReader } from "./ownReaders";
import { type OwnRun, sheetsOf } from "./ownRun";
import { type ReplacedSheet, outgoingName, outgoingTables } from "./replacement";
import { markSheet } from "./sheetMark";
import type { WorkbookContents } from "./workbookContents";

/** What was to be written, as far as undoing it needs to know. */
export interface WrittenSheets {
  readonly names: Pick<WorkbookNames, "sheets">;
  readonly keys: readonly SheetKey[];
  readonly replaced: readonly ReplacedSheet[];
  readonly readers?: readonly OwnReader[];
  readonly setAside?: boolean;
  readonly shown?: string;
}

/** What undoing has come to. */
export interface Restoration {
  /** Sentences about what could not be undone. */
  readonly left: readonly string[];
  /** The lock of another build, where that is what stood in the way. */
  readonly otherLock?: string;
}

const ATTEMPTS = 2;
const PAUSE_MS = 300;

/**
 * Deletes what a failed run has added and gives replaced sheets their names back. What others have added or changed
 * meanwhile is left alone, whatever it is called. Excel waits with it for the end of an edit where it can.
 */
export async function restoredSheets(run: OwnRun, before: WorkbookContents, written: WrittenSheets): Promise<Restoration> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => takenBack(context, run, before, written));
    } catch {
      if (attempt < ATTEMPTS) await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
  }
  return { left: leftSentences(run, before, written) };
}

/** Takes the sheets of a run away and puts back what they took the place of: sheets, tables, names, and the formulas that read them. */
export async function takenBack(context: Excel.RequestContext, run: OwnRun, before: WorkbookContents, written: WrittenSheets): Promise<Restoration> {
  const { names, tables } = context.workbook;
  names.load("items/name,items/formula");
  tables.load("items/name");
  const { all, own } = await sheetsOf(context, run);
  const lock = names.items.find(({ name }) => name === LOCK_NAME);
  const isOwnLock = lock !== undefined && isLockOf(String(lock.formula), run);
  // Another run had begun first: nothing was written, and what has another name has it of that run.
  if (lock && !isOwnLock && own.length === 0) return { left: [], otherLock: String(lock.formula) };
  const others = all.filter((sheet) => !own.includes(sheet));
  const outTables = outgoingTables(written.replaced, before.tableNames);
  const oldName = ({ name }: Excel.NamedItem) => before.cellNames.find((old) => old.name === name);
  // A name of a table does not say its sheet.
  const isOfOwn = (item: Excel.NamedItem) => own.some((sheet) => refersTo(String(item.formula), sheet.name)) || readsAny(oldName(item)?.formula ?? "", [], outTables.map(({ name }) => name));
  const ofOwn = names.items.filter(isOfOwn).map((item) => ({ item, old: oldName(item) }));
  const { readers = [] } = written;
  const cells = loadedReaders(context, readers, others.map(({ id }) => id));
  if (readers.length > 0) await context.sync();
  // A name outlives its sheet.
  for (const { item, old } of ofOwn) if (old === undefined) item.delete();
  if (isOwnLock) names.getItem(LOCK_NAME).delete();
  if (written.setAside === true) showAgain(others, before, written);
  for (const sheet of own) sheet.delete();
  const left = renamedBack(others, before, written);
  for (const { name, outgoing } of outTables) if (tables.items.some((table) => table.name === outgoing)) tables.getItem(outgoing).name = name;
  // What reads the old sheets can be said once they have their names again.
  for (const { item, old } of ofOwn) if (old !== undefined) names.getItem(item.name).formula = old.formula;
  const outgoing = outgoingNames(written.replaced, before);
  readers.forEach((reader, i) => {
    const cell = cells[i];
    if (cell && isStill(cell.formulas[0]?.[0], reader, outgoing)) writeReader(cell, reader.formula);
  });
  if (others.some(({ id }) => id === written.shown)) context.workbook.worksheets.getItem(written.shown!).activate();
  await context.sync();
  return { left, ...(lock && !isOwnLock && { otherLock: String(lock.formula) }) };
}

/** What replaced sheets and tables are called on their way out, each with its former name. */
export function outgoingNames(replaced: readonly ReplacedSheet[], { sheetNames, tableNames }: Pick<WorkbookContents, "sheetNames" | "tableNames">): ReadonlyMap<string, string> {
  return new Map([...replaced.map(({ name }, i) => [outgoingName(sheetNames, i), name] as const), ...outgoingTables(replaced, tableNames).map(({ name, outgoing }) => [outgoing, name] as const)]);
}

/** Sheets that were set aside show again and are ours again, before those that took their place go: a workbook keeps one that shows. */
function showAgain(others: readonly Excel.Worksheet[], { sheetNames }: WorkbookContents, { replaced }: WrittenSheets): void {
  replaced.forEach(({ id, key, visibility }, i) => {
    const sheet = others.find((one) => one.id === id);
    if (sheet?.name !== outgoingName(sheetNames, i)) return;
    markSheet(sheet, key as SheetKey);
    sheet.visibility = visibility as "Visible";
  });
}

/** Gives replaced sheets their names back, but for those a person has deleted or renamed and where a name is taken by now. */
function renamedBack(others: readonly Excel.Worksheet[], { sheetNames }: WorkbookContents, { replaced }: WrittenSheets): string[] {
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  return replaced.flatMap(({ id, name }, i) => {
    const outgoing = outgoingName(sheetNames, i);
    const sheet = others.find((one) => one.id === id);
    if (sheet?.name !== outgoing) return [];
    if (taken.has(name.toLowerCase())) return [`All was undone but for a name: a sheet ${name} has been added meanwhile, and the one that was called so is now ${outgoing}.`];
    sheet.name = name;
    return [];
  });
}

function leftSentences({ id }: OwnRun, { sheetNames }: WorkbookContents, { names, keys, replaced }: WrittenSheets): string[] {
  const unfinished = keys.map((key) => names.sheets[key]).join(", ");
  const renamed = replaced.map(({ name }, i) => `${outgoingName(sheetNames, i)} back to ${name}`).join(", ");
  return [
    `It could not be undone either. Delete these unfinished sheets, where they are there and nobody else has made them: ${unfinished}, and any whose name begins with ${id}.`,
    ...(renamed === "" ? [] : [`Then rename ${renamed}.`]),
  ];
}
