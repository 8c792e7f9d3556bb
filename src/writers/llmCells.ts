import { llmCalls } from "../native/llmCalls";
import { spilledReferences } from "../native/reference";
import { columnName, sheetPrefix } from "../sheets/address";
import type { PlanValue } from "../sheets/plan";
import { RefusedAction } from "./refusal";

/** Which cells are looked at. */
export type ConversionScope = "selection" | "workbook";

/** A cell whose formula calls LLM functions. */
export interface LlmCell {
  readonly sheet: string;
  /** The sheet whatever it is called meanwhile. */
  readonly sheetId: string;
  /** Zero-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The same with what it shows. */
export interface ReadCell extends LlmCell {
  readonly value: PlanValue;
  /** Its number format. */
  readonly format: string;
  /** Whether it held another formula when its value was read. */
  readonly isChanged: boolean;
  /** The values of all cells that its table spills over; absent for a single value. */
  readonly spill?: readonly (readonly PlanValue[])[];
}

/** What was looked at, and what was found. */
export interface FoundCells {
  readonly where: string;
  readonly cells: readonly LlmCell[];
  /** Names of all sheets. */
  readonly sheets: readonly string[];
  /** Cells that other formulas read with all they spill over, as in A1#. */
  readonly readWhole: ReadonlySet<string>;
}

/** Finds the cells that call LLM functions: two round trips. A protected sheet is refused before anything is changed. */
export async function foundCells(context: Excel.RequestContext, scope: ConversionScope): Promise<FoundCells> {
  const { worksheets } = context.workbook;
  const selected = context.workbook.getSelectedRange().load("address");
  const active = selected.worksheet.load("id,name");
  worksheets.load("items/id,items/name");
  await context.sync();
  const all = worksheets.items.map((sheet) => ({ name: sheet.name, sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  const scanned = scope === "workbook" ? all : [{ name: active.name, sheet: active, range: selected.getUsedRangeOrNullObject(true) }];
  for (const { sheet, range } of scanned) {
    range.load("formulas,rowIndex,columnIndex");
    sheet.protection.load("protected");
  }
  await context.sync();
  const filled = scanned.filter(({ range }) => !range.isNullObject);
  const cells = filled.flatMap(({ name, sheet, range }) => llmCells(name, sheet.id, range));
  refuseProtected(scanned.filter(({ name, sheet }) => sheet.protection.protected && cells.some((cell) => cell.sheet === name)).map(({ name }) => name));
  return {
    where: scope === "workbook" ? "this workbook" : selected.address,
    cells,
    sheets: all.map(({ name }) => name),
    readWhole: new Set(filled.flatMap(({ name, range }) => spillsRead(name, range.formulas as unknown[][]))),
  };
}

function llmCells(sheet: string, sheetId: string, { formulas, rowIndex, columnIndex }: Excel.Range): LlmCell[] {
  return (formulas as unknown[][]).flatMap((row, down) =>
    row.flatMap((formula, across) => (isCall(formula) ? [{ sheet, sheetId, row: rowIndex + down, column: columnIndex + across, formula }] : [])),
  );
}

function isCall(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && llmCalls(formula).length > 0;
}

function refuseProtected(sheets: readonly string[]): void {
  if (sheets.length > 0) throw new RefusedAction(`Protected: ${sheets.join(", ")}. Choose Review > Unprotect Sheet there, then convert again. Nothing was changed.`);
}

function spillsRead(sheet: string, formulas: readonly (readonly unknown[])[]): string[] {
  const texts = formulas.flat().filter((formula): formula is string => typeof formula === "string" && formula.startsWith("="));
  return texts.flatMap((text) => spilledReferences(text)).map((read) => `${read.sheet ?? sheet}!${read.address.replaceAll("$", "").toUpperCase()}`);
}

/** A cell's address on its sheet. */
export function cellName({ row, column }: Pick<LlmCell, "row" | "column">): string {
  return `${columnName(column)}${row + 1}`;
}

/** A cell's address with its sheet, as formulas write it. */
export function fullAddress(cell: LlmCell): string {
  return sheetPrefix(cell.sheet) + cellName(cell);
}
