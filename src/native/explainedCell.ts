import { DomainError, NotAvailableError } from "../engine/check";
import type { CellValue } from "../scenario/range";
import { type SheetCell, type StandingLine, cellOfLine, lineStandingAt } from "../sheets/linePlaces";
import type { SheetKey, WorkbookNames } from "../sheets/names";
import type { PlanValue } from "../sheets/plan";
import { sheetPlan } from "../sheets/workbookPlan";
import type { CellsOf } from "./callArguments";
import { arrayConstant, constantValue } from "./constants";
import { type Context, type ContextRange, contextOf } from "./context";
import { COMPUTED, type ExplainedAnswer, type GivenArgument, explainedCall, explainedLine } from "./explainedCall";
import { type Spill, explainedSpill } from "./explainedSpill";
import { type LlmCall, llmCalls } from "./llmCalls";

/** A workbook of ours as it stands: its names, the models and APIs chosen in it now, and what it computes from. */
export interface StandingWorkbook {
  readonly names: WorkbookNames;
  readonly context: Context;
  /** Which of our sheets a sheet is. */
  readonly keyOf: (sheet: string) => SheetKey | undefined;
  /** What a cell of the workings shows; undefined outside of them. */
  readonly workingsValue: (row: number, column: number) => unknown;
}

/** A call of an LLM function in the cell: its arguments as written and as read, and the lines behind its answer where it has any. */
export interface CallExplanation {
  readonly call: LlmCall;
  readonly given: readonly GivenArgument[];
  readonly answer?: ExplainedAnswer;
}

/** The selected cell: what it holds, and how that came about. */
export interface CellExplanation {
  readonly address: string;
  /** Empty for an empty cell; what was typed, for a cell without a formula. */
  readonly formula: string;
  readonly value: PlanValue;
  readonly calls: readonly CallExplanation[];
  /** The line of the model that a cell of our own sheets has. */
  readonly line?: ExplainedAnswer;
  /** Where the workbook has a line that shows the same value. */
  readonly cellOf: (line: StandingLine, value: number | undefined) => SheetCell | undefined;
}

/** How many arguments of a function come before the ranges of settings and tables. */
export type RangesFrom = (id: string) => number;

/** A cell with a formula as it was read. */
export interface ReadFormula {
  readonly address: string;
  readonly sheet: string;
  readonly formula: string;
  readonly value: PlanValue;
  /** Zero-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  /** The table that the formula spills, and which cell of it this is. */
  readonly spill?: Spill;
}

/** How a cell came about: the line that a sheet of ours has in it, or the calls of its formula. */
export function cellExplanation(cell: ReadFormula, cellsOf: CellsOf, rangesFrom: RangesFrom, workbook: StandingWorkbook | undefined): CellExplanation {
  const { address, formula, value, spill } = cell;
  const line = workbook && lineHere(workbook, cell);
  const calls = line || !formula.startsWith("=") ? [] : llmCalls(formula);
  return {
    address, formula, value,
    calls: calls.map((call) => callExplanation(call, cellsOf, rangesFrom(call.id), value, call.start <= 1 && call.end === formula.length, spill)),
    ...(line && { line }),
    cellOf: (each, shown) => (workbook === undefined ? undefined : placeOf(workbook, each, shown)),
  };
}

function callExplanation(call: LlmCall, cellsOf: CellsOf, rangesFrom: number, value: PlanValue, isWhole: boolean, spill: Spill | undefined): CallExplanation {
  const given = call.args.map((text) => argument(text, cellsOf));
  const ranges = call.args.slice(rangesFrom).flatMap((text, i): ContextRange[] => {
    if (text === "") return [];
    const typed = arrayConstant(text);
    const range = typed ? { values: typed } : cellsOf(text);
    return range ? [range] : [{ values: [[given[rangesFrom + i] as CellValue]] }];
  });
  const unread = call.args.slice(rangesFrom).some((text, i) => given[rangesFrom + i] === COMPUTED && arrayConstant(text) === undefined);
  const [args, context] = [given.slice(0, rangesFrom), contextOf(ranges)];
  const spilled = spill && isWhole && !unread ? explainedSpill(call.id, args, context, spill) : undefined;
  const answer = unread ? undefined : (spilled ?? refusedOr(() => explainedCall(call.id, args, context, isWhole ? value : undefined)));
  return { call, given, ...(answer && { answer }) };
}

/** What an argument says: a constant, what a cell or a range holds, or what is computed within the formula. */
function argument(text: string, cellsOf: CellsOf): GivenArgument {
  if (text === "") return undefined;
  const typed = constantValue(text);
  if (typed !== undefined) return typed;
  const values = cellsOf(text)?.values;
  if (values === undefined) return COMPUTED;
  return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
}

/** The line that a cell of ours has, as long as its formula is the one it was made with. */
function lineHere({ names, context, keyOf }: StandingWorkbook, { sheet, formula, row, column }: ReadFormula): ExplainedAnswer | undefined {
  const key = keyOf(sheet);
  if (key === undefined) return undefined;
  const planned = refusedOr(() => sheetPlan(key, names, context.scenario))?.cells.find((cell) => cell.row === row && cell.column === column);
  if (planned === undefined || !("formula" in planned) || plainText(planned.formula) !== plainText(formula)) return undefined;
  const line: StandingLine | undefined = planned.line ? { ...planned.line, ...names.chosen.pair } : lineStandingAt(key, names, row, column);
  return line && refusedOr(() => explainedLine(line, context));
}

/** A formula as it means the same: Excel adds and drops spaces and @. */
function plainText(formula: string): string {
  return formula.replaceAll(/[\s@]/g, "").toUpperCase();
}

/** The cell of the workings that has a line, if it shows the same value. */
function placeOf({ names, workingsValue }: StandingWorkbook, line: StandingLine, value: number | undefined): SheetCell | undefined {
  const cell = cellOfLine(names, line);
  const shown = cell && workingsValue(cell.row, cell.column);
  return cell && typeof shown === "number" && value !== undefined && Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? cell : undefined;
}

function refusedOr<T>(made: () => T): T | undefined {
  try {
    return made();
  } catch (error) {
    if (error instanceof DomainError || error instanceof NotAvailableError) return undefined;
    throw error;
  }
}
