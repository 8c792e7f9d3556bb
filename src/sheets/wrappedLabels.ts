import type { PlanCell, SheetPlan } from "./plan";
import type { StyleName } from "./styles";
import { FIRST_FREE_ROW } from "./titleBlock";

/** Labels that wrap where they would be cut off, by how they look. */
const WRAPPED: Partial<Readonly<Record<StyleName, StyleName>>> = { text: "textWrapped", label: "labelWrapped" };
/** Points of a row, by the lines in it. */
const LINE_POINTS = 15;
/** Pixels of a column beside its characters, and of Calibri 11 by kind of sign, on the wide side. */
const [EDGE, NARROW, WIDE, CAPITAL, OTHER] = [5, 4, 11, 9, 7];
const CHARACTER_PIXELS = 7;
/** Of a sheet. */
const COLUMNS = 16_384;

/**
 * A plan whose labels beside filled cells stand whole: one that is longer than its column wraps, in a row as high as it
 * needs. Tables keep their rows as they are, since these are sorted and heights stay where they were.
 */
export function wrappedLabels(plan: SheetPlan): SheetPlan {
  const filled = new Set(plan.cells.flatMap((cell) => ("empty" in cell ? [] : [placeOf(cell.row, cell.column)])));
  const lines = new Map<number, number>();
  const cells = plan.cells.map((cell) => {
    const wrapped = cell.row < FIRST_FREE_ROW || inTable(cell, plan) ? undefined : wrappedLook(cell, plan);
    if (wrapped === undefined || !filled.has(placeOf(cell.row, cell.column + 1))) return cell;
    lines.set(cell.row, Math.max(lines.get(cell.row) ?? 0, linesOf(labelOf(cell)!, plan.columnWidths[cell.column]!)));
    return { ...cell, style: wrapped };
  });
  const heights = Object.fromEntries([...lines].map(([row, count]) => [row, Math.max(plan.rowHeights[row] ?? 0, count * LINE_POINTS)]));
  return lines.size === 0 ? plan : { ...plan, cells, rowHeights: { ...plan.rowHeights, ...heights } };
}

/** A number for each cell of a sheet. */
function placeOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** How a label looks that needs more lines than one; undefined of any other cell. */
function wrappedLook(cell: PlanCell, { columnWidths }: SheetPlan): StyleName | undefined {
  const [label, width] = [labelOf(cell), columnWidths[cell.column]];
  return label !== undefined && width !== undefined && linesOf(label, width) > 1 ? WRAPPED[cell.style] : undefined;
}

function inTable({ row, column }: PlanCell, { tables }: SheetPlan): boolean {
  return tables.some(({ area }) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
}

function labelOf(cell: PlanCell): string | undefined {
  return "value" in cell && typeof cell.value === "string" ? cell.value : undefined;
}

/** The lines that a text takes in a column of so many characters, broken at its blanks. */
export function linesOf(text: string, characters: number): number {
  const room = characters * CHARACTER_PIXELS - EDGE;
  let [count, used] = [1, 0];
  for (const word of text.split(" ")) {
    const needed = pixels(word);
    const joined = used === 0 ? needed : used + NARROW + needed;
    if (joined > room && used > 0) [count, used] = [count + 1, needed];
    else used = joined;
  }
  return count;
}

function pixels(word: string): number {
  return [...word].reduce((sum, sign) => sum + (/[.,()\s:;\-ilj'|]/.test(sign) ? NARROW : /[%MWm]/.test(sign) ? WIDE : /[A-Z]/.test(sign) ? CAPITAL : OTHER), 0);
}
