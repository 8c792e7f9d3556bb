import type { Area, PlanCell } from "../sheets/plan";
import type { FormatName, StyleName } from "../sheets/styles";

/** An area whose cells all share a look. */
export interface LookArea<Look> {
  readonly look: Look;
  readonly area: Area;
}

/** Covers the cells with few areas of one style. */
export function styleAreas(cells: readonly PlanCell[]): LookArea<StyleName>[] {
  return lookAreas(cells, ({ style }) => style);
}

/** Covers the cells with few areas of one number format. */
export function formatAreas(cells: readonly PlanCell[]): LookArea<FormatName>[] {
  return lookAreas(cells, ({ format }) => format);
}

/** Runs along each row, then equal runs under one another joined. */
function lookAreas<Look extends string>(cells: readonly PlanCell[], lookOf: (cell: PlanCell) => Look): LookArea<Look>[] {
  const open = new Map<string, LookArea<Look>>();
  const done: LookArea<Look>[] = [];
  for (const run of rowRuns(cells, lookOf)) {
    const key = `${run.look} ${run.area.column} ${run.area.columnCount}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rowCount === run.area.row) {
      open.set(key, { ...run, area: { ...above.area, rowCount: above.area.rowCount + 1 } });
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** Neighbours of one look in one row, from the top. */
function rowRuns<Look extends string>(cells: readonly PlanCell[], lookOf: (cell: PlanCell) => Look): LookArea<Look>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: LookArea<Look>[] = [];
  for (const cell of sorted) {
    const [look, last] = [lookOf(cell), runs.at(-1)];
    const { row, column } = cell;
    const joins = last?.look === look && last.area.row === row && last.area.column + last.area.columnCount === column;
    if (joins) runs[runs.length - 1] = { look, area: { ...last.area, columnCount: last.area.columnCount + 1 } };
    else runs.push({ look, area: { row, column, rowCount: 1, columnCount: 1 } });
  }
  return runs;
}
