import { BENCHMARK_TABLE, DEPLOYMENT_TABLE, PRICE_TABLE, type Column } from "../catalog/tables";
import type { Domain } from "../engine/check";
import { plainCell } from "./plainCell";
import { type CellValue, cellText, isBlank } from "./range";

/**
 * What a catalog table holds where a figure is not known. A blank cell of a range reaches a function as nothing on the
 * web and as 0 on the desktop (office-js 1951, 4702, 5262), so that only a word says the same everywhere.
 */
export const MISSING = "n/a";

/** What stands for a price or a score of 0 that is meant, since a 0 cannot be told from a blank cell. */
export const ZERO_WORD = "zero";

/** Whether a cell of a range is blank, or holds the 0 that the desktop hands over for a blank one. */
export function isBlankOrZero(cell: CellValue): boolean {
  return plainCell(cell) === 0 || isBlank(cell);
}

/** Whether a cell of a catalog table says that nothing is known: blank, 0, or the word. */
export function isMissing(cell: CellValue): boolean {
  return isBlankOrZero(cell) || isWord(cell, MISSING);
}

/** Whether a cell says that a figure is 0 and known to be. */
export function isZeroWord(cell: CellValue): boolean {
  return isWord(cell, ZERO_WORD);
}

/** Whether a figure may be 0, which then has to be written as the word. */
export function admitsZero({ above, atLeast, below, atMost }: Domain): boolean {
  return (above ?? -1) < 0 && (atLeast ?? 0) <= 0 && (below ?? 1) > 0 && (atMost ?? 0) >= 0;
}

/** A domain without its 0. */
export function aboveZero({ atMost, whole }: Domain): Domain {
  return { above: 0, ...(atMost !== undefined && { atMost }), ...(whole && { whole }) };
}

const ZERO_COLUMNS: ReadonlySet<unknown> = new Set(
  [...PRICE_TABLE.columns, ...BENCHMARK_TABLE.columns, ...DEPLOYMENT_TABLE.columns].filter(({ domain }) => domain && admitsZero(domain)),
);

/** Whether functions read a catalog column in which the word for 0 may stand: prices, scores, and the share of input a measurement had. */
export function takesZeroWord<R>(column: Column<R>): boolean {
  return ZERO_COLUMNS.has(column);
}

function isWord(cell: CellValue, word: string): boolean {
  return typeof cell === "string" && cellText(cell).toLowerCase() === word;
}
