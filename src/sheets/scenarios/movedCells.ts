import { sheetPrefix } from "../address";
import type { PlanCell } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";

/** How many rows further down the cells of a sheet stand, all sheets being on one; by the name of the sheet. */
export type Moves = ReadonlyMap<string, number>;

/** Texts, tables' columns, and references with or without a sheet before them: the rest of a formula has no addresses. */
const PIECES = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|((?:'(?:[^']|'')*'|[A-Za-z_][A-Za-z_]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;

/** A row that a formula names, and the sheet that it is of. */
interface Row {
  readonly row: number;
  readonly sheet: string;
}

/**
 * Cells of a sheet, to be put where several sheets stand one under the other: their formulas find there what they read on
 * those sheets, and everything else where it was. They are read once, however often they are put somewhere.
 */
export function movableCells(cells: readonly PlanCell[], sheet: string, sheets: readonly string[]): (moves: Moves) => PlanCell[] {
  const named = new Map(sheets.map((name) => [sheetPrefix(name), name]));
  const read = cells.map((cell) => ({ cell, parts: "formula" in cell ? partsOf(cell.formula, sheet, named) : [] }));
  return (moves) => read.map(({ cell, parts }) => {
    const row = cell.row + moves.get(sheet)!;
    if (!("formula" in cell)) return { ...cell, row };
    // A line of the model is explained where it is in force, not in a copy.
    const { line: _, ...rest } = cell;
    return { ...rest, row, formula: parts.map((part) => (typeof part === "string" ? part : String(part.row + moves.get(part.sheet)!))).join("") };
  });
}

/** A formula as the rows that move with a sheet, and the text around them, those sheets' names left out. The head is the same on every sheet: its rows stay. */
function partsOf(formula: string, own: string, named: ReadonlyMap<string, string>): readonly (string | Row)[] {
  const parts: (string | Row)[] = [];
  let told = 0;
  for (const { 1: prefix, 2: cells, index } of formula.matchAll(PIECES)) {
    const sheet = prefix === undefined ? own : named.get(prefix);
    if (cells === undefined || sheet === undefined || /[\w.]/.test(formula[index - 1] ?? "")) continue;
    const first = index + (prefix ?? "").length;
    parts.push(formula.slice(told, index));
    told = first;
    for (const { 0: row, index: at } of cells.matchAll(/\d+/g)) {
      if (Number(row) < FIRST_FREE_ROW) continue;
      parts.push(formula.slice(told, first + at), { row: Number(row), sheet });
      told = first + at + row.length;
    }
  }
  return [...parts, formula.slice(told)];
}

/** A1 reference of a cell or an area so many rows further down; the head is the same on every sheet, and stays. */
export function movedReference(cells: string, rows: number): string {
  return cells.replace(/\d+/g, (row) => (Number(row) < FIRST_FREE_ROW ? row : String(Number(row) + rows)));
}
