import type { DefinedName } from "./cellNames";
import { newYear2000, refuseDatesFrom1904 } from "./dateSystem";
import { LOCK_NAME, loadedLock, refuseWhileLocked } from "./buildLock";
import { RefusedAction } from "./refusal";
import { loadedMark, markedKey } from "./sheetMark";
import type { Area } from "../sheets/plan";
import { TABLE_KEYS, type TableKey, WISHED_NAMES, byKey } from "../sheets/names";

/** A table of ours that stands in the workbook already. */
export interface FoundTable {
  readonly name: string;
  readonly sheetName: string;
  readonly headers: readonly string[];
  /** The cells under its headers. */
  readonly body: Area;
}

/** What a workbook holds before anything is written. */
export interface WorkbookContents {
  readonly sheetIds: readonly string[];
  readonly sheetNames: readonly string[];
  /** Names of tables and defined names: Excel lets no two of them be the same. */
  readonly tableNames: readonly string[];
  readonly cellNames: readonly DefinedName[];
  /** The tables that have just the names we wish for. */
  readonly tables: FoundTables;
  /** The lock of a build that must have ended long ago, if there is one. */
  readonly lapsed: Excel.NamedItem;
}

/** A sheet of ours, known by the mark it was given when it was made. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

const PROTECTED =
  "The structure of this workbook is protected, so that it takes no new sheets. Choose Review > Protect Workbook to unprotect it, or use another workbook. Nothing was changed.";

/** Reads the names in use and the tables of ours: one round trip. Refuses a workbook that takes no new sheets, or no dates, or that is being built in. */
export async function workbookContents(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  names.load("items/name,items/formula,items/comment");
  protection.load("protected");
  const lock = loadedLock(context);
  const newYear = newYear2000(context);
  const wished = TABLE_KEYS.map((key) => ({ key, parts: tableParts(context, WISHED_NAMES.tables[key]) }));
  await context.sync();
  if (protection.protected) throw new RefusedAction(PROTECTED);
  refuseDatesFrom1904(newYear);
  refuseWhileLocked(lock);
  const kept = names.items.filter(({ name }) => name !== LOCK_NAME);
  return {
    sheetIds: worksheets.items.map(({ id }) => id),
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: [...tables.items, ...kept].map(({ name }) => name),
    cellNames: kept.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    tables: foundTables(wished),
    lapsed: lock,
  };
}

/** What of ours a workbook may hold already. */
export interface OursBefore {
  readonly tables: FoundTables;
  readonly marked: readonly MarkedSheet[];
}

/** Tables by what their names say they hold. */
export type FoundTables = Readonly<Partial<Record<TableKey, readonly FoundTable[]>>>;

/**
 * The tables whose names could be ours, and the marks of our sheets where they are asked for. A round trip more where
 * marks are wanted or a name is numbered; none else.
 */
export async function namedLikeOurs(context: Excel.RequestContext, contents: WorkbookContents, withMarks: boolean): Promise<OursBefore> {
  const numbered = TABLE_KEYS.flatMap((key) =>
    contents.tableNames.filter((name) => isNumbered(name, WISHED_NAMES.tables[key])).map((name) => ({ key, parts: tableParts(context, name) })),
  );
  const sheets = withMarks ? markedParts(context, contents) : [];
  if (numbered.length + sheets.length > 0) await context.sync();
  const more = foundTables(numbered);
  return {
    tables: byKey(TABLE_KEYS, (key) => [...(contents.tables[key] ?? []), ...(more[key] ?? [])]),
    marked: sheets.flatMap((sheet) => {
      const key = markedKey(sheet);
      return key === undefined ? [] : [{ id: sheet.id, name: sheet.name, key }];
    }),
  };
}

function markedParts({ workbook }: Excel.RequestContext, { sheetIds, sheetNames }: WorkbookContents) {
  return sheetIds.map((id, i) => ({ id, name: sheetNames[i]!, mark: loadedMark(workbook.worksheets.getItem(id)) }));
}

function foundTables(candidates: readonly { readonly key: TableKey; readonly parts: TableParts }[]): FoundTables {
  const found: Partial<Record<TableKey, FoundTable[]>> = {};
  for (const { key, parts } of candidates) if (!parts.table.isNullObject) (found[key] ??= []).push(foundTable(parts));
  return found;
}

function isNumbered(name: string, wished: string): boolean {
  return isNamedLike(name, wished) && name.toLowerCase() !== wished.toLowerCase();
}

/** Whether a name is one of ours, as Excel or we number it: Prices, Prices2. */
export function isNamedLike(name: string, wished: string): boolean {
  return new RegExp(`^${wished}\\d*$`, "i").test(name);
}

/**
 * Queues a look at tables that formulas are going to read, ahead of writing: Excel refuses the request where one is gone.
 * Gives those that are no longer as they were found, once the request is answered.
 */
export function changedTables(context: Excel.RequestContext, found: readonly FoundTable[]): () => string[] {
  for (const { name, sheetName } of found) {
    context.workbook.tables.getItem(name).load("name");
    context.workbook.worksheets.getItem(sheetName).load("name");
  }
  const now = found.map(({ name }) => tableParts(context, name));
  const isAsFound = ({ name, sheetName, headers, body }: FoundTable, parts: TableParts) =>
    !parts.table.isNullObject && JSON.stringify({ name, sheetName, headers, body }) === JSON.stringify(foundTable(parts));
  return () => found.filter((table, i) => !isAsFound(table, now[i]!)).map(({ name }) => name);
}

type TableParts = ReturnType<typeof tableParts>;

function tableParts(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.load("name");
  table.worksheet.load("name");
  header.load("values");
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  return { table, header, body };
}

function foundTable({ table, header, body }: TableParts): FoundTable {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = body;
  return {
    name: table.name,
    sheetName: table.worksheet.name,
    headers: (header.values[0] ?? []).map(String),
    body: { row, column, rowCount, columnCount },
  };
}
