import { type HostObject, hostObject, invalidArgument, itemNotFound } from '../hostObject';
import { writeCells } from './cellWriting';
import type { Grid } from './grid';
import { sheetStorage } from './pageLayout';
import { range } from './range';
import { sheetBox } from './rangeSubject';
import { storedMembers } from './stored';
import { tableColumns } from './tableColumns';
import { tableRows } from './tableRows';
import { EMPTY_CELL } from './cellInput';
import { removeTable, renameTable, resizeTable, type StoredTable, storedTables } from './tableStore';
import { applyTableStyle, DEFAULT_TABLE_STYLE } from './tableStyles';
import { worksheet } from './worksheet';

/** How a table looks, as far as the grid does not show it. */
const KEPT = { showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false };
const SCALARS = ['id', 'name', 'showHeaders', 'showTotals', 'style', ...Object.keys(KEPT)];

/** A table. */
export function table(grid: Grid, id: string): HostObject {
  const members = storedMembers(tableStorage(grid, id), KEPT);
  const described = [configuration(grid, id), cells(grid, id)].map((part) => Object.getOwnPropertyDescriptors(part));
  const descriptors = Object.assign({}, ...described) as PropertyDescriptorMap;
  return hostObject({ typeName: 'Table', scalars: SCALARS, identity: { Id: id }, subject: id, members: Object.defineProperties(members, descriptors) });
}

/** The table with this id, as it is now. */
export function tableOf(grid: Grid, id: string): StoredTable {
  const found = storedTables(grid).find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function tableStorage(grid: Grid, id: string) {
  return sheetStorage(grid, tableOf(grid, id).sheetId, `table-${id}`);
}

function configuration(grid: Grid, id: string): object {
  const current = () => tableOf(grid, id);
  return {
    id,
    showHeaders: true,
    get name() {
      return current().name;
    },
    set name(name: string) {
      renameTable(grid, current(), name);
    },
    get style(): string {
      return String(tableStorage(grid, id).read()['style'] ?? DEFAULT_TABLE_STYLE);
    },
    set style(style: string) {
      applyTableStyle(grid, id, style);
      const storage = tableStorage(grid, id);
      storage.write({ ...storage.read(), style });
    },
    get showTotals(): boolean {
      return false;
    },
    set showTotals(shown: boolean) {
      if (shown) throw invalidArgument('[simulated Excel] Table.showTotals is not implemented.');
    },
    delete() {
      const { sheetId, box } = current();
      removeTable(grid, current());
      const row = Object.fromEntries(Array.from({ length: box.columns }, (_, column) => [box.column + column, { ...EMPTY_CELL, s: null }]));
      writeCells(grid, sheetId, Object.fromEntries(Array.from({ length: box.rows }, (_, down) => [box.row + down, row])));
    },
    convertToRange() {
      const { sheetId, box } = current();
      removeTable(grid, current());
      return range(grid, { sheetId, box });
    },
    resize(rangeOrAddress: unknown) {
      const { sheetId, box } = sheetBox(grid, rangeOrAddress, current().sheetId);
      if (sheetId !== current().sheetId || box.row !== current().box.row || box.rows < 2) throw invalidArgument();
      resizeTable(grid, current(), box);
    },
  };
}

function cells(grid: Grid, id: string): object {
  const part = (shape: (box: StoredTable['box']) => StoredTable['box']) => {
    const { sheetId, box } = tableOf(grid, id);
    return range(grid, { sheetId, box: shape(box) });
  };
  return {
    getRange: () => part((box) => box),
    getHeaderRowRange: () => part((box) => ({ ...box, rows: 1 })),
    getDataBodyRange: () => part((box) => ({ ...box, row: box.row + 1, rows: box.rows - 1 })),
    get worksheet() {
      return worksheet(grid, tableOf(grid, id).sheetId);
    },
    get columns() {
      return tableColumns(grid, id);
    },
    get rows() {
      return tableRows(grid, id);
    },
  };
}
