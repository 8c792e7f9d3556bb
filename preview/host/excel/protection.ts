import { ICommandService, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetHideCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";

import { HostError, type HostObject, hostObject } from "../hostObject";
import type { Grid } from "./grid";
import { sheetStorage, type Storage, workbookStorage } from "./storage";

const STRUCTURE = new Set(
  [
    [InsertSheetCommand, InsertSheetMutation],
    [RemoveSheetCommand, RemoveSheetMutation],
    [SetWorksheetHideCommand, SetWorksheetHideMutation],
    [SetWorksheetNameCommand, SetWorksheetNameMutation],
    [SetWorksheetOrderCommand, SetWorksheetOrderMutation],
  ].flatMap((pair) => pair.map(({ id }) => id)),
);
const MUTATION = /\.mutation\./;

/** The protection of a sheet's cells; every cell is locked. */
export function sheetProtection(grid: Grid, sheetId: string): HostObject {
  return protection("WorksheetProtection", sheetStorage(grid, sheetId, "protection"), (_options?: object, password?: string) => password);
}

/** The protection of the workbook's structure: which sheets there are, under which names and in which order. */
export function workbookProtection(grid: Grid): HostObject {
  return protection("WorkbookProtection", workbookStorage(grid, "protection"), (password?: string) => password);
}

/**
 * Refuses what protection forbids, whoever asks for it; results of calculation are none of its business. The grid must
 * not even hear of a command that is refused, since some of its parts act before one is carried out.
 */
export function enforceProtection(grid: Grid, injector: Injector): void {
  const commands = injector.get(ICommandService);
  const carryOut = commands.syncExecuteCommand.bind(commands);
  commands.syncExecuteCommand = (id, params, options) => {
    if (isForbidden(grid, id, params, options)) throw accessDenied();
    return carryOut(id, params, options);
  };
}

/** Refuses a change of a sheet that the grid keeps without a command of its own. */
export function requireUnprotected(grid: Grid, sheetId: string): void {
  if (isProtected(sheetStorage(grid, sheetId, "protection"))) throw accessDenied();
}

function isForbidden(grid: Grid, id: string, params?: object, options?: IExecutionOptions): boolean {
  if (STRUCTURE.has(id)) return isProtected(workbookStorage(grid, "protection"));
  const sheetId = (params as { subUnitId?: string } | undefined)?.subUnitId;
  if (!MUTATION.test(id) || options?.fromFormula || sheetId === undefined || !grid.workbook.getSheetBySheetId(sheetId)) return false;
  return isProtected(sheetStorage(grid, sheetId, "protection"));
}

/** Protection, by a password where one is given; what is protected is not protected again, nor unprotected without it. */
function protection<Given extends unknown[]>(typeName: string, storage: Storage, passwordOf: (...given: Given) => string | undefined): HostObject {
  return hostObject({
    typeName,
    scalars: ["protected"],
    members: {
      get protected() {
        return isProtected(storage);
      },
      protect(...given: Given) {
        if (isProtected(storage)) throw accessDenied();
        storage.write({ isOn: true, password: passwordOf(...given) ?? "" });
      },
      unprotect(password = "") {
        if (isProtected(storage) && storage.read()["password"] !== password) throw accessDenied();
        storage.write({});
      },
    },
  });
}

function isProtected(storage: Storage): boolean {
  return storage.read()["isOn"] === true;
}

function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}
