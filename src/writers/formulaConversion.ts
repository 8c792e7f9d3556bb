import { placed } from "../native/expression";
import { type InputsSheet, INPUTS_SHEET_NAME, inputsSheet } from "../native/inputsSheet";
import { type ConversionTarget, type PlannedCell, isBusy, plannedCell } from "./conversionPlan";
import { type ConversionScope, type LlmCell, type ReadCell, cellName, foundCells, fullAddress } from "./llmCells";
import { freeName } from "./freeNames";
import { referredCells } from "./referredCells";
import { isRefusedWhole, RefusedAction, refusal } from "./refusal";
import { agrees, loadedValues, writeFormula, writeFormer, writeValue } from "./replacedCells";
import { markSheet } from "./sheetMark";
import { writeSheet } from "./sheetWriter";
import { canReadSpills, shownCells } from "./shownCells";

export interface ConversionRequest {
  readonly scope: ConversionScope;
  readonly target: ConversionTarget;
}

/** What became of a cell, or would become of it. */
export interface ConvertedCell {
  readonly sheet: string;
  readonly address: string;
  readonly functions: readonly string[];
  readonly became: "formula" | "value" | "left";
  readonly reason?: string;
}

export interface Conversion {
  /** What was looked at, in words. */
  readonly where: string;
  readonly cells: readonly ConvertedCell[];
  /** The new sheet with what the formulas compute with; absent where none was made. */
  readonly inputs?: string;
}

interface Planned {
  readonly where: string;
  readonly sheets: readonly string[];
  readonly cells: readonly PlannedCell[];
}

/** What a conversion would do; nothing is changed. */
export async function previewedConversion(request: ConversionRequest): Promise<Conversion> {
  try {
    const { where, cells } = await Excel.run((context) => planned(context, request));
    return { where, cells: cells.map(outcome) };
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
}

/**
 * Replaces formulas that call LLM functions by native formulas or by values, all of them or none. A native formula whose
 * value is not the former one is taken back.
 */
export async function convertFormulas(request: ConversionRequest): Promise<Conversion> {
  let plan: Planned | undefined;
  let inputs: InputsSheet | undefined;
  try {
    return await Excel.run(async (context) => {
      plan = await planned(context, request);
      inputs = inputsOf(plan);
      write(context, plan, inputs);
      await context.sync();
      const differing = await takenBack(context, plan.cells);
      return { where: plan.where, cells: plan.cells.map((cell) => differing.get(cell) ?? outcome(cell)), ...(inputs && { inputs: inputs.plan.name }) };
    });
  } catch (error) {
    if (error instanceof RefusedAction) throw error;
    throw refusal(error, plan && !isRefusedWhole(error) ? await undone(plan, inputs) : []);
  }
}

async function planned(context: Excel.RequestContext, { scope, target }: ConversionRequest): Promise<Planned> {
  const { where, cells, sheets, readWhole } = await foundCells(context, scope);
  const cellsOf = target === "formulas" ? referredCells(context, cells) : () => () => undefined;
  const shown = await answeredCells(context, cells);
  const options = { target, readWhole, canReadSpills: canReadSpills() };
  return { where, sheets, cells: shown.map((cell) => plannedCell(cell, { ...options, cellsOf: cellsOf(cell.sheet) })) };
}

const MOST_LOOKS = 20;
const PAUSE_MS = 250;

/** What cells show, once their functions have answered: one round trip, unless they keep one waiting. */
async function answeredCells(context: Excel.RequestContext, cells: readonly LlmCell[], look = 1): Promise<ReadCell[]> {
  const shown = shownCells(context, cells);
  await context.sync();
  const read = shown();
  if (look === MOST_LOOKS || !read.some(isBusy)) return read;
  await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  return answeredCells(context, cells, look + 1);
}

/** The sheet of inputs, where the native formulas refer to one. */
function inputsOf({ cells, sheets }: Planned): InputsSheet | undefined {
  const converted = cells.flatMap((cell) =>
    cell.becomes === "formula" ? [{ address: fullAddress(cell), name: `${cell.sheet}!${cellName(cell)}`, former: cell.formula, value: cell.value, lines: cell.expression.lines }] : [],
  );
  return converted.length === 0 ? undefined : inputsSheet(freeName(INPUTS_SHEET_NAME, sheets), converted);
}

function write(context: Excel.RequestContext, { cells }: Planned, inputs: InputsSheet | undefined): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  if (inputs) {
    const sheet = context.workbook.worksheets.add(inputs.plan.name);
    writeSheet(sheet, inputs.plan);
    markSheet(sheet, "formulaInputs");
  }
  for (const cell of cells) {
    if (cell.becomes === "formula") writeFormula(context, cell, placed(cell.expression.text, inputs!.cellOf));
    if (cell.becomes === "value") writeValue(context, cell);
  }
}

/** Puts the former formulas back where the native one gives another value; gives what became of those cells. */
async function takenBack(context: Excel.RequestContext, cells: readonly PlannedCell[]): Promise<ReadonlyMap<PlannedCell, ConvertedCell>> {
  const formulas = cells.filter(({ becomes }) => becomes === "formula");
  if (formulas.length === 0) return new Map();
  const values = await loadedValues(context, formulas);
  const differing = formulas.flatMap((cell, i) => (agrees(values[i], cell.value) ? [] : [{ cell, shown: String(values[i]) }]));
  for (const { cell } of differing) writeFormer(context, cell);
  if (differing.length > 0) await context.sync();
  return new Map(differing.map(({ cell, shown }) => [cell, { ...outcome(cell), became: "left", reason: `the native formula gave ${shown}, so the former one was put back` }]));
}

function outcome(cell: PlannedCell): ConvertedCell {
  const { sheet, functions, becomes } = cell;
  return { sheet, address: cellName(cell), functions, became: becomes, ...("reason" in cell && cell.reason !== undefined && { reason: cell.reason }) };
}

/** Takes back what a failed conversion has written; gives sentences about what it could not take back. */
async function undone({ cells, sheets }: Planned, inputs: InputsSheet | undefined): Promise<string[]> {
  const name = inputs?.plan.name;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      for (const cell of cells) if (cell.becomes !== "left") writeFormer(context, cell);
      await context.sync();
      const made = context.workbook.worksheets.getItemOrNullObject(name ?? "");
      await context.sync();
      if (name !== undefined && !sheets.includes(name) && !made.isNullObject) made.delete();
      await context.sync();
    });
    return [];
  } catch {
    return leftSentences(cells, name);
  }
}

const MOST_NAMED = 10;

function leftSentences(cells: readonly PlannedCell[], inputs: string | undefined): string[] {
  const touched = cells.filter(({ becomes }) => becomes !== "left").map(fullAddress);
  const unnamed = touched.length - MOST_NAMED;
  const named = touched.slice(0, MOST_NAMED).join(", ") + (unnamed > 0 ? ` and ${unnamed} more` : "");
  return [
    `It could not be undone either: ${named} may be converted. Press Undo, or close the workbook without saving it.`,
    ...(inputs === undefined ? [] : [`Delete the sheet ${inputs}, if it is there.`]),
  ];
}
