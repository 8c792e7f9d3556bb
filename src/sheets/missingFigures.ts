import type { WorkbookNames } from "./names";

/** A sentence about the pair, or where to look when a figure it needs is missing or refused: that must not read as a no. */
export function unlessMissing(sentence: string, { sheets }: Pick<WorkbookNames, "sheets">): string {
  return `IFERROR(${sentence},"No verdict: the pair does not stand in the matrix, or a figure is missing or refused; see Checks on ${sheets.workings.replace(/"/g, '""')}.")`;
}
