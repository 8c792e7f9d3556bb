import { type HostObject, hostObject, invalidArgument, itemNotFound, NULL_OBJECT } from "../hostObject";
import { cellValue, readCells } from "./cellReading";
import { writeInputs } from "./cellWriting";
import type { Grid } from "./grid";
import { range } from "./range";
import { tableOf } from "./table";

/** The columns of a table. */
export function tableColumns(grid: Grid, id: string): HostObject {
  const headers = () => {
    const { sheetId, box } = tableOf(grid, id);
    return readCells(grid, { sheetId, box: { ...box, rows: 1 } }, (cell) => String(cellValue(cell)))[0] ?? [];
  };
  const indexOf = (key: string | number) =>
    typeof key === "number" ? key - 1 : headers().findIndex((header) => header.toLowerCase() === key.toLowerCase());
  const at = (index: number) => (headers()[index] === undefined ? NULL_OBJECT : tableColumn(grid, id, index));
  const required = (column: HostObject, error: Error) => {
    if (column === NULL_OBJECT) throw error;
    return column;
  };
  return hostObject({
    typeName: "TableColumnCollection",
    scalars: ["count"],
    items: () => headers().map((_, index) => tableColumn(grid, id, index)),
    members: {
      get count() {
        return headers().length;
      },
      getCount: () => headers().length,
      getItem: (key: string | number) => required(at(indexOf(key)), itemNotFound()),
      getItemOrNullObject: (key: string | number) => at(indexOf(key)),
      getItemAt: (index: number) => required(at(index), invalidArgument()),
    },
  });
}

function tableColumn(grid: Grid, tableId: string, index: number): HostObject {
  const part = (skippedRows: number, rows?: number) => {
    const { sheetId, box } = tableOf(grid, tableId);
    const cells = {
      row: box.row + skippedRows,
      rows: rows ?? box.rows - skippedRows,
      column: box.column + index,
      columns: 1,
    };
    return { sheetId, box: cells };
  };
  return hostObject({
    typeName: "TableColumn",
    scalars: ["id", "index", "name", "values"],
    identity: { Id: index + 1 },
    members: {
      id: index + 1,
      index,
      get name() {
        return String(readCells(grid, part(0, 1), cellValue)[0]?.[0] ?? "");
      },
      set name(name: string) {
        writeInputs(grid, part(0, 1), `'${name}`);
      },
      get values(): unknown {
        return readCells(grid, part(0), cellValue);
      },
      set values(values: unknown) {
        writeInputs(grid, part(0), values);
      },
      getRange: () => range(grid, part(0)),
      getHeaderRowRange: () => range(grid, part(0, 1)),
      getDataBodyRange: () => range(grid, part(1)),
    },
  });
}
