import { type Box, intersection, MAX_COLUMNS, MAX_ROWS, union } from "../a1";
import { type HostObject, itemNotFound, NULL_OBJECT } from "../hostObject";
import { usedBox } from "./cellReading";
import { requireSize } from "./cellWriting";
import type { Grid, SheetBox } from "./grid";
import { range } from "./range";
import { sheetBox } from "./rangeSubject";
import { spillBox, spillParent } from "./spills";

/** The members of a range that lead to other ranges. */
export function rangeGeometry(grid: Grid, { sheetId, box }: SheetBox): object {
  const at = (change: Partial<Box>) => range(grid, { sheetId, box: { ...box, ...change } });
  const other = (rangeOrAddress: unknown) => sheetBox(grid, rangeOrAddress, sheetId);
  const shared = (rangeOrAddress: unknown) => {
    const { sheetId: otherSheet, box: otherBox } = other(rangeOrAddress);
    return otherSheet === sheetId ? intersection(box, otherBox) : undefined;
  };
  const used = (valuesOnly = false) => usedBox(grid, sheetId, valuesOnly, box);
  return {
    getCell: (row: number, column: number) =>
      at({ row: box.row + row, column: box.column + column, rows: 1, columns: 1 }),
    getRow: (row: number) => at({ row: box.row + row, rows: 1 }),
    getColumn: (column: number) => at({ column: box.column + column, columns: 1 }),
    getLastRow: () => at({ row: box.row + box.rows - 1, rows: 1 }),
    getLastColumn: () => at({ column: box.column + box.columns - 1, columns: 1 }),
    getLastCell: () => at({ row: box.row + box.rows - 1, rows: 1, column: box.column + box.columns - 1, columns: 1 }),
    getEntireColumn: () => at({ row: 0, rows: MAX_ROWS }),
    getEntireRow: () => at({ column: 0, columns: MAX_COLUMNS }),
    getOffsetRange: (rows: number, columns: number) => at({ row: box.row + rows, column: box.column + columns }),
    getResizedRange: (rows: number, columns: number) => at({ rows: box.rows + rows, columns: box.columns + columns }),
    getAbsoluteResizedRange: (rows: number, columns: number) => at({ rows, columns }),
    getRowsBelow: (count = 1) => at({ row: box.row + box.rows, rows: count }),
    getColumnsAfter: (count = 1) => at({ column: box.column + box.columns, columns: count }),
    getBoundingRect: (rangeOrAddress: unknown) => at(union(box, other(rangeOrAddress).box)),
    getIntersection: (rangeOrAddress: unknown) => at(shared(rangeOrAddress) ?? refused(itemNotFound())),
    getIntersectionOrNullObject: (rangeOrAddress: unknown) => objectOrNull(shared(rangeOrAddress), at),
    getUsedRange: (valuesOnly?: boolean) => at(used(valuesOnly) ?? refused(itemNotFound())),
    getUsedRangeOrNullObject: (valuesOnly?: boolean) => objectOrNull(used(valuesOnly), at),
    getSpillingToRangeOrNullObject: async () => objectOrNull(await spillBox(grid, { sheetId, box }), at),
    getSpillParentOrNullObject: async () => objectOrNull(await spillParent(grid, { sheetId, box }), at),
    _validateArraySize: (rows: number, columns: number) => requireSize(box, rows, columns),
  };
}

function objectOrNull(box: Box | undefined, at: (box: Box) => HostObject): HostObject {
  return box ? at(box) : NULL_OBJECT;
}

function refused(error: Error): never {
  throw error;
}
