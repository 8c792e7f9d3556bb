import * as apiCost from "../../functions/apiCost";
import * as breakEven from "../../functions/breakEven";
import * as catalog from "../../functions/catalog";
import * as decision from "../../functions/decision";
import * as finance from "../../functions/finance";
import * as frontier from "../../functions/frontier";
import * as localCost from "../../functions/localCost";
import * as prices from "../../functions/prices";
import * as reference from "../../functions/reference";
import * as rental from "../../functions/rental";
import * as sizing from "../../functions/sizing";
import * as whatIf from "../../functions/whatIf";

/** What a cell calls: arguments in the order of the metadata, null for one left out. */
export type Implementation = (...args: unknown[]) => unknown;

export interface FunctionGroup {
  readonly label: string;
  /** Functions by the name a cell calls them by. */
  readonly functions: ReadonlyMap<string, Implementation>;
}

/** The functions of the cells themselves, in groups. */
export const FUNCTION_GROUPS: readonly FunctionGroup[] = [
  group("Break-even", breakEven),
  group("Cost of owning", localCost),
  group("Cost of an API", { ...apiCost, ...prices }),
  group("Returns", finance),
  group("Renting and mixing", rental),
  group("What-if", whatIf),
  group("Sizing", sizing),
  group("Quality and cost frontier", frontier),
  group("Bands and segments", decision),
  group("Catalog and settings", { ...catalog, ...reference }),
];

/** A function by the name a cell calls it by. */
export function implementationOf(id: string): Implementation | undefined {
  return FUNCTION_GROUPS.map(({ functions }) => functions.get(id)).find((found) => found !== undefined);
}

/** A file of functions exports its enumerations too; a function's id is its name in capitals. */
function group(label: string, exported: Readonly<Record<string, unknown>>): FunctionGroup {
  const functions = Object.entries(exported).filter((entry): entry is [string, Implementation] => typeof entry[1] === "function");
  return { label, functions: new Map(functions.map(([name, implementation]) => [name.toUpperCase(), implementation])) };
}
