import type { Area, PlanCell, SheetPlan } from "../sheets/plan";
import { FORMATS, type FormatName } from "../sheets/styles";

/** A rectangle of what Excel takes in one go; null leaves a cell as it is. */
export interface CellGrid {
  readonly area: Area;
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly contents: readonly (readonly (string | number | boolean | null)[])[];
}

/** All cells of a plan as two arrays over the rectangle they span: formats, then contents. */
export function cellGrid({ cells }: SheetPlan): CellGrid {
  const rowCount = Math.max(...cells.map(({ row }) => row)) + 1;
  const columnCount = Math.max(...cells.map(({ column }) => column)) + 1;
  const placed = new Map(cells.map((cell) => [cell.row * columnCount + cell.column, cell]));
  const over = <T>(read: (cell: PlanCell) => T) =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => {
        const cell = placed.get(row * columnCount + column);
        return cell ? read(cell) : null;
      }),
    );
  return {
    area: { row: 0, column: 0, rowCount, columnCount },
    numberFormats: over(numberFormat),
    contents: over(content),
  };
}

function numberFormat({ format }: { format: FormatName }): string {
  return FORMATS[format];
}

function content(cell: PlanCell): string | number | boolean | null {
  if ("formula" in cell) return cell.formula;
  return "value" in cell ? cell.value : null;
}
