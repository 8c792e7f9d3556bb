import type { DefinedName } from "./cellNames";
import { RefusedAction } from "./refusal";
import { loadedMark, markedKey } from "./sheetMark";
import type { Area } from "../sheets/plan";
import { TABLE_KEYS, type TableKey, WISHED_NAMES } from "../sheets/names";

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
}

/** A sheet of ours, known by the mark it was given when it was made. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

const PROTECTED =
  "The structure of this workbook is protected, so that it takes no new sheets. Choose Review > Protect Workbook to unprotect it, or use another workbook. Nothing was changed.";

/** Reads the names in use: one round trip. Refuses a workbook that takes no new sheets. */
export async function workbookContents(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new RefusedAction(PROTECTED);
  return {
    sheetIds: worksheets.items.map(({ id }) => id),
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: [...tables.items, ...names.items].map(({ name }) => name),
    cellNames: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

/** What of ours a workbook may hold already. */
export interface OursBefore {
  readonly tables: FoundTables;
  readonly marked: readonly MarkedSheet[];
}

/** Tables by what their names say they hold. */
export type FoundTables = Readonly<Partial<Record<TableKey, readonly FoundTable[]>>>;

/** Reads the tables whose names could be ours, and the marks of our sheets: one round trip. */
export async function namedLikeOurs(
  context: Excel.RequestContext,
  { sheetIds, sheetNames, tableNames }: WorkbookContents,
): Promise<OursBefore> {
  const candidates = TABLE_KEYS.flatMap((key) =>
    tableNames
      .filter((name) => isNamedLike(name, WISHED_NAMES.tables[key]))
      .map((name) => ({ key, parts: tableParts(context, name) })),
  );
  const sheets = sheetIds.map((id, i) => ({
    id,
    name: sheetNames[i]!,
    mark: loadedMark(context.workbook.worksheets.getItem(id)),
  }));
  await context.sync();
  const found: Partial<Record<TableKey, FoundTable[]>> = {};
  for (const { key, parts } of candidates) if (!parts.table.isNullObject) (found[key] ??= []).push(foundTable(parts));
  return {
    tables: found,
    marked: sheets.flatMap((sheet) => {
      const key = markedKey(sheet);
      return key === undefined ? [] : [{ id: sheet.id, name: sheet.name, key }];
    }),
  };
}

/** Whether a name is one of ours, as Excel or we number it: Prices, Prices2. */
export function isNamedLike(name: string, wished: string): boolean {
  return new RegExp(`^${wished}\\d*$`, "i").test(name);
}

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

function foundTable({ table, header, body }: ReturnType<typeof tableParts>): FoundTable {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = body;
  return {
    name: table.name,
    sheetName: table.worksheet.name,
    headers: (header.values[0] ?? []).map(String),
    body: { row, column, rowCount, columnCount },
  };
}
