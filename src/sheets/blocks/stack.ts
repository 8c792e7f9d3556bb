import type { PlanCell } from "../plan";

/** What stands on a sheet over its whole width: a block, or rows of one's own making. */
export interface Stacked {
  readonly height: number;
  readonly place: (row: number) => void;
  readonly cells: () => PlanCell[];
}

/** Puts blocks one under the other, a row free between two unless said otherwise, and says the first row under them. */
export function stacked(first: number, parts: readonly Pick<Stacked, "height" | "place">[], free = 1): number {
  return parts.reduce((row, part) => {
    part.place(row);
    return row + part.height + free;
  }, first);
}

/** Blocks that stand as one, no row free between them. */
export function joined(parts: readonly Pick<Stacked, "height" | "place">[]): Pick<Stacked, "height" | "place"> {
  return { height: parts.reduce((height, part) => height + part.height, 0), place: (row) => void stacked(row, parts, 0) };
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
