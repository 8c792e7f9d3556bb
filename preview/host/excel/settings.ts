import type { HostObject } from "../hostObject";
import type { Grid } from "./grid";
import { type KeyedKind, keyedValues } from "./keyedValues";
import { workbookStorage } from "./storage";

const SETTINGS: KeyedKind = {
  collectionType: "SettingCollection",
  itemType: "Setting",
  find: (keys, key) => keys.find((one) => one === key),
  kept: (value) => value,
};

/** What an add-in keeps in the workbook. */
export function settings(grid: Grid): HostObject {
  return keyedValues(workbookStorage(grid, "settings"), SETTINGS);
}
