import type { SheetKey } from "../sheets/names";
import type { MarkedSheet } from "./workbookContents";

/** A sheet of ours that a new one takes the place of. */
export interface ReplacedSheet extends MarkedSheet {
  /** Its tables, whose names the new ones take; none where a sheet has none, or keeps them. */
  readonly tables?: readonly string[];
  /** Whether it shows: "Visible", "Hidden". */
  readonly visibility?: string;
}

/** The sheets made before that new ones of the same kind take the place of. */
export function replacement(marked: readonly MarkedSheet[], keys: readonly SheetKey[]): MarkedSheet[] {
  return marked.filter(({ key }) => keys.some((wanted) => wanted === key));
}

/** What new sheets are called: as those they replace, which a person may have renamed; a kind that stands more than once says nothing. */
export function standingNames(replaced: readonly MarkedSheet[]): Partial<Record<SheetKey, string>> {
  const alone = replaced.filter(({ key }) => replaced.filter((other) => other.key === key).length === 1);
  return Object.fromEntries(alone.map(({ key, name }) => [key, name]));
}

/** A name that nothing has, for a sheet on its way out. */
export function outgoingName(taken: readonly string[], position: number): string {
  let name = `Replaced ${position + 1}`;
  while (taken.includes(name)) name += "_";
  return name;
}

/** A name that nothing has, for a table on its way out, by the places of its sheet and of itself on that. */
function outgoingTable(taken: readonly string[], sheet: number, table: number): string {
  let name = `Replaced_${sheet + 1}_${table + 1}`;
  while (taken.includes(name)) name += "_";
  return name;
}

/** The tables that make way, each with its name on the way out. */
export function outgoingTables(replaced: readonly ReplacedSheet[], taken: readonly string[]): { readonly name: string; readonly outgoing: string }[] {
  return replaced.flatMap(({ tables = [] }, i) => tables.map((name, k) => ({ name, outgoing: outgoingTable(taken, i, k) })));
}
