import { sheetPrefix } from "../../sheets/address";
import type { SheetPlan } from "../../sheets/plan";

/** The plans chosen and all that their formulas and drop-downs read, in the order of the workbook. */
export function neededSheets(plans: readonly SheetPlan[], chosen: readonly SheetPlan[]): readonly SheetPlan[] {
  const read = plans.filter((plan) => chosen.some((reader) => reads(reader, plan)));
  const needed = plans.filter((plan) => chosen.includes(plan) || read.includes(plan));
  return needed.length === chosen.length ? needed : neededSheets(plans, needed);
}

function reads(reader: SheetPlan, { name, tables }: SheetPlan): boolean {
  const inTables = tables.map((table) => new RegExp(`(?<![\\w.])${table.name}(?![\\w.!(])`));
  const prefix = sheetPrefix(name);
  return formulasOf(reader).some((formula) => formula.includes(prefix) || inTables.some((table) => table.test(formula)));
}

function formulasOf({ cells, validations }: SheetPlan): string[] {
  return [
    ...cells.flatMap((cell) => ("formula" in cell ? [cell.formula] : [])),
    ...validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.source] : [])),
  ];
}
