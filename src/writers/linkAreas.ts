import type { Area, PlanCell } from "../sheets/plan";

/** Cells under one another that open the same address. */
export interface LinkArea {
  readonly address: string;
  readonly area: Area;
}

/** The links of a plan in as few areas as stand under one another, since each area is an operation in Excel. */
export function linkAreas(cells: readonly PlanCell[]): LinkArea[] {
  const linked = cells
    .flatMap((cell) => ("link" in cell && cell.link !== undefined ? [{ ...cell, link: cell.link }] : []))
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: LinkArea[] = [];
  for (const { row, column, link } of linked) {
    const above = areas.at(-1);
    if (above && continues(above, row, column, link)) {
      areas[areas.length - 1] = { ...above, area: { ...above.area, rowCount: above.area.rowCount + 1 } };
    } else areas.push({ address: link, area: { row, column, rowCount: 1, columnCount: 1 } });
  }
  return areas;
}

function continues({ address, area }: LinkArea, row: number, column: number, link: string): boolean {
  return address === link && area.column === column && area.row + area.rowCount === row;
}
