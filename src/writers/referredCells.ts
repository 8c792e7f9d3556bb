import type { CellsOf } from "../native/callArguments";
import type { CellPlace, ContextRange } from "../native/context";
import { NATIVE_FORMS } from "../native/forms/nativeForms";
import { llmCalls } from "../native/llmCalls";
import { type Reference, referenceOf } from "../native/reference";
import type { LlmCell } from "./llmCells";

/** A range on its way: read after the next round trip. */
type Loading = readonly Excel.Range[];

/** The cells that the calls of some formulas take names, settings and tables from, or all that they take; to be read after the next round trip. */
export function referredCells(context: Excel.RequestContext, cells: readonly Pick<LlmCell, "sheet" | "formula">[], argumentsOf = lookedUpArguments): (sheet: string) => CellsOf {
  const loading = new Map<string, Loading>();
  for (const { sheet, formula } of cells) {
    for (const text of argumentsOf(formula)) {
      const reference = referenceOf(text);
      const key = reference && referenceKey(sheet, reference);
      if (reference && key !== undefined && !loading.has(key)) loading.set(key, loaded(context, sheet, reference));
    }
  }
  return (sheet) => (text) => {
    const reference = referenceOf(text);
    const found = reference && loading.get(referenceKey(sheet, reference))?.find(({ isNullObject }) => !isNullObject);
    return found && contextRange(found);
  };
}

/** The arguments whose values must be known: all but plain numbers, which stay in the formula. */
function lookedUpArguments(formula: string): string[] {
  return llmCalls(formula).flatMap(({ id, args }) => args.filter((_, i) => NATIVE_FORMS[id] && NATIVE_FORMS[id].arguments[i] !== "number"));
}

/** Every argument of every call. */
export function allArguments(formula: string): string[] {
  return llmCalls(formula).flatMap(({ args }) => args);
}

function referenceKey(sheet: string, reference: Reference): string {
  return reference.kind === "cells" ? `${reference.sheet ?? sheet}!${reference.address.replaceAll("$", "")}` : JSON.stringify(reference);
}

function loaded({ workbook }: Excel.RequestContext, sheet: string, reference: Reference): Loading {
  const ranges = (): Excel.Range[] => {
    if (reference.kind === "cells") return [workbook.worksheets.getItemOrNullObject(reference.sheet ?? sheet).getRange(reference.address)];
    const table = workbook.tables.getItemOrNullObject(reference.name);
    if (reference.kind === "table") return [reference.part === "all" ? table.getRange() : table.getDataBodyRange()];
    return [workbook.names.getItemOrNullObject(reference.name).getRangeOrNullObject(), table.getDataBodyRange()];
  };
  return ranges().map((range) => range.load("address,values,rowIndex,columnIndex"));
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^!]+))!/;

/** A range that was read, with where it stands. */
export function contextRange({ address, values, rowIndex, columnIndex }: Pick<Excel.Range, "address" | "values" | "rowIndex" | "columnIndex">): ContextRange {
  const [, quoted, plain] = SHEET.exec(address) ?? [];
  const place: CellPlace = { sheet: quoted?.replaceAll("''", "'") ?? plain ?? "", row: rowIndex, column: columnIndex };
  return { values: values as ContextRange["values"], place };
}
