import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import type { Choice } from "../choice";
import type { Area } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";
import { MERITS, type Merit } from "./choices";
import { NOTES } from "./notes";

type Chosen = Pick<Choice, "models" | "apis">;

export const HEADING_ROW = FIRST_FREE_ROW;
export const HEADER_ROW = HEADING_ROW + 1;
/** Says of each benchmark whether it counts in the average. */
export const SHARED_ROW = HEADER_ROW + 1;
export const FIRST_ROW = SHARED_ROW + 1;

export const COLUMNS = [
  "name", "kind", "cost", "quality", "speed", "qualityBeaten", "qualityPlace", "speedBeaten", "speedPlace", "concurrency", "threeBeaten", "threePlace", "hardware", "running", "volume", "scored",
] as const;
export type Column = (typeof COLUMNS)[number];
export const FIRST_SCORE_COLUMN = COLUMNS.length;
/** Columns of the sheet with so many benchmarks. */
export const width = (benchmarkCount: number): number => COLUMNS.length + benchmarkCount;

export const BEATEN: Readonly<Record<Merit, Column>> = { quality: "qualityBeaten", speed: "speedBeaten" };
export const PLACE: Readonly<Record<Merit, Column>> = { quality: "qualityPlace", speed: "speedPlace" };

/** The charts' own columns: each kind's merit, and the front by rising cost. */
export const CHART_COLUMNS = ["name", "cost", "own", "api", "frontName", "frontCost", "frontMerit"] as const;
export type ChartColumn = (typeof CHART_COLUMNS)[number];
/** Where the charts' columns hold names, which need room. */
export const NAME_COLUMNS: readonly number[] = [...MERITS.flatMap((merit) => (["name", "frontName"] as const).map((column) => chartColumn(merit, column))), MERITS.length * (CHART_COLUMNS.length + 1)];
const CHART_ROWS = 24;
/** As many as a window of usual width shows beside the open pane. */
const CHART_COLUMN_COUNT = 7;

export function cell(column: Column, i: number): string {
  return reference(FIRST_ROW + i, COLUMNS.indexOf(column), FIXED_COLUMN);
}

/** A column of every model and API. */
export function columnArea(column: Column, { models, apis }: Chosen): Area {
  return { row: FIRST_ROW, column: COLUMNS.indexOf(column), rowCount: models.length + apis.length, columnCount: 1 };
}

export function columnRange(column: Column, chosen: Chosen): string {
  return areaReference(columnArea(column, chosen), FIXED);
}

/** A column down to a row: a range that grows as it is filled down. */
export function soFar(column: Column, i: number): string {
  return `${reference(FIRST_ROW, COLUMNS.indexOf(column), FIXED)}:${cell(column, i)}`;
}

export function termsHeading({ models, apis }: Chosen): number {
  return FIRST_ROW + models.length + apis.length + NOTES.length + 1;
}

export const TERMS = ["horizon", "tokensPerPriceUnit", "minimumSpeed", "bands"] as const;
export type Term = (typeof TERMS)[number];

export function termCell(term: Term, chosen: Chosen): string {
  return reference(termsHeading(chosen) + 1 + TERMS.indexOf(term), 1, FIXED);
}

/** The charts stand one under the other below the terms. */
export function chartPlace(merit: Merit, chosen: Chosen): Area {
  const first = termsHeading(chosen) + TERMS.length + 2;
  return { row: first + MERITS.indexOf(merit) * (CHART_ROWS + 1), column: 0, rowCount: CHART_ROWS, columnCount: CHART_COLUMN_COUNT };
}

/** The chart of three dimensions stands under the two others. */
export function chartOfThreePlace(chosen: Chosen): Area {
  const above = chartPlace("speed", chosen);
  return { ...above, row: above.row + CHART_ROWS + 1 };
}

/** What a chart draws stands under the charts, that of the next to the right. */
export function chartHeading(chosen: Chosen): number {
  return chartOfThreePlace(chosen).row + CHART_ROWS + 1;
}

/** Columns of the chart of three dimensions: quality of all it draws, of what is beaten, and of the front by how many requests it serves at a time. */
export const THREE_COLUMNS = ["name", "cost", "requests", "quality", "beaten", "fewest", "middle", "most"] as const;
export type ThreeColumn = (typeof THREE_COLUMNS)[number];

/** The front is coloured by as many bands of requests. */
export const BANDS = 3;

/** Columns of the sheet with so many benchmarks, those of the charts' figures included. */
export const allColumns = (benchmarkCount: number): number => Math.max(width(benchmarkCount), MERITS.length * (CHART_COLUMNS.length + 1) + THREE_COLUMNS.length);

export function threeArea(column: ThreeColumn, chosen: Chosen): Area {
  return { row: chartHeading(chosen) + 2, column: MERITS.length * (CHART_COLUMNS.length + 1) + THREE_COLUMNS.indexOf(column), rowCount: chosen.models.length + chosen.apis.length, columnCount: 1 };
}

export function chartArea(merit: Merit, column: ChartColumn, chosen: Chosen): Area {
  return { row: chartHeading(chosen) + 2, column: chartColumn(merit, column), rowCount: chosen.models.length + chosen.apis.length, columnCount: 1 };
}

function chartColumn(merit: Merit, column: ChartColumn): number {
  return MERITS.indexOf(merit) * (CHART_COLUMNS.length + 1) + CHART_COLUMNS.indexOf(column);
}
