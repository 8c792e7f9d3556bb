import type { SheetPlan } from "../../sheets/plan";
import { withPart } from "./zipPart";

/** A call of one of the add-in's functions: LLM.MATRIX( and the like. */
const ADDIN_CALL = /\bLLM\.([A-Z][A-Z0-9]*)\(/g;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALCULATED_WHEN_OPENED = ' fullCalcOnLoad="1"';

/** Part of a formula with calls of the add-in's functions as Excel saves them: the namespace and the name joined, behind a prefix of its own. */
export function withSavedCalls(part: string): string {
  return part.replace(ADDIN_CALL, "_xldudf_LLM_$1(");
}

/** Whether a sheet calls the add-in's functions. */
export function callsAddin({ cells }: SheetPlan): boolean {
  return cells.some((cell) => "formula" in cell && cell.formula.replace(QUOTED, "").search(ADDIN_CALL) >= 0);
}

/**
 * The file, not calculated when it is opened where it calls the add-in's functions: without the add-in they would be
 * #NAME? at once, and so they show the values they were written with.
 */
export async function withValuesKept(file: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  if (!plans.some(callsAddin)) return file;
  return withPart(file, "xl/workbook.xml", (xml) => xml.replace(CALCULATED_WHEN_OPENED, ""));
}
