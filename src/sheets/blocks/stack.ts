import type { PlanCell } from "../plan";

/** What stands on a sheet over its whole width: a block, or rows of one's own making. */
export interface Stacked {
  readonly height: number;
  readonly place: (row: number) => void;
  readonly cells: () => PlanCell[];
}

/** Puts blocks one under the other, a row free between two, and says the first row under them. */
export function stacked(first: number, parts: readonly Stacked[]): number {
  return parts.reduce((row, part) => {
    part.place(row);
    return row + part.height + 1;
  }, first);
}

/** The cells of blocks that have their places. */
export function cellsOf(parts: readonly Stacked[]): PlanCell[] {
  return parts.flatMap((part) => part.cells());
}
