import { copies, isAnothersFormula, loadedFormulas, typed, writeFormerOf, writeFormulas } from "./columnFill";
import { endRun, isLockOf, loadedLock, lock, otherUnderWay, refuseWhileLocked, unlock } from "./buildLock";
import { type OwnRun, addedSheet, newRun, sheetsOf } from "./ownRun";
import { placed } from "../native/expression";
import { llmCalls } from "../native/llmCalls";
import { type InputsSheet, INPUTS_SHEET_NAME, inputsSheet } from "../native/inputsSheet";
import { type ConversionTarget, type PlannedCell, isBusy, plannedCell } from "./conversionPlan";
import { type ConversionScope, type LlmCell, type ReadCell, cellName, foundCells, fullAddress } from "./llmCells";
import { freeName } from "./freeNames";
import { referredCells } from "./referredCells";
import { RefusedAction, refusal } from "./refusal";
import { agrees, isWritten, loadedContents, spilledRange, writeValue } from "./replacedCells";
import type { Restoration } from "./sheetRestoration";
import { type Sending, sent } from "./sending";
import { writeSheet } from "./sheetWriter";
import { canReadSpills, cellRange, shownCells } from "./shownCells";

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
  const sending: Sending = { isBegun: false };
  const run = newRun();
  try {
    return await Excel.run(async (context) => {
      const standing = loadedLock(context);
      plan = await planned(context, request);
      refuseWhileLocked(standing);
      inputs = inputsOf(plan);
      if (!plan.cells.some(({ becomes }) => becomes !== "left")) return { where: plan.where, cells: plan.cells.map(outcome) };
      lock(context, run, standing);
      const { kept, formulas } = await written(context, plan.cells, inputs, run, sending);
      const differing = await takenBack(context, formulas);
      unlock(context);
      await context.sync();
      return { where: plan.where, cells: plan.cells.map((cell) => kept.get(cell) ?? differing.get(cell) ?? outcome(cell)), ...(inputs && { inputs: inputs.plan.name }) };
    });
  } catch (error) {
    if (error instanceof RefusedAction) throw error;
    if (!sending.isBegun) throw refusal(error, []);
    const { left, otherLock } = await undone(plan!, inputs, run);
    throw otherLock !== undefined && left.length === 0 ? otherUnderWay(otherLock) : refusal(error, left);
  } finally {
    endRun(run);
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

/** What was written: what became of cells that were changed meanwhile, and the formulas of the others as Excel reads them. */
interface Written {
  readonly kept: ReadonlyMap<PlannedCell, ConvertedCell>;
  readonly formulas: ReadonlyMap<PlannedCell, unknown>;
}

/**
 * Writes what cells become, and in the same request reads what they held just before: where that is not what was planned
 * from, it is put back, and so is what Excel has filled beside.
 */
async function written(context: Excel.RequestContext, cells: readonly PlannedCell[], inputs: InputsSheet | undefined, run: OwnRun, sending: Sending): Promise<Written> {
  const touched = cells.filter(({ becomes }) => becomes !== "left");
  const native = touched.filter(({ becomes }) => becomes === "formula");
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const held = touched.map((cell) => spilledRange(context, cell).load("formulas,values"));
  if (inputs) writeSheet(addedSheet(context.workbook, run, "formulaInputs", inputs.plan.name), inputs.plan);
  for (const cell of touched) if (cell.becomes === "value") writeValue(context, cell);
  const outcomes = writeFormulas(context, native, (cell) => nativeText(cell, inputs));
  await sent(context, sending);
  const { formulas, filled } = outcomes();
  if (isAnothersFormula(native, native.map((cell) => nativeText(cell, inputs)), formulas)) throw new Error("Excel has filled a column of a table with one formula.");
  const changed = touched.flatMap((cell, i) => (isAsRead(cell, held[i]!) ? [] : [{ cell, range: held[i]! }]));
  for (const { cell, range } of changed) writeHeld(context, cell, range);
  writeFormerOf(context, filled);
  if (changed.length + filled.length > 0) await context.sync();
  const kept = new Map(changed.map(({ cell }) => [cell, changedMeanwhile(cell)]));
  return { kept, formulas: new Map(native.flatMap((cell, i) => (kept.has(cell) ? [] : [[cell, formulas[i]]]))) };
}

function nativeText(cell: PlannedCell, inputs: InputsSheet | undefined): string {
  if (cell.becomes !== "formula") throw new Error(`${fullAddress(cell)} becomes no formula.`);
  return placed(cell.expression.text, inputs!.cellOf);
}

function changedMeanwhile(cell: PlannedCell): ConvertedCell {
  return { ...outcome(cell), became: "left", reason: "it was changed meanwhile, and what it holds now stays: convert again" };
}

/** Whether a cell held the formula it was planned from, and where its value is to stay that value and no other. */
function isAsRead(cell: PlannedCell, { formulas, values }: Excel.Range): boolean {
  if (formulas[0]![0] !== cell.formula) return false;
  const shown = cell.spill ?? [[cell.value]];
  return cell.becomes === "formula" || shown.every((row, i) => row.every((value, j) => agrees(values[i]![j], value)));
}

/** Puts back what a cell, and those it spills over, held just before it was written. */
function writeHeld(context: Excel.RequestContext, cell: PlannedCell, { formulas, values }: Excel.Range): void {
  spilledRange(context, cell).clear("Contents");
  (formulas as unknown[][]).forEach((row, i) =>
    row.forEach((formula, j) => {
      const isAnchor = i === 0 && j === 0;
      const isOfAnchor = formula === formulas[0]![0] || values[i]![j] === cell.spill?.[i]?.[j];
      if (formula === "" || (!isAnchor && isOfAnchor)) return;
      cellRange(context, { ...cell, row: cell.row + i, column: cell.column + j }).formulas = [[typed(formula)]] as string[][];
    }),
  );
}

/** Puts the former formulas back where the native one gives another value; gives what became of those cells, and of those that somebody has changed since. */
async function takenBack(context: Excel.RequestContext, formulas: Written["formulas"]): Promise<ReadonlyMap<PlannedCell, ConvertedCell>> {
  const cells = [...formulas.keys()];
  if (cells.length === 0) return new Map();
  const now = await loadedContents(context, cells);
  const changed = cells.filter((cell, i) => now[i]!.formula !== formulas.get(cell) && !(isNative(now[i]!.formula) && agrees(now[i]!.value, cell.value)));
  const differing = cells.flatMap((cell, i) => (changed.includes(cell) || agrees(now[i]!.value, cell.value) ? [] : [{ cell, shown: String(now[i]!.value) }]));
  if (differing.length > 0) await restored(context, differing.map(({ cell }) => cell));
  return new Map([
    ...changed.map((cell) => [cell, changedMeanwhile(cell)] as const),
    ...differing.map(({ cell, shown }) => [cell, { ...outcome(cell), became: "left", reason: `the native formula gave ${shown}, so the former one was put back` }] as const),
  ]);
}

/** Excel writes a formula anew where a sheet that it reads is renamed. */
function isNative(formula: unknown): boolean {
  return String(formula).startsWith("=") && llmCalls(String(formula)).length === 0;
}

/** Puts former formulas back, and whatever Excel fills beside them; cells that it fills with one of another are an error. */
async function restored(context: Excel.RequestContext, cells: readonly PlannedCell[]): Promise<void> {
  const outcomes = writeFormulas(context, cells, ({ formula }) => formula);
  await context.sync();
  writeFormerOf(context, outcomes().filled);
  // A formula may have taken over the format of a cell that it reads.
  for (const cell of cells) cellRange(context, cell).numberFormat = [[cell.format]];
  const now = await loadedContents(context, cells);
  if (!cells.every(({ formula }, i) => now[i]!.formula === formula)) throw new Error("the cells do not read as they were written.");
}

function outcome(cell: PlannedCell): ConvertedCell {
  const { sheet, functions, becomes } = cell;
  return { sheet, address: cellName(cell), functions, became: becomes, ...("reason" in cell && cell.reason !== undefined && { reason: cell.reason }) };
}

/** Takes back what a failed conversion has written and nothing else; gives sentences about what it could not take back. */
async function undone({ cells }: Planned, inputs: InputsSheet | undefined, run: OwnRun): Promise<Restoration> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const standing = loadedLock(context);
      const { own, all } = await sheetsOf(context, run);
      const isOwnLock = !standing.isNullObject && isLockOf(String(standing.formula), run);
      const present = new Set(all.map(({ id }) => id));
      const touched = cells.filter(({ becomes, sheetId }) => becomes !== "left" && present.has(sheetId));
      const native = touched.filter(({ becomes }) => becomes === "formula");
      const now = touched.map((cell) => cellRange(context, cell).load("formulas"));
      const around = loadedFormulas(context, native);
      await context.sync();
      const formulas = now.map((range) => range.formulas[0]![0] as unknown);
      const isOurs = (cell: PlannedCell, formula: unknown) => agrees(formula, cell.value) || (cell.becomes === "formula" && isWritten(formula, nativeText(cell, inputs)));
      const others = touched.filter((cell, i) => formulas[i] !== cell.formula && !isOurs(cell, formulas[i]));
      writeFormerOf(context, copies(around, native, native.map((cell) => nativeText(cell, inputs)), cells));
      await restored(context, touched.filter((cell, i) => formulas[i] !== cell.formula && isOurs(cell, formulas[i])));
      for (const sheet of own) sheet.delete();
      if (isOwnLock) unlock(context);
      await context.sync();
      const left = others.length === 0 ? [] : [`All was undone but for cells that were changed meanwhile: ${named(others)}. They are as they were left.`];
      return { left, ...(!standing.isNullObject && !isOwnLock && { otherLock: String(standing.formula) }) };
    });
  } catch {
    return { left: leftSentences(cells, inputs?.plan.name) };
  }
}

const MOST_NAMED = 10;

function leftSentences(cells: readonly PlannedCell[], inputs: string | undefined): string[] {
  return [
    `It could not be undone either: ${named(cells.filter(({ becomes }) => becomes !== "left"))} may be converted. Press Undo, or close the workbook without saving it.`,
    ...(inputs === undefined ? [] : [`Delete the sheet ${inputs}, if it is there.`]),
  ];
}

function named(cells: readonly PlannedCell[]): string {
  const unnamed = cells.length - MOST_NAMED;
  return cells.slice(0, MOST_NAMED).map(fullAddress).join(", ") + (unnamed > 0 ? ` and ${unnamed} more` : "");
}
