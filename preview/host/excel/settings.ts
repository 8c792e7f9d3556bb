import { type HostObject, hostObject, itemNotFound, NULL_OBJECT } from "../hostObject";
import type { Grid } from "./grid";
import { type Storage, workbookStorage } from "./storage";

/** What an add-in keeps in the workbook. */
export function settings(grid: Grid): HostObject {
  const storage = workbookStorage(grid, "settings");
  const has = (key: string) => key in storage.read();
  return hostObject({
    typeName: "SettingCollection",
    items: () => Object.keys(storage.read()).map((key) => setting(storage, key)),
    members: {
      add(key: string, value: unknown) {
        storage.write({ ...storage.read(), [key]: value });
        return setting(storage, key);
      },
      getCount: () => Object.keys(storage.read()).length,
      getItem(key: string) {
        if (!has(key)) throw itemNotFound();
        return setting(storage, key);
      },
      getItemOrNullObject: (key: string) => (has(key) ? setting(storage, key) : NULL_OBJECT),
    },
  });
}

function setting(storage: Storage, key: string): HostObject {
  const write = (value: unknown) => storage.write({ ...storage.read(), [key]: value });
  return hostObject({
    typeName: "Setting",
    scalars: ["key", "value"],
    identity: { _Id: key },
    members: {
      key,
      get value() {
        return storage.read()[key];
      },
      set value(value: unknown) {
        write(value);
      },
      delete: () =>
        storage.write(Object.fromEntries(Object.entries(storage.read()).filter(([other]) => other !== key))),
    },
  });
}
