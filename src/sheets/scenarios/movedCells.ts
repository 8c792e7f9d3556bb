import { sheetPrefix } from "../address";
import type { PlanCell } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";

/** How many rows further down the cells of a sheet stand, all sheets being on one; by the name of the sheet. */
export type Moves = ReadonlyMap<string, number>;

/** Texts, tables' columns, and references with or without a sheet before them: the rest of a formula has no addresses. */
const PIECES = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|((?:'(?:[^']|'')*'|[A-Za-z_][A-Za-z_]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;

/** Cells of a sheet where several sheets stand one under the other: their formulas find there what they read on those sheets, and everything else where it was. */
export function movedCells(cells: readonly PlanCell[], sheet: string, moves: Moves): PlanCell[] {
  const prefixes = new Map([...moves].map(([name, rows]) => [sheetPrefix(name), rows]));
  const own = moves.get(sheet)!;
  return cells.map((cell) => {
    const row = cell.row + own;
    if (!("formula" in cell)) return { ...cell, row };
    // A line of the model is explained where it is in force, not in a copy.
    const { line: _, ...rest } = cell;
    return { ...rest, row, formula: movedFormula(cell.formula, own, prefixes) };
  });
}

function movedFormula(formula: string, own: number, prefixes: ReadonlyMap<string, number>): string {
  return formula.replace(PIECES, (piece: string, prefix: string | undefined, cells: string | undefined, at: number) => {
    if (cells === undefined || /[\w.]/.test(formula[at - 1] ?? "")) return piece;
    const rows = prefix === undefined ? own : prefixes.get(prefix);
    return rows === undefined ? piece : movedReference(cells, rows);
  });
}

/** A1 reference of a cell or an area so many rows further down; the head is the same on every sheet, and stays. */
export function movedReference(cells: string, rows: number): string {
  return cells.replace(/\d+/g, (row) => (Number(row) < FIRST_FREE_ROW ? row : String(Number(row) + rows)));
}
