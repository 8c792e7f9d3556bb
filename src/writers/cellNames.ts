import { FIXED, areaReference, sheetPrefix } from "../sheets/address";
import type { PlanName, SheetPlan } from "../sheets/plan";
import { freeCellName, isNumbered } from "./freeNames";

/** A defined name of the workbook, and the formula behind it: "=Workings!$H$11". */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** What happens to the defined names when sheets are made. */
export interface NameChanges {
  readonly added: readonly (PlanName & { readonly formula: string })[];
  /** Names of replaced sheets that come to stand for the new cells, so that formulas with them go on. */
  readonly moved: readonly DefinedName[];
  /** Names of replaced sheets that nothing takes over; with the sheet they would be #REF!. */
  readonly removed: readonly string[];
}

/** The names of new sheets: those of the sheets they replace, or free ones. */
export function nameChanges(plans: readonly SheetPlan[], before: readonly DefinedName[], replaced: readonly string[], taken: readonly string[]): NameChanges {
  const wanted = plans.flatMap((plan) => (plan.names ?? []).map((name) => ({ ...name, formula: formulaOf(plan.name, name) })));
  const free = before.filter(({ formula }) => replaced.some((sheet) => formula.startsWith(`=${sheetPrefix(sheet)}`)));
  const added: (PlanName & { formula: string })[] = [];
  const moved: DefinedName[] = [];
  for (const name of wanted) {
    const old = free.find((each) => isNumbered(each.name, name.name));
    if (old) moved.push({ name: old.name, formula: name.formula });
    else added.push({ ...name, name: freeCellName(name.name, [...taken, ...before.map((each) => each.name)]) });
  }
  const ours = new Set(moved.map(({ name }) => name));
  return { added, moved, removed: free.filter(({ name }) => !ours.has(name) && isOurs(name)).map(({ name }) => name) };
}
