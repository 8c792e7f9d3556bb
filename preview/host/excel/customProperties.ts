import { type HostObject, hostObject, itemNotFound, NULL_OBJECT } from "../hostObject";
import type { Grid } from "./grid";
import { sheetStorage, type Storage, withdraw } from "./storage";

/** What an add-in keeps with a sheet: texts under keys, whose case does not count. */
export function sheetCustomProperties(grid: Grid, sheetId: string): HostObject {
  const storage = sheetStorage(grid, sheetId, "customProperties");
  const keys = () => Object.keys(storage.read());
  const find = (key: string) => keys().find((one) => one.toLowerCase() === key.toLowerCase());
  return hostObject({
    typeName: "WorksheetCustomPropertyCollection",
    items: () => keys().map((key) => customProperty(storage, key)),
    members: {
      add(key: string, value: string) {
        const name = find(key) ?? key;
        storage.write({ ...storage.read(), [name]: String(value) });
        return customProperty(storage, name);
      },
      getCount: () => keys().length,
      getItem(key: string) {
        const found = find(key);
        if (found === undefined) throw itemNotFound();
        return customProperty(storage, found);
      },
      getItemOrNullObject(key: string) {
        const found = find(key);
        return found === undefined ? NULL_OBJECT : customProperty(storage, found);
      },
    },
  });
}

function customProperty(storage: Storage, key: string): HostObject {
  return hostObject({
    typeName: "WorksheetCustomProperty",
    scalars: ["key", "value"],
    identity: { _Id: key },
    members: {
      key,
      get value() {
        return storage.read()[key];
      },
      set value(value: unknown) {
        storage.write({ ...storage.read(), [key]: String(value) });
      },
      delete: () => withdraw(storage, key),
    },
  });
}
