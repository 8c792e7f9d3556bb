import { callMethod, type HostObject, isHostObject, NULL_OBJECT, notImplemented, writeMember } from "./hostObject";
import { argumentsOf, type PathContext, pathResolver, type Resolver } from "./objectPaths";
import { identityOf, projection } from "./projection";
import { referenceTable, type ReferenceTable } from "./references";
import { errorReport } from "./richApiErrors";
import { type Action, ActionType, type RichApiRequest, type RichApiResponse } from "./richApiMessages";

export interface RichApiOptions extends Omit<PathContext, "references"> {
  /** Awaited before values are read, so that they are calculated ones. */
  settled(): Promise<void>;
  /** Told when a request is over. */
  onAnswered(): void;
}

/** Interprets the Rich API requests of office.js against host objects; it knows nothing about Excel. */
export function createRichApi(options: RichApiOptions): (request: RichApiRequest) => Promise<RichApiResponse> {
  const references = referenceTable();
  return (request) => answer(request, { ...options, references }).finally(options.onAnswered);
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
      if (object !== NULL_OBJECT)
        writeMember(object, action.Name ?? "", (await argumentsOf(action.ArgumentInfo, resolve))[0]);
      return undefined;
    case ActionType.method:
      return object === NULL_OBJECT ? undefined : invoked(object, action, resolve, context);
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

async function invoked(
  object: HostObject,
  action: Action,
  resolve: Resolver,
  { references }: Context,
): Promise<unknown> {
  const name = action.Name ?? "";
  if (references.manages(name)) return references.apply(name, object);
  const result = await callMethod(object, name, await argumentsOf(action.ArgumentInfo, resolve));
  return isHostObject(result) ? reference(result, references) : (result ?? null);
}

function reference(object: HostObject, references: ReferenceTable): Record<string, unknown> {
  return { ...references.identity(object), ...identityOf(object) };
}
