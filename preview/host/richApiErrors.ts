import { HostError, memberName } from "./hostObject";
import { type Action, type ObjectPath, PathType, type RichApiError, type RichApiRequest } from "./richApiMessages";

/** An error as office.js reports it to the add-in. A fault of the host itself keeps its stack, to be found. */
export function errorReport(error: unknown, { Actions, ObjectPaths }: RichApiRequest, index: number): RichApiError {
  const action = Actions[index];
  const known = error instanceof HostError;
  return {
    Code: known ? error.code : "GeneralException",
    Message: known ? error.message : `[simulated Excel] ${error instanceof Error ? error.stack : String(error)}`,
    Location: action ? location(action, ObjectPaths) : "",
    ActionIndex: index,
    HttpStatusCode: known ? error.status : 500,
  };
}

function location(action: Action, paths: Record<string, ObjectPath>): string {
  const path = paths[action.ObjectPathId];
  if (path === undefined) return "";
  if (action.Name) return `${pathName(path)}.${memberName(action.Name)}`;
  const parent = paths[path.ParentObjectPathId];
  return parent ? `${pathName(parent)}.${pathName(path)}` : pathName(path);
}

function pathName({ ObjectPathType, Name }: ObjectPath): string {
  if (ObjectPathType === PathType.indexer) return "getItem";
  return Name ? memberName(Name) : "workbook";
}
