import { BooleanNumber } from '@univerjs/core';
import { SetTabColorMutation, SetWorksheetHideMutation, SetWorksheetOrderMutation, ToggleGridlinesMutation } from '@univerjs/sheets';

import { type Box, MAX_COLUMNS, MAX_ROWS } from '../a1';
import { type HostObject, hostObject, invalidArgument, itemAlreadyExists, NULL_OBJECT } from '../hostObject';
import { usedBox } from './cellReading';
import { eventMembers } from './eventMembers';
import { freezePanes } from './freezePanes';
import { facadeSheet, type Grid, sheetOf } from './grid';
import { names } from './names';
import { pageLayout } from './pageLayout';
import { range } from './range';
import { sheetBox } from './rangeSubject';
import { color } from './styles';
import { tables } from './tables';

const SCALARS = ['id', 'name', 'position', 'showGridlines', 'tabColor', 'visibility'];
const WHOLE: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const EVENTS = ['Activated', 'Calculated', 'DataChanged', 'Deactivated', 'SelectionChanged'];

/** A worksheet. */
export function worksheet(grid: Grid, sheetId: string): HostObject {
  const members = [identity(grid, sheetId), appearance(grid, sheetId), cells(grid, sheetId), parts(grid, sheetId), eventMembers(EVENTS)];
  const descriptors = Object.assign({}, ...members.map((part) => Object.getOwnPropertyDescriptors(part))) as PropertyDescriptorMap;
  return hostObject({
    typeName: 'Worksheet',
    scalars: SCALARS,
    identity: { Id: sheetId },
    subject: sheetId,
    members: Object.defineProperties({}, descriptors),
  });
}

/** Refuses a name Excel does not take for a sheet, or that another sheet has. */
export function requireSheetName(grid: Grid, name: unknown, own?: string): string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument();
  const taken = grid.workbook.getSheets().some((sheet) => sheet.getSheetId() !== own && sheet.getName().toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists();
  return name;
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
    activate: () => void facadeSheet(grid, sheetId).activate(),
    delete: () => deleteSheet(grid, sheetId),
  };
}

function appearance(grid: Grid, sheetId: string): object {
  const config = () => sheetOf(grid, sheetId).getConfig();
  const target = { unitId: grid.unitId, subUnitId: sheetId };
  return {
    get visibility(): string {
      return config().hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
    },
    set visibility(visibility: string) {
      const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (hidden && visibleSheets(grid).length === 1 && visibleSheets(grid)[0] === sheetId) throw invalidArgument();
      grid.execute(SetWorksheetHideMutation.id, { ...target, hidden });
    },
    get tabColor(): string {
      return config().tabColor ?? '';
    },
    set tabColor(value: string) {
      grid.execute(SetTabColorMutation.id, { ...target, color: value === '' ? '' : color(value) });
    },
    get showGridlines(): boolean {
      return config().showGridlines !== BooleanNumber.FALSE;
    },
    set showGridlines(shown: boolean) {
      grid.execute(ToggleGridlinesMutation.id, { ...target, showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    },
  };
}

function cells(grid: Grid, sheetId: string): object {
  const at = (box: Box) => range(grid, { sheetId, box });
  const used = (valuesOnly = false) => usedBox(grid, sheetId, valuesOnly);
  return {
    getRange: (address?: string) => (address === undefined ? at(WHOLE) : range(grid, sheetBox(grid, address, sheetId))),
    getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => at({ row, column, rows, columns }),
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
    get tables() {
      return tables(grid, sheetId);
    },
    get names() {
      return names(grid);
    },
    get freezePanes() {
      return freezePanes(grid, sheetId);
    },
    get pageLayout() {
      return pageLayout(grid, sheetId);
    },
    protection: hostObject({ typeName: 'WorksheetProtection', scalars: ['protected'], members: { protected: false } }),
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

function deleteSheet(grid: Grid, sheetId: string): void {
  const others = visibleSheets(grid).filter((id) => id !== sheetId);
  if (others.length === 0) throw invalidArgument('A workbook must contain at least one visible worksheet.');
  grid.book.deleteSheet(sheetId);
}

function visibleSheets(grid: Grid): string[] {
  return grid.workbook
    .getSheets()
    .filter((sheet) => sheet.getConfig().hidden !== BooleanNumber.TRUE)
    .map((sheet) => sheet.getSheetId());
}
