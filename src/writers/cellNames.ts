import { readsAny } from "../native/movedFormula";
import { FIXED, areaReference, sheetPrefix } from "../sheets/address";
import type { PlanName, SheetPlan } from "../sheets/plan";
import { freeCellName, isNumbered } from "./freeNames";

/** A defined name of the workbook and the formula behind it: "=Workings!$H$11". */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** What the Name Manager says of it: ours say what they stand for. */
  readonly comment?: string;
}

/** A name that a plan gives, and where it points. */
type WantedName = PlanName & DefinedName;

/** The defined names that sheets bring along. */
export interface CellNames {
  readonly added: readonly WantedName[];
  /** Names of replaced sheets that come to stand for the new cells, so that formulas with them go on. */
  readonly moved: readonly DefinedName[];
  /** Names of ours on replaced sheets that stand for nothing on the new ones. */
  readonly dropped: readonly string[];
}

/** What names are read with: the sheets and tables about to be replaced, and how a formula reads the new ones. */
export interface ReplacedNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly becomes?: (formula: string) => string;
}

/** The names of new sheets: those that stand for the same cells of a replaced sheet, or free ones. A name of a person's own goes on with the new sheet. */
export function cellNames(plans: readonly SheetPlan[], before: readonly DefinedName[], replaced: ReplacedNames, taken: readonly string[]): CellNames {
  const { sheets, tables, becomes = (formula) => formula } = replaced;
  const old = before.filter(({ formula }) => readsAny(formula, sheets, tables));
  const placed = plans.flatMap((plan) => (plan.names ?? []).map((wanted) => placedName(plan.name, wanted, old)));
  const inUse = [...taken, ...before.map(({ name }) => name)];
  const succeeded = new Set(placed.flatMap(({ successor }) => successor?.name ?? []));
  const rest = old.filter(({ name }) => !succeeded.has(name));
  const isOurs = ({ comment = "" }: DefinedName) => comment !== "";
  return {
    added: placed.flatMap(({ wanted, successor }) => (successor ? [] : [{ ...wanted, name: freeCellName(wanted.name, inUse) }])),
    moved: [
      ...placed.flatMap(({ wanted, successor }) => (successor ? [{ name: successor.name, formula: wanted.formula }] : [])),
      ...rest.filter((name) => !isOurs(name)).map(({ name, formula }) => ({ name, formula: becomes(formula) })),
    ],
    dropped: rest.filter(isOurs).map(({ name }) => name),
  };
}

/** Queues the names of new sheets, once all of them are there. */
export function writeNames({ names }: Excel.Workbook, { added }: CellNames): void {
  for (const { name, formula, comment } of added) names.add(name, formula, comment);
}

/** Queues that names of replaced sheets stand for the new cells; to be done when the old sheets go. */
export function moveNames({ names }: Excel.Workbook, { moved }: CellNames): void {
  for (const { name, formula } of moved) names.getItem(name).formula = formula;
}

/** Queues that names which stand for nothing any more go, once their sheets have gone. */
export function dropNames({ names }: Excel.Workbook, { dropped }: CellNames): void {
  for (const name of dropped) names.getItem(name).delete();
}

/** Whether a reference such as ='Cash flow'!$B$4 is to a sheet. */
export function refersTo(formula: string, sheetName: string): boolean {
  const plain = formula.replace(/^=/, "");
  return plain.startsWith(`${sheetName}!`) || plain.startsWith(`'${sheetName.replaceAll("'", "''")}'!`);
}

function placedName(sheet: string, wanted: PlanName, old: readonly DefinedName[]): { readonly wanted: WantedName; readonly successor: DefinedName | undefined } {
  const formula = `=${sheetPrefix(sheet)}${areaReference(wanted.area, FIXED)}`;
  return { wanted: { ...wanted, formula }, successor: old.find(({ name }) => isNumbered(name, wanted.name)) };
}
