import { callMethod, HostError, type HostObject, isHostObject, NULL_OBJECT, notImplemented, readMember, writeMember } from './hostObject';
import { identityOf, projection } from './projection';
import { type Action, ActionType, type ArgumentInfo, type ObjectPath, PathType, type RichApiRequest, type RichApiResponse } from './richApiMessages';
import { errorReport } from './richApiErrors';

export interface RichApiOptions {
  /** The object global paths start from (the workbook). */
  root: HostObject;
  /** Objects the client creates by name. */
  services: Readonly<Record<string, HostObject>>;
  /** Awaited before values are read, so that they are calculated ones. */
  settled(): Promise<void>;
}

type Resolver = (pathId: number) => Promise<HostObject>;

/** Interprets the Rich API requests of office.js against host objects; it knows nothing about Excel. */
export function createRichApi(options: RichApiOptions): (request: RichApiRequest) => Promise<RichApiResponse> {
  const references = referenceTable();
  return (request) => answer(request, { ...options, references });
}

type Context = RichApiOptions & { references: ReferenceTable };

async function answer(request: RichApiRequest, context: Context): Promise<RichApiResponse> {
  const response: RichApiResponse = { Results: [], TraceIds: [] };
  const resolve = pathResolver(request.ObjectPaths, context);
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = await run(action, resolve, context);
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { ...response, Error: errorReport(error, request, index) };
    }
  }
  return response;
}

async function run(action: Action, resolve: Resolver, context: Context): Promise<unknown> {
  if (action.ActionType === ActionType.trace) return null;
  if (action.ActionType === ActionType.query) await context.settled();
  const object = await resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object === NULL_OBJECT ? null : reference(object, context.references);
    case ActionType.ensureUnchanged:
      return undefined;
    case ActionType.query:
      return object === NULL_OBJECT ? null : projection(object, action.QueryInfo ?? {});
    case ActionType.setProperty:
      if (object !== NULL_OBJECT) writeMember(object, action.Name ?? '', (await argumentsOf(action.ArgumentInfo, resolve))[0]);
      return undefined;
    case ActionType.method:
      return object === NULL_OBJECT ? undefined : invoked(object, action, resolve, context);
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

async function invoked(object: HostObject, action: Action, resolve: Resolver, { references }: Context): Promise<unknown> {
  const name = action.Name ?? '';
  if (references.manages(name)) return references.apply(name, object);
  const result = await callMethod(object, name, await argumentsOf(action.ArgumentInfo, resolve));
  return isHostObject(result) ? reference(result, references) : (result ?? null);
}

function pathResolver(paths: Record<string, ObjectPath>, context: Context): Resolver {
  const resolved = new Map<number, Promise<HostObject>>();
  const resolve: Resolver = (pathId) => {
    const known = resolved.get(pathId) ?? objectAt(paths[pathId], resolve, context);
    resolved.set(pathId, known);
    return known;
  };
  return resolve;
}

async function objectAt(path: ObjectPath | undefined, resolve: Resolver, context: Context): Promise<HostObject> {
  switch (path?.ObjectPathType) {
    case PathType.global:
      return context.root;
    case PathType.new:
      return service(path.Name ?? '', context);
    case PathType.reference:
      return context.references.find(path.Name ?? '');
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
  const name = path.Name ?? '';
  const args = () => argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === PathType.property) return asObject(readMember(parent, name), parent, name);
  const method = path.ObjectPathType === PathType.indexer ? 'getItem' : name;
  return asObject(await callMethod(parent, method, await args()), parent, method);
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject {
  if (isHostObject(value)) return value;
  if (value === undefined || value === null) return NULL_OBJECT;
  throw notImplemented(`${parent.typeName}.${name} as an object`);
}

function service(name: string, { services }: Context): HostObject {
  const found = services[name];
  if (found === undefined) throw notImplemented(`the service ${name}`);
  return found;
}

async function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolver): Promise<unknown[]> {
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

function reference(object: HostObject, references: ReferenceTable): Record<string, unknown> {
  return { ...references.identity(object), ...identityOf(object) };
}

type ReferenceTable = ReturnType<typeof referenceTable>;

/** The objects a client asked the host to keep (ranges, which have no name to be found by). */
function referenceTable() {
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
      if (object === undefined) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    },
  };
}
