import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { PAIR_END } from "../pairSection";
import type { Area } from "../plan";
import { DRIVERS, type Driver } from "./drivers";
import { noteLines } from "../noteLines";
import { MONTH_STEPS } from "./caseMonths";
import { DRIVERS_NOTES, RANKED } from "./notes";
import { STEPS, type Step } from "./steps";
import { TERM_ROWS, type TermRow } from "./terms";

/** Columns that the headings are ruled across. */
export const WIDTH = 20;

/** The drivers that the tornado shows, the largest effect first. */
export const RANKED_COUNT = 12;
export const RANKED_COLUMNS = ["driver", "lowChange", "highChange", "monthsAtLow", "monthsAtHigh", "moveAtLow", "moveAtHigh", "place"] as const;
export type RankedColumn = (typeof RANKED_COLUMNS)[number];
/** Over the tables, as wide as a window shows beside the open pane. */
export const CHART_PLACE: Area = { row: PAIR_END + 1, column: 0, rowCount: 22, columnCount: 7 };
export const RANKED_HEADING = CHART_PLACE.row + CHART_PLACE.rowCount + 1;
export const RANKED_HEADER = RANKED_HEADING + 1;
const RANKED_ROW = RANKED_HEADER + 1;
export const RANKED_VERDICT = RANKED_ROW + RANKED_COUNT;
export const RANKED_NOTE = RANKED_VERDICT + 1;
const GRIDS_ROW = RANKED_NOTE + noteLines(RANKED).length + 1;

/** The grids stand one under the other: their values, then the steps of each column. */
export const CHANGE_COUNT = 7;
export const AXIS_COUNT = 6;
export const GRID_STEPS: readonly Step[] = STEPS.filter((step) => step !== "breakEven" && !(MONTH_STEPS as readonly string[]).includes(step));
const GRID_ROWS = 1 + 1 + CHANGE_COUNT + GRID_STEPS.length + 1;
export const GRIDS = ["utilization", "electricityRate"] as const satisfies readonly Driver[];

export interface GridPlace {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  readonly steps: number;
}

export function gridPlace(grid: number): GridPlace {
  const heading = GRIDS_ROW + grid * GRID_ROWS;
  return { heading, header: heading + 1, first: heading + 2, steps: heading + 2 + CHANGE_COUNT };
}

/** A step of a grid's column: the base stands in the first. */
export function gridStepCell(grid: number, step: Step, column: number): string {
  return reference(gridPlace(grid).steps + GRID_STEPS.indexOf(step), 1 + column, { row: true });
}

export const DRIVERS_HEADING = gridPlace(GRIDS.length).heading;
export const DRIVERS_HEADER = DRIVERS_HEADING + 1;
const DRIVERS_ROW = DRIVERS_HEADER + 1;
export const DRIVERS_NOTE = DRIVERS_ROW + DRIVERS.length;
export const DRIVER_COLUMNS = [
  "driver", "base", "swing", "low", "high", "monthsAtLow", "monthsAtHigh", "effect", "order", "rank", "atLeast", "moreThan", "atMost", "decimals", "gap", "unit",
] as const;
export type DriverColumn = (typeof DRIVER_COLUMNS)[number];

/** The steps of each driver at one of its ends; in front of the lows, those of the base. */
const STEPS_HEADING = DRIVERS_NOTE + noteLines(DRIVERS_NOTES).length + 1;
export const STEPS_HEADINGS = { low: STEPS_HEADING, high: STEPS_HEADING + DRIVERS.length + 4 } as const;
export type End = keyof typeof STEPS_HEADINGS;
const FIRST_STEP_COLUMN = 2;

export const TERMS_HEADING = STEPS_HEADINGS.high + DRIVERS.length + 3;
const MORE_ROWS = ["measure", "base", "orderDecimals", "longestBar", "gridMeasure"] as const;
export type MoreRow = (typeof MORE_ROWS)[number];

export const CHECKS_HEADING = TERMS_HEADING + TERM_ROWS.length + MORE_ROWS.length + 2;
export const CHECK_COUNT = 4;
export const BARS_HEADING = CHECKS_HEADING + CHECK_COUNT + 2;
export const BARS_ROW = BARS_HEADING + 2;
export const BAR_COLUMNS = ["driver", "reachAtLow", "reachAtHigh", "barToLow", "barToHigh"] as const;
export const BARS_NOTE = BARS_ROW + RANKED_COUNT;
export type BarColumn = (typeof BAR_COLUMNS)[number];

/** The months to break even of the base case, computed by the steps of this sheet. */
export const BASE_MONTHS = reference(stepRow("low", -1), stepColumn("breakEven"), FIXED);

/** Its net present value. */
export const BASE_VALUE = reference(stepRow("low", -1), stepColumn("ownAhead"), FIXED);

export function driverRow(i: number): number {
  return DRIVERS_ROW + i;
}

export function driverCell(column: DriverColumn, i: number): string {
  return reference(driverRow(i), DRIVER_COLUMNS.indexOf(column), FIXED_COLUMN);
}

/** A column of the drivers. */
export function driverArea(column: DriverColumn): Area {
  return { row: DRIVERS_ROW, column: DRIVER_COLUMNS.indexOf(column), rowCount: DRIVERS.length, columnCount: 1 };
}

export function driverRange(column: DriverColumn): string {
  return areaReference(driverArea(column), FIXED);
}

/** Where a driver's steps stand; the base case is the row before the first of the lows. */
export function stepRow(end: End, driver: number): number {
  return STEPS_HEADINGS[end] + (end === "low" ? 3 : 2) + driver;
}

export function stepColumn(step: Step): number {
  return FIRST_STEP_COLUMN + STEPS.indexOf(step);
}

export function stepCell(end: End, step: Step, driver: number): string {
  return reference(stepRow(end, driver), stepColumn(step), FIXED_COLUMN);
}

export function termRow(term: TermRow | MoreRow): number {
  return TERMS_HEADING + 1 + [...TERM_ROWS, ...MORE_ROWS].indexOf(term);
}

export function termCell(term: TermRow | MoreRow): string {
  return reference(termRow(term), 1, FIXED);
}

/** A quantity's cell where nothing is varied: the Volume is then the setting, which may be a word. */
export function baseCell(quantity: string): string | undefined {
  if (quantity === "volume") return termCell("volumeSetting");
  if ((TERM_ROWS as readonly string[]).includes(quantity)) return termCell(quantity as TermRow);
  const driver = DRIVERS.indexOf(quantity as Driver);
  return driver < 0 ? undefined : reference(driverRow(driver), DRIVER_COLUMNS.indexOf("base"), FIXED);
}

export function rankedRow(i: number): number {
  return RANKED_ROW + i;
}

export function rankedCell(column: RankedColumn, i: number): string {
  return reference(rankedRow(i), RANKED_COLUMNS.indexOf(column), FIXED_COLUMN);
}

export function rankedArea(column: RankedColumn): Area {
  return { row: RANKED_ROW, column: RANKED_COLUMNS.indexOf(column), rowCount: RANKED_COUNT, columnCount: 1 };
}

export function barArea(column: BarColumn): Area {
  return { row: BARS_ROW, column: BAR_COLUMNS.indexOf(column), rowCount: RANKED_COUNT, columnCount: 1 };
}
