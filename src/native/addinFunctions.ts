import { NATIVE_FORMS } from "./forms/nativeForms";

/** The functions that give a table, or search for their answer, which no one formula of Excel's own does. */
export const FUNCTIONS_WITHOUT_FORM: readonly string[] = [
  "CASHFLOW", "CATALOG", "FRONTIER", "GOALSEEK", "GRID", "HYBRID", "MATRIX", "PARETO", "PRICEHISTORY", "SCALINGFIT", "SETTINGS", "SIMULATE", "TCO", "TORNADO",
];

/** Whether a function of that id is the add-in's: another add-in may share the namespace. */
export function isAddinFunction(id: string): boolean {
  return Object.hasOwn(NATIVE_FORMS, id) || FUNCTIONS_WITHOUT_FORM.includes(id);
}
