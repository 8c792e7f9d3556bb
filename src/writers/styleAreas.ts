import type { Area, PlanCell } from "../sheets/plan";
import type { StyleName } from "../sheets/styles";

/** An area whose cells all share a style. */
export interface StyleArea {
  readonly style: StyleName;
  readonly area: Area;
}

/** Covers the cells with few areas of one style: runs along each row, then equal runs under one another joined. */
export function styleAreas(cells: readonly PlanCell[]): StyleArea[] {
  const open = new Map<string, StyleArea>();
  const done: StyleArea[] = [];
  for (const run of rowRuns(cells)) {
    const key = `${run.style} ${run.area.column} ${run.area.columnCount}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rowCount === run.area.row) {
      open.set(key, { style: run.style, area: { ...above.area, rowCount: above.area.rowCount + 1 } });
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** Neighbours of one style in one row, from the top. */
function rowRuns(cells: readonly PlanCell[]): StyleArea[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.reduce<StyleArea[]>((runs, { row, column, style }) => {
    const last = runs.at(-1);
    const joins =
      last && last.style === style && last.area.row === row && last.area.column + last.area.columnCount === column;
    if (!joins) return [...runs, { style, area: { row, column, rowCount: 1, columnCount: 1 } }];
    runs[runs.length - 1] = { style, area: { ...last.area, columnCount: last.area.columnCount + 1 } };
    return runs;
  }, []);
}
