import type { SheetKey, WorkbookNames } from "../sheets/names";
import { LOCK_NAME, isLockOf } from "./buildLock";
import { refersTo } from "./cellNames";
import { type OwnRun, sheetsOf } from "./ownRun";
import { outgoingName } from "./replacement";
import type { MarkedSheet, WorkbookContents } from "./workbookContents";

/** What was to be written, as far as undoing it needs to know. */
export interface WrittenSheets {
  readonly names: Pick<WorkbookNames, "sheets">;
  readonly keys: readonly SheetKey[];
  readonly replaced: readonly MarkedSheet[];
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
      return await Excel.run({ delayForCellEdit: true }, (context) => takeAway(context, run, before, written));
    } catch {
      if (attempt < ATTEMPTS) await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
  }
  return { left: leftSentences(run, before, written) };
}

async function takeAway(context: Excel.RequestContext, run: OwnRun, before: WorkbookContents, written: WrittenSheets): Promise<Restoration> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  const { all, own } = await sheetsOf(context, run);
  const lock = names.items.find(({ name }) => name === LOCK_NAME);
  const isOwnLock = lock !== undefined && isLockOf(String(lock.formula), run);
  const others = all.filter((sheet) => !own.includes(sheet));
  const isOfOwn = ({ formula }: Excel.NamedItem) => own.some((sheet) => refersTo(String(formula), sheet.name));
  for (const item of names.items.filter(isOfOwn)) {
    const old = before.cellNames.find(({ name }) => name === item.name);
    // A name outlives its sheet.
    if (old === undefined) item.delete();
    else names.getItem(item.name).formula = old.formula;
  }
  if (isOwnLock) names.getItem(LOCK_NAME).delete();
  for (const sheet of own) sheet.delete();
  const left = renamedBack(others, before, written);
  await context.sync();
  return { left, ...(lock && !isOwnLock && { otherLock: String(lock.formula) }) };
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
