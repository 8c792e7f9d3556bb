import { type ICommandInfo, ICommandService, type IExecutionOptions, ObjectMatrix } from "@univerjs/core";
import {
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";

import { boxAddress } from "../a1";
import type { MessageEntry } from "../frameProtocol";
import { EVENT_TYPES } from "./eventMembers";
import { boxOf, type Grid } from "./grid";
import { selection } from "./workbook";

interface SheetEvent {
  name: string;
  worksheetId: string;
  details?: object;
}

const EVENT_CATEGORY = 65_536;
/** Where events of all sheets go, besides the sheet's own. */
const WORKBOOK_TARGET = "Workbook";

/** Tells the add-in what happens on the sheets. */
export function raiseEvents(grid: Grid, post: (entries: MessageEntry[]) => void): void {
  grid.injector.get(ICommandService).onCommandExecuted((command, options) => {
    const event = sheetEvent(grid, command, options);
    if (event) post(eventEntries(event));
  });
}

function eventEntries({ name, worksheetId, details }: SheetEvent): MessageEntry[] {
  const entry = {
    category: EVENT_CATEGORY,
    type: EVENT_TYPES[name] ?? 0,
    content: { worksheetId, source: "Local", ...details },
  };
  return [worksheetId, WORKBOOK_TARGET].map((targetId) => ({ ...entry, targetId }));
}

function sheetEvent(grid: Grid, command: Readonly<ICommandInfo>, options?: IExecutionOptions): SheetEvent | undefined {
  const worksheetId = String((command.params as { subUnitId?: string } | undefined)?.subUnitId ?? "");
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return changed(command.params as ISetRangeValuesMutationParams, options);
    case SetSelectionsOperation.id:
      return { name: "SelectionChanged", worksheetId, details: { address: boxAddress(selection(grid).box) } };
    case SetWorksheetActiveOperation.id:
      return { name: "Activated", worksheetId };
    case InsertSheetMutation.id:
      return { name: "Added", worksheetId: String((command.params as { sheet?: { id?: string } }).sheet?.id) };
    case RemoveSheetMutation.id:
      return { name: "Deleted", worksheetId };
    default:
      return undefined;
  }
}

/** A change of values by a person or the add-in; results of calculation are `Calculated`. */
function changed(
  { subUnitId: worksheetId, cellValue, trigger }: ISetRangeValuesMutationParams,
  options?: IExecutionOptions,
): SheetEvent | undefined {
  if (options?.fromFormula) return { name: "Calculated", worksheetId };
  if (trigger === SetStyleCommand.id || !cellValue) return undefined;
  const range = new ObjectMatrix(cellValue).getDataRange();
  if (range.endRow < range.startRow) return undefined;
  return {
    name: "DataChanged",
    worksheetId,
    details: { address: boxAddress(boxOf(range)), changeType: "RangeEdited" },
  };
}
