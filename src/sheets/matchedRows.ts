import type { SheetPlan } from "./plan";

/** The text at the head of each row, from the first row on; undefined where a row has none there, or a number. */
export type RowLabels = readonly (string | undefined)[];

/** Rows of a sheet made before and of the one that takes its place, zero-based: which is which. */
export interface MatchedRows {
  readonly toNew: (formerRow: number) => number | undefined;
  readonly toFormer: (newRow: number) => number | undefined;
}

/** The labels of a plan's rows. */
export function planLabels({ cells }: Pick<SheetPlan, "cells">): RowLabels {
  const labels: (string | undefined)[] = [];
  for (const cell of cells) {
    if (cell.column !== 0) continue;
    const shown = "value" in cell ? cell.value : "expected" in cell ? cell.expected : undefined;
    labels[cell.row] = labelOf(shown);
  }
  return labels;
}

/** A cell's text as a label; undefined where it is none. */
export function labelOf(cell: unknown): string | undefined {
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : undefined;
}

/**
 * Rows are the same by what stands at their head, a label that occurs more than once by the order in which it does. A
 * row without a label goes with the next labelled row above it; where nothing tells, it has no counterpart.
 */
export function matchedRows(former: RowLabels, made: RowLabels): MatchedRows {
  return { toNew: counterpart(former, made), toFormer: counterpart(made, former) };
}

function counterpart(from: RowLabels, to: RowLabels): (row: number) => number | undefined {
  const [ours, theirs] = [placesOf(from), placesOf(to)];
  const labelled = (row: number, label: string) => {
    const [here, there] = [ours.get(label)!, theirs.get(label) ?? []];
    if (here.length === there.length) return there[here.indexOf(row)];
    return to[row] === label ? row : undefined;
  };
  return (row) => {
    const label = from[row];
    if (label !== undefined) return labelled(row, label);
    let above = row;
    while (above >= 0 && from[above] === undefined) above -= 1;
    const anchor = above < 0 ? -1 : labelled(above, from[above]!);
    if (anchor === undefined) return undefined;
    const place = anchor + row - above;
    // Between the two there must be no row that the other sheet heads.
    return to.slice(anchor + 1, place + 1).some((each) => each !== undefined) ? undefined : place;
  };
}

function placesOf(labels: RowLabels): Map<string, number[]> {
  const places = new Map<string, number[]>();
  labels.forEach((label, row) => {
    if (label === undefined) return;
    const before = places.get(label);
    if (before) before.push(row);
    else places.set(label, [row]);
  });
  return places;
}
