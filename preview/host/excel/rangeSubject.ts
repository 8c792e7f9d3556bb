import { IDefinedNamesService } from "@univerjs/engine-formula";

import { parseAddress, splitSheet } from "../a1";
import { type HostObject, invalidArgument, isHostObject, itemNotFound } from "../hostObject";
import { resolvedFormula } from "../structuredReferences";
import type { Grid, SheetBox } from "./grid";
import { formulaTable } from "./tableStore";

/** The cells a range object stands for. */
export function sheetBoxOf(range: HostObject): SheetBox {
  if (range.typeName !== "Range") throw invalidArgument(`A Range was expected, not a ${range.typeName}.`);
  return range.subject as SheetBox;
}

/**
 * The cells of an argument that is a range, an address, a name or a reference to a table; an address without a sheet
 * is on the given one.
 */
export function sheetBox(grid: Grid, rangeOrAddress: unknown, sheetId: string): SheetBox {
  if (isHostObject(rangeOrAddress)) return sheetBoxOf(rangeOrAddress);
  const text = String(rangeOrAddress).replace(/^=/, "");
  const found = addressed(grid, text, sheetId) ?? addressed(grid, referredTo(grid, text), sheetId);
  if (!found) throw invalidArgument();
  return found;
}

function addressed(grid: Grid, address: string, sheetId: string): SheetBox | undefined {
  const { sheet, local } = splitSheet(address);
  const box = parseAddress(local);
  return box && { sheetId: sheet === undefined ? sheetId : sheetIdOf(grid, sheet), box };
}

/** The address a name or a structured reference stands for. */
function referredTo(grid: Grid, text: string): string {
  const name = grid.injector.get(IDefinedNamesService).getValueByName(grid.unitId, text);
  return name?.formulaOrRefString ?? resolvedFormula(`=${text}`, (table) => formulaTable(grid, table)).slice(1);
}

/** The id of a sheet by its name or id. */
export function sheetIdOf({ workbook }: Grid, nameOrId: string): string {
  const key = nameOrId.toLowerCase();
  const sheet = workbook
    .getSheets()
    .find((one) => one.getSheetId().toLowerCase() === key || one.getName().toLowerCase() === key);
  if (!sheet) throw itemNotFound();
  return sheet.getSheetId();
}
