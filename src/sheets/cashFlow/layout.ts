import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { PAIR_END } from "../pairSection";
import type { Area } from "../plan";

/** The figures between the pair and the years: results, then the terms they follow from. */
const FIGURE_ROWS = [
  "npv", "irr", "payback",
  "horizon", "volume", "capacity", "spares", "volumeGrowth", "apiPriceDecline", "hardwareEach", "runningEach", "fixed",
  "discountRate", "monthsPerYear", "monthlyRate", "taxRate", "lifeYears", "lifeMonths", "wholeLife", "residualValue",
  "bought", "bookValue", "bestMonth",
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

/** The columns of the months; those of the years stand in the same ones. */
export const FLOW_COLUMNS = [
  "month", "deployments", "purchases", "api", "running", "depreciation", "tax", "residual", "net", "cumulative", "discounted", "discountedCumulative", "crossing",
] as const;
export type FlowColumn = (typeof FLOW_COLUMNS)[number];

/** What a year shows as it stands at its end, and does not add up. */
export const LEVELS: ReadonlySet<FlowColumn> = new Set<FlowColumn>(["deployments", "cumulative", "discountedCumulative"]);

/** The months the sheet has rows for: ten years, or the horizon it is made for where that is longer. */
export const LEAST_MONTHS = 120;
const MONTHS_PER_YEAR = 12;

export const YEAR_HEADING = figureRow("bestMonth") + 2;
export const YEAR_HEADER_ROW = YEAR_HEADING + 1;
export const YEAR_ROW = YEAR_HEADER_ROW + 1;

/** Year 0 is the purchase before the first month. */
export function yearCount(months: number): number {
  return Math.ceil(months / MONTHS_PER_YEAR) + 1;
}

/** Where the months stand, by how many there are. */
export function flowHeading(months: number): number {
  return YEAR_ROW + yearCount(months) + 1;
}

function flowRow(months: number): number {
  return flowHeading(months) + 2;
}

/** Addresses of the months' figures. */
export interface FlowPlace {
  readonly months: number;
  readonly first: number;
  /** A column of the months, month 0 first. */
  readonly range: (column: FlowColumn) => string;
  /** A month's figure, its column fixed. */
  readonly cell: (column: FlowColumn, month: number) => string;
  /** A column from month 0 to a month: a range that grows as it is filled down. */
  readonly soFar: (column: FlowColumn, month: number) => string;
}

export function flowPlace(months: number): FlowPlace {
  const first = flowRow(months);
  const at = (column: FlowColumn) => FLOW_COLUMNS.indexOf(column);
  const cell = (column: FlowColumn, month: number) => reference(first + month, at(column), FIXED_COLUMN);
  return {
    months,
    first,
    cell,
    range: (column) => areaReference({ row: first, column: at(column), rowCount: months + 1, columnCount: 1 }, FIXED),
    soFar: (column, month) => `${reference(first, at(column), FIXED)}:${cell(column, month)}`,
  };
}

/** The chart's own columns: the horizon in equal steps, whatever it is. */
export const CHART_STEPS = 60;
export const CHART_COLUMN = FLOW_COLUMNS.length + 1;

export function chartArea(offset: number, { first }: FlowPlace): Area {
  return { row: first, column: CHART_COLUMN + offset, rowCount: CHART_STEPS + 1, columnCount: 1 };
}
