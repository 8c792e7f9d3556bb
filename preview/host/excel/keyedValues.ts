import { type HostObject, hostObject, itemNotFound, NULL_OBJECT } from "../hostObject";
import { type Storage, withdraw } from "./storage";

/** How a collection of values under keys differs from another. */
export interface KeyedKind {
  readonly collectionType: string;
  readonly itemType: string;
  /** The key as it is kept, of one that means the same; undefined where there is none. */
  readonly find: (keys: readonly string[], key: string) => string | undefined;
  /** A value as it is kept. */
  readonly kept: (value: unknown) => unknown;
}

/** Values that an add-in keeps under keys. */
export function keyedValues(storage: Storage, kind: KeyedKind): HostObject {
  const keys = () => Object.keys(storage.read());
  const find = (key: string) => kind.find(keys(), key);
  return hostObject({
    typeName: kind.collectionType,
    items: () => keys().map((key) => keyedValue(storage, kind, key)),
    members: {
      add(key: string, value: unknown) {
        const name = find(key) ?? key;
        put(storage, kind, name, value);
        return keyedValue(storage, kind, name);
      },
      getCount: () => keys().length,
      getItem(key: string) {
        const found = find(key);
        if (found === undefined) throw itemNotFound();
        return keyedValue(storage, kind, found);
      },
      getItemOrNullObject(key: string) {
        const found = find(key);
        return found === undefined ? NULL_OBJECT : keyedValue(storage, kind, found);
      },
    },
  });
}

function keyedValue(storage: Storage, kind: KeyedKind, key: string): HostObject {
  return hostObject({
    typeName: kind.itemType,
    scalars: ["key", "value"],
    identity: { _Id: key },
    members: {
      key,
      get value() {
        return storage.read()[key];
      },
      set value(value: unknown) {
        put(storage, kind, key, value);
      },
      delete: () => withdraw(storage, key),
    },
  });
}

function put(storage: Storage, { kept }: KeyedKind, key: string, value: unknown): void {
  storage.write({ ...storage.read(), [key]: kept(value) });
}
