import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  type ITableInfoWithUnitId,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";

import { type Box, parseAddress } from "../a1";
import { HostError, invalidArgument } from "../hostObject";
import type { FormulaTable } from "../structuredReferences";
import { boxOf, type Grid, sheetOf, univerRange } from "./grid";
import { sheetStorage, type Storage } from "./storage";

/** A table of Univer's workbook. */
export interface StoredTable {
  id: string;
  sheetId: string;
  name: string;
  box: Box;
  columns: string[];
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** All tables, in the order in which they were made. */
export function storedTables(grid: Pick<Grid, "injector" | "unitId">): StoredTable[] {
  return listed(grid).map(storedTable);
}

function listed({ injector, unitId }: Pick<Grid, "injector" | "unitId">): ITableInfoWithUnitId[] {
  return injector.get(TableManager).getTableList(unitId);
}

/** Finds the table over a cell of a sheet. */
export function tableFinder(
  grid: Pick<Grid, "injector" | "unitId">,
  sheetId: string,
): (row: number, column: number) => StoredTable | undefined {
  const tables = listed(grid).filter((table) => table.subUnitId === sheetId).map(storedTable);
  return (row, column) =>
    tables.find(
      ({ box }) =>
        row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
    );
}

/** A table as formulas see it; a header that was edited counts as it reads now. */
export function formulaTable(
  grid: Pick<Grid, "injector" | "unitId" | "workbook">,
  name: string,
): FormulaTable | undefined {
  const wanted = name.toLowerCase();
  const found = listed(grid).find((one) => one.name.toLowerCase() === wanted);
  const sheet = found && grid.workbook.getSheetBySheetId(found.subUnitId);
  if (!sheet) return undefined;
  const table = storedTable(found);
  const { box, columns } = table;
  const header = (column: string, index: number) => String(sheet.getCellRaw(box.row, box.column + index)?.v ?? column);
  return { name: table.name, sheetName: sheet.getName(), box, columns: columns.map(header), hasTotals: false };
}

/** Makes a table over cells whose first row holds the headers. */
export function addTable(grid: Grid, table: Omit<StoredTable, "id">): string {
  const tableId = generateRandomId();
  const { sheetId: subUnitId, name, columns: header } = table;
  grid.execute(AddSheetTableMutation.id, {
    unitId: grid.unitId,
    subUnitId,
    tableId,
    name,
    header,
    range: univerRange(table.box),
  });
  return tableId;
}

/** Gives a table another name, after Excel's rules for one. */
export function renameTable(grid: Grid, table: StoredTable, name: unknown): void {
  if (typeof name !== "string" || !NAME.test(name) || parseAddress(name) || /^[rc]$/i.test(name))
    throw invalidArgument();
  const others = storedTables(grid).filter((other) => other.id !== table.id);
  const taken = [...others, ...definedNames(grid)].map((other) => other.name.toLowerCase());
  if (taken.includes(name.toLowerCase())) throw new HostError("InvalidArgument", "A table or name with this name already exists.");
  if (name !== table.name) configure(grid, table, { name });
}

function definedNames({ injector, unitId }: Grid): { name: string }[] {
  return Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
}

/** Gives a table other cells. */
export function resizeTable(grid: Grid, table: StoredTable, box: Box): void {
  configure(grid, table, { updateRange: { newRange: univerRange(box) } });
}

/** What is kept with a table that the grid does not show. */
export function tableStorage(grid: Grid, { id, sheetId }: StoredTable): Storage {
  return sheetStorage(grid, sheetId, `table-${id}`);
}

/** Takes a table away and leaves its cells. */
export function removeTable(grid: Grid, { id, sheetId }: StoredTable): void {
  grid.execute(DeleteSheetTableMutation.id, { unitId: grid.unitId, subUnitId: sheetId, tableId: id });
}

/** Shows a table in a style Univer knows. */
export function styleTable(grid: Grid, table: StoredTable, theme: string): void {
  configure(grid, table, { theme });
}

/** The first of Table1, Table2... that is free. */
export function freeTableName(grid: Grid): string {
  const taken = new Set(storedTables(grid).map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

function configure(grid: Grid, { id, sheetId }: StoredTable, config: object): void {
  sheetOf(grid, sheetId);
  grid.execute(SetSheetTableMutation.id, { unitId: grid.unitId, subUnitId: sheetId, tableId: id, config });
}

function storedTable({ id, subUnitId, name, range, columns }: ITableInfoWithUnitId): StoredTable {
  return { id, sheetId: subUnitId, name, box: boxOf(range), columns: columns.map(({ displayName }) => displayName) };
}
