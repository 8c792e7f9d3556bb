import { type HostObject, hostObject, invalidArgument } from "../hostObject";
import { cellValue, formulaOrValue, readCells } from "./cellReading";
import { columnFormula, formulaIn } from "./calculatedColumns";
import { writeInputs } from "./cellWriting";
import { facadeSheet, type Grid, growSheet } from "./grid";
import { range } from "./range";
import { asIfShown } from "./shownSheet";
import { clearCells } from "./rangeActions";
import { tableOf } from "./table";
import { rowCount, showPlaceholder } from "./tablePlaceholder";
import { resizeTable } from "./tableStore";

/** The rows of a table. */
export function tableRows(grid: Grid, id: string): HostObject {
  const count = () => rowCount(grid, tableOf(grid, id));
  return hostObject({
    typeName: "TableRowCollection",
    scalars: ["count"],
    items: () => Array.from({ length: count() }, (_, index) => tableRow(grid, id, index)),
    members: {
      get count() {
        return count();
      },
      getCount: () => count(),
      add: (index: number | undefined, values?: unknown[][]) => addRows(grid, id, index, values),
      getItemAt: (index: number) => tableRow(grid, id, index),
      deleteRowsAt: (index: number, rows = 1) => deleteRows(grid, id, index, rows),
    },
  });
}

function tableRow(grid: Grid, tableId: string, index: number): HostObject {
  const cells = () => {
    const { sheetId, box } = tableOf(grid, tableId);
    return { sheetId, box: { ...box, row: box.row + 1 + index, rows: 1 } };
  };
  return hostObject({
    typeName: "TableRow",
    scalars: ["index", "values"],
    members: {
      index,
      get values(): unknown {
        return readCells(grid, cells(), cellValue);
      },
      set values(values: unknown) {
        writeInputs(grid, cells(), values);
      },
      getRange: () => range(grid, cells()),
      delete: () => deleteRows(grid, tableId, index, 1),
    },
  });
}

/**
 * Adds rows behind the last, or before the one at an index by moving the rows from there down. The first row of a table
 * without rows takes the place of its blank one. Where nothing is said of a cell, it gets the formula of its column.
 */
function addRows(grid: Grid, id: string, index: number | undefined, values: unknown[][] = [[]]): HostObject {
  const table = tableOf(grid, id);
  const { sheetId } = table;
  const box = { ...table.box, rows: rowCount(grid, table) + 1 };
  if (values.some((row) => row.length > 0 && row.length !== box.columns)) throw invalidArgument();
  const position = index ?? box.rows - 1;
  if (position < 0 || position > box.rows - 1) throw invalidArgument();
  const taken = position === box.rows - 1 ? takenUp(values) : values;
  if (taken.length === 0) return tableRow(grid, id, position);
  const grown = { ...box, rows: box.rows + taken.length };
  growSheet(grid, { sheetId, box: grown });
  const moved = { ...box, row: box.row + 1 + position, rows: box.rows - 1 - position };
  const below = moved.rows > 0 ? readCells(grid, { sheetId, box: moved }, formulaOrValue(grid, sheetId)) : [];
  const formulas = Array.from({ length: box.columns }, (_, at) => (box.rows > 1 ? columnFormula(grid, { ...table, box }, box.column + at) : undefined));
  const calculated = (at: number, row: number) => (formulas[at] === undefined ? null : formulaIn(formulas[at], row, box.column + at));
  if (grown.rows !== table.box.rows) resizeTable(grid, table, grown);
  const added = { ...box, row: moved.row, rows: taken.length };
  const contents = taken.map((row, i) => row.map((value, at) => value ?? calculated(at, added.row + i)));
  if (taken[0]?.length) writeInputs(grid, { sheetId, box: added }, contents);
  if (below.length > 0) writeInputs(grid, { sheetId, box: { ...moved, row: moved.row + taken.length } }, below);
  return tableRow(grid, id, position);
}

/**
 * The rows a table takes up at its end. It does not grow over blank ones: not at all where the first is blank, and not
 * behind the last that holds anything.
 */
function takenUp(values: unknown[][]): unknown[][] {
  const isBlank = (row: unknown[]) => row.length > 0 && row.every((value) => value === "" || value === null || value === undefined);
  return isBlank(values[0] ?? []) ? [] : values.slice(0, values.reduce((last, row, at) => (isBlank(row) ? last : at + 1), 0));
}

function deleteRows(grid: Grid, id: string, index: number, rows: number): void {
  const table = tableOf(grid, id);
  const { box, sheetId } = table;
  const count = rowCount(grid, table);
  if (index < 0 || index + rows > count) throw invalidArgument();
  const cells = {
    startRow: box.row + 1 + index,
    endRow: box.row + index + rows,
    startColumn: box.column,
    endColumn: box.column + box.columns - 1,
  };
  // With nothing below to move up, Univer would leave the last rows as they are.
  clearCells(grid, { sheetId, box: { ...box, row: cells.startRow, rows } }, "All");
  asIfShown(grid, sheetId, () => facadeSheet(grid, sheetId).getRange(cells).deleteCells(grid.api.Enum.Dimension.ROWS));
  const rest = tableOf(grid, id).box.rows;
  if (rest === box.rows) resizeTable(grid, table, { ...box, rows: Math.max(2, box.rows - rows) });
  if (rows === count) showPlaceholder(grid, tableOf(grid, id));
}
