import type { HostObject } from "../hostObject";
import type { Grid } from "./grid";
import { type KeyedKind, keyedValues } from "./keyedValues";
import { sheetStorage } from "./storage";

const CUSTOM_PROPERTIES: KeyedKind = {
  collectionType: "WorksheetCustomPropertyCollection",
  itemType: "WorksheetCustomProperty",
  find: (keys, key) => keys.find((one) => one.toLowerCase() === key.toLowerCase()),
  kept: String,
};

/** What an add-in keeps with a sheet: texts under keys, whose case does not count. */
export function sheetCustomProperties(grid: Grid, sheetId: string): HostObject {
  return keyedValues(sheetStorage(grid, sheetId, "customProperties"), CUSTOM_PROPERTIES);
}
