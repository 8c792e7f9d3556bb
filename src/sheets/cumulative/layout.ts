import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { PAIR_END } from "../pairSection";

/** The horizon is cut into this many steps: months, when it is five years. */
export const STEPS = 60;
export const CROSSING_HEADING = PAIR_END + 1;
export const CROSSING_ROW = CROSSING_HEADING + 2;
export const HEADER_ROW = CROSSING_ROW + 2;
export const FIRST_ROW = HEADER_ROW + 1;
export const STEP_COUNT = STEPS + 1;

/** What the months are computed from, under the steps. */
export const TERM_ROWS = [
  "horizon", "volume", "capacity", "spares", "volumeGrowth", "apiPriceDecline", "monthsPerYear", "hardwareEach", "runningEach", "fixed", "rentEach",
] as const;
export type TermRow = (typeof TERM_ROWS)[number];
export const TERMS_HEADING = FIRST_ROW + STEP_COUNT + 1;

export function termRow(term: TermRow): number {
  return TERMS_HEADING + 1 + TERM_ROWS.indexOf(term);
}

/** A term's cell, fixed. */
export function termCell(term: TermRow): string {
  return reference(termRow(term), 1, FIXED);
}

/** The months under the terms: by their start, and in each. */
export const MONTH_COLUMNS = ["month", "deployments", "ownBefore", "ownIn", "apiBefore", "apiIn", "rentBefore", "rentIn", "crossing"] as const;
export type MonthColumn = (typeof MONTH_COLUMNS)[number];
/** The months there are rows for: ten years, or the horizon the sheet is made for where that is longer. */
export const LEAST_MONTHS = 120;
export const MONTHS_HEADING = TERMS_HEADING + TERM_ROWS.length + 2;
export const MONTH_ROW = MONTHS_HEADING + 2;

/** A figure of a month counted from 1, its column fixed. */
export function monthCell(column: MonthColumn, month: number): string {
  return reference(MONTH_ROW + month - 1, MONTH_COLUMNS.indexOf(column), FIXED_COLUMN);
}

export function monthRange(column: MonthColumn, months: number): string {
  return areaReference({ row: MONTH_ROW, column: MONTH_COLUMNS.indexOf(column), rowCount: months, columnCount: 1 }, FIXED);
}
