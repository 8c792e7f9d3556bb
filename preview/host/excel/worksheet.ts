import { SetWorksheetOrderMutation } from "@univerjs/sheets";

import { type Box, MAX_COLUMNS, MAX_ROWS } from "../a1";
import { type HostObject, hostObject, joinedMembers, NULL_OBJECT } from "../hostObject";
import { usedBox } from "./cellReading";
import { charts } from "./charts";
import { sheetCustomProperties } from "./customProperties";
import { eventMembers } from "./eventMembers";
import { freezePanes } from "./freezePanes";
import { facadeSheet, type Grid, sheetOf } from "./grid";
import { pageLayout } from "./pageLayout";
import { sheetProtection } from "./protection";
import { range } from "./range";
import { sheetBox } from "./rangeSubject";
import { sheetAppearance } from "./sheetAppearance";
import { deleteSheet, requireSheetName } from "./sheetPresence";
import { tables } from "./tables";

const SCALARS = ["id", "name", "position", "showGridlines", "tabColor", "visibility"];
const WHOLE: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const EVENTS = ["Activated", "Calculated", "DataChanged", "SelectionChanged"];

/** A worksheet. */
export function worksheet(grid: Grid, sheetId: string): HostObject {
  const members = [identity, sheetAppearance, cells, parts].map((part) => part(grid, sheetId));
  return hostObject({
    typeName: "Worksheet",
    scalars: SCALARS,
    identity: { Id: sheetId },
    members: joinedMembers(...members, eventMembers(EVENTS)),
  });
}

function identity(grid: Grid, sheetId: string): object {
  const sheet = () => sheetOf(grid, sheetId);
  return {
    id: sheetId,
    get name() {
      return sheet().getName();
    },
    set name(name: string) {
      facadeSheet(grid, sheetId).setName(requireSheetName(grid, name, sheetId));
    },
    get position() {
      return grid.workbook.getSheets().indexOf(sheet());
    },
    set position(toOrder: number) {
      const fromOrder = grid.workbook.getSheets().indexOf(sheet());
      grid.execute(SetWorksheetOrderMutation.id, { unitId: grid.unitId, subUnitId: sheetId, fromOrder, toOrder });
    },
    activate() {
      grid.states.showsChartSheet = false;
      facadeSheet(grid, sheetId).activate();
    },
    delete: () => deleteSheet(grid, sheetId),
  };
}

function cells(grid: Grid, sheetId: string): object {
  const at = (box: Box) => range(grid, { sheetId, box });
  const used = (valuesOnly = false) => usedBox(grid, sheetId, valuesOnly);
  return {
    getRange: (address?: string) => (address === undefined ? at(WHOLE) : range(grid, sheetBox(grid, address, sheetId))),
    getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
      at({ row, column, rows, columns }),
    getCell: (row: number, column: number) => at({ row, column, rows: 1, columns: 1 }),
    getUsedRange: (valuesOnly?: boolean) => at(used(valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject(valuesOnly?: boolean) {
      const box = used(valuesOnly);
      return box ? at(box) : NULL_OBJECT;
    },
    calculate: () => grid.calculation.recalculateAll(),
  };
}

function parts(grid: Grid, sheetId: string): object {
  return {
    get charts() {
      return charts(grid, sheetId);
    },
    get customProperties() {
      return sheetCustomProperties(grid, sheetId);
    },
    get tables() {
      return tables(grid, sheetId);
    },
    get freezePanes() {
      return freezePanes(grid, sheetId);
    },
    get pageLayout() {
      return pageLayout(grid, sheetId);
    },
    get protection() {
      return sheetProtection(grid, sheetId);
    },
    getNext: () => neighbour(grid, sheetId, 1),
    getNextOrNullObject: () => neighbour(grid, sheetId, 1),
    getPreviousOrNullObject: () => neighbour(grid, sheetId, -1),
  };
}

function neighbour(grid: Grid, sheetId: string, step: number): HostObject {
  const ids = grid.workbook.getSheets().map((sheet) => sheet.getSheetId());
  const id = ids[ids.indexOf(sheetId) + step];
  return id === undefined ? NULL_OBJECT : worksheet(grid, id);
}
