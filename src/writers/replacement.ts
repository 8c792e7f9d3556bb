import type { SheetKey } from "../sheets/names";
import type { MarkedSheet } from "./workbookContents";

/** The sheets made before that new ones of the same kind take the place of. */
export function replacement(marked: readonly MarkedSheet[], keys: readonly SheetKey[]): MarkedSheet[] {
  return marked.filter(({ key }) => keys.some((wanted) => wanted === key));
}

/** A name that nothing has, for a sheet on its way out. */
export function outgoingName(taken: readonly string[], position: number): string {
  let name = `Replaced ${position + 1}`;
  while (taken.includes(name)) name += "_";
  return name;
}
