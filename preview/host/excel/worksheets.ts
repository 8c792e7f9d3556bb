import { generateRandomId } from "@univerjs/core";

import { requireWorksheetShown } from "../excelStates";
import { type HostObject, hostObject, invalidArgument, NULL_OBJECT } from "../hostObject";
import { eventMembers } from "./eventMembers";
import { type Grid, SHEET_SIZE } from "./grid";
import { sheetIdOf } from "./rangeSubject";
import { requireSheetName } from "./sheetPresence";
import { worksheet } from "./worksheet";

const EVENTS = ["Activated", "Added", "Calculated", "DataChanged", "Deleted", "SelectionChanged"];

/** The worksheets of the workbook. */
export function worksheets(grid: Grid): HostObject {
  const ids = () => grid.workbook.getSheets().map((sheet) => sheet.getSheetId());
  const find = (nameOrId: string) => ids().find((id) => matches(grid, id, nameOrId));
  const at = (id: string | undefined) => (id === undefined ? NULL_OBJECT : worksheet(grid, id));
  return hostObject({
    typeName: "WorksheetCollection",
    items: () => ids().map((id) => worksheet(grid, id)),
    members: {
      ...eventMembers(EVENTS),
      add: (name?: string) => worksheet(grid, addSheet(grid, name)),
      getItem: (nameOrId: string) => worksheet(grid, sheetIdOf(grid, nameOrId)),
      getItemOrNullObject: (nameOrId: string) => at(find(nameOrId)),
      getItemAt: (position: number) => at(ids()[position]),
      getActiveWorksheet() {
        requireWorksheetShown(grid.states);
        return worksheet(grid, grid.book.getActiveSheet().getSheetId());
      },
      getFirst: () => at(ids()[0]),
      getLast: () => at(ids().at(-1)),
      getCount: () => ids().length,
    },
  });
}

/** Adds a sheet behind the others; it does not become the active one. */
function addSheet(grid: Grid, name: string | undefined): string {
  const sheetName = requireSheetName(grid, name ?? freeSheetName(grid));
  const id = `{${generateRandomId()}}`;
  const active = grid.book.getActiveSheet().getSheetId();
  const index = grid.workbook.getSheets().length;
  const made = grid.execute("sheet.command.insert-sheet", {
    unitId: grid.unitId,
    index,
    sheet: { id, name: sheetName, ...SHEET_SIZE },
  });
  if (!made) throw invalidArgument();
  grid.book.setActiveSheet(active);
  return id;
}

function freeSheetName(grid: Grid): string {
  const taken = new Set(grid.workbook.getSheets().map((sheet) => sheet.getName()));
  let number = taken.size + 1;
  while (taken.has(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function matches(grid: Grid, id: string, nameOrId: string): boolean {
  const key = nameOrId.toLowerCase();
  return id.toLowerCase() === key || grid.workbook.getSheetBySheetId(id)?.getName().toLowerCase() === key;
}
