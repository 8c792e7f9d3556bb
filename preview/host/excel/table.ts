import { type HostObject, hostObject, invalidArgument, itemNotFound, joinedMembers } from "../hostObject";
import type { Grid } from "./grid";
import { range } from "./range";
import { clearCells } from "./rangeActions";
import { sheetBox } from "./rangeSubject";
import { followRename } from "./renamedTable";
import { storedMembers } from "./stored";
import { tableColumns } from "./tableColumns";
import { tableRows } from "./tableRows";
import { removeTable, renameTable, resizeTable, type StoredTable, storedTables, tableStorage } from "./tableStore";
import { applyTableLook, DEFAULT_TABLE_LOOK, type TableLook } from "./tableStyles";
import { worksheet } from "./worksheet";

/** How a table looks, as far as the grid does not show it. */
const KEPT = {
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};
const SCALARS = ["id", "name", "showBandedRows", "showHeaders", "showTotals", "style", ...Object.keys(KEPT)];

/** A table. */
export function table(grid: Grid, id: string): HostObject {
  const members = joinedMembers(
    storedMembers(tableStorage(grid, tableOf(grid, id)), KEPT),
    look(grid, id),
    configuration(grid, id),
    cells(grid, id),
  );
  return hostObject({ typeName: "Table", scalars: SCALARS, identity: { Id: id }, members });
}

/** The table with this id, as it is now. */
export function tableOf(grid: Grid, id: string): StoredTable {
  const found = storedTables(grid).find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function look(grid: Grid, id: string): object {
  const storage = tableStorage(grid, tableOf(grid, id));
  const current = (): TableLook => ({ ...DEFAULT_TABLE_LOOK, ...storage.read() });
  const change = (changed: Partial<TableLook>) => {
    applyTableLook(grid, id, { ...current(), ...changed });
    storage.write({ ...storage.read(), ...changed });
  };
  return {
    get style() {
      return current().style;
    },
    set style(style: string) {
      change({ style });
    },
    get showBandedRows() {
      return current().showBandedRows;
    },
    set showBandedRows(showBandedRows: boolean) {
      change({ showBandedRows });
    },
  };
}

function configuration(grid: Grid, id: string): object {
  const current = () => tableOf(grid, id);
  const forget = () => {
    tableStorage(grid, tableOf(grid, id)).write({});
    removeTable(grid, current());
  };
  return {
    id,
    showHeaders: true,
    get name() {
      return current().name;
    },
    set name(name: string) {
      const former = current().name;
      renameTable(grid, current(), name);
      if (name !== former) followRename(grid, former, name);
    },
    get showTotals(): boolean {
      return false;
    },
    set showTotals(shown: boolean) {
      if (shown) throw invalidArgument("[simulated Excel] Table.showTotals is not implemented.");
    },
    delete() {
      const { sheetId, box } = current();
      forget();
      clearCells(grid, { sheetId, box }, "All");
    },
    convertToRange() {
      const { sheetId, box } = current();
      forget();
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
  const part = (shape: (box: StoredTable["box"]) => StoredTable["box"]) => {
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
