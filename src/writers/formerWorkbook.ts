import type { FormerSheet } from "../sheets/formerSheet";
import { SHEET_KEYS, type SheetKey, TABLE_KEYS, type TableKey } from "../sheets/names";
import { tableHeaders } from "../sheets/tableHeaders";
import { RefusedAction } from "./refusal";
import { type UsedFormulas, usedFormulas } from "./usedFormulas";
import type { MarkedSheet } from "./workbookContents";

/** A sheet of ours that stands in the workbook, with all it holds. */
export interface StandingSheet extends FormerSheet {
  readonly id: string;
  readonly key: SheetKey;
}

/** Reads the sheets of ours that a version can make anew, by what they hold; refuses where one is there twice. Reads only: four round trips. */
export async function formerWorkbook(context: Excel.RequestContext, marked: readonly MarkedSheet[]): Promise<ReadonlyMap<SheetKey, StandingSheet>> {
  const ours = marked.flatMap(({ id, name, key }) => SHEET_KEYS.flatMap((known) => (known === key ? [{ id, name, key: known }] : [])));
  requireOneOfEach(ours);
  const sheets = ours.map(({ id }) => context.workbook.worksheets.getItem(id));
  const tables = sheets.map((sheet) => sheet.tables.load("items/name"));
  const used = await usedFormulas(context, sheets, true);
  const parts = tables.map(({ items }) => items.map((table) => ({ table, header: table.getHeaderRowRange().load("values,rowIndex,columnIndex"), body: table.getDataBodyRange().load("rowIndex,rowCount") })));
  await context.sync();
  return new Map(ours.map((sheet, i) => [sheet.key, { ...sheet, ...cellsOf(used[i]!), ...tableOf(sheet.key, parts[i]!) }]));
}

function requireOneOfEach(ours: readonly { readonly name: string; readonly key: SheetKey }[]): void {
  const twice = SHEET_KEYS.map((key) => ours.filter((sheet) => sheet.key === key)).find(({ length }) => length > 1);
  if (!twice) return;
  throw new RefusedAction(`This workbook holds more than one sheet of a kind: ${twice.map(({ name }) => name).join(", ")}. Delete those you no longer need, then try again. Nothing was changed.`);
}

function cellsOf({ rowIndex, columnIndex, formulas, values }: UsedFormulas): Pick<FormerSheet, "rowCount" | "typed" | "shown"> {
  return {
    rowCount: rowIndex + formulas.length,
    typed: (row, column) => formulas[row - rowIndex]?.[column - columnIndex],
    shown: (row, column) => values[row - rowIndex]?.[column - columnIndex] ?? "",
  };
}

interface ReadTable {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

/** The table that a sheet of ours is about: the first with the header its rows are named under. */
function tableOf(key: SheetKey, tables: readonly ReadTable[]): Pick<FormerSheet, "table"> {
  if (!TABLE_KEYS.includes(key as TableKey)) return {};
  const [nameHeader] = tableHeaders(key as TableKey);
  const read = tables.map(({ table, header, body }) => ({ name: table.name, headers: (header.values[0] ?? []).map(String), firstRow: body.rowIndex, column: header.columnIndex, rowCount: body.rowCount }));
  const found = read.find(({ headers }) => headers.includes(nameHeader!));
  return found ? { table: found } : {};
}
