import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL, type Name } from "../../model/model";
import type { FormatName } from "../styles";


/** The steps from the drivers to the months, in their order: lines of the model, the others written within them. */
export const STEPS = [
  "capacity", "served", "deployments", "hardwareEach", "hardware", "running", "paidInput", "mixedOutput", "pricePaid", "apiCost", "breakEven",
] as const satisfies readonly Name[];
export type Step = (typeof STEPS)[number];

/** The formula of a step of one case, from the cells of the steps before and of drivers and terms. */
export function stepFormula(step: Step, stepCell: (step: Step) => string, at: (quantity: string) => string | undefined): string {
  const cells: CellOf = (name) => ((STEPS as readonly string[]).includes(name) ? stepCell(name as Step) : at(name));
  return formulaOf(MODEL, step, cells);
}

/** Prices step by step are shown in cents, as on the sheet Workings. */
export function stepFormat(step: Step): FormatName {
  const { format } = MODEL.described(step);
  return format === "price" ? "usd" : format;
}
