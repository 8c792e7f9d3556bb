import { HostError, type HostObject } from "./hostObject";

export type ReferenceTable = ReturnType<typeof referenceTable>;

/** The objects a client asked the host to keep (ranges, which have no name to be found by). */
export function referenceTable() {
  const ids = new WeakMap<HostObject, string>();
  const kept = new Map<string, HostObject>();
  const actions: Record<string, (object: HostObject) => void> = {
    _KeepReference: (object) => {
      const id = ids.get(object) ?? `reference${kept.size + 1}`;
      ids.set(object, id);
      kept.set(id, object);
    },
    _RemoveReference: () => undefined,
    _RemoveAllReferences: () => kept.clear(),
  };
  return {
    manages: (name: string): boolean => name in actions,
    apply: (name: string, object: HostObject): void => actions[name]?.(object),
    identity: (object: HostObject) => (ids.has(object) ? { _ReferenceId: ids.get(object) } : {}),
    find(id: string): HostObject {
      const object = kept.get(id);
      if (object === undefined)
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return object;
    },
  };
}
