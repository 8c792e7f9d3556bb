import type { Area, PlanCell, SheetPlan } from "../sheets/plan";

/** What Excel takes for one cell; null leaves it as it is. */
type CellContent = string | number | boolean | null;

/** A rectangle of contents, taken in one go. */
export interface CellBlock {
  readonly area: Area;
  readonly contents: readonly (readonly CellContent[])[];
}

/** The cells of a plan's tables: a block for each table, its header row included. */
export function tableBlocks({ cells, tables }: SheetPlan): CellBlock[] {
  return tables.map(({ area }) => block(area, cells.filter((cell) => isWithin(area, cell))));
}

/** All other cells of a plan, over the rectangle that all of them span. */
export function restBlock({ cells, tables }: SheetPlan): CellBlock {
  // As a loop: a call takes some hundred thousand arguments at most, and the workings of a large matrix are more cells.
  const rowCount = cells.reduce((end, { row }) => Math.max(end, row + 1), 0);
  const columnCount = cells.reduce((end, { column }) => Math.max(end, column + 1), 0);
  const rest = cells.filter((cell) => !tables.some(({ area }) => isWithin(area, cell)));
  return block({ row: 0, column: 0, rowCount, columnCount }, rest);
}

function block(area: Area, cells: readonly PlanCell[]): CellBlock {
  const contents: CellContent[][] = Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => null));
  for (const cell of cells) contents[cell.row - area.row]![cell.column - area.column] = content(cell);
  return { area, contents };
}

function isWithin({ row, column, rowCount, columnCount }: Area, cell: PlanCell): boolean {
  return cell.row >= row && cell.row < row + rowCount && cell.column >= column && cell.column < column + columnCount;
}

function content(cell: PlanCell): CellContent {
  if ("formula" in cell) return cell.formula;
  return "value" in cell ? cell.value : null;
}
