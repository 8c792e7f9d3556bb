import { implementationOf } from "../../functions/functionList";

/** Whether a function of that id is the add-in's: another add-in may share the namespace. */
export function isAddinFunction(id: string): boolean {
  return implementationOf(id) !== undefined;
}
