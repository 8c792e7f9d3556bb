import { DomainError } from "../engine/check";
import { reference } from "./address";
import type { PlanCell, PlanValue, SheetPlan } from "./plan";

/** A plan all of whose numbers a cell can hold; refused with the first that is none, before anything is written. */
export function finitePlan(plan: SheetPlan): SheetPlan {
  const endless = plan.cells.find((cell) => isEndless(valueOf(cell)));
  if (endless) {
    throw new DomainError(
      `${plan.name}!${reference(endless.row, endless.column)} would be too large a number for a cell: a figure among the settings or the catalog is far too large. Look for one with an exponent, such as 1e308.`,
    );
  }
  return plan;
}

function valueOf(cell: PlanCell): PlanValue | undefined {
  if ("formula" in cell) return cell.expected;
  return "value" in cell ? cell.value : undefined;
}

function isEndless(value: PlanValue | undefined): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}
