import { type HostObject, hostObject, NULL_OBJECT } from "../hostObject";
import { facadeSheet, type Grid } from "./grid";
import { range } from "./range";
import { sheetBox } from "./rangeSubject";

/** The frozen rows and columns of a sheet. */
export function freezePanes(grid: Grid, sheetId: string): HostObject {
  const sheet = () => facadeSheet(grid, sheetId);
  const freeze = (rows: number, columns: number) => {
    if (rows === 0 && columns === 0) sheet().cancelFreeze();
    else sheet().setFreeze({ ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 });
  };
  const frozen = () => {
    const { ySplit, xSplit } = sheet().getFreeze();
    if (ySplit === 0 && xSplit === 0) return NULL_OBJECT;
    const { rows, columns } = { rows: ySplit || sheet().getMaxRows(), columns: xSplit || sheet().getMaxColumns() };
    return range(grid, { sheetId, box: { row: 0, column: 0, rows, columns } });
  };
  return hostObject({
    typeName: "WorksheetFreezePanes",
    members: {
      freezeAt(frozenRange: unknown) {
        const { box } = sheetBox(grid, frozenRange, sheetId);
        freeze(box.row + box.rows, box.column + box.columns);
      },
      freezeRows: (count = 0) => freeze(count, 0),
      freezeColumns: (count = 0) => freeze(0, count),
      unfreeze: () => freeze(0, 0),
      getLocation: frozen,
      getLocationOrNullObject: frozen,
    },
  });
}
