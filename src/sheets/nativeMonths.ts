import { formulaOf } from "../forms/formulas";
import { MODEL } from "../model/model";

/** The months to break even as a formula over what stands for its three figures. */
export function nativeMonths(apiCost: string, running: string, hardware: string): string {
  const cells: Readonly<Record<string, string>> = { apiCost, running, hardware };
  return formulaOf(MODEL, "breakEven", (name) => cells[name]);
}
