import type { WorkbookNames } from "./names";

/** Stands for a figure that need not be there and is not; one that must be there is #N/A. */
export const NONE = "none";

/** A formula over a figure that need not be there, or what holds where it is not; what is #N/A stays so. */
export function unlessNone(cell: string, formula: string, otherwise = `"${NONE}"`): string {
  return `IF(${cell}="${NONE}",${otherwise},${formula})`;
}

/** A sentence about the pair, or where to look when a figure it needs is missing or refused: that must not read as a no. */
export function unlessMissing(sentence: string, { sheets }: Pick<WorkbookNames, "sheets">): string {
  return `IFERROR(${sentence},"No verdict: the pair does not stand in the matrix, or a figure is missing or refused; see Checks on ${sheets.workings.replace(/"/g, '""')}.")`;
}
