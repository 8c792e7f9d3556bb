import { refersTo } from "./cellNames";
import type { MadeSheets } from "./sheetRequest";
import { noteInsertion } from "./lastInsertion";
import { noteUndoable } from "./undoneInsertion";
import { sheetPrefix } from "../sheets/address";
import { usedFormulas } from "./usedFormulas";

/** Makes sheets and remembers them, where they replace none: what they replaced is gone. */
export async function undoableSheets<M extends MadeSheets>(make: () => Promise<M>): Promise<M> {
  const shown = await shownSheet().catch(() => undefined);
  const made = await make();
  if (made.replaced === true || made.made.length === 0) noteInsertion(undefined);
  else await noteSheets(made.made, shown);
  return made;
}

/** Remembers new sheets as they are now; `shown` is the id of the sheet that showed before. */
export function noteSheets(names: readonly string[], shown?: string): Promise<void> {
  return noteUndoable(() => Excel.run((context) => undoing(context, names, shown)));
}

function shownSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    return sheet.id;
  });
}

async function undoing(context: Excel.RequestContext, names: readonly string[], shown: string | undefined) {
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name).load("id,name"));
  await context.sync();
  const ids = sheets.map(({ id }) => id);
  const then = await contentsOf(context, sheets);
  const what = names.length === 1 ? `the new sheet ${names[0]!}` : `the ${names.length} new sheets from ${names[0]!} to ${names.at(-1)!}`;
  return {
    what,
    left: `It was begun and not finished. Delete these sheets, where they are there: ${names.join(", ")}.`,
    async changed(now: Excel.RequestContext) {
      const { workbook } = now;
      const all = workbook.worksheets.load("items/id,items/name,items/visibility");
      const { protection } = workbook;
      protection.load("protected");
      await now.sync();
      if (protection.protected) return "The structure of this workbook is protected. Choose Review > Protect Workbook to unprotect it, then try again.";
      const own = ids.map((id) => all.items.find((sheet) => sheet.id === id));
      const missing = names.filter((_, i) => own[i] === undefined);
      if (missing.length > 0) return `${missing.join(", ")} has been deleted since. Delete the others by hand, if you mean to.`;
      const others = all.items.filter(({ id }) => !ids.includes(id));
      if (!others.some(({ visibility }) => visibility === "Visible")) return "A workbook keeps at least one sheet. Add an empty one, then try again.";
      const contents = await contentsOf(now, own as Excel.Worksheet[]);
      const edited = contents.findIndex((each, i) => each !== then[i]);
      if (edited >= 0) return `The sheet ${own[edited]!.name} has been edited since: it holds work of yours. Delete the sheets by hand, if you mean to.`;
      return readerOf(now, others, own as Excel.Worksheet[]);
    },
    async takeAway(now: Excel.RequestContext) {
      const { worksheets, names: defined } = now.workbook;
      worksheets.load("items/id,items/name");
      defined.load("items/name,items/formula");
      await now.sync();
      const own = worksheets.items.filter(({ id }) => ids.includes(id));
      // A name outlives its sheet.
      for (const item of defined.items) if (own.some(({ name }) => refersTo(String(item.formula), name))) item.delete();
      worksheets.items.find(({ id }) => id === shown)?.activate();
      for (const sheet of own) sheet.delete();
      await now.sync();
    },
  };
}

/** What each sheet holds, as text: its formulas, and how many charts. */
export async function contentsOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<string[]> {
  const used = await usedFormulas(context, sheets);
  const charts = sheets.map((sheet) => sheet.charts.getCount());
  await context.sync();
  return used.map(({ address, formulas }, i) => JSON.stringify([address.slice(address.lastIndexOf("!")), formulas, charts[i]!.value]));
}

/** The formula of somebody's that reads a sheet or a table of ours: it would be left with #REF!. */
async function readerOf(context: Excel.RequestContext, others: readonly Excel.Worksheet[], own: readonly Excel.Worksheet[]): Promise<string | undefined> {
  const tables = own.map((sheet) => sheet.tables.load("items/name"));
  await context.sync();
  const wanted = [
    ...own.map(({ name }) => ({ name, text: sheetPrefix(name) })),
    ...tables.flatMap(({ items }) => items.map(({ name }) => ({ name, text: `${name}[` }))),
  ].map(({ name, text }) => ({ name, reads: new RegExp(`(^|[^\\w.'])${text.replace(/[[\]()^$.*+?|\\]/g, "\\$&")}`, "i") }));
  const used = await usedFormulas(context, others);
  for (const [i, { formulas }] of used.entries()) {
    const texts = formulas.flat().filter((formula): formula is string => typeof formula === "string" && formula.startsWith("="));
    const read = wanted.find(({ reads }) => texts.some((formula) => reads.test(formula)));
    if (read) return `A formula on the sheet ${others[i]!.name} reads ${read.name}, and would be left with #REF!. Change it first, then try again.`;
  }
  return undefined;
}
