import { RefusedAction, refusal } from "./refusal";

/** The selected cell as it stands. */
export interface CellContents {
  readonly address: string;
  /** Empty for an empty cell; what was typed, for a cell without a formula. */
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
}

/** What became of the formulas in a selection. */
export interface Converted {
  readonly address: string;
  readonly converted: number;
  /** Addresses left as they were: errors, and tables that spill. */
  readonly left: readonly string[];
}

const LLM_CALL = /\bLLM\.[A-Z]/i;
const ERROR = /^#/;
/** Excel would take such a text for a formula; the apostrophe makes it a text and does not show. */
const LIKE_A_FORMULA = /^[=+\-@]/;

/** Reads the selected cell. */
export function selectedContents(): Promise<CellContents> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas,values");
    await context.sync();
    return { address: cell.address, formula: cell.formulas[0]?.[0] ?? "", value: cell.values[0]?.[0] ?? "" };
  });
}

/** Replaces formulas that call LLM functions by their values; those that spill over several cells are left. */
export async function convertToValues(spills: (formula: string) => boolean): Promise<Converted> {
  try {
    return await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const used = selected.getUsedRangeOrNullObject(true);
      selected.load("address");
      used.load("formulas,values");
      await context.sync();
      const formulas: unknown[][] = used.isNullObject ? [] : used.formulas;
      const calls = formulas.flatMap((row, i) =>
        row.flatMap((formula, j) => (isCall(formula) ? [{ formula, value: used.values[i]?.[j] as unknown, cell: used.getCell(i, j).load("address") }] : [])),
      );
      await context.sync();
      const stays = ({ formula, value }: (typeof calls)[number]) => spills(formula) || ERROR.test(String(value));
      const converted = calls.filter((call) => !stays(call));
      for (const { cell, value } of converted) cell.values = [[asValue(value)]];
      await context.sync();
      return { address: selected.address, converted: converted.length, left: calls.filter(stays).map(({ cell }) => cell.address) };
    });
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
}

function isCall(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && LLM_CALL.test(formula);
}

function asValue(value: unknown): unknown {
  return typeof value === "string" && LIKE_A_FORMULA.test(value) ? `'${value}` : value;
}
