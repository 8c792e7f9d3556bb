import type { PlanValue } from "../sheets/plan";
import type { ReadCell } from "./llmCells";
import { cellRange } from "./shownCells";

const RELATIVE = 1e-9;
/** Where amounts cancel, a double's last digits are all that is left. */
const ROUNDING = 1e-12;

/** Puts a formula in the place of a cell's former one. */
export function writeFormula(context: Excel.RequestContext, cell: ReadCell, formula: string): void {
  cellRange(context, cell).formulas = [[formula]];
}

/** Puts what a cell shows in the place of its formula; a table with all the cells it spills over. */
export function writeValue(context: Excel.RequestContext, cell: ReadCell): void {
  const values = cell.spill ?? [[cell.value]];
  spilledRange(context, cell).values = values.map((row) => row.map(asTyped));
}

export function spilledRange(context: Excel.RequestContext, cell: ReadCell): Excel.Range {
  const { spill = [[cell.value]] } = cell;
  return cellRange(context, cell).getAbsoluteResizedRange(spill.length, spill[0]!.length);
}

/** What cells hold and show now: one round trip. */
export async function loadedContents(context: Excel.RequestContext, cells: readonly ReadCell[]): Promise<readonly { readonly formula: unknown; readonly value: unknown }[]> {
  const ranges = cells.map((cell) => cellRange(context, cell).load("formulas,values"));
  await context.sync();
  return ranges.map(({ formulas, values }) => ({ formula: formulas[0]![0] as unknown, value: values[0]![0] as unknown }));
}

/** Whether a cell shows what it did, a double's last digits aside. */
export function agrees(now: unknown, before: unknown): boolean {
  if (typeof now !== "number" || typeof before !== "number") return now === before;
  return Math.abs(now - before) <= Math.max(ROUNDING, RELATIVE * Math.max(Math.abs(now), Math.abs(before)));
}

/** Excel writes formulas its own way: by blanks and case it may differ from what it was given. */
export function isWritten(formula: unknown, given: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, "").toLowerCase();
  return plain(String(formula)) === plain(given);
}

/** A text stays the text it is: Excel would read it as if it were typed, dates, numbers and formulas too. */
function asTyped(value: PlanValue): PlanValue {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}
