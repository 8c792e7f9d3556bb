import { callMethod, type HostObject, isHostObject, NULL_OBJECT, notImplemented, readMember } from "./hostObject";
import type { ReferenceTable } from "./references";
import { type ArgumentInfo, type ObjectPath, PathType } from "./richApiMessages";

/** Where paths start. */
export interface PathContext {
  /** The object global paths start from (the workbook). */
  root: HostObject;
  /** Objects the client creates by name. */
  services: Readonly<Record<string, HostObject>>;
  references: ReferenceTable;
}

export type Resolver = (pathId: number) => Promise<HostObject>;

/** Finds the objects the paths of a request lead to, each once. */
export function pathResolver(paths: Record<string, ObjectPath>, context: PathContext): Resolver {
  const resolved = new Map<number, Promise<HostObject>>();
  const resolve: Resolver = (pathId) => {
    const known = resolved.get(pathId) ?? objectAt(paths[pathId], resolve, context);
    resolved.set(pathId, known);
    return known;
  };
  return resolve;
}

async function objectAt(path: ObjectPath | undefined, resolve: Resolver, context: PathContext): Promise<HostObject> {
  switch (path?.ObjectPathType) {
    case PathType.global:
      return context.root;
    case PathType.new:
      return service(path.Name ?? "", context);
    case PathType.reference:
      return context.references.find(path.Name ?? "");
    case PathType.method:
    case PathType.property:
    case PathType.indexer:
      return memberObject(path, await resolve(path.ParentObjectPathId), resolve);
    default:
      return NULL_OBJECT;
  }
}

async function memberObject(path: ObjectPath, parent: HostObject, resolve: Resolver): Promise<HostObject> {
  if (parent === NULL_OBJECT) return NULL_OBJECT;
  const name = path.Name ?? "";
  const args = () => argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === PathType.property) return asObject(readMember(parent, name), parent, name);
  const method = path.ObjectPathType === PathType.indexer ? "getItem" : name;
  return asObject(await callMethod(parent, method, await args()), parent, method);
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject {
  if (isHostObject(value)) return value;
  if (value === undefined || value === null) return NULL_OBJECT;
  throw notImplemented(`${parent.typeName}.${name} as an object`);
}

function service(name: string, { services }: PathContext): HostObject {
  const found = services[name];
  if (found === undefined) throw notImplemented(`the service ${name}`);
  return found;
}

/** The arguments of a call, objects among them found by their paths. */
export async function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolver): Promise<unknown[]> {
  const object = (value: unknown, id: number | null | undefined) => (id ? resolve(id) : value);
  return Promise.all(
    (info?.Arguments ?? []).map((value, position) => {
      const id = info?.ReferencedObjectPathIds?.[position];
      return Array.isArray(id) && Array.isArray(value)
        ? Promise.all(value.map((element: unknown, index) => object(element, id[index])))
        : object(value, Array.isArray(id) ? null : id);
    }),
  );
}
