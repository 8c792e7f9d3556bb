import { parseAddress, splitSheet } from '../a1';
import { type HostObject, invalidArgument, isHostObject, itemNotFound } from '../hostObject';
import type { Grid, SheetBox } from './grid';

/** The cells a range object stands for. */
export function sheetBoxOf(range: HostObject): SheetBox {
  if (range.typeName !== 'Range') throw invalidArgument(`A Range was expected, not a ${range.typeName}.`);
  return range.subject as SheetBox;
}

/** The cells of an argument that is a range or an address; an address without a sheet is on the given one. */
export function sheetBox(grid: Grid, rangeOrAddress: unknown, sheetId: string): SheetBox {
  if (isHostObject(rangeOrAddress)) return sheetBoxOf(rangeOrAddress);
  const { sheet, local } = splitSheet(String(rangeOrAddress).replace(/^=/, ''));
  const box = parseAddress(local);
  if (!box) throw invalidArgument();
  return { sheetId: sheet === undefined ? sheetId : sheetIdOf(grid, sheet), box };
}

/** The id of a sheet by its name or id. */
export function sheetIdOf({ workbook }: Grid, nameOrId: string): string {
  const key = nameOrId.toLowerCase();
  const sheet = workbook.getSheets().find((one) => one.getSheetId().toLowerCase() === key || one.getName().toLowerCase() === key);
  if (!sheet) throw itemNotFound();
  return sheet.getSheetId();
}
