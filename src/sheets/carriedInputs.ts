import type { FormerSheet } from "./formerSheet";
import { formerLabels } from "./formerSheet";
import { matchedRows, planLabels } from "./matchedRows";
import type { PlanCell, PlanValue, SheetPlan } from "./plan";
import type { StyleName } from "./styles";

/** The looks of cells that people type in. */
const TYPED: ReadonlySet<StyleName> = new Set<StyleName>(["input", "inputRight", "inputHeader", "inputLink"]);

/** How a formula that a person typed on a sheet is written on the one that takes its place. */
export type Rewritten = (formula: string) => string;

/** A plan with what people have typed in the blue cells of the sheet that it takes the place of, each found by the label of its row. */
export function withTyped(plan: SheetPlan, former: FormerSheet, rewritten: Rewritten): SheetPlan {
  const { toFormer } = matchedRows(formerLabels(former), planLabels(plan));
  const carried = (cell: PlanCell): PlanCell => {
    if (!TYPED.has(cell.style)) return cell;
    const table = plan.tables.find(({ area }) => cell.row >= area.row && cell.row < area.row + area.rowCount && cell.column >= area.column && cell.column < area.column + area.columnCount);
    const row = toFormer(cell.row);
    // What heads a table's columns is said by its plan.
    if (row === undefined || table?.area.row === cell.row) return cell;
    const column = table ? formerColumn(former, table.columns, cell.column - table.area.column) : cell.column;
    const typed = column === undefined ? "" : former.typed(row, column);
    // A blank where a table has a column for one's own values says that there is none; elsewhere there may have been no such cell.
    if (typed === undefined || typed === "") return table && "value" in cell ? blank(cell) : cell;
    if (typeof typed === "string" && typed.startsWith("=")) return "formula" in cell ? cell : { ...place(cell), formula: rewritten(typed), expected: former.shown(row, column!) as PlanValue };
    return { ...place(cell), value: typed as PlanValue, ...(typeof typed === "string" && { format: "text" as const }) };
  };
  return { ...plan, cells: plan.cells.map(carried) };
}

/** Where a table's column stood, by its header; the first that is typed in was once called otherwise. */
function formerColumn({ table }: FormerSheet, columns: readonly string[], at: number): number | undefined {
  if (!table) return undefined;
  const place = table.headers.indexOf(columns[at]!);
  if (place >= 0) return table.column + place;
  return at === 1 ? table.column + 1 : undefined;
}

function blank(cell: PlanCell): PlanCell {
  return { ...place(cell), empty: true };
}

function place({ row, column, style, format }: PlanCell): Pick<PlanCell, "row" | "column" | "style" | "format"> {
  return { row, column, style, format };
}
