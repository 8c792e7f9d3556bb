import { formulaOf } from "../forms/formulas";
import { MODEL } from "../model/model";

/** The months to break even as a formula over what stands for its figures. */
export function nativeMonths(apiCost: string, running: string, hardware: string, replacedAfter: string): string {
  const cells: Readonly<Record<string, string>> = { apiCost, running, hardware, replacedAfter };
  return formulaOf(MODEL, "breakEven", (name) => cells[name]);
}
