import type { CellsOf } from "../native/callArguments";
import type { Expression } from "../native/expression";
import { NATIVE_FORMS } from "../native/forms/nativeForms";
import { llmCalls, outermostCalls } from "../native/llmCalls";
import { nativeFormula } from "../native/nativeFormula";
import { isAddinFunction } from "../native/addinFunctions";
import { NoNativeForm } from "../native/noNativeForm";
import { type ReadCell, cellName } from "./llmCells";

/** What formulas with LLM functions are turned into. */
export type ConversionTarget = "formulas" | "values";

/** What is to become of a cell, with the reason where it is not what was asked for. */
export type PlannedCell = ReadCell & { readonly functions: readonly string[] } & (
    | { readonly becomes: "formula"; readonly expression: Expression }
    | { readonly becomes: "value" | "left"; readonly reason?: string }
  );

const ERROR = /^#(?:N\/A|DIV\/0!|NAME\?|[A-Z]+!)$/;
const TEXT_FORMAT = "@";
const BUSY = /^#(?:BUSY!|GETTING_DATA)$/;
/** The one function without a native form that gives a single value. */
const SEARCHES = "GOALSEEK";

export interface PlanOptions {
  readonly target: ConversionTarget;
  readonly cellsOf: CellsOf;
  readonly readWhole: ReadonlySet<string>;
  readonly canReadSpills: boolean;
}

/** What becomes of a cell. */
export function plannedCell(cell: ReadCell, options: PlanOptions): PlannedCell {
  const functions = [...new Set(llmCalls(cell.formula).map(({ id }) => id))];
  const left = unknownFunction(functions) ?? reasonToLeave(cell, options);
  if (left !== undefined) return { ...cell, functions, becomes: "left", reason: left };
  if (options.target === "values") return { ...cell, functions, becomes: "value" };
  if (cell.spill) return { ...cell, functions, becomes: "value", reason: "a table has no single Excel formula" };
  try {
    return { ...cell, functions, becomes: "formula", expression: nativeFormula(cell.formula, options.cellsOf) };
  } catch (error) {
    if (!(error instanceof NoNativeForm)) throw error;
    return { ...cell, functions, becomes: "value", reason: error.message };
  }
}

/** Another add-in may call its functions LLM.… as well, and a later version of this one has more. */
function unknownFunction(functions: readonly string[]): string | undefined {
  const unknown = functions.find((id) => !isAddinFunction(id));
  return unknown && `LLM.${unknown} is not a function of this version of the add-in`;
}

function reasonToLeave(cell: ReadCell, { readWhole, canReadSpills }: PlanOptions): string | undefined {
  if (cell.isChanged) return "it was changed while it was read: convert again";
  if (isBusy(cell)) return "it is still being calculated: convert again in a moment";
  if (typeof cell.value === "string" && ERROR.test(cell.value)) return `it shows ${cell.value}: do what its message says, then convert again`;
  if (cell.spill && readWhole.has(`${cell.sheet}!${cellName(cell)}`)) return `other formulas read its table as ${cellName(cell)}#: write the range out there first`;
  if (!canReadSpills && mayGiveTable(cell.formula)) return "it may give a table, whose size this Excel does not tell: copy it and choose Paste > Values";
  return cell.format === TEXT_FORMAT ? "its cell is formatted as text, in which no formula can be written: format it as General first" : undefined;
}

/** Whether a cell's functions have not answered yet. */
export function isBusy({ value }: ReadCell): boolean {
  return typeof value === "string" && BUSY.test(value);
}

function mayGiveTable(formula: string): boolean {
  return outermostCalls(formula).some(({ id }) => !(id in NATIVE_FORMS) && id !== SEARCHES);
}
