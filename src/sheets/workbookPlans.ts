import type { Scenario } from "../scenario/scenario";
import type { Choice } from "./choice";
import { type SheetKey, WISHED_NAMES } from "./names";
import type { SheetPlan } from "./plan";
import { withSources } from "./sheetList";
import { sheetPlan } from "./workbookPlan";

/** The plans of a workbook of its own: the sheets asked for and those they compute from, in the order of their tabs. */
export function workbookPlans(asked: readonly SheetKey[], chosen: Choice, scenario: Scenario): SheetPlan[] {
  return withSources(asked).map((key) => sheetPlan(key, { ...WISHED_NAMES, chosen }, scenario));
}
