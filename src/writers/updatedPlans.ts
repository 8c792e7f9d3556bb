import { type Moved, movedFormula } from "../native/movedFormula";
import { withTyped } from "../sheets/carriedInputs";
import { type CarriedKey, carriedTableSheet } from "../sheets/carriedTable";
import { finitePlan } from "../sheets/finitePlan";
import { type FormerSheet, formerLabels } from "../sheets/formerSheet";
import { matchedRows, planLabels } from "../sheets/matchedRows";
import { CATALOG_KEYS, type SheetKey, type WorkbookNames } from "../sheets/names";
import type { SheetPlan } from "../sheets/plan";
import { sheetPlan } from "../sheets/workbookPlan";

type Scenario = NonNullable<Parameters<typeof sheetPlan>[2]>;
type Formers = ReadonlyMap<SheetKey, FormerSheet>;

/** Plans of this version with what stands in the workbook, and where the cells of its sheets have gone. */
export interface UpdatedPlans {
  readonly plans: ReadonlyMap<SheetKey, SheetPlan>;
  readonly moved: Moved;
}

const AS_IT_IS = (formula: string) => formula;

/** Plans of some sheets, each with the rows of its table and what was typed in its blue cells, formulas following the cells they read. */
export function updatedPlans(keys: readonly SheetKey[], names: WorkbookNames, scenario: Scenario, formers: Formers): UpdatedPlans {
  const made = (key: SheetKey, rewritten: (formula: string) => string) => {
    const former = formers.get(key);
    if (former?.table && isCarried(key)) return finitePlan(carriedTableSheet(key, names, former, rewritten));
    const plan = sheetPlan(key, names, scenario);
    return former ? withTyped(plan, former, rewritten) : plan;
  };
  // Which row goes where does not hang on what formulas in them say.
  const first = new Map(keys.map((key) => [key, made(key, AS_IT_IS)]));
  const moved = movedCells(formers, first);
  const plans = new Map(keys.map((key) => {
    const former = formers.get(key);
    return [key, former ? made(key, (formula) => movedFormula(formula, former.name, moved)) : first.get(key)!];
  }));
  return { plans, moved };
}

function isCarried(key: SheetKey): key is CarriedKey {
  return key === "workloads" || CATALOG_KEYS.some((each) => each === key);
}

/** Cells of former sheets follow the label of their row, and in a table the header of their column. */
function movedCells(formers: Formers, plans: ReadonlyMap<SheetKey, SheetPlan>): Moved {
  const bySheet = new Map([...formers].map(([key, former]) => {
    const plan = plans.get(key)!;
    return [former.name.toLowerCase(), { former, plan, rows: matchedRows(formerLabels(former), planLabels(plan)) }] as const;
  }));
  return ({ sheet, row, column }) => {
    const found = bySheet.get(sheet.toLowerCase());
    const to = found?.rows.toNew(row);
    if (!found || to === undefined) return undefined;
    const { former: { table }, plan } = found;
    const header = table && row >= table.firstRow - 1 && row < table.firstRow + table.rowCount ? table.headers[column - table.column] : undefined;
    const [made] = plan.tables;
    const at = header === undefined || !made ? -1 : made.columns.indexOf(header);
    return { row: to, column: at < 0 ? column : made!.area.column + at };
  };
}
