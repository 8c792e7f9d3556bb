import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { PAIR_END } from "../pairSection";
import type { Area } from "../plan";

/** The figures between the pair and the months: results, then the terms they follow from. */
export const FIGURE_ROWS = [
  "npv", "irr", "payback", "horizon", "discountRate", "monthsPerYear", "monthlyRate", "taxRate", "lifeYears", "lifeMonths", "residualValue", "bestMonth",
] as const;
export type FigureRow = (typeof FIGURE_ROWS)[number];

const RESULTS = 3;
export const RESULTS_HEADING = PAIR_END + 1;
export const TERMS_HEADING = RESULTS_HEADING + RESULTS + 2;

export function figureRow(figure: FigureRow): number {
  const i = FIGURE_ROWS.indexOf(figure);
  return i < RESULTS ? RESULTS_HEADING + 1 + i : TERMS_HEADING + 1 + i - RESULTS;
}

/** A figure's cell, fixed. */
export function figureCell(figure: FigureRow): string {
  return reference(figureRow(figure), 1, FIXED);
}

/** The columns of the months. */
export const FLOW_COLUMNS = [
  "month", "purchases", "api", "running", "depreciation", "tax", "residual", "net", "cumulative", "discounted", "discountedCumulative", "crossing",
] as const;
export type FlowColumn = (typeof FLOW_COLUMNS)[number];

export const FLOW_HEADER_ROW = figureRow("bestMonth") + 2;
export const FLOW_ROW = FLOW_HEADER_ROW + 1;

/** A column of the months, month 0 first. */
export function flowArea(column: FlowColumn, months: number): Area {
  return { row: FLOW_ROW, column: FLOW_COLUMNS.indexOf(column), rowCount: months + 1, columnCount: 1 };
}

export function flowRange(column: FlowColumn, months: number): string {
  return areaReference(flowArea(column, months), FIXED);
}

/** A month's figure, its column fixed. */
export function flowCell(column: FlowColumn, month: number): string {
  return reference(FLOW_ROW + month, FLOW_COLUMNS.indexOf(column), FIXED_COLUMN);
}

/** A column from month 0 to a month: a range that grows as it is filled down. */
export function flowSoFar(column: FlowColumn, month: number): string {
  const at = FLOW_COLUMNS.indexOf(column);
  return `${reference(FLOW_ROW, at, FIXED)}:${reference(FLOW_ROW + month, at, FIXED_COLUMN)}`;
}

/** The chart's own columns: the horizon in equal steps, whatever it is. */
export const CHART_STEPS = 60;
export const CHART_COLUMN = FLOW_COLUMNS.length + 1;

export function chartArea(offset: number): Area {
  return { row: FLOW_ROW, column: CHART_COLUMN + offset, rowCount: CHART_STEPS + 1, columnCount: 1 };
}
