import { BooleanNumber } from "@univerjs/core";
import { SetTabColorMutation, SetWorksheetHideMutation, ToggleGridlinesMutation } from "@univerjs/sheets";

import { invalidArgument, notImplemented } from "../hostObject";
import { type Grid, sheetOf } from "./grid";
import { leaveSheet, visibleSheets } from "./sheetPresence";
import { color } from "./styleProperties";

/** How a sheet and its tab look, and whether they show. */
export function sheetAppearance(grid: Grid, sheetId: string): object {
  const config = () => sheetOf(grid, sheetId).getConfig();
  const target = { unitId: grid.unitId, subUnitId: sheetId };
  return {
    get visibility(): string {
      return config().hidden === BooleanNumber.TRUE ? "Hidden" : "Visible";
    },
    set visibility(visibility: string) {
      if (visibility === "VeryHidden") throw notImplemented("SheetVisibility.veryHidden");
      const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (hidden && visibleSheets(grid).length === 1 && visibleSheets(grid)[0] === sheetId) throw invalidArgument();
      if (hidden) leaveSheet(grid, sheetId);
      grid.execute(SetWorksheetHideMutation.id, { ...target, hidden });
    },
    get tabColor(): string {
      return config().tabColor ?? "";
    },
    set tabColor(value: string) {
      grid.execute(SetTabColorMutation.id, { ...target, color: value === "" ? "" : color(value) });
    },
    get showGridlines(): boolean {
      return config().showGridlines !== BooleanNumber.FALSE;
    },
    // office.js reads `showGridlines` but writes it under this name.
    set gridlines(shown: boolean) {
      grid.execute(ToggleGridlinesMutation.id, {
        ...target,
        showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    },
  };
}
