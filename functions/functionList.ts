import * as apiCost from "./apiCost";
import * as breakEven from "./breakEven";
import * as catalog from "./catalog";
import * as comparison from "./comparison";
import * as decision from "./decision";
import * as finance from "./finance";
import * as frontier from "./frontier";
import * as hosting from "./hosting";
import * as localCost from "./localCost";
import * as prices from "./prices";
import * as reference from "./reference";
import * as rental from "./rental";
import * as sizing from "./sizing";
import * as usage from "./usage";
import * as whatIf from "./whatIf";
import type { OverLines } from "../src/scenario/overLines";

/** What a cell calls: arguments in the order of the metadata, null for one left out; and the lines of the model it answers with, where it does. */
export interface Implementation {
  (...args: unknown[]): unknown;
  readonly over?: OverLines;
}

export interface FunctionGroup {
  readonly label: string;
  /** Functions by the name a cell calls them by. */
  readonly functions: ReadonlyMap<string, Implementation>;
}

/** The functions of the cells themselves, in groups. */
export const FUNCTION_GROUPS: readonly FunctionGroup[] = [
  group("Break-even", breakEven),
  group("Comparison", comparison),
  group("Cost of owning", localCost),
  group("Cost of an API", { ...apiCost, ...prices }),
  group("Your usage", usage),
  group("Returns", finance),
  group("Renting and mixing", rental),
  group("Hosting and fine-tuning", hosting),
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
