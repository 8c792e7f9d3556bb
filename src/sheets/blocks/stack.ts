import type { PlanCell } from "../plan";

/** What stands on a sheet over its whole width: a block, or rows of one's own making. */
export interface Stacked {
  readonly height: number;
  readonly place: (row: number) => void;
  readonly cells: () => PlanCell[];
}

/** Puts blocks one under the other, a row free between two, and says the first row under them. */
export function stacked(first: number, parts: readonly Pick<Stacked, "height" | "place">[]): number {
  return parts.reduce((row, part) => {
    part.place(row);
    return row + part.height + 1;
  }, first);
}

/** The cells of blocks that have their places. */
export function cellsOf(parts: readonly Stacked[]): PlanCell[] {
  return parts.flatMap((part) => part.cells());
}

/** Rows left free among blocks, for a chart; its row is known once they are stacked. */
export interface Room extends Stacked {
  readonly row: () => number;
}

/** Room of some rows. */
export function room(height: number): Room {
  let first = 0;
  return { height, place: (row) => (first = row), cells: () => [], row: () => first };
}
